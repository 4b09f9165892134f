// One line of the table: a record with its cells, or the head of a group.
import { Link } from "@tanstack/react-router";
import { memo, type FocusEvent, type MouseEvent } from "react";
import { maskedTitle, recordTitle, type RecordType } from "@/api/record-types";
import type { RecordData } from "@/api/records";
import { t } from "@/i18n";
import { numberWords } from "@/i18n/format";
import { Icon } from "@/ui/icons";
import { Bone, Mark, Masked } from "@/ui/pieces";
import { CellEditor, type After } from "./cell-editor";
import type { Editing } from "./cell-editing";
import type { Column } from "./columns";
import type { GroupTotals } from "./totals";
import { CellValue, Dot, type Names } from "./values";
import styles from "./record-table.module.css";

export const wholeRow = -1;

export interface RowActions {
  select: (at: number, range: boolean) => void;
  open: (record: RecordData) => void;
  active: (line: number, cell: number) => void;
  edit: (line: number, cell: number) => boolean; // false: this cell cannot be changed
  type: (value: unknown) => void;
  save: (after: After, chosen?: { value: unknown }) => void;
  cancel: () => void;
}

interface RowProps {
  type: RecordType;
  columns: Column[];
  record: RecordData;
  names: Names;
  line: number;
  at: number; // among the records
  top: number;
  activeCell: number | undefined; // nothing: another row has the focus
  selected: boolean;
  editing: Editing | undefined;
  actions: RowActions;
}

const cellOf = (target: EventTarget): number => {
  const cell = (target as HTMLElement).closest<HTMLElement>("[data-column]");
  return cell ? Number(cell.dataset.column) : wholeRow;
};

export const Row = memo(function Row({ type, columns, record, names, line, at, top, activeCell, selected, editing, actions }: RowProps) {
  const title = recordTitle(type, record);
  const hidden = maskedTitle(type, record);
  const onClick = (event: MouseEvent) => {
    const target = event.target as HTMLElement;
    if (target.closest("a, button, input")) return;
    if (target.closest("[data-check]")) actions.select(at, event.shiftKey);
    else if (cellOf(target) === 0 && !event.ctrlKey && !event.metaKey && !getSelection()?.toString()) actions.open(record);
  };
  const onDoubleClick = (event: MouseEvent) => {
    const cell = cellOf(event.target);
    if (cell > 0 && actions.edit(line, cell)) event.preventDefault();
  };
  const onFocus = (event: FocusEvent) => actions.active(line, cellOf(event.target));
  const tab = (cell: number) => (activeCell === cell ? 0 : -1);
  const editor = (column: Column, index: number) =>
    editing?.column === column.name && (
      <CellEditor type={type} editing={editing} end={index > 1 && index >= columns.length - 2} onChange={actions.type} onSave={actions.save} onCancel={actions.cancel} />
    );
  return (
    <div
      role="row"
      aria-rowindex={line + 2}
      aria-selected={selected}
      data-index={line}
      data-editing={editing ? true : undefined}
      tabIndex={tab(wholeRow)}
      className={styles.row}
      style={{ top }}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      onFocus={onFocus}
    >
      <div role="gridcell" className={styles.check} data-check>
        <input
          type="checkbox"
          tabIndex={-1}
          checked={selected}
          aria-label={t("records.select", { name: title })}
          onChange={(event) => actions.select(at, (event.nativeEvent as unknown as MouseEvent).shiftKey)}
        />
      </div>
      <div role="rowheader" className={styles.first} data-column={0} tabIndex={tab(0)}>
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
            actions.open(record);
          }}
        >
          {hidden ? <Masked reason={hidden} /> : <bdi>{title}</bdi>}
        </Link>
        {columns[0] && editor(columns[0], 0)}
      </div>
      {columns.slice(1).map((column, index) => column.field && (
        <div key={column.name} role="gridcell" className={styles.cell} data-right={column.right || undefined} data-column={index + 1} tabIndex={tab(index + 1)} data-editing={editing?.column === column.name || undefined}>
          <CellValue type={type} field={column.field} record={record} names={names} why />
          {editor(column, index + 1)}
        </div>
      ))}
    </div>
  );
});

interface GroupProps {
  columns: Column[];
  group: GroupTotals;
  words: string;
  colour?: string | undefined;
  measures: Record<string, string | undefined>; // by column: the words of its total
  open: boolean;
  line: number;
  top: number;
  active: boolean;
  onToggle: (key: string) => void;
  onActive: (line: number, cell: number) => void;
}

export const GroupHead = memo(function GroupHead({ columns, group, words, colour, measures, open, line, top, active, onToggle, onActive }: GroupProps) {
  return (
    <div role="row" aria-rowindex={line + 2} data-index={line} data-group={group.key} tabIndex={active ? 0 : -1} className={styles.group} style={{ top }} onFocus={() => onActive(line, wholeRow)}>
      <div role="rowheader" className={styles.groupHead}>
        <button type="button" tabIndex={-1} className={styles.groupButton} aria-expanded={open} onClick={() => onToggle(group.key)}>
          <Icon name={open ? "chevronDown" : "chevronRight"} size={14} />
          {colour && <Dot colour={colour} />}
          <bdi className="cut">{words}</bdi>
          <span className={styles.groupCount}>{numberWords(group.count)}</span>
        </button>
      </div>
      {columns.slice(1).map(({ name, right }) => (
        <div key={name} role="gridcell" className={styles.cell} data-right={right || undefined} data-total>{measures[name]}</div>
      ))}
    </div>
  );
});

export function WaitingLine({ top }: { top: number }) {
  return <div role="row" aria-busy="true" className={styles.waiting} style={{ top }}><div role="gridcell"><Bone width="240px" /><span className="unseen">{t("state.loading")}</span></div></div>;
}
