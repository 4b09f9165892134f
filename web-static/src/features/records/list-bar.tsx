// Above a list: search in it, filters, groups, order, columns.
import { Menu } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import type { RecordType } from "@/api/record-types";
import { useShortcut } from "@/features/shell/shortcuts";
import { fieldLabel, pluralLabel, t } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Keys } from "@/ui/pieces";
import { layouts } from "@/features/views/setup";
import { ColumnChooser } from "./column-chooser";
import { FilterChips } from "./filter-chips";
import { groupPaths } from "./group-paths";
import { leavesOf } from "./filter-tree";
import { addressOf } from "./filters";
import { pagesOf } from "./layouts";
import type { SortKey } from "./list-state";
import { isSortable, pathLabel, systemFields } from "./paths";
import type { ListControl } from "./use-list-setup";
import type { Names } from "./values";
import styles from "./list-bar.module.css";

interface Props {
  type: RecordType;
  list: ListControl;
  names: Names;
  onOpenGroups: (open: boolean) => void;
}

export function ListBar({ type, list, names, onOpenGroups }: Props) {
  const { setup, change, text, setText: onText } = list;
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
              document.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus();
            }
          }}
        />
        {!text && <Keys>/</Keys>}
      </label>
      <FilterChips type={type} tree={setup.filter} names={names} onChange={(filter) => change({ filter })} />
      <span className={styles.right}>
        <LayoutChoice type={type} list={list} />
        <GroupMenu type={type} list={list} onOpenGroups={onOpenGroups} />
        <SortMenu type={type} sort={setup.sort} onSort={(sort) => change({ sort })} />
        <ColumnChooser type={type} columns={setup.columns} onColumns={(columns) => change({ columns })} />
      </span>
    </div>
  );
}

// What stands in the address comes along to the board, the calendar.
function LayoutChoice({ type, list: { setup } }: { type: RecordType; list: ListControl }) {
  const pages = pagesOf(type);
  const there = layouts.filter((layout) => pages[layout]);
  if (there.length === 0) return null;
  return (
    <span className={styles.looks} role="group" aria-label={t("lists.layout")}>
      <span aria-current="true">{t("lists.layout.table")}</span>
      {there.map((layout) => <Link key={layout} to={pages[layout] ?? "/"} search={addressOf(type, leavesOf(setup.filter)) as never}>{t(`lists.layout.${layout}`)}</Link>)}
    </span>
  );
}

function GroupMenu({ type, list: { setup, change }, onOpenGroups }: { type: RecordType; list: ListControl; onOpenGroups: (open: boolean) => void }) {
  const paths = groupPaths(type);
  if (paths.length === 0) return null;
  const { groupBy } = setup;
  const choose = (path: string | undefined) => change({ groupBy: path });
  return (
    <Menu>
      <Menu.Target>
        <button type="button" className={styles.chip}>{t("lists.group")} {groupBy && <b>{pathLabel(type, groupBy)}</b>}</button>
      </Menu.Target>
      <Menu.Dropdown className={styles.long}>
        {paths.map(({ path }) => (
          <Menu.Item key={path} role="menuitemradio" aria-checked={path === groupBy} rightSection={path === groupBy ? <Icon name="check" size={14} /> : <span className={styles.gap} />} onClick={() => choose(path)}>{pathLabel(type, path)}</Menu.Item>
        ))}
        {groupBy && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => onOpenGroups(true)}>{t("lists.groups_open")}</Menu.Item>
            <Menu.Item onClick={() => onOpenGroups(false)}>{t("lists.groups_close")}</Menu.Item>
            <Menu.Item onClick={() => choose(undefined)}>{t("lists.group_not")}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
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
