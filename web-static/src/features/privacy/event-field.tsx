// One field of a dialog about privacy, by the kind of input its line of the table names.
import { Checkbox, MultiSelect, Select, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { channels } from "@/api/privacy";
import { useRegister } from "@/api/registers";
import type { RecordType } from "@/api/record-types";
import { ContextChoice } from "@/features/records/context-choice";
import { useContexts } from "@/features/records/contexts";
import { fieldLabel, localized, t, tOr } from "@/i18n";
import type { DialogField, DialogName, Draft } from "./dialog-table";
import { localMinute } from "./event-draft";
import { FileField } from "./file-field";
import { NoticeChoice, ShownField } from "./notice-field";
import { channelWords, choiceWords, mannerWords, useOf } from "./words";
import styles from "./dialog.module.css";

export interface FieldProps {
  dialog: DialogName;
  field: DialogField;
  draft: Draft;
  set: (changes: Draft) => void;
  errorAt: (field: string) => string | undefined;
  type: RecordType;
  autoFocus?: boolean;
}

const purposes = ["marketing", "sales", "contract", "billing", "support", "analytics"];
const manners = ["web_form", "double_opt_in", "email", "letter", "phone", "in_person", "paper_form"];
// A consent is what the person said, and recorded as that.
const bases = ["contract", "legal_obligation", "vital_interest", "public_task", "legitimate_interest", "none"];
const classes = ["identity", "contact", "marketing", "activity", "special"];

export const labelOf = (dialog: string, field: string) => tOr(`privacy.field.${dialog}.${field}`, tOr(`privacy.field.${field}`, field));

export function EventField(props: FieldProps) {
  const { dialog, field, draft, set, errorAt, type } = props;
  const { name, input } = field;
  const error = errorAt(name);
  const hint = tOr(`privacy.hint.${dialog}.${name}`, tOr(`privacy.hint.${name}`, "")) || undefined;
  const common = { label: labelOf(dialog, name), description: hint, error, "data-autofocus": props.autoFocus || undefined };
  const value = draft[name];
  const text = typeof value === "string" ? value : "";
  const choose = (items: { value: string; label: string }[]) => (
    <Select {...common} withAsterisk={field.required ?? false} data={items} value={text || null} placeholder={t("privacy.choose")} onChange={(next) => next && set({ [name]: next })} allowDeselect={false} comboboxProps={{ zIndex: 400 }} />
  );
  switch (input) {
    case "purpose": return choose(purposes.map((one) => ({ value: one, label: useOf(one) })));
    case "channel": return choose(channels.map((one) => ({ value: one, label: channelWords(one) })));
    case "channel_or_all": return <Select {...common} data={["all", ...channels].map((one) => ({ value: one, label: channelWords(one) }))} value={text || "all"} onChange={(next) => next && set({ [name]: next })} allowDeselect={false} comboboxProps={{ zIndex: 400 }} />;
    case "manner": return choose(manners.map((one) => ({ value: one, label: mannerWords(one) })));
    case "choice": return choose((field.choices ?? []).map((one) => ({ value: one, label: choiceWords(name, one) })));
    case "basis": return choose(bases.map((one) => ({ value: one, label: choiceWords(name, one) })));
    case "moment": return <Moment common={common} value={text} onChange={(next) => set({ [name]: next })} />;
    case "day": return <TextInput {...common} type="date" value={text} onChange={(event) => set({ [name]: event.currentTarget.value })} />;
    case "years": return <TextInput {...common} inputMode="numeric" className={styles.short ?? ""} value={text} onChange={(event) => set({ [name]: event.currentTarget.value.replace(/\D/g, "").slice(0, 3) })} />;
    case "line": return <TextInput {...common} withAsterisk={field.required ?? false} value={text} onChange={(event) => set({ [name]: event.currentTarget.value })} />;
    case "lines": return <Textarea {...common} withAsterisk={field.required ?? false} rows={3} value={text} onChange={(event) => set({ [name]: event.currentTarget.value })} />;
    case "flag": return <Checkbox label={common.label} description={hint} error={error} checked={value === true} onChange={(event) => set({ [name]: event.currentTarget.checked })} />;
    case "classes": return <Several common={common} items={classes.map((one) => ({ value: one, label: choiceWords("classes", one) }))} value={value} onChange={(next) => set({ [name]: next })} />;
    case "fields": return <Several common={common} items={type.fields.map((one) => ({ value: one.name, label: fieldLabel(type.name, one.name) }))} value={value} onChange={(next) => set({ [name]: next })} />;
    case "context": return <ContextField error={error} value={text} onChange={(next) => set({ [name]: next })} />;
    case "notice": return <NoticeChoice {...props} consent={false} />;
    case "shown": return <ShownField {...props} />;
    case "file": return <FileField label={common.label} hint={hint} error={error} value={value} onChange={(next) => set({ [name]: next })} />;
    case "balancing_test": return <TestField common={common} value={text} onChange={(next) => set({ [name]: next })} />;
  }
}

interface Common {
  label: string;
  description: string | undefined;
  error: string | undefined;
}

// Now, unless somebody says otherwise; never later than now.
function Moment({ common, value, onChange }: { common: Common; value: string; onChange: (next: string) => void }) {
  const [now] = useState(() => localMinute(new Date()));
  return <TextInput {...common} type="datetime-local" max={now} value={value || now} onChange={(event) => onChange(event.currentTarget.value)} />;
}

function Several({ common, items, value, onChange }: { common: Common; items: { value: string; label: string }[]; value: unknown; onChange: (next: string[]) => void }) {
  return <MultiSelect {...common} data={items} value={Array.isArray(value) ? (value as string[]) : []} onChange={onChange} comboboxProps={{ zIndex: 400 }} />;
}

function ContextField({ error, value, onChange }: { error: string | undefined; value: string; onChange: (next: string) => void }) {
  const contexts = useContexts();
  return <ContextChoice contexts={contexts} value={value || undefined} onChange={onChange} error={error} placeholder={t("privacy.choose")} zIndex={400} />;
}

function TestField({ common, value, onChange }: { common: Common; value: string; onChange: (next: string) => void }) {
  const { data } = useRegister("balancing_tests");
  const adopted = (data?.register.entries ?? []).filter((one) => one.adopted_at);
  return <Select {...common} withAsterisk data={adopted.map((one) => ({ value: one.name, label: localized(one.title, one.name) }))} value={value || null} placeholder={t("privacy.choose")} onChange={(next) => next && onChange(next)} allowDeselect={false} comboboxProps={{ zIndex: 400 }} />;
}
