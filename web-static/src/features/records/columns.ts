// The columns of a list: which there are, which are shown. The choice is kept on this device; it names
// fields and nobody.
import type { Field, RecordType } from "@/api/record-types";
import { systemFields } from "./paths";

export interface Column {
  name: string; // "title", or a field's name
  field?: Field; // none for the title
  sortBy?: string; // the sort key of its head
  width: number;
  right?: boolean;
}

const widths: Record<string, number> = { emails: 208, phones: 160, companies: 200, addresses: 160, domain: 184, website: 184, job_title: 176, industry: 136, size: 88, language: 112, tags: 176 };
const fallback = 160;
const narrow: Record<string, number> = { timestamp: 112, birth_date: 128, date: 128, flag: 112, integer: 112, money: 128, choice: 128, id: 176 };

// What a new list shows, as far as the type has it.
const preferred = [
  "kind", "status", "company_id", "organisation", "companies", "domain", "status_id", "stage_id", "amount", "price", "code", "close_date", "due_at", "emails", "phones", "industry",
  "job_title", "probability", "links", "estimated_amount", "unit", "tax_rate", "active", "size", "created_at",
];
const atFirst = 6;
const atLeast = 3;
const right = new Set(["integer", "money", "timestamp", "date"]);
const neverAColumn = new Set(["created_by", "updated_by"]);

export function titleColumn(type: RecordType): Column {
  const fields = type.title_fields.map((name) => type.fields.find((field) => field.name === name));
  const sortBy = [...fields].reverse().find((field) => field?.sortable)?.name;
  return { name: "title", ...(sortBy && { sortBy }), width: 248 };
}

export function columnsOf(type: RecordType): Column[] {
  const rest = [...type.fields, ...systemFields(type)]
    .filter((field) => !type.title_fields.includes(field.name) && !neverAColumn.has(field.name) && field.type !== "paragraphs")
    .map((field): Column => ({
      name: field.name,
      field,
      ...(field.sortable && { sortBy: field.name }),
      width: widths[field.name] ?? narrow[field.type] ?? fallback,
      right: right.has(field.type),
    }));
  return [titleColumn(type), ...rest];
}

export function firstChoice(type: RecordType): string[] {
  const names = columnsOf(type).slice(1).map(({ name }) => name);
  const first = preferred.filter((name) => names.includes(name)).slice(0, atFirst);
  // A type nobody thought of shows what it declares first.
  return first.length >= atLeast ? first : [...new Set([...first, ...names])].slice(0, atLeast);
}

const keyOf = (plural: string) => `candor.columns.${plural}`;

export function chosenColumns(type: RecordType): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(type.plural)) ?? "null");
    if (Array.isArray(kept)) return kept.filter((name): name is string => typeof name === "string");
  } catch {
    // What cannot be read is as good as nothing chosen.
  }
  return firstChoice(type);
}

export function keepColumns(type: RecordType, names: string[]): void {
  if (String(names) === String(firstChoice(type))) localStorage.removeItem(keyOf(type.plural));
  else localStorage.setItem(keyOf(type.plural), JSON.stringify(names));
}

// In the order of the choice, without what no longer exists.
export function shownColumns(type: RecordType, names: string[]): Column[] {
  const all = columnsOf(type);
  const chosen = names.flatMap((name) => all.find((column) => column.name === name && name !== "title") ?? []);
  return [titleColumn(type), ...chosen];
}
