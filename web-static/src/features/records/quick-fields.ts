// The few members that quick create asks for: what tells a record from others, at most six.
import type { Field, RecordType } from "@/api/record-types";

const atMost = 6;
const wanted = ["companies", "emails", "phones", "domain", "job_title", "industry", "size"];

export interface QuickField {
  field: Field;
  member?: Field; // of a list only the first item's main member is asked for
}

export function quickFields(type: RecordType): QuickField[] {
  const names = [
    ...type.title_fields,
    ...type.fields.filter(({ required }) => required).map(({ name }) => name),
    ...wanted,
  ];
  const fields = [...new Set(names)].flatMap((name) => type.fields.find((field) => field.name === name && !field.read_only) ?? []);
  return fields.slice(0, atMost).map((field) => {
    const member = field.type === "list" ? field.members?.find((one) => one.required) ?? field.members?.[0] : undefined;
    return member ? { field, member } : { field };
  });
}
