// A list of records of one type, drawn from its declaration.
import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { Link, useNavigate, useParams, useRouter } from "@tanstack/react-router";
import { useCallback, useMemo, useState } from "react";
import { asProblem } from "@/api/problem";
import { useRecordType, type RecordType } from "@/api/record-types";
import type { RecordData } from "@/api/records";
import { useRights } from "@/api/session";
import { NoPage } from "@/features/shell/dead-ends";
import { iconOf } from "@/features/shell/places";
import { useChanges } from "@/features/notifications/changes";
import { openQuickCreate } from "@/features/shell/overlays";
import { useShortcut } from "@/features/shell/shortcuts";
import { pluralLabel, t, tOr, typeLabel } from "@/i18n";
import { numberWords } from "@/i18n/format";
import { Icon } from "@/ui/icons";
import { Empty, useWindowTitle } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { allLabel, ViewMenu } from "@/features/views/view-menu";
import { BulkBar } from "./bulk-bar";
import { useCellEditing, type CellEditing } from "./cell-editing";
import { candidatesOf, ConflictDialog, DuplicateDialog } from "./dialogs";
import { entryOf } from "./entry-memory";
import { ExportMenu } from "./export-menu";
import { useGroups } from "./grouping";
import { ListBar } from "./list-bar";
import { cycled } from "./list-state";
import { totalOf, useCount, useRecordList } from "./list-data";
import { useNames } from "./names";
import { RecordCards } from "./record-cards";
import { RecordTable, TableBones } from "./record-table";
import { useSelection } from "./selection";
import { totalsFrom, useTotals } from "./totals";
import { leaveTrail } from "./trail";
import { useListSetup } from "./use-list-setup";
import type { Names } from "./values";
import { Withheld } from "./withheld";
import styles from "./list-page.module.css";

export function ListPage() {
  const { plural = "" } = useParams({ strict: false }) as { plural?: string };
  const type = useRecordType(plural);
  const rights = useRights();
  if (!type || !rights.readRecords || (type.place && type.place !== "list")) return <NoPage />;
  return <List key={plural} type={type} />;
}

function List({ type }: { type: RecordType }) {
  const list = useListSetup(type);
  const { setup, search, columns } = list;
  const { plural } = type;
  const names = useNames();
  const specs = useMemo(() => totalsFrom(type, setup.totals), [type, setup.totals.join()]);
  const groups = useGroups(type, search, setup.groupBy, specs, names);
  const grouped = Boolean(groups.path);
  const ready = !list.waiting && !list.gone && !list.unreadable;
  const found = useRecordList(plural, search, ready && !grouped);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = found;
  const rows = grouped ? groups.rows : found.rows;
  const answered = grouped ? groups.query.isSuccess : found.isSuccess && !found.isPlaceholderData;
  const count = useCount(plural, search, ready && answered);
  const total = grouped ? count : totalOf(found, found.rows.length, count);
  const sums = useTotals(plural, search, specs, undefined, ready && answered && specs.length > 0);
  const navigate = useNavigate();
  const { history } = useRouter();
  const rights = useRights();
  const phone = useMediaQuery("(max-width: 720px)", false, { getInitialValueInEffect: false });
  const { selected, select, selectAll, clear: clearSelection } = useSelection(rows);
  const [everythingOf, setEverythingOf] = useState<unknown>();
  const everything = everythingOf === search && selected.size > 0;
  const cells = useCellEditing(type);
  useWindowTitle(pluralLabel(plural));
  useChanges(type.name);
  useShortcut("n", tOr(`add.${type.name}`, typeLabel(type.name)), () => openQuickCreate(plural), rights.writeRecords);
  useShortcut("Escape", t("records.clear_selection"), clearSelection, selected.size > 0);

  const fetchMore = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [isFetchingNextPage, fetchNextPage]);
  const open = useCallback((record: RecordData) => {
    leaveTrail({ plural, search, entry: entryOf(history) });
    void navigate({ to: "/$plural/$id", params: { plural, id: record.id } });
  }, [plural, search, navigate, history]);

  const filtered = setup.filter.items.length > 0 || Boolean(search.q);
  const Rows = phone ? RecordCards : RecordTable;
  const asked = grouped ? groups.query : found;
  const nothing = grouped ? groups.groups.length === 0 : rows.length === 0;
  return (
    <div className={styles.page}>
      {groups.loaders}
      <header className={styles.head}>
        <h1 tabIndex={-1}>{pluralLabel(plural)}</h1>
        <ViewMenu type={type} list={list} />
        <span className={styles.count} role="status">{total === undefined ? "" : numberWords(total)}</span>
        <span className={styles.actions}>
          {rights.writeRecords && mayImport(type) && <Button component={Link} to="/import" leftSection={<Icon name="upload" size={16} />}>{t("records.import")}</Button>}
          <ExportMenu type={type} what={search} count={total} />
          {rights.writeRecords && (
            <Button variant="filled" leftSection={<Icon name="plus" size={16} />} onClick={() => openQuickCreate(plural)}>
              {tOr(`add.${type.name}`, typeLabel(type.name))}
            </Button>
          )}
        </span>
      </header>
      <ListBar type={type} list={list} names={names} onOpenGroups={groups.setAll} />
      {list.gone || list.unreadable ? (
        <Empty icon="view" title={list.gone ? t("lists.view_gone") : t("lists.view_unreadable")} actions={<Button onClick={() => list.show(undefined)}>{allLabel(type)}</Button>} />
      ) : list.waiting || asked.isPending ? (
        <TableBones columns={phone ? columns.slice(0, 2) : columns} />
      ) : nothing && asked.isError ? (
        <div className={styles.state}><ProblemBlock problem={asProblem(asked.error)} retry={() => void asked.refetch()} /></div>
      ) : nothing ? (
        <Nothing type={type} filtered={filtered} onClear={list.clear} />
      ) : (
        <Rows
          type={type}
          columns={columns}
          rows={rows}
          grouped={groups.path && { path: groups.path, lines: groups.lines, loaded: groups.loaded, toggle: groups.toggle }}
          total={total}
          names={names}
          sort={setup.sort}
          onSort={(name) => list.change({ sort: cycled(setup.sort, name) })}
          selected={selected}
          onSelect={select}
          onSelectAll={selectAll}
          onOpen={open}
          more={!grouped && hasNextPage && !found.isFetchNextPageError}
          fetchMore={fetchMore}
          busy={asked.isPlaceholderData}
          shown={asked.isPlaceholderData ? undefined : search}
          cells={cells}
          totals={{ specs, all: sums.isPlaceholderData ? undefined : sums.data?.groups[0], onChange: (next) => list.change({ totals: next.map(({ how, path }) => `${how}:${path}`) }) }}
        >
          {found.isError && !grouped && <div className={styles.state}><ProblemBlock problem={asProblem(found.error)} retry={() => void fetchNextPage()} /></div>}
        </Rows>
      )}
      {grouped && groups.more && <p className={styles.withheld}>{t("lists.more_groups")}</p>}
      {ready && !grouped && <Withheld type={type} withheld={found.withheld} />}
      <BulkBar
        type={type}
        records={rows.filter(({ id }) => selected.has(id))}
        everything={everything}
        total={total}
        search={search}
        mayHaveAll={selected.size >= rows.length && total !== undefined && total > selected.size}
        onEverything={() => setEverythingOf(search)}
        onDone={clearSelection}
      />
      <Asked type={type} cells={cells} names={names} />
    </div>
  );
}

// Files are read for people, and bring their companies along.
const mayImport = (type: RecordType) => type.name === "contact";

// What saving a cell raises: somebody was faster, somebody like this is there.
function Asked({ type, cells: { question }, names }: { type: RecordType; cells: CellEditing; names: Names }) {
  if (!question) return null;
  if (question.kind === "conflict") return <ConflictDialog type={type} conflicts={question.conflicts} theirs={question.theirs} names={names} onDone={question.answer} />;
  return <DuplicateDialog type={type} candidates={candidatesOf(question.problem)} changing onDone={question.answer} />;
}

function Nothing({ type, filtered, onClear }: { type: RecordType; filtered: boolean; onClear: () => void }) {
  const rights = useRights();
  if (filtered) {
    return <Empty icon="search" title={t("records.no_results")} actions={<Button onClick={onClear}>{t("records.clear_filters")}</Button>}>{t("records.no_results_text")}</Empty>;
  }
  const actions = rights.writeRecords && (
    <>
      <Button variant="filled" onClick={() => openQuickCreate(type.plural)}>{tOr(`add.${type.name}`, typeLabel(type.name))}</Button>
      {mayImport(type) && <Button component={Link} to="/import">{t("records.import_file")}</Button>}
    </>
  );
  return <Empty icon={iconOf(type)} title={tOr(`records.empty.${type.plural}`, t("records.empty"))} actions={actions}>{mayImport(type) ? t("records.empty_text") : t("lists.empty_text")}</Empty>;
}
