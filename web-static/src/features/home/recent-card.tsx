import { useQuery } from "@tanstack/react-query";
import { ask } from "@/api/client";
import { asProblem } from "@/api/problem";
import { referenced, useRecordTypes, type RecordType } from "@/api/record-types";
import type { RecordList } from "@/api/records";
import { useSession } from "@/api/session";
import { recentRecords, type Recent } from "@/features/shell/recent";
import { t } from "@/i18n";
import { Bones, Card } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { RecordLines, type Line } from "./record-lines";

// Only what a second line is made of: whoever comes along was looked at.
export const includeOf = (type: RecordType, types: RecordType[]) => referenced(type, types).filter((plural) => plural === "companies").join(",") || undefined;

// What was opened last on this device, in that order. The browser keeps ids only; names come from the
// server, which leaves out what is gone or not for this purpose.
export async function loadRecent(recent: Recent[], types: RecordType[]): Promise<Line[]> {
  const lists = await Promise.all(
    types.map(async (type) => {
      const ids = recent.filter((one) => one.plural === type.plural).map((one) => one.id);
      if (!ids.length) return [];
      const { data } = await ask<RecordList>("GET", `/${type.plural}`, { query: { "id[in]": ids.join(","), limit: ids.length, include: includeOf(type, types) } });
      return data.data.map((record) => ({ type, record, included: data.included }));
    }),
  );
  const found = new Map(lists.flat().map((line) => [line.record.id, line]));
  return recent.flatMap(({ id }) => found.get(id) ?? []);
}

export function useRecent(atMost: number) {
  const types = useRecordTypes();
  const { user } = useSession();
  const recent = recentRecords(user.id).slice(0, atMost);
  return useQuery({
    queryKey: ["records", "recent", recent],
    queryFn: () => loadRecent(recent, types),
  });
}

export function RecentCard() {
  const { data, error, refetch } = useRecent(8);
  return (
    <Card title={t("home.recent")}>
      {error && <ProblemBlock problem={asProblem(error)} retry={() => void refetch()} />}
      {!error && !data && <Bones />}
      {data && (data.length ? <RecordLines lines={data} /> : <p className="quiet">{t("home.recent_none")}</p>)}
    </Card>
  );
}
