// The record types and their fields, as the server declares them: what lists, forms and pages are drawn from.
import { useSuspenseQuery } from "@tanstack/react-query";
import { personName } from "@/i18n/format";
import { t } from "@/i18n";
import { ask } from "./client";
import type { RecordData } from "./records";

export type FieldType =
  | "flag" | "integer" | "timestamp" | "id" | "choice" | "text" | "paragraphs" | "date" | "birth_date"
  | "language" | "country" | "text_list" | "list" | "money";

export interface Field {
  name: string;
  type: FieldType;
  privacy_class?: string;
  retention_class?: string;
  required?: boolean;
  max_length?: number;
  max_items?: number;
  minimum?: number;
  maximum?: number;
  choices?: string[];
  searchable?: boolean;
  sortable?: boolean;
  filterable?: boolean;
  operators?: string[];
  read_only?: boolean;
  references?: string;
  members?: Field[];
}

export interface RecordType {
  name: string;
  plural: string;
  // house: how the house arranges its work, about nobody.
  subject: "person" | "record" | "house";
  // Where people meet it: a list of its own, the settings, or only other records.
  place?: "list" | "settings" | "part";
  created_by?: "form" | "upload";
  title_fields: string[];
  fields: Field[];
  // created_at, owner_id and the like, which every type has.
  system_fields?: Field[];
  // The flag that makes a record of this type one of a person (a sole trader's company).
  person_flag?: string;
}

export const recordTypesQuery = {
  queryKey: ["record-types"],
  queryFn: () => ask<{ data: RecordType[] }>("GET", "/record-types").then(({ data }) => data.data),
  staleTime: Infinity,
};

export const useRecordTypes = (): RecordType[] => useSuspenseQuery(recordTypesQuery).data;

export function useRecordType(plural: string): RecordType | undefined {
  return useRecordTypes().find((type) => type.plural === plural);
}

// Those that have a list of their own in the sidebar.
export const listTypes = (types: RecordType[]): RecordType[] => types.filter(({ place }) => place === undefined || place === "list");

export const settingsTypes = (types: RecordType[]): RecordType[] => types.filter(({ place }) => place === "settings");

// What a record is called: its title fields, else its first e-mail address, else that nothing is known.
export function recordTitle(type: RecordType, record: RecordData): string {
  const title = type.subject === "person" ? personName(record) : joined(type.title_fields, record);
  if (title) return title;
  // A lead of which only the organisation is known.
  if (typeof record.organisation === "string" && record.organisation) return record.organisation;
  const emails = record.emails as { address?: string }[] | undefined;
  return emails?.[0]?.address ?? (type.subject === "person" ? undefined : beginning(record.description ?? record.text)) ?? t("record.nameless");
}

// A note and a comment are called by how they begin.
function beginning(text: unknown): string | undefined {
  const line = typeof text === "string" ? text.trim().split("\n", 1)[0] : undefined;
  return line && (line.length > longestTitle ? `${line.slice(0, longestTitle - 1)}…` : line);
}

const longestTitle = 80;

// The reason why a title is not shown, if it is masked.
export const maskedTitle = (type: RecordType, record: RecordData): string | undefined =>
  type.title_fields.map((field) => record.masked?.[field]).find(Boolean);

// The plural names of what records of this type point to: what a list is asked to bring along.
export function referenced(type: RecordType, types: RecordType[]): string[] {
  const names = type.fields.flatMap((field) => [field.references, ...(field.members ?? []).map((member) => member.references)]);
  const plurals = types.filter((one) => names.includes(one.name)).map((one) => one.plural);
  return [...new Set(plurals)];
}

function joined(fields: string[], record: RecordData): string {
  return fields.map((field) => record[field]).filter((value) => typeof value === "string" && value).join(" ");
}
