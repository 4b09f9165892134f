// The head of the table, its last line with the totals, and what stands there while nothing is there yet.
import { Menu } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { RecordType } from "@/api/record-types";
import type { RecordData } from "@/api/records";
import { fieldLabel, t, tOr } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Bone } from "@/ui/pieces";
import { sums, type Sum } from "@/features/views/setup";
import type { Column } from "./columns";
import type { SortKey } from "./list-state";
import { measureWords, totalFields, type GroupTotals, type TotalSpec } from "./totals";
import styles from "./record-table.module.css";

export const templateOf = (columns: Column[]) => `40px ${columns.map(({ width }) => `minmax(${width}px, ${width}fr)`).join(" ")}`;
export const widthOf = (columns: Column[]) => 40 + columns.reduce((sum, column) => sum + column.width, 0);

interface HeadProps {
  type: RecordType;
  columns: Column[];
  rows: RecordData[];
  sort: SortKey[];
  onSort: (name: string) => void;
  selected: ReadonlySet<string>;
  onSelectAll: () => void;
}

export function Head({ type, columns, rows, sort, onSort, selected, onSelectAll }: HeadProps) {
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

export interface Totals {
  specs: TotalSpec[];
  all: GroupTotals | undefined; // of the whole list
  onChange: (specs: TotalSpec[]) => void;
}

export const sumWords = (how: Sum) => tOr(`lists.total.${how}`, how);

// By column, what stands in a line of totals: the first one that is asked of it.
export function measuresOf(columns: Column[], specs: TotalSpec[], of: GroupTotals | undefined, rows: RecordData[]): Record<string, string | undefined> {
  return Object.fromEntries(
    columns.flatMap(({ name, field }) => {
      const spec = specs.find(({ path }) => path === name);
      return spec && field ? [[name, measureWords(field, of?.measures[`${spec.how}:${spec.path}`], rows)]] : [];
    }),
  );
}

export const hasTotals = (type: RecordType, columns: Column[]) => columns.some(({ field }) => field && totalFields(type).some(({ name }) => name === field.name));

export function Foot({ type, columns, rows, totals }: { type: RecordType; columns: Column[]; rows: RecordData[]; totals: Totals }) {
  const possible = new Set(totalFields(type).map(({ name }) => name));
  const words = measuresOf(columns, totals.specs, totals.all, rows);
  return (
    <div role="rowgroup" className={styles.footGroup}>
      <div role="row" className={styles.foot}>
        <div role="gridcell" />
        <div role="rowheader" className={styles.footTitle}>{t("lists.totals")}</div>
        {columns.slice(1).map(({ name, right, field }) => (
          <div key={name} role="gridcell" className={styles.cell} data-right={right || undefined}>
            {field && possible.has(name) && <TotalMenu type={type} name={name} words={words[name]} totals={totals} />}
          </div>
        ))}
      </div>
    </div>
  );
}

function TotalMenu({ type, name, words, totals: { specs, all, onChange } }: { type: RecordType; name: string; words: string | undefined; totals: Totals }) {
  const spec = specs.find(({ path }) => path === name);
  const rest = specs.filter(({ path }) => path !== name);
  const field = fieldLabel(type.name, name);
  return (
    <Menu position="top-end">
      <Menu.Target>
        <button type="button" className={styles.total} data-on={spec ? true : undefined} aria-label={spec ? t("lists.total_of", { how: sumWords(spec.how), field, value: words ?? t("lists.no_total") }) : t("lists.add_total", { field })}>
          {spec ? <><span className={styles.how}>{sumWords(spec.how)}</span> {words ?? (all ? <span title={t("lists.no_total")}>–</span> : "")}</> : <Icon name="plus" size={12} />}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {sums.map((how) => (
          <Menu.Item key={how} aria-current={(spec?.how === how) || undefined} onClick={() => onChange([...rest, { how, path: name }])}>{sumWords(how)}</Menu.Item>
        ))}
        {spec && <><Menu.Divider /><Menu.Item onClick={() => onChange(rest)}>{t("lists.total_none")}</Menu.Item></>}
      </Menu.Dropdown>
    </Menu>
  );
}

// The table before its rows are there; it shows only once waiting is noticed.
export function TableBones({ columns, rows = 14 }: { columns: Column[]; rows?: number }) {
  return (
    <div className={styles.bones} aria-busy="true" style={{ "--columns": templateOf(columns), "--width": "0px" } as React.CSSProperties}>
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
