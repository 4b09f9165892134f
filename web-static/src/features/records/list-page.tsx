// A list of records of one type, drawn from its declaration.
import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { Link, useNavigate, useParams, useRouter, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo, useState } from "react";
import { asProblem } from "@/api/problem";
import { useRecordType, type RecordType } from "@/api/record-types";
import type { RecordData } from "@/api/records";
import { useRights } from "@/api/session";
import { NoPage } from "@/features/shell/dead-ends";
import { openQuickCreate } from "@/features/shell/overlays";
import { useShortcut } from "@/features/shell/shortcuts";
import { pluralLabel, t, tOr, typeLabel } from "@/i18n";
import { numberWords } from "@/i18n/format";
import { Icon } from "@/ui/icons";
import { Empty, useWindowTitle } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { chosenColumns, keepColumns, shownColumns } from "./columns";
import { countWords, deleteWithUndo } from "./deletion";
import { entryOf, useRemembered } from "./entry-memory";
import { ExportMenu } from "./export-menu";
import type { Filter } from "./filters";
import { ListBar } from "./list-bar";
import { addressFrom, cycled, searchOf, stateFrom, typedFilters, type SortKey } from "./list-state";
import { totalOf, useCount, useRecordList } from "./list-data";
import { useNames } from "./names";
import { RecordCards } from "./record-cards";
import { RecordTable, TableBones } from "./record-table";
import { useSelection } from "./selection";
import { leaveTrail } from "./trail";
import { useSettled } from "./use-settled";
import { Withheld } from "./withheld";
import styles from "./list-page.module.css";

export function ListPage() {
  const { plural = "" } = useParams({ strict: false }) as { plural?: string };
  const type = useRecordType(plural);
  const rights = useRights();
  if (!type || !rights.readRecords) return <NoPage />;
  return <List key={plural} type={type} />;
}

interface Typed {
  text: string;
  filters: Filter[];
}

function useListState(type: RecordType) {
  const address = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const [typed, setTyped] = useRemembered<Typed>("list", { text: "", filters: [] });
  const text = useSettled(typed.text);
  const state = useMemo(() => stateFrom(type, address, { ...typed, text }), [type, address, typed.filters, text]);
  const show = (sort: SortKey[], filters: Filter[]) => {
    void navigate({ to: ".", search: addressFrom(type, { sort, filters }) as never, replace: true });
  };
  return {
    state,
    search: useMemo(() => searchOf(type, state), [type, state]),
    text: typed.text,
    setText: (next: string) => setTyped({ ...typed, text: next }),
    setSort: (sort: SortKey[]) => show(sort, state.filters),
    setFilters: (filters: Filter[]) => {
      setTyped({ ...typed, filters: typedFilters(type, filters) });
      show(state.sort, filters);
    },
    clear: () => {
      setTyped({ text: "", filters: [] });
      show(state.sort, []);
    },
  };
}

function List({ type }: { type: RecordType }) {
  const { state, search, text, setText, setSort, setFilters, clear } = useListState(type);
  const { plural } = type;
  const list = useRecordList(plural, search);
  const { rows, hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const count = useCount(plural, search, list.isSuccess && !list.isPlaceholderData);
  const total = totalOf(list, rows.length, count);
  const names = useNames();
  const navigate = useNavigate();
  const { history } = useRouter();
  const rights = useRights();
  const phone = useMediaQuery("(max-width: 720px)", false, { getInitialValueInEffect: false });
  const [chosen, setChosen] = useState(() => chosenColumns(type));
  const columns = useMemo(() => shownColumns(type, chosen), [type, chosen]);
  const { selected, select, selectAll, clear: clearSelection } = useSelection(rows);
  useWindowTitle(pluralLabel(plural));
  useShortcut("n", tOr(`add.${type.name}`, typeLabel(type.name)), () => openQuickCreate(plural), rights.writeRecords);
  useShortcut("Escape", t("records.clear_selection"), clearSelection, selected.size > 0);

  const fetchMore = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [isFetchingNextPage, fetchNextPage]);
  const open = useCallback((record: RecordData) => {
    leaveTrail({ plural, search, entry: entryOf(history) });
    void navigate({ to: "/$plural/$id", params: { plural, id: record.id } });
  }, [plural, search, navigate, history]);

  const person = type.subject === "person"; // files are read for people, and bring their companies along
  const filtered = state.filters.length > 0 || Boolean(search.q);
  const Rows = phone ? RecordCards : RecordTable;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 tabIndex={-1}>{pluralLabel(plural)}</h1>
        <span className={styles.count} role="status">{total === undefined ? "" : numberWords(total)}</span>
        <span className={styles.actions}>
          {rights.writeRecords && person && <Button component={Link} to="/import" leftSection={<Icon name="upload" size={16} />}>{t("records.import")}</Button>}
          <ExportMenu type={type} what={search} count={total} />
          {rights.writeRecords && (
            <Button variant="filled" leftSection={<Icon name="plus" size={16} />} onClick={() => openQuickCreate(plural)}>
              {tOr(`add.${type.name}`, typeLabel(type.name))}
            </Button>
          )}
        </span>
      </header>
      <ListBar
        type={type}
        text={text}
        onText={setText}
        filters={state.filters}
        onFilters={setFilters}
        names={names}
        sort={state.sort}
        onSort={setSort}
        columns={chosen}
        onColumns={(next) => {
          keepColumns(type, next);
          setChosen(next);
        }}
      />
      {list.isPending ? (
        <TableBones columns={phone ? columns.slice(0, 2) : columns} />
      ) : rows.length === 0 && list.isError ? (
        <div className={styles.state}><ProblemBlock problem={asProblem(list.error)} retry={() => void list.refetch()} /></div>
      ) : rows.length === 0 ? (
        <Nothing type={type} filtered={filtered} onClear={clear} />
      ) : (
        <Rows
          type={type}
          columns={columns}
          rows={rows}
          total={total}
          names={names}
          sort={state.sort}
          onSort={(name) => setSort(cycled(state.sort, name))}
          selected={selected}
          onSelect={select}
          onSelectAll={selectAll}
          onOpen={open}
          more={hasNextPage && !list.isFetchNextPageError}
          fetchMore={fetchMore}
          busy={list.isPlaceholderData}
          shown={list.isPlaceholderData ? undefined : search}
        >
          {list.isError && <div className={styles.state}><ProblemBlock problem={asProblem(list.error)} retry={() => void fetchNextPage()} /></div>}
        </Rows>
      )}
      <Withheld type={type} withheld={list.withheld} />
      {selected.size > 0 && <SelectionBar type={type} ids={[...selected]} onDone={clearSelection} mayDelete={rights.writeRecords} />}
    </div>
  );
}

function Nothing({ type, filtered, onClear }: { type: RecordType; filtered: boolean; onClear: () => void }) {
  const rights = useRights();
  if (filtered) {
    return <Empty icon="search" title={t("records.no_results")} actions={<Button onClick={onClear}>{t("records.clear_filters")}</Button>}>{t("records.no_results_text")}</Empty>;
  }
  const actions = rights.writeRecords && (
    <>
      <Button variant="filled" onClick={() => openQuickCreate(type.plural)}>{tOr(`add.${type.name}`, typeLabel(type.name))}</Button>
      {type.subject === "person" && <Button component={Link} to="/import">{t("records.import_file")}</Button>}
    </>
  );
  return <Empty icon={type.subject === "person" ? "people" : "company"} title={tOr(`records.empty.${type.plural}`, t("records.empty"))} actions={actions}>{t("records.empty_text")}</Empty>;
}

function SelectionBar({ type, ids, onDone, mayDelete }: { type: RecordType; ids: string[]; onDone: () => void; mayDelete: boolean }) {
  const remove = () => {
    onDone();
    void deleteWithUndo(type.plural, ids);
  };
  return (
    <div className={styles.selection} role="toolbar" aria-label={t("records.selection")}>
      <span role="status">{t("records.selected", { what: countWords(type.plural, ids.length) })}</span>
      <ExportMenu type={type} what={{ ids }} count={ids.length} />
      {mayDelete && <Button color="danger" leftSection={<Icon name="trash" size={16} />} onClick={remove}>{t("action.delete")}</Button>}
      <Button variant="subtle" onClick={onDone}>{t("records.deselect")}</Button>
    </div>
  );
}
