// The input for a member of a record, by its declared type: the same in quick create, in the full form and
// in place on the record's page.
import { Checkbox, Select, TagsInput, Textarea, TextInput } from "@mantine/core";
import { useMemo, useState } from "react";
import { recordTitle, useRecordTypes, type Field, type RecordType } from "@/api/record-types";
import { choiceLabel, fieldLabel, t } from "@/i18n";
import { birthDateFrom, birthDateTyped } from "./birth-date";
import { countryOptions, languageOptions } from "./codes";
import { ListEditor } from "./list-editor";
import { useHouseRecords } from "./house-records";
import { IntegerInput, MomentInput, MoneyInput } from "./number-inputs";
import { RecordPicker } from "./record-picker";
import { useUsers } from "./users";
import { useSuggestions } from "./value-suggestions";
import { isUserField, type Item } from "./values";

export interface InputProps {
  type: RecordType;
  field: Field;
  path: string; // "emails.0.address"
  value: unknown;
  onChange: (value: unknown) => void;
  errorAt: (path: string) => string | undefined;
  label?: string | null; // null: said by what stands around it
  autoFocus?: boolean;
  required?: boolean;
  placeholder?: string;
}

export function FieldInput(props: InputProps) {
  const { type, field, path, value, onChange, errorAt, autoFocus = false } = props;
  const declared = path.replace(/\.\d+/g, "");
  const words = fieldLabel(type.name, declared);
  const error = errorAt(path);
  const shared = {
    ...(props.label === null ? { "aria-label": words } : { label: props.label ?? words }),
    ...(error && { error }),
    ...((props.required ?? field.required) && { withAsterisk: true }),
    ...(props.placeholder && { placeholder: props.placeholder }),
    autoFocus,
    "data-autofocus": autoFocus || undefined, // a dialog gives the focus to who says this, else to its first button
  };
  const text = typeof value === "string" ? value : value === undefined || value === null ? "" : String(value);
  switch (field.type) {
    case "list":
      return <ListEditor {...props} value={(value as Item[] | undefined) ?? []} />;
    case "text_list":
      return <SuggestedTags shared={shared} type={type} field={field} value={(value as string[] | undefined) ?? []} onChange={onChange} />;
    case "flag":
      return <Checkbox label={words} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} autoFocus={autoFocus} data-autofocus={autoFocus || undefined} {...(error && { error })} />;
    case "integer":
      return <IntegerInput shared={shared} field={field} value={value} onChange={onChange} />;
    case "money":
      return <MoneyInput shared={shared} value={value} onChange={onChange} />;
    case "timestamp":
      return <MomentInput shared={shared} value={value} onChange={onChange} />;
    case "paragraphs":
      return <Textarea {...shared} value={text} autosize minRows={3} maxRows={16} {...(field.max_length && { maxLength: field.max_length })} onChange={(event) => onChange(event.currentTarget.value)} />;
    case "date":
      return <TextInput {...shared} type="date" value={text} onChange={(event) => onChange(event.currentTarget.value)} />;
    case "birth_date":
      return <BirthDateInput shared={shared} value={text} onChange={onChange} />;
    case "choice":
      return <Choose shared={shared} value={text} onChange={onChange} options={(field.choices ?? []).map((choice) => ({ value: choice, label: choiceLabel(type.name, field.name, choice) }))} />;
    case "country":
      return <Codes shared={shared} value={text} onChange={onChange} optionsOf={countryOptions} />;
    case "language":
      return <Codes shared={shared} value={text} onChange={onChange} optionsOf={languageOptions} />;
    case "id":
      return isUserField(field) ? <UserInput shared={shared} value={text} onChange={onChange} /> : <Reference {...props} words={words} error={error} />;
    default:
      return <TextInput {...shared} value={text} autoComplete="off" {...inputHints(field.name)} onChange={(event) => onChange(event.currentTarget.value)} />;
  }
}

function SuggestedTags({ shared, type, field, value, onChange }: { shared: Record<string, unknown>; type: RecordType; field: Field; value: string[]; onChange: (value: unknown) => void }) {
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const known = useSuggestions(type.plural, field.name, typed, open && Boolean(field.filterable));
  return (
    <TagsInput
      {...shared}
      value={value}
      onChange={onChange}
      searchValue={typed}
      onSearchChange={setTyped}
      onFocus={() => setOpen(true)}
      data={known.filter((one) => !value.includes(one))}
      maxDropdownHeight={200}
      splitChars={[","]}
      acceptValueOnBlur
      {...(field.max_items && { maxTags: field.max_items })}
      placeholder={t("records.tags_hint")}
    />
  );
}

// The right keyboard on a phone.
function inputHints(name: string): { inputMode?: "email" | "tel" | "url" } {
  if (name === "address" || name === "email") return { inputMode: "email" };
  if (name === "number") return { inputMode: "tel" };
  return /^(website|domain)s?$/.test(name) ? { inputMode: "url" } : {};
}

interface Part {
  shared: Record<string, unknown>;
  value: string;
  onChange: (value: unknown) => void;
}

function Choose({ shared, value, onChange, options }: Part & { options: { value: string; label: string }[] }) {
  return <Select {...shared} data={options} value={value || null} onChange={(next) => onChange(next ?? undefined)} clearable />;
}

function Codes({ shared, value, onChange, optionsOf }: Part & { optionsOf: (now?: string) => { value: string; label: string }[] }) {
  const options = useMemo(() => optionsOf(value || undefined), [optionsOf, value]);
  return <Select {...shared} data={options} value={value || null} onChange={(next) => onChange(next ?? undefined)} searchable clearable nothingFoundMessage={t("records.picker_nothing")} />;
}

function UserInput({ shared, value, onChange }: Part) {
  const { all } = useUsers();
  const options = all.filter(({ id, active }) => active || id === value).map(({ id, name }) => ({ value: id, label: name }));
  return <Select {...shared} data={options} value={value || null} onChange={(next) => onChange(next ?? undefined)} searchable allowDeselect={false} />;
}

// Of what there is little of, all stand there to choose from: stages, statuses, pipelines.
function HouseInput({ shared, value, onChange, type }: Part & { type: RecordType }) {
  const options = useHouseRecords(type).map((record) => ({ value: record.id, label: recordTitle(type, record) }));
  return <Select {...shared} data={options} value={value || null} onChange={(next) => onChange(next ?? undefined)} searchable={options.length > 8} clearable />;
}

function Reference({ field, value, onChange, label, words, error, autoFocus, required }: InputProps & { words: string; error: string | undefined }) {
  const type = useRecordTypes().find(({ name }) => name === field.references);
  if (!type) return null;
  if (type.place === "settings") {
    const shared = { ...(label === null ? { "aria-label": words } : { label: label ?? words }), ...(error && { error }), ...(required && { withAsterisk: true }), autoFocus };
    return <HouseInput shared={shared} type={type} value={typeof value === "string" ? value : ""} onChange={onChange} />;
  }
  return (
    <RecordPicker
      type={type}
      value={typeof value === "string" ? value : undefined}
      onChange={onChange}
      {...(label === null ? { ariaLabel: words } : { label: label ?? words })}
      error={error}
      autoFocus={autoFocus ?? false}
      required={required ?? false}
    />
  );
}

// What is typed stays as typed until it can be read; then it is the date that is kept.
function BirthDateInput({ shared, value, onChange }: Part) {
  const [typed, setTyped] = useState(() => birthDateTyped(value));
  const unread = typed.trim() !== "" && birthDateFrom(typed) === undefined;
  return (
    <TextInput
      {...shared}
      value={typed}
      placeholder={t("records.birth_date_hint")}
      autoComplete="off"
      {...(unread && { description: t("records.birth_date_unread") })}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setTyped(next);
        onChange(birthDateFrom(next) ?? next);
      }}
    />
  );
}
