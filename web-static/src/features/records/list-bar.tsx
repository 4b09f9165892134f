// Above a list: search in it, filters, order, columns.
import { Checkbox, Menu, Popover } from "@mantine/core";
import { useRef, useState } from "react";
import type { RecordType } from "@/api/record-types";
import { useShortcut } from "@/features/shell/shortcuts";
import { fieldLabel, pluralLabel, t } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Keys } from "@/ui/pieces";
import { columnsOf, firstChoice } from "./columns";
import { FilterChips } from "./filter-chips";
import type { Filter } from "./filters";
import type { SortKey } from "./list-state";
import { isSortable, systemFields } from "./paths";
import type { Names } from "./values";
import styles from "./list-bar.module.css";

interface Props {
  type: RecordType;
  text: string;
  onText: (text: string) => void;
  filters: Filter[];
  onFilters: (filters: Filter[]) => void;
  names: Names;
  sort: SortKey[];
  onSort: (sort: SortKey[]) => void;
  columns: string[];
  onColumns: (names: string[]) => void;
}

export function ListBar({ type, text, onText, filters, onFilters, names, sort, onSort, columns, onColumns }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useShortcut("/", t("records.search_in", { what: pluralLabel(type.plural) }), () => field.current?.focus());
  return (
    <div className={styles.bar}>
      <label className={styles.search}>
        <Icon name="search" size={14} />
        <span className="unseen">{t("records.search_in", { what: pluralLabel(type.plural) })}</span>
        <input
          ref={field}
          type="search"
          value={text}
          placeholder={t("records.search")}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") {
              if (text) onText("");
              else event.currentTarget.blur();
            } else if (event.key === "ArrowDown" || event.key === "Enter") {
              event.preventDefault();
              document.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus();
            }
          }}
        />
        {!text && <Keys>/</Keys>}
      </label>
      <FilterChips type={type} filters={filters} names={names} onChange={onFilters} />
      <span className={styles.right}>
        <SortMenu type={type} sort={sort} onSort={onSort} />
        <ColumnChooser type={type} columns={columns} onColumns={onColumns} />
      </span>
    </div>
  );
}

function SortMenu({ type, sort, onSort }: { type: RecordType; sort: SortKey[]; onSort: (sort: SortKey[]) => void }) {
  const keys = [...type.fields, ...systemFields(type)].map(({ name }) => name).filter((name) => isSortable(type, name));
  const [now] = sort;
  const label = (name: string) => fieldLabel(type.name, name);
  return (
    <Menu>
      <Menu.Target>
        <button type="button" className={styles.chip}>
          {t("records.sort")} {now && <b>{label(now.name)}</b>}
          {now && <Icon name={now.descending ? "arrowDown" : "arrowUp"} size={12} />}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {keys.map((name) => (
          <Menu.Item
            key={name}
            closeMenuOnClick={false}
            role="menuitemradio"
            aria-checked={now?.name === name}
            rightSection={now?.name === name ? <Icon name={now.descending ? "arrowDown" : "arrowUp"} size={14} /> : <span className={styles.gap} />}
            onClick={() => onSort([{ name, descending: now?.name === name ? !now.descending : /_at$/.test(name) }])}
          >
            {label(name)}
          </Menu.Item>
        ))}
        {now && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => onSort([])}>{t("records.sort_none")}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function ColumnChooser({ type, columns, onColumns }: { type: RecordType; columns: string[]; onColumns: (names: string[]) => void }) {
  const [open, setOpen] = useState(false);
  const all = columnsOf(type).slice(1).map(({ name }) => name);
  const shown = columns.filter((name) => all.includes(name));
  const listed = [...shown, ...all.filter((name) => !shown.includes(name))];
  const toggle = (name: string) => onColumns(shown.includes(name) ? shown.filter((one) => one !== name) : [...shown, name]);
  const move = (name: string, by: number) => {
    const at = shown.indexOf(name);
    const rest = shown.filter((one) => one !== name);
    rest.splice(at + by, 0, name);
    onColumns(rest);
  };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus width={280}>
      <Popover.Target>
        <button type="button" className={styles.chip} data-columns aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t("records.columns")}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("records.columns")}>
        <ul className={styles.columns}>
          {listed.map((name) => {
            const at = shown.indexOf(name);
            const label = fieldLabel(type.name, name);
            return (
              <li key={name}>
                <Checkbox checked={at >= 0} label={label} onChange={() => toggle(name)} />
                {at >= 0 && (
                  <span className={styles.moves}>
                    <button type="button" disabled={at === 0} aria-label={t("records.column_left", { field: label })} onClick={() => move(name, -1)}><Icon name="arrowUp" size={14} /></button>
                    <button type="button" disabled={at === shown.length - 1} aria-label={t("records.column_right", { field: label })} onClick={() => move(name, 1)}><Icon name="arrowDown" size={14} /></button>
                  </span>
                )}
              </li>
            );
          })}
        </ul>
        <button type="button" className={styles.reset} onClick={() => onColumns(firstChoice(type))}>{t("records.columns_reset")}</button>
      </Popover.Dropdown>
    </Popover>
  );
}
