// Conditions inside conditions: groups of which all or any must hold, at the side of the list they narrow.
import { Button, Drawer, NativeSelect, Select } from "@mantine/core";
import { useState, type FormEvent, type KeyboardEvent } from "react";
import type { RecordType } from "@/api/record-types";
import { t } from "@/i18n";
import { Icon } from "@/ui/icons";
import { operatorWords } from "./filter-editor";
import { deepest, isGroup, tidied, type Group, type Node } from "./filter-tree";
import { FilterValue } from "./filter-value";
import { needsValue, operatorsOf, type Filter } from "./filters";
import { filterPaths, findPath, pathLabel } from "./paths";
import styles from "./filter-panel.module.css";

interface Props {
  type: RecordType;
  tree: Group;
  onDone: (tree: Group) => void;
  onClose: () => void;
}

const fresh = (type: RecordType): Filter => {
  const path = filterPaths(type).find((one) => operatorsOf(one).length > 0);
  return { path: path?.path ?? "", operator: (path && operatorsOf(path)[0]) ?? "eq", values: [] };
};

export function FilterPanel({ type, tree, onDone, onClose }: Props) {
  const [now, setNow] = useState<Group>(() => (tree.items.length > 0 ? tree : { join: "and", items: [fresh(type)] }));
  const apply = () => onDone(tidied(now));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    apply();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      apply();
    }
  };
  return (
    <Drawer opened onClose={onClose} position="right" size={640} title={t("lists.conditions")} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form className={styles.panel} onSubmit={submit} onKeyDown={onKeyDown}>
        <GroupEditor type={type} group={now} depth={1} onChange={setNow} />
        <footer className={styles.foot}>
          <Button variant="subtle" onClick={() => onDone({ join: "and", items: [] })}>{t("lists.conditions_clear")}</Button>
          <span className={styles.end}>
            <Button onClick={onClose}>{t("action.cancel")}</Button>
            <Button type="submit" variant="filled">{t("records.filter_apply")}</Button>
          </span>
        </footer>
      </form>
    </Drawer>
  );
}

interface GroupProps {
  type: RecordType;
  group: Group;
  depth: number;
  onChange: (group: Group) => void;
  onRemove?: () => void;
}

function GroupEditor({ type, group, depth, onChange, onRemove }: GroupProps) {
  const put = (at: number, node: Node) => onChange({ ...group, items: group.items.map((item, index) => (index === at ? node : item)) });
  const drop = (at: number) => onChange({ ...group, items: group.items.filter((_, index) => index !== at) });
  const add = (node: Node) => onChange({ ...group, items: [...group.items, node] });
  return (
    <fieldset className={styles.group} data-depth={depth}>
      <legend className="unseen">{group.join === "and" ? t("lists.all_of") : t("lists.any_of")}</legend>
      <div className={styles.groupHead}>
        <NativeSelect
          aria-label={t("lists.join")}
          data={[{ value: "and", label: t("lists.all_of") }, { value: "or", label: t("lists.any_of") }]}
          value={group.join}
          onChange={({ currentTarget: { value } }) => onChange({ ...group, join: value === "or" ? "or" : "and" })}
        />
        {onRemove && <button type="button" className={styles.remove} aria-label={t("lists.group_remove")} onClick={onRemove}><Icon name="close" size={14} /></button>}
      </div>
      <ul className={styles.items}>
        {group.items.map((item, index) => (
          <li key={index}>
            {isGroup(item) ? (
              <GroupEditor type={type} group={item} depth={depth + 1} onChange={(next) => put(index, next)} onRemove={() => drop(index)} />
            ) : (
              <ConditionLine type={type} filter={item} onChange={(next) => put(index, next)} onRemove={() => drop(index)} />
            )}
          </li>
        ))}
      </ul>
      <div className={styles.adds}>
        <Button size="compact-sm" variant="subtle" leftSection={<Icon name="plus" size={14} />} onClick={() => add(fresh(type))}>{t("lists.condition_add")}</Button>
        {depth < deepest && (
          <Button size="compact-sm" variant="subtle" leftSection={<Icon name="plus" size={14} />} onClick={() => add({ join: group.join === "and" ? "or" : "and", items: [fresh(type)] })}>{t("lists.group_add")}</Button>
        )}
      </div>
    </fieldset>
  );
}

function ConditionLine({ type, filter, onChange, onRemove }: { type: RecordType; filter: Filter; onChange: (filter: Filter) => void; onRemove: () => void }) {
  const path = findPath(type, filter.path);
  const paths = filterPaths(type).filter((one) => operatorsOf(one).length > 0);
  const label = pathLabel(type, filter.path);
  return (
    <div className={styles.line}>
      <Select
        aria-label={t("records.filter_field")}
        data={paths.map((one) => ({ value: one.path, label: pathLabel(type, one.path) }))}
        value={filter.path}
        searchable
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        nothingFoundMessage={t("records.filter_no_field")}
        onChange={(name) => {
          const next = name ? findPath(type, name) : undefined;
          if (next && next.path !== filter.path) onChange({ path: next.path, operator: operatorsOf(next)[0] ?? "eq", values: [] });
        }}
      />
      {path && (
        <>
          <NativeSelect
            aria-label={t("records.filter_question")}
            data={operatorsOf(path).map((operator) => ({ value: operator, label: operatorWords(operator, path) }))}
            value={filter.operator}
            onChange={({ currentTarget: { value: operator } }) => onChange({ ...filter, operator, values: operator === "within" || filter.operator === "within" ? [] : filter.values })}
          />
          <div className={styles.value} key={`${filter.path} ${filter.operator}`}>
            {needsValue(filter.operator) && <FilterValue type={type} path={path} filter={filter} line onChange={(values) => onChange({ ...filter, values })} />}
          </div>
        </>
      )}
      <button type="button" className={styles.remove} aria-label={t("records.filter_remove", { field: label })} onClick={onRemove}><Icon name="close" size={14} /></button>
    </div>
  );
}
