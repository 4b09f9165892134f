// Which columns a list shows and in what order: by dragging, with the arrows on a handle, or button by button.
import { Checkbox, Popover } from "@mantine/core";
import { useRef, useState, type KeyboardEvent } from "react";
import type { RecordType } from "@/api/record-types";
import { fieldLabel, t } from "@/i18n";
import { Icon } from "@/ui/icons";
import { columnsOf, firstChoice } from "./columns";
import { moved } from "./list-editor";
import styles from "./list-bar.module.css";

interface Props {
  type: RecordType;
  columns: string[];
  onColumns: (names: string[]) => void;
}

export function ColumnChooser({ type, columns, onColumns }: Props) {
  const [open, setOpen] = useState(false);
  const [dragged, setDragged] = useState<string>();
  const [said, setSaid] = useState("");
  const list = useRef<HTMLUListElement>(null);
  const all = columnsOf(type).slice(1).map(({ name }) => name);
  const shown = columns.filter((name) => all.includes(name));
  const listed = [...shown, ...all.filter((name) => !shown.includes(name))];
  const label = (name: string) => fieldLabel(type.name, name);
  const toggle = (name: string) => onColumns(shown.includes(name) ? shown.filter((one) => one !== name) : [...shown, name]);
  const place = (name: string, to: number) => {
    const from = shown.indexOf(name);
    if (from < 0 || to < 0 || to >= shown.length || from === to) return;
    onColumns(moved(shown, from, to));
    setSaid(t("lists.column_moved", { field: label(name), number: to + 1, count: shown.length }));
  };
  const onKeyDown = (event: KeyboardEvent, name: string) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!by) return;
    event.preventDefault();
    place(name, shown.indexOf(name) + by);
    // React moves the line; the handle keeps the focus.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-handle="${name}"]`)?.focus());
  };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus width={280}>
      <Popover.Target>
        <button type="button" className={styles.chip} data-columns aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t("records.columns")}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("records.columns")}>
        <ul ref={list} className={styles.columns}>
          {listed.map((name) => {
            const at = shown.indexOf(name);
            return (
              <li
                key={name}
                draggable={at >= 0}
                data-dragged={dragged === name || undefined}
                onDragStart={(event) => {
                  event.dataTransfer.effectAllowed = "move";
                  setDragged(name);
                }}
                onDragEnd={() => setDragged(undefined)}
                onDragOver={(event) => {
                  if (!dragged || at < 0) return;
                  event.preventDefault();
                  if (dragged !== name) place(dragged, at);
                }}
                onDrop={(event) => event.preventDefault()}
              >
                {at >= 0 ? (
                  <button type="button" className={styles.handle} data-handle={name} aria-label={t("lists.column_move", { field: label(name) })} aria-describedby="column-keys" onKeyDown={(event) => onKeyDown(event, name)}>
                    <Icon name="grip" size={14} />
                  </button>
                ) : <span className={styles.noHandle} />}
                <Checkbox className={styles.columnName} checked={at >= 0} label={label(name)} onChange={() => toggle(name)} />
                {at >= 0 && (
                  <span className={styles.moves}>
                    <button type="button" disabled={at === 0} aria-label={t("records.column_left", { field: label(name) })} onClick={() => place(name, at - 1)}><Icon name="arrowUp" size={14} /></button>
                    <button type="button" disabled={at === shown.length - 1} aria-label={t("records.column_right", { field: label(name) })} onClick={() => place(name, at + 1)}><Icon name="arrowDown" size={14} /></button>
                  </span>
                )}
              </li>
            );
          })}
        </ul>
        <p id="column-keys" className="unseen">{t("lists.column_keys")}</p>
        <p className="unseen" role="status">{said}</p>
        <button type="button" className={styles.reset} onClick={() => onColumns(firstChoice(type))}>{t("records.columns_reset")}</button>
      </Popover.Dropdown>
    </Popover>
  );
}
