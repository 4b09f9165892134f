// Records as cards in columns, by the value of one of their fields. A card goes to another column by mouse, by
// touch (hold it), by keyboard (Space, arrows, Space) or by its menu; where it goes it is at once, and if the
// server says otherwise it goes back and the page says why.
import { useCallback, useMemo, useRef, useState, type ComponentType, type KeyboardEvent, type ReactNode } from "react";
import { recordTitle, type RecordType } from "@/api/record-types";
import type { RecordData, Search } from "@/api/records";
import { t } from "@/i18n";
import { useDragging } from "@/ui/drag";
import { placeInColumns, type BoardColumn, type Moves } from "./board-data";
import { Column } from "./board-column";
import { focusCard, stepFrom, stepTo } from "./board-keys";
import styles from "./board.module.css";

export interface CardProps {
  type: RecordType;
  record: RecordData;
  menu: ReactNode;
  link: Record<string, unknown>; // for the link that the card is opened by
}

export interface BoardProps {
  type: RecordType;
  field: string;
  columns: BoardColumn[];
  search: Search; // without the column
  card: ComponentType<CardProps>;
  cardHeight: number;
  editable: boolean;
  folded: ReadonlySet<string>;
  onFold: (column: string) => void;
  // Makes the move. The record as it then is; nothing: all stays as it was.
  onMove: (record: RecordData, to: string) => Promise<RecordData | undefined>;
  onAdd?: ((column: string) => void) | undefined;
  head: ComponentType<{ column: BoardColumn; by: number }>; // count and sum; `by`: cards on their way
  onRows?: (column: string, rows: RecordData[]) => void;
}

interface Held {
  record: RecordData;
  over: string;
  by: "keys" | "pointer";
}

export function Board(props: BoardProps) {
  const { type, field, columns, search, editable, folded, onMove } = props;
  const root = useRef<HTMLDivElement>(null);
  const [moves, setMoves] = useState<Moves>(new Map());
  const [held, setHeld] = useState<Held>();
  const [active, setActive] = useState<string>();
  const [said, setSaid] = useState("");
  const seen = useRef(new Map<string, RecordData>());
  const now = useRef({ columns, held, moves, search });
  now.current = { columns, held, moves, search };
  const nameOf = (id: string) => columns.find((column) => column.id === id)?.name ?? "";
  const placeOf = (record: RecordData) => moves.get(record.id)?.to ?? String(record[field]);

  const move = useCallback(async (record: RecordData, to: string) => {
    if (to === record[field] || now.current.moves.has(record.id)) return;
    const title = recordTitle(type, record);
    const name = (id: unknown) => now.current.columns.find((column) => column.id === id)?.name ?? "";
    setMoves((before) => new Map(before).set(record.id, { record, to }));
    const after = await onMove(record, to);
    if (after) {
      seen.current.set(after.id, after);
      placeInColumns(type, now.current.search, field, now.current.columns, after);
    }
    setMoves((before) => new Map([...before].filter(([id]) => id !== record.id)));
    setSaid(after?.[field] === to ? t("board.said_dropped", { name: title, column: name(to) }) : t("board.said_returned", { name: title, column: name(after?.[field] ?? record[field]) }));
  }, [type, field, onMove]);

  const drop = (to: string | undefined) => {
    if (!held) return;
    setHeld(undefined);
    const from = placeOf(held.record);
    if (to === undefined || to === from) setSaid(t("board.said_cancelled", { name: recordTitle(type, held.record), column: nameOf(from) }));
    else void move(held.record, to);
  };

  useDragging(root, {
    start: (id) => {
      const record = seen.current.get(id);
      if (!editable || !record || moves.has(id) || held) return false;
      setHeld({ record, over: String(record[field]), by: "pointer" });
      return true;
    },
    over: (over) => setHeld((before) => before && { ...before, over: over?.id ?? String(before.record[field]) }),
    drop: (_, over) => drop(over?.id),
    cancel: () => drop(undefined),
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const card = (event.target as HTMLElement).closest<HTMLElement>("[data-card]");
    if (!card || event.ctrlKey || event.metaKey || event.altKey) return;
    const record = seen.current.get(card.dataset.card ?? "");
    if (!record) return;
    const arrow = event.key.startsWith("Arrow");
    if (held?.by === "keys") {
      if (event.key === "Escape" || event.key === "Tab") drop(undefined);
      else if (event.key === " " || event.key === "Enter") {
        drop(held.over);
        if (held.over !== placeOf(held.record)) refocus(held.record.id);
      } else if (arrow) {
        const over = stepTo(columns, held.over, event.key);
        setHeld({ ...held, over });
        setSaid(t("board.said_over", { name: recordTitle(type, held.record), column: nameOf(over), number: columns.findIndex(({ id }) => id === over) + 1, count: columns.length }));
        root.current?.querySelector(`[data-drop="${over}"]`)?.scrollIntoView({ block: "nearest", inline: "nearest" });
      } else return;
    } else if (event.key === " " && editable && event.target === card.querySelector("a")) {
      if (moves.has(record.id)) return;
      setHeld({ record, over: placeOf(record), by: "keys" });
      setSaid(t("board.said_picked_up", { name: recordTitle(type, record), column: nameOf(placeOf(record)) }));
    } else if (arrow && event.target === card.querySelector("a")) {
      const next = stepFrom(root.current, card, event.key);
      if (!next) return;
      setActive(next);
      focusCard(root.current, next);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  // The card is drawn anew where it went, and the focus goes along; where it is folded away, to that column.
  const refocus = (id: string) => {
    setActive(id);
    requestAnimationFrame(() => requestAnimationFrame(() => focusCard(root.current, id)));
  };
  const note = useCallback((rows: RecordData[]) => {
    for (const row of rows) seen.current.set(row.id, row);
  }, []);
  const firstOpen = columns.find(({ id }) => !folded.has(id))?.id;
  return (
    <div className={styles.frame}>
      <div ref={root} className={styles.board} onKeyDown={onKeyDown} onBlur={(event) => { if (held?.by === "keys" && !event.currentTarget.contains(event.relatedTarget)) drop(undefined); }} onFocus={(event) => { const id = (event.target as HTMLElement).closest<HTMLElement>("[data-card]")?.dataset.card; if (id) setActive(id); }} role="group" aria-label={t("board.label")} aria-describedby="board-keys">
        {columns.map((column) => (
          <Column key={column.id} {...props} column={column} isFolded={folded.has(column.id)} moves={moves} held={held?.record.id} target={held !== undefined && held.over === column.id && held.over !== placeOf(held.record)} active={active} first={column.id === firstOpen} move={move} note={note} />
        ))}
      </div>
      {held?.by === "keys" && <p className={styles.hint} aria-hidden="true">{t("board.hint", { name: recordTitle(type, held.record) })}</p>}
      <p id="board-keys" className="unseen">{editable ? t("board.keys") : t("board.keys_reading")}</p>
      <p className="unseen" role="status" aria-live="assertive">{said}</p>
    </div>
  );
}

export function useFolded(name: string, columns: BoardColumn[]): [ReadonlySet<string>, (column: string) => void] {
  const kept = `candor.board.${name}`;
  const [turned, setTurned] = useState<string[]>(() => (localStorage.getItem(kept) ?? "").split(",").filter(Boolean));
  const folded = useMemo(() => new Set(columns.filter(({ id, end }) => end !== turned.includes(id)).map(({ id }) => id)), [columns, turned]);
  const turn = useCallback((column: string) => {
    setTurned((before) => {
      const next = before.includes(column) ? before.filter((one) => one !== column) : [...before, column];
      localStorage.setItem(kept, next.join(","));
      return next;
    });
    // The button that takes the place of the one that was pressed.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-drop="${column}"] [data-fold]`)?.focus());
  }, [kept]);
  return [folded, turn];
}
