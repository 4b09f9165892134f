// What happened to a record, as sentences: who changed what, when; and for those who watch over it, who
// looked at it, took it along, and for what.
import { Button, SegmentedControl } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ask } from "@/api/client";
import { asProblem } from "@/api/problem";
import type { RecordType } from "@/api/record-types";
import { useRights } from "@/api/session";
import { fieldLabel, purposeLabel, readable, t, tOr, tParts } from "@/i18n";
import { listWords } from "@/i18n/format";
import { Bones, Card, Empty, Status, Time } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { recordKey, type Actor } from "./record-data";
import { wordsOf, type Names } from "./values";
import styles from "./history.module.css";

export interface Change {
  sequence: number;
  time: string;
  operation: string;
  actor?: Actor;
  detail?: string; // none, whole, redacted, damaged
  fields?: string[];
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

interface Access {
  sequence?: number;
  at?: string;
  actor_kind?: string;
  actor_id?: string;
  operation?: string;
  purpose?: string;
  verdict?: string;
}

interface Props {
  type: RecordType;
  id: string;
  names: Names;
}

const atOnce = 50;

function useEvents<T>({ type, id }: Props, part: string, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: [...recordKey(type.plural, id), "history", part],
    queryFn: async ({ pageParam, signal }) =>
      (await ask<{ data: T[]; next_before?: number }>("GET", `/${type.plural}/${id}/${part}`, { query: { limit: atOnce, before: pageParam }, signal })).data,
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => last.next_before,
    enabled,
  });
}

export function HistoryTab(props: Props) {
  const rights = useRights();
  const [part, setPart] = useState("changes");
  const mayAsk = rights.readAccessHistory && props.type.subject === "person";
  const choices = [{ value: "changes", label: t("records.history_changes") }, { value: "access", label: t("records.history_access") }];
  return (
    <Card title={t("records.history")} actions={mayAsk && <SegmentedControl size="xs" data={choices} value={part} onChange={setPart} aria-label={t("records.history")} />}>
      {part === "changes" ? <Changes {...props} /> : <AccessHistory {...props} />}
    </Card>
  );
}

function Changes(props: Props) {
  const list = useEvents<Change>(props, "history", true);
  return <Events list={list} empty={t("records.history_none")}>{(event) => <ChangeLine key={event.sequence} event={event} {...props} />}</Events>;
}

function AccessHistory(props: Props) {
  const list = useEvents<Access>(props, "access-history", true);
  return <Events list={list} empty={t("records.access_none")}>{(event, index) => <AccessLine key={event.sequence ?? index} event={event} names={props.names} />}</Events>;
}

interface EventsProps<T> {
  list: ReturnType<typeof useEvents<T>>;
  empty: string;
  children: (event: T, index: number) => React.ReactNode;
}

function Events<T>({ list, empty, children }: EventsProps<T>) {
  if (list.isPending) return <Bones lines={6} />;
  if (!list.data) return <ProblemBlock problem={asProblem(list.error)} retry={() => void list.refetch()} />;
  const events = list.data.pages.flatMap((page) => page.data);
  if (events.length === 0) return <Empty icon="clock" title={empty} />;
  return (
    <>
      <ol className={styles.events}>{events.map(children)}</ol>
      {list.isError && <ProblemBlock problem={asProblem(list.error)} retry={() => void list.fetchNextPage()} />}
      {list.hasNextPage && !list.isError && <Button className={styles.older} loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t("records.history_older")}</Button>}
    </>
  );
}

const kindWords = (kind: string) => tOr(`records.actor.${kind.replaceAll("-", "_")}`, readable(kind));

export function actorWords(actor: Actor | undefined, names: Names): string {
  if (actor?.name && actor.kind !== "token") return actor.name;
  if (actor?.name) return t("records.actor_token", { name: actor.name });
  if (actor?.kind && actor.kind !== "user") return kindWords(actor.kind);
  return names.user(actor?.id);
}

export function ChangeLine({ event, type, names }: { event: Change } & Props) {
  const fields = event.fields?.length ? event.fields : Object.keys({ ...event.before, ...event.after });
  const named = fields.map((name) => fieldLabel(type.name, name));
  const updating = event.operation === "update";
  const sentence = updating
    ? tParts("records.did_update", { who: <bdi className={styles.who}>{actorWords(event.actor, names)}</bdi>, what: listWords(named) })
    : tParts(didKey(event.operation), { who: <bdi className={styles.who}>{actorWords(event.actor, names)}</bdi>, what: readable(event.operation).toLowerCase() });
  return (
    <li className={styles.event}>
      <span className={styles.time}><Time at={event.time} clock /></span>
      <div className={styles.what}>
        <p>{sentence}</p>
        {event.detail === "redacted" && <p className="quiet small">{t("records.redacted")}</p>}
        {updating && <ul className={styles.changes}>{fields.map((name) => <FieldChange key={name} name={name} event={event} type={type} names={names} />)}</ul>}
      </div>
    </li>
  );
}

const did = ["create", "import", "trash", "delete", "restore", "merge"] as const;

const didKey = (operation: string) => {
  const known = did.find((one) => one === operation);
  return known ? (`records.did_${known}` as const) : "records.did_other";
};

function FieldChange({ name, event, type, names }: { name: string; event: Change; type: RecordType; names: Names }) {
  const field = [...type.fields, ...(type.system_fields ?? [])].find((one) => one.name === name);
  const words = (values: Record<string, unknown> | undefined) => (field && values ? wordsOf(type, field, values[name], names) : "");
  const [before, after] = [words(event.before), words(event.after)];
  if (!before && !after) return null;
  return (
    <li>
      <span className={styles.fieldName}>{fieldLabel(type.name, name)}</span>
      <span className={styles.values}>
        {before ? <del><span className="unseen">{t("records.before")} </span><bdi>{before}</bdi></del> : <span className="quiet">{t("records.conflict_empty")}</span>}
        <span aria-hidden="true"> → </span>
        {after ? <ins><span className="unseen">{t("records.after")} </span><bdi>{after}</bdi></ins> : <span className="quiet">{t("records.conflict_empty")}</span>}
      </span>
    </li>
  );
}

function AccessLine({ event, names }: { event: Access; names: Names }) {
  const who = event.actor_kind && event.actor_kind !== "user" ? kindWords(event.actor_kind) : names.user(event.actor_id);
  const refused = event.verdict === "deny";
  const act = tOr(`records.access.${event.operation ?? ""}`, readable(event.operation ?? "").toLowerCase());
  return (
    <li className={styles.event}>
      <span className={styles.time}>{event.at && <Time at={event.at} clock />}</span>
      <div className={styles.what}>
        <p>
          <bdi className={styles.who}>{who}</bdi> {act}
          {event.purpose && <span className="quiet"> · {t("records.for_purpose", { purpose: tOr(`purpose.${event.purpose}`, purposeLabel(event.purpose)) })}</span>}{" "}
          {refused && <Status tone="warning">{t("records.refused")}</Status>}
        </p>
      </div>
    </li>
  );
}
