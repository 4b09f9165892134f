// Stages of a pipeline or statuses of leads: named, coloured, put in order, taken away. What is changed is
// saved at once, row by row; what cannot be taken away yet because records stand in it offers to move them.
import { ActionIcon, Button, Menu, Select, TextInput, Tooltip, UnstyledButton } from "@mantine/core";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { asProblem } from "@/api/problem";
import { createRecord, restoreRecord, trashRecord, type RecordData } from "@/api/records";
import { colourLabel, ColourDot, colours } from "@/features/board/colour";
import { houseChanged } from "@/features/deals/pipelines";
import { choiceLabel, t } from "@/i18n";
import { half, useDragging, type Over } from "@/ui/drag";
import { Icon } from "@/ui/icons";
import { toast } from "@/ui/toasts";
import { changeHouse } from "./house-change";
import { InUseDialog, type Users } from "./in-use-dialog";
import { newPositions, nextPosition } from "./order";
import styles from "./sales.module.css";

export interface HouseKind {
  type: "stage" | "lead_status";
  plural: "stages" | "lead_statuses";
  types: string[]; // what a row may count as
  percent: boolean; // has a probability
  users: Users;
}

interface Props {
  kind: HouseKind;
  rows: RecordData[]; // in their order
  fixed?: RecordData[]; // after them, in no order of their own
  made: Record<string, unknown>; // what a new one has besides its name and position
  addLabel: string;
  label: string;
}

const said = (thrown: unknown) => toast({ tone: "wrong", text: t("deals.not_saved", { why: asProblem(thrown).message }) });

export function HouseRows({ kind, rows, fixed = [], made, addLabel, label }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const [over, setOver] = useState<{ id: string; half: "upper" | "lower" }>();
  const [spoken, setSpoken] = useState("");
  const [blocked, setBlocked] = useState<RecordData>();
  const change = async (record: RecordData, changes: Record<string, unknown>) => {
    try {
      await changeHouse(kind.plural, record, changes);
    } catch (thrown) {
      said(thrown);
    }
    await houseChanged(kind.plural);
  };
  const place = async (from: number, to: number) => {
    const changes = newPositions(rows as (RecordData & { position?: number })[], from, to);
    const row = rows[from];
    if (!row || changes.length === 0) return;
    setSpoken(t("deals.placed", { name: String(row.name), number: to + 1, count: rows.length }));
    try {
      for (const { item, position } of changes) await changeHouse(kind.plural, item, { position });
    } catch (thrown) {
      said(thrown);
    }
    await houseChanged(kind.plural);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-row="${row.id}"] [data-drag-handle]`)?.focus());
  };
  const remove = async (record: RecordData) => {
    try {
      await trashRecord(kind.plural, record.id);
      await houseChanged(kind.plural);
      toast({ text: t("records.deleted_one", { name: String(record.name) }), undo: async () => { await restoreRecord(kind.plural, record.id); await houseChanged(kind.plural); } });
    } catch (thrown) {
      const problem = asProblem(thrown);
      if (problem.code === "in_use") setBlocked(record);
      else toast({ tone: "wrong", text: t("deals.not_deleted", { name: String(record.name), why: problem.message }) });
    }
  };
  const at = (hit: Over) => {
    const index = rows.findIndex(({ id }) => id === hit.id);
    return half(hit) === "lower" ? index + 1 : index;
  };
  useDragging(list, {
    over: (hit) => setOver(hit && { id: hit.id, half: half(hit) }),
    drop: (id, hit) => {
      setOver(undefined);
      if (!hit) return;
      const from = rows.findIndex((row) => row.id === id);
      const to = at(hit);
      void place(from, to > from ? to - 1 : to);
    },
    cancel: () => setOver(undefined),
  });
  const onHandleKey = (event: KeyboardEvent, index: number) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (!by || index + by < 0 || index + by >= rows.length) return;
    event.preventDefault();
    void place(index, index + by);
  };
  return (
    <>
      <ol ref={list} className={styles.rows} aria-label={label}>
        {rows.map((row, index) => (
          <li key={row.id} className={styles.row} data-row={row.id} data-drag={row.id} data-drop={row.id} data-over={over?.id === row.id ? over.half : undefined}>
            <Tooltip label={t("deals.drag_hint")}>
              <button type="button" className={styles.handle} data-drag-handle aria-label={t("deals.reorder", { name: String(row.name), number: index + 1, count: rows.length })} onKeyDown={(event) => onHandleKey(event, index)}><Icon name="menu" size={16} /></button>
            </Tooltip>
            <Row kind={kind} row={row} change={(changes) => void change(row, changes)} remove={() => void remove(row)} />
          </li>
        ))}
        {fixed.map((row) => (
          <li key={row.id} className={styles.row} data-row={row.id}>
            <span className={styles.noHandle} />
            <Row kind={kind} row={row} change={(changes) => void change(row, changes)} remove={() => void remove(row)} />
          </li>
        ))}
      </ol>
      <AddRow label={addLabel} add={async (name) => { await createRecord(kind.plural, { ...made, name, position: nextPosition(rows) }); await houseChanged(kind.plural); }} />
      <p className="unseen" role="status" aria-live="polite">{spoken}</p>
      {blocked && <InUseDialog kind={kind} row={blocked} others={[...rows, ...fixed].filter(({ id }) => id !== blocked.id)} onClose={() => setBlocked(undefined)} remove={() => remove(blocked)} />}
    </>
  );
}

interface RowProps {
  kind: HouseKind;
  row: RecordData;
  change: (changes: Record<string, unknown>) => void;
  remove: () => void;
}

function Row({ kind, row, change, remove }: RowProps) {
  const name = String(row.name ?? "");
  return (
    <>
      <ColourMenu name={name} colour={row.colour} choose={(colour) => change({ colour })} />
      <TypedCell label={t("deals.name_of", { name })} first={name} accept={(text) => (text.trim() ? text.trim() : undefined)} save={(text) => change({ name: text })} className={styles.nameCell ?? ""} />
      <Select size="xs" className={styles.typeCell ?? ""} aria-label={t("deals.type_of", { name })} data={kind.types.map((type) => ({ value: type, label: choiceLabel(kind.type, "type", type) }))} value={String(row.type ?? "open")} allowDeselect={false} onChange={(type) => type && type !== row.type && change({ type })} />
      {kind.percent && (row.type === "open" ? <TypedCell label={t("deals.percent_of", { name })} first={String(row.probability ?? 0)} accept={(text) => (/^\d{1,3}$/.test(text.trim()) && Number(text) <= 100 ? text.trim() : undefined)} save={(text) => change({ probability: Number(text) })} className={styles.percentCell ?? ""} suffix="%" /> : <span className={styles.percentFixed}>{row.type === "won" ? "100 %" : "0 %"}</span>)}
      <ActionIcon size="sm" aria-label={t("deals.delete_row", { name })} onClick={remove}><Icon name="trash" size={16} /></ActionIcon>
    </>
  );
}

interface TypedCellProps {
  label: string;
  first: string;
  accept: (text: string) => string | undefined;
  save: (text: string) => void;
  className: string;
  suffix?: string;
}

// Saved when one leaves it or presses Enter; Escape takes it back.
function TypedCell({ label, first, accept, save, className, suffix }: TypedCellProps) {
  const [typed, setTyped] = useState(first);
  useEffect(() => setTyped(first), [first]);
  const read = accept(typed);
  const commit = () => {
    if (read !== undefined && read !== first) save(read);
  };
  return (
    <TextInput
      size="xs"
      className={className}
      aria-label={label}
      value={typed}
      error={read === undefined}
      {...(suffix && { rightSection: <span className="quiet">{suffix}</span>, inputMode: "numeric" as const })}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit();
        else if (event.key === "Escape") setTyped(first);
      }}
    />
  );
}

function ColourMenu({ name, colour, choose }: { name: string; colour: unknown; choose: (colour: string) => void }) {
  const now = typeof colour === "string" ? colour : "grey";
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={styles.colour} aria-label={t("deals.colour_of", { name, colour: colourLabel(now) })}><ColourDot colour={now} size={14} /></UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={now} onChange={choose}>
          {colours.map((one) => <Menu.RadioItem key={one} value={one} closeMenuOnClick><ColourDot colour={one} size={12} /> {colourLabel(one)}</Menu.RadioItem>)}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

export function AddRow({ label, add }: { label: string; add: (name: string) => Promise<void> }) {
  const [name, setName] = useState("");
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    if (!name.trim() || busy) return;
    setBusy(true);
    try {
      await add(name.trim());
      setName("");
    } catch (thrown) {
      said(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className={styles.add} onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <TextInput size="xs" aria-label={label} placeholder={label} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <Button type="submit" size="xs" disabled={!name.trim()} aria-disabled={busy} leftSection={<Icon name="plus" size={14} />}>{t("deals.add")}</Button>
    </form>
  );
}
