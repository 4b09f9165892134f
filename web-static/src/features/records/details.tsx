// What is known of a record, field by field; those that say nothing wait behind one button.
import { Button } from "@mantine/core";
import { useState } from "react";
import type { Field, RecordType } from "@/api/record-types";
import type { RecordData } from "@/api/records";
import { t } from "@/i18n";
import { Time } from "@/ui/pieces";
import type { Changes } from "./edit-queue";
import { EditableField } from "./editable-field";
import { extrasOf } from "./extras";
import { systemFields } from "./paths";
import { isEmpty, type Names } from "./values";
import { FullValue } from "./full-value";
import styles from "./details.module.css";

interface Props {
  type: RecordType;
  record: RecordData;
  names: Names;
  save: (changes: Changes, began?: Changes) => Promise<void>;
  editable: boolean;
}

// Shown even when empty: what people look for first.
const always = new Set(["emails", "phones", "companies", "job_title", "addresses", "domain", "website", "industry", "size"]);
const elsewhere = new Set(["description"]);

export function detailFields(type: RecordType): Field[] {
  const order = (field: Field) => (type.title_fields.includes(field.name) ? 0 : always.has(field.name) ? 1 : 2);
  return type.fields
    .filter(({ name }) => !elsewhere.has(name) && !extrasOf(type).shows?.includes(name))
    .map((field, index) => ({ field, index }))
    .sort((a, b) => order(a.field) - order(b.field) || a.index - b.index)
    .map(({ field }) => field);
}

export function Details({ type, record, names, save, editable }: Props) {
  const [all, setAll] = useState(false);
  const fields = detailFields(type);
  const says = (field: Field) => !isEmpty(record[field.name]) || Boolean(record.masked?.[field.name]);
  const shown = fields.filter((field) => all || says(field) || (editable && always.has(field.name)));
  const rest = fields.length - shown.length;
  const owner = systemFields(type).find(({ name }) => name === "owner_id");
  return (
    <section aria-label={t("records.details")} className={styles.details}>
      <h2 className={styles.heading}>{t("records.details")}</h2>
      <dl className={styles.fields}>
        {shown.map((field) => (
          <EditableField key={field.name} type={type} field={field} record={record} save={save} editable={editable}>
            <FullValue type={type} field={field} record={record} names={names} editable={editable} />
          </EditableField>
        ))}
        {owner && (
          <EditableField type={type} field={{ ...owner, read_only: false }} record={record} save={save} editable={editable}>
            <FullValue type={type} field={owner} record={record} names={names} editable={editable} />
          </EditableField>
        )}
      </dl>
      {editable && rest > 0 && <Button variant="subtle" size="compact-sm" className={styles.more} onClick={() => setAll(true)}>{t("records.more_fields", { count: rest })}</Button>}
      <p className={styles.since}>
        {t("records.added")} <Time at={record.created_at} />{record.created_by && ` · ${names.author(record.created_by)}`}
        {record.updated_at !== record.created_at && <><br />{t("records.changed")} <Time at={record.updated_at} clock />{record.updated_by && ` · ${names.author(record.updated_by)}`}</>}
      </p>
    </section>
  );
}
