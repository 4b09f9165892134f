// The few members that quick create asks for: what tells a record from others, at most six.
import type { Field, RecordType } from "@/api/record-types";

const atMost = 6;
const wanted = [
  "companies", "company_id", "organisation", "links", "amount", "emails", "phones", "due_at", "stage_id", "close_date", "code", "price", "tax_rate", "unit", "domain", "job_title", "industry", "size",
  "position", "type", "colour", "probability",
];

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
    // What points to one of several types is chosen in its own way.
    const oneOf = (field.members ?? []).filter(({ references }) => references && references !== "user").length > 1;
    const member = field.type === "list" && !oneOf ? field.members?.find((one) => one.required) ?? field.members?.[0] : undefined;
    return member ? { field, member } : { field };
  });
}
