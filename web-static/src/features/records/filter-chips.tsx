// The filters of a list as chips: field, question, value, and a way to take each away.
import { Popover } from "@mantine/core";
import { useState } from "react";
import type { RecordType } from "@/api/record-types";
import { choiceLabel, t } from "@/i18n";
import { dateWords, listWords } from "@/i18n/format";
import { Icon } from "@/ui/icons";
import { FilterEditor, operatorWords } from "./filter-editor";
import { needsValue, type Filter } from "./filters";
import { findPath, pathLabel } from "./paths";
import { isUserField, userWords, type Names } from "./values";
import styles from "./filters.module.css";

interface Props {
  type: RecordType;
  filters: Filter[];
  names: Names;
  onChange: (filters: Filter[]) => void;
}

export function valueWords(type: RecordType, filter: Filter, names: Names): string {
  const path = findPath(type, filter.path);
  if (!path || !needsValue(filter.operator)) return "";
  const one = (value: string): string => {
    if (path.type === "choice") return choiceLabel(type.name, path.field.name, value);
    if (path.type === "flag") return value === "true" ? t("records.yes") : t("records.no");
    if (isUserField(path.field)) return userWords(path.field, value, names);
    if (path.type === "id") return names.record(value) ?? t("records.one_chosen");
    return path.type === "timestamp" || path.type === "date" ? dateWords(value) : value;
  };
  return listWords(filter.values.filter(Boolean).map(one), filter.operator === "all" ? "conjunction" : "disjunction");
}

export function FilterChips({ type, filters, names, onChange }: Props) {
  const [open, setOpen] = useState<number | "new">();
  const replace = (index: number, filter: Filter) => {
    onChange(index < filters.length ? filters.map((one, at) => (at === index ? filter : one)) : [...filters, filter]);
    setOpen(undefined);
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
                <button type="button" className={styles.remove} aria-label={t("records.filter_remove", { field: label })} onClick={() => onChange(filters.filter((_, at) => at !== index))}>
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
      <Popover opened={open === "new"} onChange={(on) => !on && setOpen(undefined)} position="bottom-start" trapFocus width={296}>
        <Popover.Target>
          <button type="button" className={styles.add} aria-haspopup="dialog" aria-expanded={open === "new"} onClick={() => setOpen(open === "new" ? undefined : "new")}>
            <Icon name="filter" size={14} /> {t("records.filter")}
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t("records.filter")}>
          <FilterEditor key={filters.length} type={type} onDone={(next) => replace(filters.length, next)} />
        </Popover.Dropdown>
      </Popover>
    </>
  );
}
