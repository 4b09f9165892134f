import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ask } from "@/api/client";
import { asProblem } from "@/api/problem";
import { useRecordTypes, type RecordType } from "@/api/record-types";
import type { RecordList } from "@/api/records";
import { t, tOr } from "@/i18n";
import { Bones, Card } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { includeOf } from "./recent-card";
import { RecordLines } from "./record-lines";

const atMost = 8;

// Who was added last, by anybody.
export function NewestCard({ type }: { type: RecordType }) {
  const include = includeOf(type, useRecordTypes());
  const { data, error, refetch } = useQuery({
    queryKey: ["records", type.plural, "newest", include],
    queryFn: ({ signal }) =>
      ask<RecordList>("GET", `/${type.plural}`, { query: { sort: "-created_at", limit: atMost, include }, signal }).then((answer) => answer.data),
  });
  return (
    <Card
      title={t("home.newest")}
      actions={<Link to="/$plural" params={{ plural: type.plural }}>{tOr(`home.all.${type.plural}`, t("home.all"))}</Link>}
    >
      {error && <ProblemBlock problem={asProblem(error)} retry={() => void refetch()} />}
      {!error && !data && <Bones />}
      {data && data.data.length > 0 && (
        <RecordLines lines={data.data.map((record) => ({ type, record, at: record.created_at, included: data.included }))} />
      )}
      {data?.data.length === 0 && <p className="quiet">{t("home.newest_none")}</p>}
    </Card>
  );
}
