// The rows of a list as a table that only draws what is in sight. Arrows move, Enter opens, x selects.
import { useVirtualizer } from "@tanstack/react-virtual";
import { Link } from "@tanstack/react-router";
import { memo, useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from "react";
import { maskedTitle, recordTitle, type RecordType } from "@/api/record-types";
import type { RecordData } from "@/api/records";
import { fieldLabel, t } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Bone, Mark, Masked } from "@/ui/pieces";
import type { Column } from "./columns";
import type { SortKey } from "./list-state";
import { useEntryMemory, useScrollMemory } from "./entry-memory";
import { CellValue, type Names } from "./values";
import styles from "./record-table.module.css";

export const rowHeight = 36;
const beyond = 12; // rows drawn above and below what is in sight
const ahead = 60; // rows left when the next page is fetched

export interface TableProps {
  type: RecordType;
  columns: Column[];
  rows: RecordData[];
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
  children?: React.ReactNode; // under the last row
}

export function RecordTable(props: TableProps) {
  const { type, columns, rows, selected, more, fetchMore } = props;
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const kept = useEntryMemory();
  const [active, setActive] = useState(() => Number(kept.get("active") ?? 0));
  const focusNext = useRef(false);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan: beyond,
    initialOffset: () => Number(kept.get("scroll") ?? 0),
    scrollPaddingStart: rowHeight,
    initialRect: { width: 1200, height: 800 },
  });
  useScrollMemory("scroll", scroller, rows.length > 0);
  useFromTheTop(scroller, props.shown, setActive);
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= rows.length - ahead) fetchMore();
  }, [last, rows.length, more, fetchMore]);

  const move = (to: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, to));
    focusNext.current = true;
    setActive(next);
    kept.set("active", next);
    virtual.scrollToIndex(next);
  };
  useEffect(() => {
    if (!focusNext.current) return;
    const row = scroller?.querySelector<HTMLElement>(`[data-index="${active}"]`);
    if (row) {
      focusNext.current = false;
      row.focus({ preventScroll: true });
    }
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / rowHeight) - 2);
    const to: Record<string, number> = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: rows.length - 1, PageDown: active + page, PageUp: active - page };
    const onRow = (event.target as HTMLElement).getAttribute("role") === "row";
    if (event.key in to && (onRow || event.target === scroller)) {
      event.preventDefault();
      move(to[event.key] ?? 0);
    } else if (onRow && event.key === "Enter") {
      const record = rows[active];
      if (record) props.onOpen(record);
    } else if (onRow && (event.key === "x" || event.key === " ")) {
      event.preventDefault();
      props.onSelect(active, event.shiftKey);
    }
  };

  const at = Math.min(active, rows.length - 1);
  const template = `40px ${columns.map(({ width }) => `minmax(${width}px, ${width}fr)`).join(" ")}`;
  const width = 40 + columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <>
    <div
      ref={setScroller}
      className={styles.scroller}
      role="grid"
      aria-label={t("records.list_label")}
      aria-rowcount={props.total === undefined ? -1 : props.total + 1}
      aria-colcount={columns.length + 1}
      aria-busy={props.busy}
      aria-multiselectable="true"
      data-stale={props.busy || undefined}
      onKeyDown={onKeyDown}
      style={{ "--columns": template, "--width": `${width}px` } as React.CSSProperties}
    >
      <Head {...props} />
      <div className={styles.rows} style={{ height: virtual.getTotalSize() }} role="rowgroup">
        {items.map(({ index, start }) => {
          const record = rows[index];
          return record && (
            <Row
              key={record.id}
              type={type}
              columns={columns}
              record={record}
              names={props.names}
              index={index}
              top={start}
              active={index === at}
              selected={selected.has(record.id)}
              onSelect={props.onSelect}
              onOpen={props.onOpen}
              onActive={setActive}
            />
          );
        })}
      </div>
    </div>
    {props.children}
    </>
  );
}

// Other rows begin at their beginning.
export function useFromTheTop(scroller: HTMLElement | null, shown: unknown, setActive?: (index: number) => void) {
  const last = useRef<unknown>(undefined);
  useEffect(() => {
    if (!scroller || shown === undefined) return;
    if (last.current !== undefined && last.current !== shown) {
      scroller.scrollTop = 0;
      setActive?.(0);
    }
    last.current = shown;
  }, [scroller, shown, setActive]);
}

function Head({ type, columns, rows, sort, onSort, selected, onSelectAll }: TableProps) {
  const all = rows.length > 0 && selected.size >= rows.length;
  const some = selected.size > 0 && !all;
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = some;
  }, [some]);
  return (
    <div role="rowgroup" className={styles.headGroup}>
      <div role="row" aria-rowindex={1} className={styles.head}>
        <div role="columnheader" className={styles.check}>
          <input ref={box} type="checkbox" checked={all} onChange={onSelectAll} aria-label={t("records.select_all")} />
        </div>
        {columns.map((column, index) => {
          const label = column.field ? fieldLabel(type.name, column.name) : t("records.name");
          const key = sort.find(({ name }) => name === column.sortBy);
          return (
            <div
              key={column.name}
              role="columnheader"
              aria-sort={key ? (key.descending ? "descending" : "ascending") : column.sortBy ? "none" : undefined}
              className={index === 0 ? styles.firstHead : styles.cell}
              data-right={column.right || undefined}
            >
              {column.sortBy ? (
                <button type="button" className={styles.sorter} data-on={Boolean(key) || undefined} onClick={() => onSort(column.sortBy ?? "")}>
                  <span className="cut">{label}</span>
                  <Icon name={key?.descending ? "arrowDown" : "arrowUp"} size={14} />
                </button>
              ) : <span className="cut">{label}</span>}
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface RowProps {
  type: RecordType;
  columns: Column[];
  record: RecordData;
  names: Names;
  index: number;
  top: number;
  active: boolean;
  selected: boolean;
  onSelect: (index: number, range: boolean) => void;
  onOpen: (record: RecordData) => void;
  onActive: (index: number) => void;
}

const Row = memo(function Row({ type, columns, record, names, index, top, active, selected, onSelect, onOpen, onActive }: RowProps) {
  const title = recordTitle(type, record);
  const hidden = maskedTitle(type, record);
  const onClick = (event: MouseEvent) => {
    const target = event.target as HTMLElement;
    if (target.closest("a, button, input")) return;
    if (target.closest("[data-check]")) return onSelect(index, event.shiftKey);
    if (event.ctrlKey || event.metaKey || getSelection()?.toString()) return;
    onOpen(record);
  };
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-index={index}
      tabIndex={active ? 0 : -1}
      className={styles.row}
      style={{ top }}
      onClick={onClick}
      onFocus={() => onActive(index)}
    >
      <div role="gridcell" className={styles.check} data-check>
        <input
          type="checkbox"
          tabIndex={-1}
          checked={selected}
          aria-label={t("records.select", { name: title })}
          onChange={(event) => onSelect(index, (event.nativeEvent as unknown as MouseEvent).shiftKey)}
        />
      </div>
      <div role="rowheader" className={styles.first}>
        <Mark id={record.id} name={title} square={type.subject !== "person"} size={20} />
        <Link
          to="/$plural/$id"
          params={{ plural: type.plural, id: record.id }}
          tabIndex={-1}
          className={styles.title}
          title={title}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            onOpen(record);
          }}
        >
          {hidden ? <Masked reason={hidden} /> : <bdi>{title}</bdi>}
        </Link>
      </div>
      {columns.slice(1).map((column) => column.field && (
        <div key={column.name} role="gridcell" className={styles.cell} data-right={column.right || undefined}>
          <CellValue type={type} field={column.field} record={record} names={names} why />
        </div>
      ))}
    </div>
  );
});

// The table before its rows are there; it shows only once waiting is noticed.
export function TableBones({ columns, rows = 14 }: { columns: Column[]; rows?: number }) {
  const template = `40px ${columns.map(({ width }) => `minmax(${width}px, ${width}fr)`).join(" ")}`;
  return (
    <div className={styles.bones} aria-busy="true" style={{ "--columns": template, "--width": "0px" } as React.CSSProperties}>
      <span className="unseen">{t("state.loading")}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.boneRow}>
          <span />
          {columns.map((column, index) => <span key={column.name}><Bone width={`${36 + ((row * 7 + index * 13) % 40)}%`} /></span>)}
        </div>
      ))}
    </div>
  );
}
