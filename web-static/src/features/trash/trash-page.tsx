// What was deleted, by type, with who did it and when; one or many can be brought back.
import { Button, Tabs } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useState } from "react";
import { asProblem } from "@/api/problem";
import { recordTitle, useRecordTypes, maskedTitle, type RecordType } from "@/api/record-types";
import type { RecordData, Search } from "@/api/records";
import { useRights } from "@/api/session";
import { countWords, restoreAll } from "@/features/records/deletion";
import { removeFromLists, useRecordList } from "@/features/records/list-data";
import { useNames } from "@/features/records/names";
import { useSelection } from "@/features/records/selection";
import { TableBones } from "@/features/records/record-table";
import type { Names } from "@/features/records/values";
import { NoPage } from "@/features/shell/dead-ends";
import { pluralLabel, t } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Empty, Mark, Masked, Page, Time } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { toast } from "@/ui/toasts";
import styles from "./trash.module.css";

const search: Search = { trashed: true, sort: ["-trashed_at"] };
const lineHeight = 44;

export function TrashPage() {
  const types = useRecordTypes();
  const rights = useRights();
  const navigate = useNavigate();
  const address = useSearch({ strict: false }) as { of?: string };
  const type = types.find(({ plural }) => plural === address.of) ?? types[0];
  if (!rights.readRecords || !type) return <NoPage />;
  return (
    <Page title={t("trash.title")} narrow>
      <p className="quiet">{t("trash.text")}</p>
      <Tabs value={type.plural} onChange={(next) => void navigate({ to: ".", search: (next ? { of: next } : {}) as never, replace: true })}>
        <Tabs.List className={styles.tabs}>
          {types.map(({ plural }) => <Tabs.Tab key={plural} value={plural}>{pluralLabel(plural)}</Tabs.Tab>)}
        </Tabs.List>
        {types.map((one) => <Tabs.Panel key={one.plural} value={one.plural}>{one === type && <Trashed type={one} mayRestore={rights.writeRecords} />}</Tabs.Panel>)}
      </Tabs>
    </Page>
  );
}

function Trashed({ type, mayRestore }: { type: RecordType; mayRestore: boolean }) {
  const list = useRecordList(type.plural, search);
  const names = useNames();
  const { selected, select, selectAll, clear } = useSelection(list.rows);
  const { rows, hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const restore = async (ids: string[]) => {
    clear();
    try {
      await restoreAll(type.plural, ids);
      removeFromTrash(type.plural, ids);
      toast({ text: t("trash.restored", { what: countWords(type.plural, ids.length) }) });
    } catch (thrown) {
      toast({ tone: "wrong", text: t("trash.not_restored", { why: asProblem(thrown).message }) });
    }
  };
  if (list.isPending) return <TableBones columns={[{ name: "title", width: 240 }, { name: "who", width: 160 }]} rows={5} />;
  if (rows.length === 0 && list.isError) return <div className={styles.state}><ProblemBlock problem={asProblem(list.error)} retry={() => void list.refetch()} /></div>;
  if (rows.length === 0) return <Empty icon="trash" title={t("trash.empty")}>{t("trash.empty_text")}</Empty>;
  return (
    <>
      {mayRestore && (
        <div className={styles.bar}>
          <label className={styles.all}><input type="checkbox" checked={selected.size >= rows.length} onChange={selectAll} /> {t("trash.select_all")}</label>
          <Button size="compact-sm" leftSection={<Icon name="undo" size={14} />} disabled={selected.size === 0} onClick={() => void restore([...selected])}>
            {selected.size > 0 ? t("trash.restore_some", { what: countWords(type.plural, selected.size) }) : t("trash.restore")}
          </Button>
        </div>
      )}
      <Lines rows={rows} type={type} names={names} selected={selected} select={select} restore={mayRestore ? (id) => void restore([id]) : undefined} more={hasNextPage && !isFetchingNextPage && !list.isError} fetchMore={() => void fetchNextPage()} />
      {list.isError && <div className={styles.state}><ProblemBlock problem={asProblem(list.error)} retry={() => void fetchNextPage()} /></div>}
    </>
  );
}

// The lists of what is not deleted read themselves again; this one must not show what has left it.
const removeFromTrash = (plural: string, ids: string[]) => removeFromLists(plural, new Set(ids), true);

interface LinesProps {
  rows: RecordData[];
  type: RecordType;
  names: Names;
  selected: ReadonlySet<string>;
  select: (index: number, range: boolean) => void;
  restore: ((id: string) => void) | undefined;
  more: boolean;
  fetchMore: () => void;
}

function Lines({ rows, type, names, selected, select, restore, more, fetchMore }: LinesProps) {
  const [list, setList] = useState<HTMLUListElement | null>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => document.getElementById("content"),
    estimateSize: () => lineHeight,
    overscan: 12,
    scrollMargin: list?.offsetTop ?? 0,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= rows.length - 20) fetchMore();
  }, [last, rows.length, more, fetchMore]);
  return (
    <ul ref={setList} className={styles.lines} style={{ height: virtual.getTotalSize() }} aria-label={t("trash.title")}>
      {items.map(({ index, start }) => {
        const record = rows[index];
        if (!record) return null;
        const title = recordTitle(type, record);
        const hidden = maskedTitle(type, record);
        const by = typeof record.trashed_by === "string" ? names.author(record.trashed_by) : undefined;
        return (
          <li key={record.id} className={styles.line} style={{ top: start - virtual.options.scrollMargin }} data-selected={selected.has(record.id) || undefined}>
            {restore && <input type="checkbox" checked={selected.has(record.id)} aria-label={t("records.select", { name: title })} onChange={(event) => select(index, (event.nativeEvent as unknown as MouseEvent).shiftKey)} />}
            <Mark id={record.id} name={title} square={type.subject !== "person"} size={24} />
            <span className={styles.name} title={title}>{hidden ? <Masked reason={hidden} /> : <bdi>{title}</bdi>}</span>
            <span className={styles.when}><Time at={String(record.trashed_at)} clock />{by && ` · ${by}`}</span>
            {restore && <Button size="compact-sm" variant="subtle" onClick={() => restore(record.id)} aria-label={t("trash.restore_one", { name: title })}>{t("trash.restore")}</Button>}
          </li>
        );
      })}
    </ul>
  );
}
