// What a list shows: its sort order and filters that may stand in the address (so that a link or a reload
// shows the same), and what was typed, which stands nowhere but in this tab's memory.
import type { RecordType } from "@/api/record-types";
import type { Search } from "@/api/records";
import { addressOf, filtersFrom, isTyped, whereOf, type Filter } from "./filters";
import { isSortable } from "./paths";

export interface SortKey {
  name: string;
  descending: boolean;
}

export interface ListState {
  sort: SortKey[];
  filters: Filter[];
  text: string;
}

const mostKeys = 2;

export function sortFrom(type: RecordType, text: unknown): SortKey[] {
  if (typeof text !== "string") return [];
  const keys = text.split(",").map((part) => ({ name: part.replace(/^-/, ""), descending: part.startsWith("-") }));
  return keys.filter(({ name }) => isSortable(type, name)).slice(0, mostKeys);
}

export const sortText = (sort: SortKey[]) => sort.map(({ name, descending }) => (descending ? "-" : "") + name).join(",");

// A click on a column's head: ascending, descending, then as the list is by itself.
export function cycled(sort: SortKey[], name: string): SortKey[] {
  const now = sort.length === 1 && sort[0]?.name === name ? sort[0] : undefined;
  if (!now) return [{ name, descending: false }];
  return now.descending ? [] : [{ name, descending: true }];
}

export function stateFrom(type: RecordType, address: Record<string, unknown>, typed: { text: string; filters: Filter[] }): ListState {
  return {
    sort: sortFrom(type, address.sort),
    filters: [...filtersFrom(type, address), ...typed.filters],
    text: typed.text,
  };
}

export function addressFrom(type: RecordType, state: Pick<ListState, "sort" | "filters">): Record<string, string> {
  return { ...(state.sort.length > 0 && { sort: sortText(state.sort) }), ...addressOf(type, state.filters) };
}

export const typedFilters = (type: RecordType, filters: Filter[]) => filters.filter((filter) => isTyped(type, filter));

// The names of companies and the like that stand beside ids.
export function included(type: RecordType): string[] {
  const named = type.fields.flatMap((field) => (field.members ?? [field]).some((one) => one.references && one.references !== "user") ? [field.name] : []);
  return named.includes("companies") ? ["companies"] : [];
}

export function searchOf(type: RecordType, state: ListState): Search {
  const q = state.text.trim();
  const where = whereOf(type, state.filters);
  const include = included(type);
  return {
    ...(q && { q }),
    ...(where && { where }),
    ...(state.sort.length > 0 && { sort: state.sort.map(({ name, descending }) => (descending ? "-" : "") + name) }),
    ...(include.length > 0 && { include }),
  };
}

// Nothing typed and nothing filtered by what people type: then the list is asked, not the search.
export const isPlainList = (search: Search) => !search.q && !search.where;
