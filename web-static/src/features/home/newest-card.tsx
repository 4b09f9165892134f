import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { asProblem } from "@/api/problem";
import type { RecordType } from "@/api/record-types";
import { searchRecords } from "@/api/records";
import { t, tOr } from "@/i18n";
import { Bones, Card } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { RecordLines } from "./record-lines";

const search = { sort: ["-created_at"], limit: 8 };

// Who was added last, by anybody.
export function NewestCard({ type }: { type: RecordType }) {
  const { data, error, refetch } = useQuery({
    queryKey: ["records", type.plural, "list", search],
    queryFn: ({ signal }) => searchRecords(type.plural, search, signal),
  });
  return (
    <Card
      title={t("home.newest")}
      actions={<Link to="/$plural" params={{ plural: type.plural }}>{tOr(`home.all.${type.plural}`, t("home.all"))}</Link>}
    >
      {error && <ProblemBlock problem={asProblem(error)} retry={() => void refetch()} />}
      {!error && !data && <Bones />}
      {data && data.data.length > 0 && (
        <RecordLines lines={data.data.slice(0, search.limit).map((record) => ({ type, record, at: record.created_at }))} />
      )}
      {data?.data.length === 0 && <p className="quiet">{t("home.newest_none")}</p>}
    </Card>
  );
}
