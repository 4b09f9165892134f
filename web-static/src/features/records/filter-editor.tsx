// Making or changing one filter: which field, which question, which value.
import { Button, Checkbox, Select, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useRecordTypes, recordTitle, type RecordType } from "@/api/record-types";
import { choiceLabel, t, tOr } from "@/i18n";
import { isComplete, needsValue, operatorsOf, takesSeveral, type Filter } from "./filters";
import { filterPaths, findPath, pathLabel, type Path } from "./paths";
import { useFoundRecords } from "./record-search";
import { useUsers } from "./users";
import { isUserField } from "./values";
import styles from "./filters.module.css";

export const operatorWords = (operator: string, path: Path | undefined) =>
  path?.type === "timestamp" || path?.type === "date"
    ? tOr(`records.operator.time.${operator}`, operator)
    : tOr(`records.operator.${operator}`, operator);

export function FilterEditor({ type, filter, onDone }: { type: RecordType; filter?: Filter; onDone: (filter: Filter) => void }) {
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
            onChange={(operator) => operator && setNow({ ...now, operator })}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
          />
          {needsValue(now.operator) && <FilterValue type={type} path={path} filter={now} onChange={(values) => setNow({ ...now, values })} />}
          <Button type="submit" variant="filled" disabled={!isComplete(now)}>{t("records.filter_apply")}</Button>
        </>
      )}
    </form>
  );
}

interface ValueProps {
  type: RecordType;
  path: Path;
  filter: Filter;
  onChange: (values: string[]) => void;
}

function FilterValue({ type, path, filter, onChange }: ValueProps) {
  const [first = ""] = filter.values;
  const label = t("records.filter_value");
  if (path.type === "choice") {
    const options = (path.field.choices ?? []).map((choice) => ({ value: choice, label: choiceLabel(type.name, path.field.name, choice) }));
    return <Options label={label} options={options} chosen={filter.values} onChange={onChange} />;
  }
  if (path.type === "flag") {
    const options = [{ value: "true", label: t("records.yes") }, { value: "false", label: t("records.no") }];
    return <Select label={label} data={options} value={first || null} onChange={(value) => onChange(value ? [value] : [])} comboboxProps={{ withinPortal: false }} />;
  }
  if (isUserField(path.field)) return <UserOptions label={label} chosen={filter.values} onChange={onChange} />;
  if (path.type === "id") return <RecordOptions label={label} typeName={path.field.references ?? ""} chosen={filter.values} onChange={onChange} />;
  if (path.type === "timestamp" || path.type === "date") {
    return <TextInput type="date" label={label} value={first} onChange={(event) => onChange([event.currentTarget.value])} />;
  }
  const several = takesSeveral(filter.operator);
  return (
    <TextInput
      label={label}
      description={several ? t("records.filter_several") : undefined}
      type={path.type === "integer" ? "number" : "text"}
      value={several ? filter.values.join(",") : first}
      autoFocus
      autoComplete="off"
      onChange={({ currentTarget: { value } }) => onChange(several ? value.split(",").map((one) => one.trimStart()) : [value])}
    />
  );
}

interface Option {
  value: string;
  label: string;
}

function Options({ label, options, chosen, onChange }: { label: string; options: Option[]; chosen: string[]; onChange: (values: string[]) => void }) {
  return (
    <Checkbox.Group label={label} value={chosen} onChange={onChange} className={styles.options}>
      {options.map((option) => <Checkbox key={option.value} value={option.value} label={<bdi>{option.label}</bdi>} />)}
    </Checkbox.Group>
  );
}

function UserOptions(props: { label: string; chosen: string[]; onChange: (values: string[]) => void }) {
  const { all } = useUsers();
  return <Options {...props} options={all.map(({ id, name }) => ({ value: id, label: name }))} />;
}

function RecordOptions({ label, typeName, chosen, onChange }: { label: string; typeName: string; chosen: string[]; onChange: (values: string[]) => void }) {
  const type = useRecordTypes().find(({ name }) => name === typeName);
  const [typed, setTyped] = useState("");
  const { records } = useFoundRecords(type?.plural ?? "", typed, Boolean(type));
  if (!type) return null;
  return (
    <div className={styles.records}>
      <TextInput label={label} placeholder={t("records.filter_find")} value={typed} autoComplete="off" autoFocus onChange={(event) => setTyped(event.currentTarget.value)} />
      <Options label="" options={records.map((record) => ({ value: record.id, label: recordTitle(type, record) }))} chosen={chosen} onChange={onChange} />
    </div>
  );
}
