// What is typed for a record, and what of it goes to the server.
import { keptItems } from "./list-editor";
import type { Field, RecordType } from "@/api/record-types";
import { isEmpty, type Item } from "./values";

export type Draft = Record<string, unknown>;

// A member as it is sent: without empty items and outer spaces; null takes it away.
export function cleaned(field: Field, value: unknown): unknown {
  if (field.type === "list") {
    const items = keptItems(field, (value as Item[] | undefined) ?? []);
    return items.length > 0 ? items : null;
  }
  if (field.type === "text_list") {
    const items = ((value as string[] | undefined) ?? []).map((one) => one.trim()).filter(Boolean);
    return items.length > 0 ? items : null;
  }
  if (field.type === "flag") return value === true ? true : null;
  // A number may be nought.
  if (field.type === "integer" || field.type === "money") return value === undefined || value === "" || value === null ? null : value;
  // Paragraphs keep the lines people left free.
  if (typeof value === "string") return value.trim() === "" ? null : field.type === "paragraphs" ? value : value.trim();
  return isEmpty(value) ? null : value;
}

// The members of a new record: those that say something.
export function membersOf(type: RecordType, draft: Draft): Record<string, unknown> {
  const members: Record<string, unknown> = {};
  for (const field of [...type.fields, ...ownerField(type)]) {
    const value = cleaned(field, draft[field.name]);
    if (value !== null) members[field.name] = value;
  }
  return members;
}

const ownerField = (type: RecordType): Field[] => type.system_fields?.filter(({ name }) => name === "owner_id") ?? [];

export function isDirty(type: RecordType, draft: Draft, preset: Draft): boolean {
  return JSON.stringify(membersOf(type, draft)) !== JSON.stringify(membersOf(type, preset));
}
