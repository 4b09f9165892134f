// The deals of one pipeline by stage.
import { Button, Menu, Select, UnstyledButton } from "@mantine/core";
import { Link, useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { createContext, useCallback, useContext, useMemo, useState } from "react";
import { asProblem } from "@/api/problem";
import { useRecordType, type RecordType } from "@/api/record-types";
import { changeRecord, readRecord, type Search } from "@/api/records";
import { useRights, useSession } from "@/api/session";
import { Board, useFolded } from "@/features/board/board";
import type { BoardColumn } from "@/features/board/board-data";
import { useTotals, type Total } from "@/features/board/totals";
import { queryClient } from "@/app/query-client";
import { useChanges } from "@/features/notifications/changes";
import { useRemembered, entryOf } from "@/features/records/entry-memory";
import { FilterChips } from "@/features/records/filter-chips";
import { leavesOf } from "@/features/records/filter-tree";
import { addressOf, filtersFrom, meValue, whereOf, type Filter } from "@/features/records/filters";
import { askingNow } from "@/features/records/known";
import { typedFilters } from "@/features/records/list-state";
import { useNames } from "@/features/records/names";
import { leaveTrail } from "@/features/records/trail";
import { useSettled } from "@/features/records/use-settled";
import { useUsers } from "@/features/records/users";
import { NoPage } from "@/features/shell/dead-ends";
import { openQuickCreate } from "@/features/shell/overlays";
import { useShortcut } from "@/features/shell/shortcuts";
import { pluralLabel, t, tOr, typeLabel } from "@/i18n";
import { numberWords } from "@/i18n/format";
import { Icon } from "@/ui/icons";
import { Bones, Empty, useWindowTitle } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { useBaseCurrency } from "./currency";
import { CardContext, DealCard, dealCardHeight } from "./deal-card";
import { measured, measures, useMeasure, type Measure } from "./measure";
import { roundWords } from "./money";
import { moveRecord } from "./move";
import { chosenPipeline, stagesOf, usePipelines, useStages, type Pipeline, type Stage } from "./pipelines";
import { pulsesKey } from "./pulse";
import { useDealMove, type Send } from "./use-deal-move";
import styles from "./board-page.module.css";

export function DealBoardPage() {
  const type = useRecordType("deals");
  const rights = useRights();
  if (!type || !rights.readRecords) return <NoPage />;
  return <Loaded type={type} />;
}

function Loaded({ type }: { type: RecordType }) {
  const pipelines = usePipelines();
  const stages = useStages();
  const { pipeline: wanted } = useSearch({ strict: false }) as { pipeline?: string };
  useWindowTitle(pluralLabel(type.plural));
  const failed = pipelines.error ?? stages.error;
  if (!pipelines.data || !stages.data) {
    return <div className={styles.state}>{failed ? <ProblemBlock problem={asProblem(failed)} retry={() => { void pipelines.refetch(); void stages.refetch(); }} /> : <Bones lines={6} />}</div>;
  }
  const pipeline = chosenPipeline(pipelines.data, wanted);
  const own = stagesOf(stages.data, pipeline?.id);
  if (!pipeline || own.length === 0) return <NoStages />;
  return <DealBoard key={pipeline.id} type={type} pipeline={pipeline} pipelines={pipelines.data} stages={stages.data} />;
}

function NoStages() {
  const rights = useRights();
  return (
    <Empty icon="columns" title={t("deals.no_stages")} actions={rights.manageInstallation && <Button component={Link} to="/settings/pipelines" variant="filled">{t("deals.set_up_pipelines")}</Button>}>
      {t("deals.no_stages_text")}
    </Empty>
  );
}

interface Typed {
  text: string;
  filters: Filter[];
}

// The filters of the board: those that may stand in the address do, so that a link or a reload shows the same.
function useBoardState(type: RecordType) {
  const address = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const [typed, setTyped] = useRemembered<Typed>("board", { text: "", filters: [] });
  const text = useSettled(typed.text).trim();
  const filters = useMemo(() => [...filtersFrom(type, address), ...typed.filters], [type, address, typed.filters]);
  const show = (search: Record<string, unknown>) => void navigate({ to: ".", search: search as never, replace: true });
  const pipeline = typeof address.pipeline === "string" ? { pipeline: address.pipeline } : {};
  const search = useMemo((): Search => {
    const where = whereOf(type, filters, askingNow());
    return { ...(text && { q: text }), ...(where && { where }) };
  }, [type, filters, text]);
  return {
    filters,
    search,
    text: typed.text,
    setText: (next: string) => setTyped({ ...typed, text: next }),
    setFilters: (next: Filter[]) => {
      setTyped({ ...typed, filters: typedFilters(type, next) });
      show({ ...pipeline, ...addressOf(type, next) });
    },
    choose: (id: string) => show({ pipeline: id, ...addressOf(type, filters) }),
  };
}

const columnsOf = (stages: Stage[]): BoardColumn[] => stages.map((stage) => ({ id: stage.id, name: stage.name, colour: stage.colour ?? "grey", end: stage.type !== "open" }));

const sendTo = (plural: string): Send => (record, patch) =>
  moveRecord(
    {
      send: async (version, changes) => (await changeRecord(plural, record.id, `"${version}"`, changes)).data,
      read: async () => (await readRecord(plural, record.id)).data,
    },
    record,
    "stage_id",
    patch,
  );

function DealBoard({ type, pipeline, pipelines, stages }: { type: RecordType; pipeline: Pipeline; pipelines: Pipeline[]; stages: Stage[] }) {
  const state = useBoardState(type);
  const rights = useRights();
  const names = useNames();
  const { history } = useRouter();
  const columns = useMemo(() => columnsOf(stagesOf(stages, pipeline.id)), [stages, pipeline.id]);
  const [folded, fold] = useFolded("deals", columns);
  const [measure, setMeasure] = useMeasure();
  const send = useMemo(() => sendTo(type.plural), [type.plural]);
  const { move, dialogs } = useDealMove({ type, stages, names, send });
  const sort = useMemo(() => (type.fields.some(({ name, sortable }) => name === "stage_changed_at" && sortable) ? ["-stage_changed_at"] : ["-updated_at"]), [type]);
  const search = useMemo(() => ({ ...state.search, sort, include: ["companies"] }), [state.search, sort]);
  useChanges(type.name);
  useChanges("activity", useCallback(() => void queryClient.invalidateQueries({ queryKey: pulsesKey }), []));
  const totals = useTotals(type.plural, { ...(state.search.q && { q: state.search.q }), where: within(pipeline.id, state.search), group_by: "stage_id", sum: ["base_amount", "weighted_amount"] });
  const add = useCallback((stage?: string) => openQuickCreate(type.plural, { pipeline_id: pipeline.id, ...(stage && { stage_id: stage }) }), [type.plural, pipeline.id]);
  const label = tOr(`add.${type.name}`, typeLabel(type.name));
  useShortcut("n", label, () => add(), rights.writeRecords);
  const card = useMemo(() => ({
    rottenAfter: pipeline.rotten_after_days,
    names,
    open: () => leaveTrail({ plural: type.plural, search, entry: entryOf(history) }),
  }), [pipeline.rotten_after_days, names, type.plural, search, history]);
  const sums = useMemo(() => ({ totals, measure, setMeasure }), [totals, measure, setMeasure]);
  const count = totals && [...totals.values()].reduce((sum, one) => sum + one.count, 0);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        {pipelines.length > 1 && <PipelineMenu pipelines={pipelines} now={pipeline} choose={state.choose} />}
        <h1 tabIndex={-1}>{pluralLabel(type.plural)}</h1>
        <span className="quiet" role="status">{count === undefined ? "" : numberWords(count)}</span>
        <span className={styles.actions}>
          <Button component={Link} to={`/${type.plural}`} leftSection={<Icon name="columns" size={16} />}>{t("deals.as_list")}</Button>
          {rights.writeRecords && <Button variant="filled" leftSection={<Icon name="plus" size={16} />} onClick={() => add()}>{label}</Button>}
        </span>
      </header>
      <div className={styles.bar}>
        <label className={styles.search}>
          <Icon name="search" size={16} />
          <input type="search" value={state.text} placeholder={t("records.search")} aria-label={t("records.search_in", { what: pluralLabel(type.plural) })} autoComplete="off" spellCheck={false} onChange={(event) => state.setText(event.currentTarget.value)} />
        </label>
        <OwnerChoice filters={state.filters} onFilters={state.setFilters} />
        <FilterChips flat type={type} tree={{ join: "and", items: state.filters.filter((one) => !isOwner(one)) }} names={names} onChange={(next) => state.setFilters([...state.filters.filter(isOwner), ...leavesOf(next)])} />
      </div>
      <SumContext.Provider value={sums}>
        <CardContext.Provider value={card}>
          <Board type={type} field="stage_id" columns={columns} search={search} card={DealCard} cardHeight={dealCardHeight} editable={rights.writeRecords} folded={folded} onFold={fold} onMove={move} onAdd={rights.writeRecords ? add : undefined} head={ColumnSum} />
        </CardContext.Provider>
      </SumContext.Provider>
      {dialogs}
    </div>
  );
}

function within(pipeline: string, search: Search): NonNullable<Search["where"]> {
  const own = { pipeline_id: pipeline };
  return search.where ? { and: [own, search.where] } : own;
}

const isOwner = ({ path, operator }: Filter) => path === "owner_id" && operator === "in";

function OwnerChoice({ filters, onFilters }: { filters: Filter[]; onFilters: (filters: Filter[]) => void }) {
  const { user } = useSession();
  const { all } = useUsers();
  const chosen = filters.find(isOwner)?.values;
  const data = [
    { value: "", label: t("deals.everybody") },
    { value: meValue, label: t("deals.mine") },
    ...all.filter(({ id, active }) => id !== user.id && (active || chosen?.includes(id))).map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Select
      className={styles.owner ?? ""}
      size="xs"
      aria-label={t("deals.whose")}
      data={data}
      value={chosen?.[0] ?? ""}
      allowDeselect={false}
      searchable={all.length > 8}
      onChange={(id) => onFilters([...filters.filter((one) => !isOwner(one)), ...(id ? [{ path: "owner_id", operator: "in", values: [id] }] : [])])}
    />
  );
}

function PipelineMenu({ pipelines, now, choose }: { pipelines: Pipeline[]; now: Pipeline; choose: (id: string) => void }) {
  const listed = pipelines.filter(({ id, archived }) => !archived || id === now.id);
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={styles.pipeline} aria-label={t("deals.pipeline_now", { name: now.name })}>
          <bdi className="cut">{now.name}</bdi> <Icon name="chevronDown" size={14} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {listed.map(({ id, name }) => (
          <Menu.Item key={id} role="menuitemradio" aria-checked={id === now.id} rightSection={id === now.id ? <Icon name="check" size={14} /> : null} onClick={() => choose(id)}>{name}</Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface Sums {
  totals: ReadonlyMap<string, Total> | undefined;
  measure: Measure;
  setMeasure: (measure: Measure) => void;
}

const SumContext = createContext<Sums>({ totals: undefined, measure: "sum", setMeasure: () => undefined });

// Count and sum of a column; which sum it is can be chosen there.
function ColumnSum({ column, by }: { column: BoardColumn; by: number }) {
  const { totals, measure, setMeasure } = useContext(SumContext);
  const currency = useBaseCurrency();
  const [open, setOpen] = useState(false);
  if (!totals) return <span className={styles.sum} />;
  const total = totals.get(column.id);
  const count = Math.max(0, (total?.count ?? 0) + by);
  const value = measured(total, measure);
  return (
    <span className={styles.sum}>
      <span className={styles.count} title={t("deals.count", { count })}>{numberWords(count)}<span className="unseen"> {t("deals.count_unit", { count })}</span></span>
      <Menu opened={open} onChange={setOpen} position="bottom-start">
        <Menu.Target>
          <button type="button" className={styles.value} data-value title={t(`deals.measure_${measure}`)} aria-label={t("deals.measure_now", { column: column.name, measure: t(`deals.measure_${measure}`), value: roundWords({ amount: value, currency }) })}>
            {measure === "average" ? "⌀ " : measure === "weighted" ? "≈ " : ""}{roundWords({ amount: value, currency })}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {measures.map((one) => <Menu.Item key={one} role="menuitemradio" aria-checked={one === measure} rightSection={one === measure ? <Icon name="check" size={14} /> : null} onClick={() => setMeasure(one)}>{t(`deals.measure_${one}`)}: {roundWords({ amount: measured(total, one), currency })}</Menu.Item>)}
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
