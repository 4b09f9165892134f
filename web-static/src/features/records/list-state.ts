// What a list shows: its sort order and filters that may stand in the address (so that a link or a reload
// shows the same), and what was typed, which stands nowhere but in this tab's memory.
import { referenced, type RecordType } from "@/api/record-types";
import type { Search } from "@/api/records";
import { plainSetup, layouts, type Setup } from "@/features/views/setup";
import { groupsOf, leavesOf, whereOfTree, type Group } from "./filter-tree";
import { addressOf, filtersFrom, isTyped, type Asking, type Filter } from "./filters";
import { groupPaths } from "./group-paths";
import { askingNow, knownTypes } from "./known";
import { isSortable } from "./paths";

export interface SortKey {
  name: string;
  descending: boolean;
}

export interface ListState {
  setup: Setup;
  text: string;
}

// What stands in the memory of the tab alone.
export interface Typed {
  text: string;
  filters: Filter[];
  groups?: Group[];
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

const listed = (text: unknown): string[] => (typeof text === "string" ? text.split(",").filter(Boolean) : []);

// A list without a view: what its address says, and what was typed in this tab.
export function setupFrom(type: RecordType, address: Record<string, unknown>, typed: Pick<Typed, "filters" | "groups">): Setup {
  const groupBy = groupPaths(type).find(({ path }) => path === address.group)?.path;
  return {
    ...plainSetup,
    filter: { join: "and", items: [...filtersFrom(type, address), ...typed.filters, ...(typed.groups ?? [])] },
    sort: sortFrom(type, address.sort),
    ...(groupBy && { groupBy }),
    layout: layouts.find((one) => one === address.layout) ?? "table",
    totals: listed(address.totals),
  };
}

export function addressFrom(type: RecordType, setup: Setup): Record<string, string> {
  return {
    ...(setup.sort.length > 0 && { sort: sortText(setup.sort) }),
    ...(setup.groupBy && { group: setup.groupBy }),
    ...(setup.layout !== "table" && { layout: setup.layout }),
    ...(setup.totals.length > 0 && { totals: setup.totals.join(",") }),
    ...addressOf(type, leavesOf(setup.filter)),
  };
}

export const typedOf = (type: RecordType, { filter }: Setup): Pick<Typed, "filters" | "groups"> => ({ filters: typedFilters(type, leavesOf(filter)), groups: groupsOf(filter) });

export const typedFilters = (type: RecordType, filters: Filter[]) => filters.filter((filter) => isTyped(type, filter));

// The plurals whose names stand beside ids: of everything the type points to, or only by the fields that are
// shown, because everybody who comes along with a list was looked at.
export function included(type: RecordType, types = knownTypes(), shown?: string[]): string[] {
  const fields = shown ? type.fields.filter(({ name }) => shown.includes(name)) : type.fields;
  return referenced({ ...type, fields }, types);
}

export function searchOf(type: RecordType, { setup, text }: ListState, columns?: string[], types = knownTypes(), asking: Asking = askingNow()): Search {
  const q = text.trim();
  const where = whereOfTree(type, setup.filter, asking);
  const include = included(type, types, columns);
  return {
    ...(q && { q }),
    ...(where && { where }),
    ...(setup.sort.length > 0 && { sort: setup.sort.map(({ name, descending }) => (descending ? "-" : "") + name) }),
    ...(include.length > 0 && { include }),
  };
}

// Nothing typed and nothing filtered by what people type: then the list is asked, not the search.
export const isPlainList = (search: Search) => !search.q && !search.where;
