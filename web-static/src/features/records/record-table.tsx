// The rows of a list as a table that only draws what is in sight. Up and down (or j and k) move through rows,
// right and left through the cells of one; Enter opens a row and changes a cell, x selects.
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { RecordType } from "@/api/record-types";
import type { RecordData } from "@/api/records";
import { useRights } from "@/api/session";
import { useShortcut, useToldShortcut } from "@/features/shell/shortcuts";
import { t } from "@/i18n";
import type { After } from "./cell-editor";
import { editableField, type CellEditing } from "./cell-editing";
import type { Column } from "./columns";
import { useEntryMemory, useScrollMemory } from "./entry-memory";
import { groupWords, useOpenEnds, type GroupRows, type Line } from "./grouping";
import type { SortKey } from "./list-state";
import type { Path } from "./paths";
import { Foot, hasTotals, Head, measuresOf, TableBones, templateOf, widthOf, type Totals } from "./table-ends";
import { GroupHead, Row, WaitingLine, wholeRow, type RowActions } from "./table-row";
import type { Names } from "./values";
import styles from "./record-table.module.css";

export { TableBones };

export const rowHeight = 36;
const beyond = 12; // rows drawn above and below what is in sight
const ahead = 60; // rows left when the next page is fetched

export interface Grouped {
  path: Path;
  lines: Line[];
  loaded: ReadonlyMap<string, GroupRows>;
  toggle: (key: string) => void;
}

export interface TableProps {
  type: RecordType;
  columns: Column[];
  rows: RecordData[];
  grouped?: Grouped | undefined;
  total: number | undefined;
  names: Names;
  sort: SortKey[];
  onSort: (name: string) => void;
  selected: ReadonlySet<string>;
  onSelect: (index: number, range: boolean) => void;
  onSelectAll: () => void;
  onOpen: (record: RecordData) => void;
  more: boolean;
  fetchMore: () => void;
  busy: boolean;
  shown: unknown; // what the rows answer; nothing while they still answer something older
  cells: CellEditing;
  totals: Totals;
  children?: React.ReactNode; // under the last row
}

export function RecordTable(props: TableProps) {
  const { type, columns, rows, selected, more, fetchMore, grouped, cells, names } = props;
  const { editing } = cells;
  const { writeRecords } = useRights();
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const kept = useEntryMemory();
  const [active, setActive] = useState({ line: Number(kept.get("active") ?? 0), cell: wholeRow });
  const focusNext = useRef(false);
  const lines = grouped?.lines;
  const count = lines?.length ?? rows.length;
  const foot = hasTotals(type, columns);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan: beyond,
    initialOffset: () => Number(kept.get("scroll") ?? 0),
    scrollPaddingStart: rowHeight,
    scrollPaddingEnd: foot ? rowHeight : 0,
    initialRect: { width: 1200, height: 800 },
  });
  useScrollMemory("scroll", scroller, rows.length > 0);
  useFromTheTop(scroller, props.shown, () => setActive({ line: 0, cell: wholeRow }));
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (!lines && more && last >= rows.length - ahead) fetchMore();
  }, [lines, last, rows.length, more, fetchMore]);
  useOpenEnds(grouped, items.map(({ index }) => index));

  const lineAt = (index: number): Line | undefined => {
    if (lines) return lines[index];
    const record = rows[index];
    return record && { kind: "record", key: record.id, record, at: index };
  };
  const move = (to: number, cell = active.cell) => {
    const line = Math.max(0, Math.min(count - 1, to));
    focusNext.current = true;
    setActive({ line, cell: lineAt(line)?.kind === "record" ? Math.min(cell, columns.length - 1) : wholeRow });
    kept.set("active", line);
    virtual.scrollToIndex(line);
  };
  useEffect(() => {
    if (!focusNext.current || editing) return;
    const row = scroller?.querySelector<HTMLElement>(`[data-index="${active.line}"]`);
    const target = active.cell === wholeRow ? row : row?.querySelector<HTMLElement>(`[data-column="${active.cell}"]`);
    if (!target) return;
    focusNext.current = false;
    target.focus({ preventScroll: true });
    if (active.cell !== wholeRow) target.scrollIntoView({ block: "nearest", inline: "nearest" });
  });

  const edit = (index: number, cell: number): boolean => {
    const line = lineAt(index);
    const column = columns[cell];
    if (line?.kind !== "record" || !column) return false;
    const field = editableField(type, column, line.record, writeRecords);
    if (!field) return false;
    setActive({ line: index, cell });
    cells.start(line.key, line.record, column.name, field);
    return true;
  };
  const nextCell = (from: number, by: 1 | -1): number | undefined => {
    const line = lineAt(active.line);
    for (let cell = from + by; cell >= 0 && cell < columns.length; cell += by) {
      if (line?.kind === "record" && editableField(type, columns[cell], line.record, writeRecords)) return cell;
    }
    return undefined;
  };
  const save = (after: After, chosen?: { value: unknown }) => {
    const cell = columns.findIndex(({ name }) => name === editing?.column);
    void cells.commit(chosen);
    if (after === "leave") return;
    const next = after === "stay" ? undefined : nextCell(cell, after === "next" ? 1 : -1);
    if (next !== undefined) edit(active.line, next);
    else move(active.line, cell);
  };
  const cancel = () => {
    cells.cancel();
    move(active.line, active.cell);
  };
  const latest = useRef({ edit, save, cancel, props });
  latest.current = { edit, save, cancel, props };
  // The same for every row and every time, so that rows that did not change are not drawn again.
  const actions = useMemo<RowActions>(() => ({
    select: (at, range) => latest.current.props.onSelect(at, range),
    open: (record) => latest.current.props.onOpen(record),
    active: (line, cell) => setActive((before) => (before.line === line && before.cell === cell ? before : { line, cell })),
    edit: (line, cell) => latest.current.edit(line, cell),
    type: (value) => latest.current.props.cells.change(value),
    save: (after, chosen) => latest.current.save(after, chosen),
    cancel: () => latest.current.cancel(),
  }), []);

  const inTable = () => scroller?.contains(document.activeElement) ?? false;
  useShortcut("j", t("lists.key_down"), () => move(inTable() ? active.line + 1 : active.line), count > 0);
  useShortcut("k", t("lists.key_up"), () => move(inTable() ? active.line - 1 : active.line), count > 0);
  useShortcut("x", t("lists.key_select"), () => {
    const line = lineAt(active.line);
    if (line?.kind === "record") props.onSelect(line.at, false);
  }, count > 0);
  useToldShortcut("Enter", t("lists.key_enter"));
  useToldShortcut("ArrowRight", t("lists.key_cells"));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
    const role = (event.target as HTMLElement).getAttribute("role");
    const onCell = role === "gridcell" || role === "rowheader";
    if (role !== "row" && !onCell && event.target !== scroller) return;
    const line = lineAt(active.line);
    const page = Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / rowHeight) - 2);
    const acts: Record<string, () => void> = {
      ArrowDown: () => move(active.line + 1),
      ArrowUp: () => move(active.line - 1),
      PageDown: () => move(active.line + page),
      PageUp: () => move(active.line - page),
      Home: () => (onCell ? move(active.line, 0) : move(0)),
      End: () => (onCell ? move(active.line, columns.length - 1) : move(count - 1)),
    };
    if (line?.kind === "group") {
      acts.Enter = acts[" "] = () => grouped?.toggle(line.group.key);
      acts.ArrowRight = () => !line.open && grouped?.toggle(line.group.key);
      acts.ArrowLeft = () => line.open && grouped?.toggle(line.group.key);
    } else if (line?.kind === "record") {
      acts[" "] = () => props.onSelect(line.at, event.shiftKey);
      acts.ArrowRight = () => move(active.line, active.cell + 1);
      acts.ArrowLeft = () => move(active.line, Math.max(wholeRow, active.cell - 1));
      acts.Enter = () => void ((active.cell > 0 && edit(active.line, active.cell)) || props.onOpen(line.record));
      acts.F2 = () => void edit(active.line, active.cell);
      if (onCell) acts.Escape = () => move(active.line, wholeRow);
    }
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  const at = Math.min(active.line, count - 1);
  return (
    <>
    <div
      ref={setScroller}
      className={styles.scroller}
      role="grid"
      aria-label={t("records.list_label")}
      aria-rowcount={props.total === undefined || lines ? -1 : props.total + 1}
      aria-colcount={columns.length + 1}
      aria-busy={props.busy}
      aria-multiselectable="true"
      data-stale={props.busy || undefined}
      onKeyDown={onKeyDown}
      style={{ "--columns": templateOf(columns), "--width": `${widthOf(columns)}px` } as React.CSSProperties}
    >
      <Head type={type} columns={columns} rows={rows} sort={props.sort} onSort={props.onSort} selected={selected} onSelectAll={props.onSelectAll} />
      <div className={styles.rows} style={{ height: virtual.getTotalSize() }} role="rowgroup">
        {items.map(({ index, start }) => {
          const line = lineAt(index);
          if (!line) return null;
          if (line.kind === "waiting") return <WaitingLine key={line.key} top={start} />;
          if (line.kind === "group") {
            const { group } = line;
            return (
              <GroupHead
                key={line.key}
                columns={columns}
                group={group}
                words={grouped ? groupWords(type, grouped.path, group.value, names) : ""}
                colour={typeof group.value === "string" ? names.colour?.(group.value) : undefined}
                measures={measuresOf(columns, props.totals.specs, group, rows)}
                open={line.open}
                line={index}
                top={start}
                active={index === at}
                onToggle={grouped?.toggle ?? noToggle}
                onActive={actions.active}
              />
            );
          }
          return (
            <Row
              key={line.key}
              type={type}
              columns={columns}
              record={line.record}
              names={names}
              line={index}
              at={line.at}
              top={start}
              activeCell={index === at ? active.cell : undefined}
              selected={selected.has(line.record.id)}
              editing={editing?.line === line.key ? editing : undefined}
              actions={actions}
            />
          );
        })}
      </div>
      {foot && <Foot type={type} columns={columns} rows={rows} totals={props.totals} />}
    </div>
    {props.children}
    </>
  );
}

const noToggle = () => undefined;

// Other rows begin at their beginning.
export function useFromTheTop(scroller: HTMLElement | null, shown: unknown, onOther?: () => void) {
  const last = useRef<unknown>(undefined);
  const other = useRef(onOther);
  other.current = onOther;
  useEffect(() => {
    if (!scroller || shown === undefined) return;
    if (last.current !== undefined && last.current !== shown) {
      scroller.scrollTop = 0;
      other.current?.();
    }
    last.current = shown;
  }, [scroller, shown]);
}
