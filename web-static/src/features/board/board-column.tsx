import { ActionIcon, Button, Menu, Tooltip } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { memo, useEffect, useMemo, useRef, useState } from "react";
import { asProblem } from "@/api/problem";
import { recordTitle } from "@/api/record-types";
import type { RecordData } from "@/api/records";
import { useRecordList } from "@/features/records/list-data";
import { t } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Bone } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import type { BoardProps } from "./board";
import { columnRows, columnSearch, movedBy, type BoardColumn, type Moves } from "./board-data";
import { ColourDot } from "./colour";
import styles from "./board.module.css";

interface Props extends BoardProps {
  column: BoardColumn;
  isFolded: boolean;
  moves: Moves;
  held: string | undefined; // the card that is on its way
  target: boolean; // and would be dropped here
  active: string | undefined; // the card that Tab leads to
  first: boolean; // the column that Tab leads to at first
  move: (record: RecordData, to: string) => Promise<void>;
  note: (rows: RecordData[]) => void;
}

const gap = 8;
const ahead = 12;

export const Column = memo(function Column(props: Props) {
  return props.isFolded ? <Folded {...props} /> : <Unfolded {...props} />;
});

function Folded({ column, target, onFold, head: Head, moves, field }: Props) {
  return (
    <section className={styles.folded} data-drop={column.id} data-target={target || undefined} aria-label={column.name}>
      <Tooltip label={t("board.unfold", { column: column.name })} position="left">
        <button type="button" data-fold aria-expanded={false} onClick={() => onFold(column.id)} aria-label={t("board.unfold", { column: column.name })}>
          <Icon name="chevronRight" size={16} />
          <span className={styles.foldedName}><ColourDot colour={column.colour} /><bdi>{column.name}</bdi></span>
        </button>
      </Tooltip>
      <span className={styles.foldedCount}><Head column={column} by={movedBy(moves, column.id, field)} /></span>
    </section>
  );
}

function Unfolded(props: Props) {
  const { type, field, column, search, moves, target, onAdd, onFold, onRows, head: Head, note, cardHeight } = props;
  const own = useMemo(() => columnSearch(search, field, column.id), [search, field, column.id]);
  const list = useRecordList(type.plural, own);
  const rows = useMemo(() => columnRows(list.rows, moves, column.id, field), [list.rows, moves, column.id, field]);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  useEffect(() => {
    note(list.rows);
    onRows?.(column.id, list.rows);
  }, [list.rows, note, onRows, column.id]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    getItemKey: (index) => rows[index]?.id ?? index,
    estimateSize: () => cardHeight + gap,
    overscan: 3,
    initialRect: { width: 280, height: 800 },
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= rows.length - ahead) void fetchNextPage();
  }, [last, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  const tabbable = rows.some(({ id }) => id === props.active) ? props.active : props.first ? rows[items[0]?.index ?? 0]?.id : undefined;
  return (
    <section className={styles.column} data-drop={column.id} data-target={target || undefined} aria-labelledby={`column-${column.id}`}>
      <header className={styles.head}>
        <h2 id={`column-${column.id}`} className={styles.name}><ColourDot colour={column.colour} /><bdi className="cut">{column.name}</bdi></h2>
        <span className={styles.tools}>
          {onAdd && <ActionIcon size="sm" aria-label={t("board.add_in", { column: column.name })} onClick={() => onAdd(column.id)}><Icon name="plus" size={16} /></ActionIcon>}
          {column.end && <ActionIcon size="sm" data-fold aria-label={t("board.fold", { column: column.name })} aria-expanded onClick={() => onFold(column.id)}><Icon name="chevronLeft" size={16} /></ActionIcon>}
        </span>
        <Head column={column} by={movedBy(moves, column.id, field)} />
      </header>
      <div ref={setScroller} className={styles.cards} data-stale={list.isPlaceholderData || undefined}>
        {list.isPending ? <Bones height={cardHeight} /> : rows.length === 0 && list.isError ? <ProblemBlock problem={asProblem(list.error)} retry={() => void list.refetch()} /> : null}
        {list.isSuccess && rows.length === 0 && <p className={styles.none}>{t("board.none")}</p>}
        <ul className={styles.list} style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start, key }) => {
            const record = rows[index];
            return record && (
              <Slot key={key} type={type} field={field} columns={props.columns} card={props.card} cardHeight={cardHeight} editable={props.editable} move={props.move} record={record} top={start} tabbable={record.id === tabbable} waiting={moves.has(record.id)} isHeld={props.held === record.id} />
            );
          })}
        </ul>
        {list.isFetchNextPageError && <Button size="compact-sm" onClick={() => void fetchNextPage()}>{t("action.try_again")}</Button>}
      </div>
    </section>
  );
}

function Bones({ height }: { height: number }) {
  return <div aria-busy="true"><span className="unseen">{t("state.loading")}</span>{[0, 1, 2].map((one) => <p key={one} className={styles.bone} style={{ height }}><Bone width="70%" /><Bone width="40%" /></p>)}</div>;
}

interface SlotProps extends Pick<Props, "type" | "field" | "columns" | "card" | "cardHeight" | "editable" | "move"> {
  record: RecordData;
  top: number;
  tabbable: boolean;
  waiting: boolean;
  isHeld: boolean;
}

// Drawn anew only when something of its own changed: while a card is dragged the others stand still.
const Slot = memo(function Slot({ type, record, top, tabbable, waiting, isHeld, card: Card, cardHeight, editable, columns, field, move }: SlotProps) {
  const tabIndex = tabbable ? 0 : -1;
  const title = recordTitle(type, record);
  return (
    <li className={styles.slot} style={{ height: cardHeight, transform: `translateY(${top}px)` }}>
      <article className={styles.card} data-card={record.id} {...(editable && { "data-drag": record.id })} data-waiting={waiting || undefined} data-held={isHeld || undefined} aria-label={title}>
        <Card
          type={type}
          record={record}
          link={{ tabIndex, draggable: false, "aria-describedby": "board-keys" }}
          menu={editable && <MoveMenu title={title} columns={columns} now={String(record[field])} onMove={(to) => void move(record, to)} tabIndex={tabIndex} />}
        />
      </article>
    </li>
  );
});

interface MenuProps {
  title: string;
  columns: BoardColumn[];
  now: string;
  onMove: (to: string) => void;
  tabIndex: number;
}

// A button on every card, and a menu only once it was pressed: hundreds of them would make the board slow.
function MoveMenu({ title, columns, now, onMove, tabIndex }: MenuProps) {
  const [used, setUsed] = useState(false);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!used) return;
    button.current?.focus(); // the one that took its place, which the focus comes back to
    setOpen(true);
  }, [used]);
  const shared = { type: "button" as const, ref: button, className: styles.more, "data-no-drag": true, tabIndex, "aria-label": t("board.move_card", { name: title }) };
  if (!used) return <button {...shared} aria-haspopup="menu" aria-expanded={false} onClick={() => setUsed(true)}><Icon name="more" size={16} /></button>;
  return (
    <Menu opened={open} onChange={setOpen}>
      <Menu.Target>
        <button {...shared}><Icon name="more" size={16} /></button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("board.move_to")}</Menu.Label>
        {columns.filter(({ id }) => id !== now).map((column) => <Menu.Item key={column.id} leftSection={<ColourDot colour={column.colour} />} onClick={() => onMove(column.id)}><bdi>{column.name}</bdi></Menu.Item>)}
      </Menu.Dropdown>
    </Menu>
  );
}
