// Making or changing one filter: which field, which question, which value.
import { Button, Select } from "@mantine/core";
import { useState, type FormEvent } from "react";
import type { RecordType } from "@/api/record-types";
import { t, tOr } from "@/i18n";
import { FilterValue } from "./filter-value";
import { isComplete, needsValue, operatorsOf, type Filter } from "./filters";
import { filterPaths, findPath, pathLabel, type Path } from "./paths";
import styles from "./filters.module.css";

export const operatorWords = (operator: string, path: Path | undefined) =>
  path?.type === "timestamp" || path?.type === "date"
    ? tOr(`records.operator.time.${operator}`, operator)
    : tOr(`records.operator.${operator}`, operator);

interface Props {
  type: RecordType;
  filter?: Filter;
  onDone: (filter: Filter) => void;
  onMore?: () => void; // to conditions that one line cannot say
}

export function FilterEditor({ type, filter, onDone, onMore }: Props) {
  const [now, setNow] = useState<Filter | undefined>(filter);
  const paths = filterPaths(type).filter((path) => operatorsOf(path).length > 0);
  const path = now && findPath(type, now.path);
  const choose = (name: string | null) => {
    const next = name ? findPath(type, name) : undefined;
    if (next) setNow({ path: next.path, operator: operatorsOf(next)[0] ?? "eq", values: [] });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (now && isComplete(now)) onDone(now);
  };
  return (
    <form className={styles.editor} onSubmit={submit}>
      {onMore && <button type="button" className={styles.moreConditions} onClick={onMore}>{t("lists.conditions_more")}</button>}
      <Select
        label={t("records.filter_field")}
        data={paths.map((one) => ({ value: one.path, label: pathLabel(type, one.path) }))}
        value={now?.path ?? null}
        onChange={choose}
        searchable={!filter}
        placeholder={t("records.filter_choose")}
        allowDeselect={false}
        data-autofocus={!filter || undefined}
        comboboxProps={{ withinPortal: false }}
        nothingFoundMessage={t("records.filter_no_field")}
      />
      {now && path && (
        <>
          <Select
            label={t("records.filter_question")}
            data={operatorsOf(path).map((operator) => ({ value: operator, label: operatorWords(operator, path) }))}
            value={now.operator}
            onChange={(operator) => operator && setNow({ ...now, operator, values: operator === "within" || now.operator === "within" ? [] : now.values })}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
          />
          {needsValue(now.operator) && <FilterValue key={`${now.path} ${now.operator}`} type={type} path={path} filter={now} onChange={(values) => setNow({ ...now, values })} />}
          <Button type="submit" variant="filled" disabled={!isComplete(now)}>{t("records.filter_apply")}</Button>
        </>
      )}
    </form>
  );
}
