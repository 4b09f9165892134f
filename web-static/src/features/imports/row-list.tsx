// What became of each row of a file: by status, with the reason, and the refused ones as a file to mend.
import { Button, SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useMemo, useState } from "react";
import { asProblem, fieldErrorWords, ownErrorWords } from "@/api/problem";
import { recordTitle, useRecordType } from "@/api/record-types";
import { searchRecords } from "@/api/records";
import { saveFile } from "@/features/records/export";
import { fieldLabel, t, tOr } from "@/i18n";
import { Icon, type IconName } from "@/ui/icons";
import { Bones, Card } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { delimiterOf, readCsv, textOf, writeCsv } from "./csv";
import { fileOf, rowStatuses, useRows, type Row, type Run } from "./import-data";
import styles from "./imports.module.css";

const countOf: Record<Row["status"], keyof Run> = { created: "created", merged: "merged", duplicate: "duplicates", refused: "refused" };
const icons: Record<Row["status"], IconName> = { created: "plus", merged: "link", duplicate: "copy", refused: "warning" };
const atOnce = 200;

export function reasonWords(row: Row): string {
  const own = row.code ? tOr(`imports.reason.${row.code}`, tOr(`problem.${row.code}`, "")) : "";
  const fields = (row.errors ?? []).filter(({ field }) => field !== "").map((error) => {
    const alone = ownErrorWords(error);
    if (alone) return alone;
    const path = error.field.replace(/\[\d+\]|\.\d+/g, "");
    return `${fieldLabel("contact", path)}: ${fieldErrorWords(error)}`;
  });
  if (fields.length > 0) return fields.join(" ");
  const [said] = row.errors ?? [];
  return own || (said ? fieldErrorWords(said) : (row.code ?? ""));
}

// Whether there are rows beyond those shown. The file may have more to fetch of which none is of this status.
export function hasMore(loaded: number, shown: number, inAll: number, nextPage: boolean): boolean {
  return loaded > shown || (nextPage && inAll > shown);
}

export function RowList({ run, first }: { run: Run; first?: Row["status"] }) {
  const [status, setStatus] = useState<Row["status"] | "all">(first ?? (run.refused > 0 ? "refused" : "all"));
  const [shown, setShown] = useState(atOnce);
  const list = useRows(run.id, run.state !== "running");
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = list;
  const all = useMemo(() => list.data?.pages.flatMap((page) => page.data) ?? [], [list.data]);
  const rows = useMemo(() => (status === "all" ? all : all.filter((row) => row.status === status)), [all, status]);
  const inAll = Number(run[status === "all" ? "processed" : countOf[status]]);
  const wanted = status === "all" ? shown : Math.min(shown, inAll);
  useEffect(() => {
    if (rows.length < wanted && hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [rows.length, wanted, hasNextPage, isFetchingNextPage, isError, fetchNextPage]);
  const texts = useRowTexts(run.id);
  const visible = rows.slice(0, shown);
  const names = useRowNames(visible);
  if (run.processed === 0 && all.length === 0) return null;
  const choices = [
    { value: "all", label: t("imports.all_rows") },
    ...rowStatuses.filter((one) => Number(run[countOf[one]]) > 0).map((one) => ({ value: one, label: t(`imports.status.${one}`) })),
  ];
  return (
    <Card title={t("imports.rows")} actions={run.refused > 0 && <SaveRefused run={run} list={list} all={all} texts={texts} />}>
      {choices.length > 2 && <SegmentedControl className={styles.statuses} size="xs" data={choices} value={status} onChange={(next) => { setStatus(next as Row["status"]); setShown(atOnce); }} aria-label={t("imports.rows")} />}
      {list.isPending ? (
        <Bones lines={5} />
      ) : isError && all.length === 0 ? (
        <ProblemBlock problem={asProblem(list.error)} retry={() => void list.refetch()} />
      ) : (
        <ol className={styles.rows}>
          {visible.map((row) => <RowLine key={row.record} row={row} name={row.id ? names.get(row.id) : undefined} text={texts.brief(row.record, row.status === "refused" ? 12 : 4)} dryRun={run.dry_run} />)}
        </ol>
      )}
      {rows.length >= wanted && hasMore(rows.length, shown, inAll, hasNextPage) && <Button className={styles.moreRows} onClick={() => setShown(shown + atOnce)}>{t("imports.more_rows")}</Button>}
    </Card>
  );
}

function RowLine({ row, name, text, dryRun }: { row: Row; name: string | undefined; text: string; dryRun: boolean }) {
  const words = name || text;
  const open = row.id && !(dryRun && row.status === "created");
  return (
    <li className={styles.row} data-status={row.status}>
      <span className={styles.rowNumber}>{row.record}</span>
      <span className={styles.rowStatus}><Icon name={icons[row.status]} size={14} /> {t(`imports.status.${row.status}`)}</span>
      <span className={styles.rowWords}>
        {open ? <Link to="/$plural/$id" params={{ plural: "contacts", id: row.id ?? "" }}><bdi>{words || t("imports.open_row")}</bdi></Link> : <bdi>{words}</bdi>}
        {row.status === "refused" && <span className={styles.rowReason}>{reasonWords(row)}</span>}
        {row.status !== "refused" && (row.similar?.length ?? 0) > 0 && (
          <span className={styles.rowSimilar}>
            {t("imports.similar")}{" "}
            {row.similar?.slice(0, 3).map((id, index) => <Link key={id} to="/$plural/$id" params={{ plural: "contacts", id }}>{t("imports.similar_one", { number: index + 1 })}</Link>)}
          </span>
        )}
      </span>
    </li>
  );
}

// What the people of the rows in sight are called.
function useRowNames(rows: Row[]): Map<string, string> {
  const type = useRecordType("contacts");
  const ids = rows.flatMap((row) => row.id ?? []).slice(0, atOnce);
  const { data } = useQuery({
    queryKey: ["records", "contacts", "named", ids],
    queryFn: ({ signal }) => searchRecords("contacts", { where: { id: { in: ids } }, limit: atOnce }, signal),
    enabled: ids.length > 0,
    retry: false,
  });
  return useMemo(() => new Map(type ? (data?.data ?? []).map((record) => [record.id, recordTitle(type, record)]) : []), [data, type]);
}

// The rows as they stand in the file, if this tab has it.
function useRowTexts(run: string) {
  const kept = fileOf(run);
  const { data } = useQuery({
    queryKey: ["import-file", run],
    queryFn: async () => (kept?.delimiter ? readCsv(await textOf(kept.file, kept.encoding), delimiterOf(kept.delimiter)) : []),
    enabled: Boolean(kept),
    staleTime: Infinity,
    structuralSharing: false,
  });
  // Rows are counted as a spreadsheet does: the headings are the first.
  const row = (record: number) => data?.[record - 1];
  return { head: data?.[0], row, brief: (record: number, most: number) => row(record)?.filter((cell) => cell.trim()).slice(0, most).join(", ") ?? "" };
}

function SaveRefused({ run, list, all, texts }: { run: Run; list: ReturnType<typeof useRows>; all: Row[]; texts: ReturnType<typeof useRowTexts> }) {
  const [asked, setAsked] = useState(false);
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = list;
  useEffect(() => {
    if (!asked) return;
    if (hasNextPage && !isError) {
      if (!isFetchingNextPage) void fetchNextPage();
      return;
    }
    setAsked(false);
    saveFile(new Blob([refusedCsv(all, texts.head, texts.row)], { type: "text/csv;charset=utf-8" }), "refused-rows.csv");
  }, [asked, hasNextPage, isFetchingNextPage, isError, fetchNextPage, all, texts]);
  return (
    <Button size="compact-sm" leftSection={<Icon name="download" size={14} />} disabled={asked || run.state === "running"} onClick={() => setAsked(true)}>{t("imports.save_refused")}</Button>
  );
}

// The refused rows as they were, each with its reason; without the file, their numbers and reasons.
export function refusedCsv(rows: Row[], head: string[] | undefined, textsOf: (record: number) => string[] | undefined): string {
  const refused = rows.filter(({ status }) => status === "refused");
  const known = head !== undefined;
  const lines = refused.map((row) => {
    const cells = textsOf(row.record) ?? [];
    const filled = known ? head.map((_, index) => cells[index] ?? "") : [];
    return [...filled, String(row.record), reasonWords(row)];
  });
  return writeCsv([[...(head ?? []), t("imports.row_number"), t("imports.reason")], ...lines]);
}
