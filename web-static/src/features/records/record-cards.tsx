// The rows of a list on a phone: a card each, with the two or three things that tell people apart.
import { useVirtualizer } from "@tanstack/react-virtual";
import { Link } from "@tanstack/react-router";
import { memo, useEffect, useState } from "react";
import { maskedTitle, recordTitle, type RecordType } from "@/api/record-types";
import type { RecordData } from "@/api/records";
import { t } from "@/i18n";
import { numberWords } from "@/i18n/format";
import { Icon } from "@/ui/icons";
import { Bone, Mark, Masked } from "@/ui/pieces";
import { useEntryMemory, useScrollMemory } from "./entry-memory";
import { secondLine, thirdLine } from "./card-fields";
import { groupWords, useOpenEnds } from "./grouping";
import { useFromTheTop, type TableProps } from "./record-table";
import { CellValue, isEmpty, type Names } from "./values";
import styles from "./record-cards.module.css";

const cardHeight = 76;
const groupHeight = 44;

export function RecordCards(props: TableProps) {
  const { rows, more, fetchMore, grouped } = props;
  const lines = grouped?.lines;
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const kept = useEntryMemory();
  const virtual = useVirtualizer({
    count: lines?.length ?? rows.length,
    getScrollElement: () => scroller,
    estimateSize: (index) => (lines && lines[index]?.kind !== "record" ? groupHeight : cardHeight),
    overscan: 8,
    initialOffset: () => Number(kept.get("scroll") ?? 0),
    initialRect: { width: 390, height: 700 },
  });
  useScrollMemory("scroll", scroller, rows.length > 0);
  useFromTheTop(scroller, props.shown);
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (!lines && more && last >= rows.length - 40) fetchMore();
  }, [lines, last, rows.length, more, fetchMore]);
  useOpenEnds(grouped, items.map(({ index }) => index));
  return (
    <>
    <div ref={setScroller} className={styles.scroller} aria-busy={props.busy} tabIndex={-1}>
      <ul className={styles.cards} style={{ height: virtual.getTotalSize() }} aria-label={t("records.list_label")}>
        {items.map(({ index, start }) => {
          const line = lines?.[index];
          if (line?.kind === "waiting") return <li key={line.key} className={styles.group} style={{ top: start }} aria-busy="true"><Bone width="50%" /></li>;
          if (line?.kind === "group") {
            return (
              <li key={line.key} className={styles.group} style={{ top: start }}>
                <button type="button" aria-expanded={line.open} onClick={() => grouped?.toggle(line.group.key)}>
                  <Icon name={line.open ? "chevronDown" : "chevronRight"} size={16} />
                  <bdi className="cut">{grouped && groupWords(props.type, grouped.path, line.group.value, props.names)}</bdi>
                  <span className="quiet">{numberWords(line.group.count)}</span>
                </button>
              </li>
            );
          }
          const at = line?.at ?? index;
          const record = line?.record ?? rows[index];
          return record && (
            <Card
              key={line?.key ?? record.id}
              type={props.type}
              record={record}
              names={props.names}
              index={at}
              top={start}
              selected={props.selected.has(record.id)}
              onSelect={props.onSelect}
              onOpen={props.onOpen}
            />
          );
        })}
      </ul>
    </div>
    {props.children}
    </>
  );
}

interface CardProps {
  type: RecordType;
  record: RecordData;
  names: Names;
  index: number;
  top: number;
  selected: boolean;
  onSelect: (index: number, range: boolean) => void;
  onOpen: (record: RecordData) => void;
}

function firstThere(type: RecordType, record: RecordData, wanted: readonly string[]) {
  const name = wanted.find((one) => !isEmpty(record[one]) || record.masked?.[one]);
  return type.fields.find((field) => field.name === name);
}

const Card = memo(function Card({ type, record, names, index, top, selected, onSelect, onOpen }: CardProps) {
  const title = recordTitle(type, record);
  const hidden = maskedTitle(type, record);
  const lines = [firstThere(type, record, secondLine), firstThere(type, record, thirdLine)];
  return (
    <li className={styles.card} style={{ top }} data-selected={selected || undefined}>
      <label className={styles.check}>
        <input type="checkbox" checked={selected} aria-label={t("records.select", { name: title })} onChange={() => onSelect(index, false)} />
        <Mark id={record.id} name={title} square={type.subject !== "person"} size={32} />
      </label>
      <Link
        to="/$plural/$id"
        params={{ plural: type.plural, id: record.id }}
        className={styles.body}
        onClick={(event) => {
          event.preventDefault();
          onOpen(record);
        }}
      >
        <span className={styles.title}>{hidden ? <Masked reason={hidden} /> : <bdi>{title}</bdi>}</span>
        {lines.map((field, line) => field && <span key={line} className={styles.line}><CellValue type={type} field={field} record={record} names={names} /></span>)}
      </Link>
    </li>
  );
});
