// The value of a condition, by the kind of field: names instead of ids, spans of days in words.
import { Checkbox, MultiSelect, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { recordTitle, useRecordTypes, type RecordType } from "@/api/record-types";
import { choiceLabel, t, tOr } from "@/i18n";
import { countryOptions, languageOptions } from "./codes";
import { meValue, takesSeveral, type Filter } from "./filters";
import { useHouseRecords } from "./house-records";
import { moneyFrom, moneyTyped } from "./money";
import { baseCurrency } from "./known";
import { noteName, seenName } from "./names";
import type { Path } from "./paths";
import { spans } from "./relative-dates";
import { useFoundRecords } from "./record-search";
import { integerFrom, integerTyped } from "./units";
import { useUsers } from "./users";
import { isUserField } from "./values";
import styles from "./filters.module.css";

export const spanWords = (span: string) => tOr(`lists.span.${span}`, span);

interface Props {
  type: RecordType;
  path: Path;
  filter: Filter;
  onChange: (values: string[]) => void;
  line?: boolean; // in one line with field and question
}

interface Option {
  value: string;
  label: string;
}

export function FilterValue({ type, path, filter, onChange, line = false }: Props) {
  const [first = ""] = filter.values;
  const label = t("records.filter_value");
  const named = line ? { "aria-label": label } : { label };
  const choose = (options: Option[]) => <Select {...named} data={options} value={first || null} onChange={(value) => onChange(value ? [value] : [])} comboboxProps={{ withinPortal: false }} searchable={options.length > 8} />;
  const options = (all: Option[]) => <Options label={label} line={line} options={all} chosen={filter.values} onChange={onChange} />;
  if (filter.operator === "within") return choose(spans.map((span) => ({ value: span, label: spanWords(span) })));
  if (path.type === "choice") return options((path.field.choices ?? []).map((choice) => ({ value: choice, label: choiceLabel(type.name, path.field.name, choice) })));
  if (path.type === "flag") return choose([{ value: "true", label: t("records.yes") }, { value: "false", label: t("records.no") }]);
  if (path.type === "country" && filter.operator === "eq") return choose(countryOptions());
  if (path.type === "language" && filter.operator === "eq") return choose(languageOptions());
  if (isUserField(path.field)) return <UserOptions label={label} line={line} chosen={filter.values} onChange={onChange} />;
  if (path.type === "id") return <References path={path} label={label} line={line} chosen={filter.values} onChange={onChange} />;
  if (path.type === "timestamp" || path.type === "date") {
    return <TextInput type="date" {...named} value={first} onChange={(event) => onChange([event.currentTarget.value])} />;
  }
  if (path.type === "integer" || path.type === "money") return <NumberValue path={path} named={named} value={first} onChange={onChange} />;
  const several = takesSeveral(filter.operator);
  return (
    <TextInput
      {...named}
      {...(several && (line ? { placeholder: t("records.filter_several") } : { description: t("records.filter_several") }))}
      value={several ? filter.values.join(",") : first}
      autoFocus={!line}
      autoComplete="off"
      onChange={({ currentTarget: { value } }) => onChange(several ? value.split(",").map((one) => one.trimStart()) : [value])}
    />
  );
}

// Typed as people write it, kept as the server counts.
function NumberValue({ path, named, value, onChange }: { path: Path; named: Record<string, string>; value: string; onChange: (values: string[]) => void }) {
  const money = path.type === "money";
  const own = { name: path.field.name, type: path.type };
  const known = value === "" || Number.isNaN(Number(value)) ? undefined : Number(value);
  const [typed, setTyped] = useState(() => (known === undefined ? "" : money ? moneyTyped({ amount: known, currency: baseCurrency() }) : integerTyped(own, known)));
  return (
    <TextInput
      {...named}
      value={typed}
      inputMode="decimal"
      autoComplete="off"
      {...(money && { rightSection: baseCurrency(), rightSectionWidth: 48 })}
      onChange={({ currentTarget: { value: next } }) => {
        setTyped(next);
        const read = money ? moneyFrom(next, baseCurrency())?.amount : integerFrom(own, next);
        onChange(read === undefined ? [] : [String(read)]);
      }}
    />
  );
}

interface OptionsProps {
  label: string;
  line: boolean;
  chosen: string[];
  onChange: (values: string[]) => void;
}

function Options({ label, line, options, chosen, onChange }: OptionsProps & { options: Option[] }) {
  if (line) return <MultiSelect aria-label={label} data={options} value={chosen} onChange={onChange} searchable={options.length > 8} comboboxProps={{ withinPortal: false }} />;
  return (
    <Checkbox.Group label={label} value={chosen} onChange={onChange} className={styles.options}>
      {options.map((option) => <Checkbox key={option.value} value={option.value} label={<bdi>{option.label}</bdi>} />)}
    </Checkbox.Group>
  );
}

// "Me" is whoever looks at the list.
function UserOptions(props: OptionsProps) {
  const { all } = useUsers();
  return <Options {...props} options={[{ value: meValue, label: t("lists.me") }, ...all.map(({ id, name }) => ({ value: id, label: name }))]} />;
}

function References({ path, ...props }: OptionsProps & { path: Path }) {
  const type = useRecordTypes().find(({ name }) => name === path.field.references);
  if (!type) return null;
  return type.place === "settings" ? <HouseOptions {...props} type={type} /> : <RecordOptions {...props} type={type} />;
}

function HouseOptions({ type, ...props }: OptionsProps & { type: RecordType }) {
  const options = useHouseRecords(type).map((record) => ({ value: record.id, label: recordTitle(type, record) }));
  return <Options {...props} options={options} />;
}

function RecordOptions({ type, label, line, chosen, onChange }: OptionsProps & { type: RecordType }) {
  const [typed, setTyped] = useState("");
  const { records } = useFoundRecords(type.plural, typed);
  const found = records.map((record) => ({ value: record.id, label: recordTitle(type, record) }));
  const before = chosen.filter((id) => !found.some(({ value }) => value === id)).map((id) => ({ value: id, label: seenName(id) ?? t("records.one_chosen") }));
  const change = (ids: string[]) => {
    for (const { value, label: name } of found) if (ids.includes(value)) noteName(value, name);
    onChange(ids);
  };
  if (line) {
    return <MultiSelect aria-label={label} placeholder={t("records.filter_find")} data={[...before, ...found]} value={chosen} onChange={change} searchable searchValue={typed} onSearchChange={setTyped} filter={({ options }) => options} comboboxProps={{ withinPortal: false }} />;
  }
  return (
    <div className={styles.records}>
      <TextInput label={label} placeholder={t("records.filter_find")} value={typed} autoComplete="off" autoFocus onChange={(event) => setTyped(event.currentTarget.value)} />
      <Options label="" line={false} options={[...before, ...found]} chosen={chosen} onChange={change} />
    </div>
  );
}
