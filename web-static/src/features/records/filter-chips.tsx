// The filters of a list as chips: field, question, value, and a way to take each away.
import { Popover } from "@mantine/core";
import { Suspense, useState } from "react";
import type { RecordType } from "@/api/record-types";
import { choiceLabel, t } from "@/i18n";
import { dateWords, listWords } from "@/i18n/format";
import { Icon } from "@/ui/icons";
import { lazyPart } from "@/ui/lazy-part";
import { FilterEditor, operatorWords } from "./filter-editor";
import { groupsOf, isGroup, leavesOf, withLeaves, type Group, type Node } from "./filter-tree";
import { spanWords } from "./filter-value";
import { meValue, needsValue, type Filter } from "./filters";
import { baseCurrency } from "./known";
import { moneyWords } from "./money";
import { integerWords } from "./units";
import { findPath, pathLabel } from "./paths";
import { isUserField, userWords, type Names } from "./values";
import styles from "./filters.module.css";

interface Props {
  type: RecordType;
  tree: Group;
  names: Names;
  onChange: (tree: Group) => void;
  flat?: boolean; // one condition after the other, all of which hold
}

const FilterPanel = lazyPart(() => import("./filter-panel").then((module) => module.FilterPanel));

export function valueWords(type: RecordType, filter: Filter, names: Names): string {
  const path = findPath(type, filter.path);
  if (!path || !needsValue(filter.operator)) return "";
  if (filter.operator === "within") return spanWords(filter.values[0] ?? "");
  const one = (value: string): string => {
    if (path.type === "id" && value === meValue) return t("lists.me");
    if (path.type === "money") return moneyWords({ amount: Number(value), currency: baseCurrency() });
    if (path.type === "integer") return integerWords(path.field, Number(value));
    if (path.type === "choice") return choiceLabel(type.name, path.field.name, value);
    if (path.type === "flag") return value === "true" ? t("records.yes") : t("records.no");
    if (isUserField(path.field)) return userWords(path.field, value, names);
    if (path.type === "id") return names.record(value) ?? t("records.one_chosen");
    return path.type === "timestamp" || path.type === "date" ? dateWords(value) : value;
  };
  return listWords(filter.values.filter(Boolean).map(one), filter.operator === "all" ? "conjunction" : "disjunction");
}

// "Status is lost or Owner is Anna": what a group asks, for its chip.
export function treeWords(type: RecordType, node: Node, names: Names): string {
  if (isGroup(node)) {
    const parts = node.items.map((item) => (isGroup(item) ? `(${treeWords(type, item, names)})` : treeWords(type, item, names)));
    return parts.join(node.join === "and" ? ` ${t("lists.and")} ` : ` ${t("lists.or")} `);
  }
  const parts = [pathLabel(type, node.path), operatorWords(node.operator, findPath(type, node.path)), valueWords(type, node, names)];
  return parts.filter(Boolean).join(" ");
}

export function FilterChips({ type, tree, names, onChange, flat = false }: Props) {
  const [open, setOpen] = useState<number | "new">();
  const [panel, setPanel] = useState(false);
  const filters = leavesOf(tree);
  const groups = groupsOf(tree).filter(({ items }) => items.length > 0);
  const replace = (index: number, filter: Filter) => {
    onChange(withLeaves(tree, index < filters.length ? filters.map((one, at) => (at === index ? filter : one)) : [...filters, filter]));
    setOpen(undefined);
  };
  const toPanel = () => {
    setOpen(undefined);
    setPanel(true);
  };
  return (
    <>
      {filters.map((filter, index) => {
        const value = valueWords(type, filter, names);
        const question = operatorWords(filter.operator, findPath(type, filter.path));
        const label = pathLabel(type, filter.path);
        return (
          <Popover withRoles={false} key={`${filter.path}-${index}`} opened={open === index} onChange={(on) => !on && setOpen(undefined)} position="bottom-start" trapFocus width={296}>
            <Popover.Target>
              <span className={styles.chip}>
                <button type="button" className={styles.chipBody} aria-haspopup="dialog" aria-expanded={open === index} onClick={() => setOpen(open === index ? undefined : index)}>
                  {label} <span className={styles.question}>{question}</span> {value && <bdi className={styles.value}>{value}</bdi>}
                </button>
                <button type="button" className={styles.remove} aria-label={t("records.filter_remove", { field: label })} onClick={() => onChange(withLeaves(tree, filters.filter((_, at) => at !== index)))}>
                  <Icon name="close" size={12} />
                </button>
              </span>
            </Popover.Target>
            <Popover.Dropdown role="dialog" aria-label={t("records.filter_change", { field: label })}>
              <FilterEditor type={type} filter={filter} onDone={(next) => replace(index, next)} />
            </Popover.Dropdown>
          </Popover>
        );
      })}
      {groups.map((group, index) => {
        const words = treeWords(type, group, names);
        return (
          <span key={`group-${index}`} className={styles.chip}>
            <button type="button" className={styles.chipBody} aria-haspopup="dialog" title={words} onClick={toPanel}><bdi className={styles.value}>{words}</bdi></button>
            <button type="button" className={styles.remove} aria-label={t("lists.group_remove")} onClick={() => onChange({ join: "and", items: tree === group ? [] : tree.items.filter((item) => item !== group) })}>
              <Icon name="close" size={12} />
            </button>
          </span>
        );
      })}
      <Popover opened={open === "new"} onChange={(on) => !on && setOpen(undefined)} position="bottom-start" trapFocus width={296}>
        <Popover.Target>
          <button type="button" className={styles.add} aria-haspopup="dialog" aria-expanded={open === "new"} onClick={() => setOpen(open === "new" ? undefined : "new")}>
            <Icon name="filter" size={14} /> {t("records.filter")}
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t("records.filter")}>
          <FilterEditor key={filters.length} type={type} onDone={(next) => replace(filters.length, next)} {...(!flat && { onMore: toPanel })} />
        </Popover.Dropdown>
      </Popover>
      {panel && (
        <Suspense fallback={null}>
          <FilterPanel
            type={type}
            tree={tree}
            onClose={() => setPanel(false)}
            onDone={(next) => {
              setPanel(false);
              onChange(next);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
