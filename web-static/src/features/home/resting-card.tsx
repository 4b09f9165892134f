// My deals with which nothing has happened for longer than their pipeline allows.
import { useQuery } from "@tanstack/react-query";
import { useRecordType } from "@/api/record-types";
import { searchRecords, type RecordData } from "@/api/records";
import { useSession } from "@/api/session";
import { readTotals } from "@/features/board/totals";
import { rottenDays } from "@/features/deals/health";
import { isMoney, moneyWords } from "@/features/deals/money";
import { usePipelines, type Pipeline } from "@/features/deals/pipelines";
import { RecordLink } from "@/features/records/values";
import { t } from "@/i18n";
import { Card, Mark } from "@/ui/pieces";
import styles from "./home.module.css";

const looked = 100; // those that changed their stage longest ago
const atMost = 6;

export interface Resting {
  deal: RecordData;
  days: number;
}

export function restingOf(deals: RecordData[], last: ReadonlyMap<string, string>, pipelines: Pipeline[], now: Date): Resting[] {
  const allowed = new Map(pipelines.map(({ id, rotten_after_days }) => [id, rotten_after_days]));
  return deals
    .flatMap((deal) => {
      const days = rottenDays(deal, last.get(deal.id), allowed.get(String(deal.pipeline_id)), now);
      return days === undefined ? [] : [{ deal, days }];
    })
    .sort((a, b) => b.days - a.days);
}

export function RestingCard() {
  return useRecordType("deals") ? <Deals /> : null;
}

function Deals() {
  const { user } = useSession();
  const pipelines = usePipelines().data;
  const { data } = useQuery({
    queryKey: ["records", "deals", "resting", user.id, pipelines?.map(({ id, rotten_after_days }) => [id, rotten_after_days])],
    queryFn: async ({ signal }) => {
      const now = new Date();
      const { data: deals } = await searchRecords("deals", { where: { owner_id: user.id, stage_type: "open" }, sort: ["stage_changed_at"], limit: looked }, signal);
      const stale = restingOf(deals, new Map(), pipelines ?? [], now).map(({ deal }) => deal);
      if (stale.length === 0) return [];
      const totals = await readTotals("activities", { where: { "links.deal_id": { in: stale.map(({ id }) => id) }, at: { lte: now.toISOString() } }, group_by: "links.deal_id", max: ["at"] }, signal);
      const last = new Map(totals.flatMap(({ group, max }) => (group && typeof max?.at === "string" ? [[group, max.at] as const] : [])));
      return restingOf(stale, last, pipelines ?? [], now);
    },
    enabled: pipelines !== undefined,
    staleTime: 60_000,
    retry: false, // a hint that does not come is none
  });
  if (!data?.length) return null;
  return (
    <Card title={t("day.resting")}>
      <ul className={styles.resting}>
        {data.slice(0, atMost).map(({ deal, days }) => (
          <li key={deal.id}>
            <Mark id={deal.id} name={String(deal.name ?? "")} square />
            <RecordLink plural="deals" id={deal.id}><bdi className="cut">{String(deal.name ?? t("record.nameless"))}</bdi></RecordLink>
            <span className="quiet">{isMoney(deal.amount) ? moneyWords(deal.amount) : ""}</span>
            <span className={styles.days}>{t("day.resting_days", { count: days })}</span>
          </li>
        ))}
      </ul>
      {data.length > atMost && <p className="quiet small">{t("day.more_of_them", { count: data.length - atMost })}</p>}
    </Card>
  );
}
