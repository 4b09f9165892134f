// What happened between this person and us, newest first, by day.
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { readEvents, readEvidence, type PersonEvent } from "@/api/privacy";
import { asProblem } from "@/api/problem";
import type { RecordType } from "@/api/record-types";
import { useRegister } from "@/api/registers";
import { actorWords } from "@/features/records/history-tab";
import { useContexts } from "@/features/records/contexts";
import { recordKey } from "@/features/records/record-data";
import type { Names } from "@/features/records/values";
import { t } from "@/i18n";
import { dateWords, formatted } from "@/i18n/format";
import { Bones, Card } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { toast } from "@/ui/toasts";
import { byDay, eventFacts, eventTexts, eventWords, titleIn, type Titles } from "./timeline-words";
import { dayOf, localDay } from "./words";
import styles from "./standing.module.css";

interface Props {
  type: RecordType;
  id: string;
  names: Names;
}

export function Timeline({ type, id, names }: Props) {
  const list = useInfiniteQuery({
    queryKey: [...recordKey(type.plural, id), "privacy-events"],
    queryFn: ({ pageParam, signal }) => readEvents(type.plural, id, pageParam, signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => last.next_before ?? undefined,
  });
  const titles = useTitles();
  const days = useMemo(() => byDay(list.data?.pages.flatMap((page) => page.data) ?? []), [list.data]);
  return (
    <Card title={t("privacy.timeline")}>
      {list.isPending && <Bones lines={5} />}
      {list.isError && days.length === 0 && <ProblemBlock problem={asProblem(list.error)} retry={() => void list.refetch()} />}
      {list.data && days.length === 0 && <p className="quiet">{t("privacy.timeline_empty")}</p>}
      {days.map(({ day, events }) => (
        <section key={`${day}-${events[0]?.sequence}`} aria-label={dateWords(day)}>
          <h3 className={styles.day}>{dateWords(day)}</h3>
          <ol className={styles.events}>{events.map((event) => <Line key={event.sequence} event={event} type={type} id={id} names={names} titles={titles} />)}</ol>
        </section>
      ))}
      {list.isError && days.length > 0 && <ProblemBlock problem={asProblem(list.error)} retry={() => void list.fetchNextPage()} />}
      {list.hasNextPage && !list.isError && <Button className={styles.older ?? ""} loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t("records.history_older")}</Button>}
    </Card>
  );
}

export function useTitles(): Titles {
  const contexts = useContexts();
  const notices = useRegister("notices").data?.register.entries;
  return useMemo(() => ({ context: titleIn(contexts), notice: titleIn(notices) }), [contexts, notices]);
}

function Line({ event, type, id, names, titles }: Props & { event: PersonEvent; titles: Titles }) {
  return (
    <li className={styles.event}>
      <span className={styles.clock}><time dateTime={event.at}>{formatted(new Date(event.at), { timeStyle: "short" })}</time></span>
      <EventWords event={event} type={type} id={id} names={names} titles={titles} />
    </li>
  );
}

// What happened, what is known beside it, who wrote it down.
export function EventWords({ event, type, id, names, titles }: Props & { event: PersonEvent; titles: Titles }) {
  const facts = eventFacts(event, titles);
  const late = localDay(event.at) !== localDay(event.recorded_at);
  return (
    <div className={styles.words}>
      <p>{eventWords(event, type.name, titles)}{facts.length > 0 && <span className="quiet"> · {facts.join(" · ")}</span>}</p>
      {eventTexts(event).map((text, index) => <p key={index} className="small keep-lines"><bdi>{text}</bdi></p>)}
      {event.redacted && <p className="quiet small">{t("records.redacted")}</p>}
      {event.file && <Evidence event={event} type={type} id={id} />}
      <p className="quiet small">{late ? t("privacy.recorded_later", { who: actorWords(event.by, names), date: dayOf(event.recorded_at) }) : t("privacy.recorded_by", { who: actorWords(event.by, names) })}</p>
    </div>
  );
}

function Evidence({ event, type, id }: { event: PersonEvent; type: RecordType; id: string }) {
  const take = async () => {
    try {
      const content = await readEvidence(type.plural, id, event.sequence);
      const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(content), download: event.file?.name || "evidence" });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    } catch (thrown) {
      toast({ tone: "wrong", text: asProblem(thrown).message });
    }
  };
  return <button type="button" className={styles.link} onClick={() => void take()}>{t("privacy.evidence", { name: event.file?.name ?? "" })}</button>;
}
