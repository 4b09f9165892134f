// What happened with a record and what is planned, newest first, by day; one kind alone when asked for.
import { Button } from "@mantine/core";
import { useState } from "react";
import { asProblem } from "@/api/problem";
import type { RecordType } from "@/api/record-types";
import type { RecordData } from "@/api/records";
import { momentAt } from "@/features/calendar/days";
import { useEntryMemory } from "@/features/records/entry-memory";
import type { Names } from "@/features/records/values";
import { readable, t, tOr } from "@/i18n";
import { formatted, timeWords } from "@/i18n/format";
import { Bones } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { EntryLine } from "./entry-line";
import { ChangesLine } from "./changes-line";
import { entryKinds, type EntryKind, type Item } from "./grouping";
import { linksOf, useLinkNames, useTimeline } from "./timeline-data";
import styles from "./timeline.module.css";

export interface TimelineProps {
  type: RecordType;
  record: RecordData;
  names: Names;
  editable: boolean;
}

export function Timeline(props: TimelineProps) {
  const { type, record } = props;
  const memory = useEntryMemory();
  const kept = `timeline:${record.id}`;
  const [kind, setKind] = useState<EntryKind | undefined>(() => memory.get(kept) as EntryKind | undefined);
  const choose = (next: EntryKind | undefined) => {
    memory.set(kept, next);
    setKind(next);
  };
  const list = useTimeline(type, record.id, kind ? [kind] : []);
  useLinkNames(linksOf(list.entries));
  const kinds = entryKinds.filter((one) => one !== "privacy" || type.subject === "person");
  return (
    <section className={styles.timeline} aria-label={t("day.timeline")}>
      <h2 className="unseen">{t("day.timeline")}</h2>
      <div className={styles.filter} role="group" aria-label={t("day.timeline_filter")}>
        <FilterButton on={kind === undefined} onClick={() => choose(undefined)}>{t("day.timeline_all")}</FilterButton>
        {kinds.map((one) => <FilterButton key={one} on={kind === one} onClick={() => choose(one)}>{t(`day.timeline.${one}`)}</FilterButton>)}
      </div>
      {list.isPending && <Bones lines={6} />}
      {list.isError && list.days.length === 0 && <ProblemBlock problem={asProblem(list.error)} retry={() => void list.refetch()} />}
      {list.data && list.days.length === 0 && <p className={styles.none}>{t(kind ? "day.timeline_none_of" : "day.timeline_none")}</p>}
      {list.days.map(({ day, items }) => (
        <section key={`${day}-${items[0]?.key}`} aria-label={dayWords(day)}>
          <h3 className={styles.day}>{dayWords(day)}</h3>
          <ol className={styles.entries}>{items.map((item) => <ItemLine key={item.key} item={item} {...props} />)}</ol>
        </section>
      ))}
      <WithheldWords withheld={list.withheld} />
      {list.isError && list.days.length > 0 && <ProblemBlock problem={asProblem(list.error)} retry={() => void list.fetchNextPage()} />}
      {list.hasNextPage && !list.isError && <Button className={styles.older ?? ""} loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t("records.history_older")}</Button>}
    </section>
  );
}

function FilterButton({ on, onClick, children }: { on: boolean; onClick: () => void; children: React.ReactNode }) {
  return <button type="button" className={styles.kind} aria-pressed={on} onClick={onClick}>{children}</button>;
}

// "Today", "Thursday, 19 November".
export function dayWords(day: string): string {
  const noon = momentAt(day, "12:00");
  const near = timeWords(noon.toISOString());
  const relative = [t("time.today"), t("time.yesterday"), t("time.tomorrow")].includes(near);
  const date = formatted(noon, { weekday: "long", day: "numeric", month: "long", ...(noon.getFullYear() !== new Date().getFullYear() && { year: "numeric" }) });
  return relative ? `${readable(near)}, ${formatted(noon, { day: "numeric", month: "long" })}` : date;
}

function ItemLine({ item, ...props }: TimelineProps & { item: Item }) {
  return "changes" in item ? <ChangesLine changes={item.changes} {...props} /> : <EntryLine entry={item.entry} {...props} />;
}

function WithheldWords({ withheld }: { withheld: { reason: string; count: number }[] }) {
  if (withheld.length === 0) return null;
  const sums = new Map<string, number>();
  for (const { reason, count } of withheld) sums.set(reason, (sums.get(reason) ?? 0) + count);
  return (
    <p className="quiet small">
      {[...sums].map(([reason, count]) => t("day.withheld", { count, reason: tOr(`records.withheld.${reason}`, readable(reason).toLowerCase()) })).join(" ")}
    </p>
  );
}
