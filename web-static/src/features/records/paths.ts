// The paths of a record type that can be shown, sorted and filtered, made from its declaration:
// "family_name", "emails.address", "created_at".
import type { Field, FieldType, RecordType } from "@/api/record-types";
import { fieldLabel } from "@/i18n";

export interface Path {
  path: string;
  type: FieldType;
  field: Field; // what is declared at the path
  list?: Field; // the list whose member it is
  several: boolean; // a record has any number of values there
  operators: string[];
  sortable: boolean;
}

const systemOrder = ["owner_id", "created_at", "created_by", "updated_at", "updated_by"];

export function systemFields(type: RecordType): Field[] {
  return systemOrder.flatMap((name) => type.system_fields?.find((field) => field.name === name) ?? []);
}

function pathOf(field: Field, list?: Field): Path {
  const several = Boolean(list) || field.type === "text_list";
  return {
    path: list ? `${list.name}.${field.name}` : field.name,
    type: several && field.type === "text_list" ? "text" : field.type,
    field,
    ...(list && { list }),
    several,
    operators: field.operators ?? [],
    sortable: Boolean(field.sortable),
  };
}

export function filterPaths(type: RecordType): Path[] {
  const all = [...type.fields, ...systemFields(type)].flatMap((field) =>
    field.members ? field.members.map((member) => pathOf(member, field)) : [pathOf(field)],
  );
  // A number as it was typed is searched by its digits already.
  return all.filter(({ path, field }) => field.filterable && path !== "phones.e164" && path !== "id");
}

export const findPath = (type: RecordType, path: string): Path | undefined =>
  filterPaths(type).find((one) => one.path === path);

// What may stand in an address: nothing that somebody typed.
export const mayStandInAddress = ({ type }: Path) => ["flag", "integer", "timestamp", "id", "choice"].includes(type);

export const pathLabel = (type: RecordType, path: string) => fieldLabel(type.name, path);

export function isSortable(type: RecordType, name: string): boolean {
  return [...type.fields, ...systemFields(type)].some((field) => field.name === name && field.sortable);
}

export const references = (field: Field, system: boolean): string | undefined =>
  field.references ?? (system && /^(owner_id|created_by|updated_by|trashed_by)$/.test(field.name) ? "user" : undefined);
