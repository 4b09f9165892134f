// How a list is set up: what it asks, in what order, which columns, grouped by what, with which totals. A
// view is a setup with a name.
import type { RecordType } from "@/api/record-types";
import { emptyTree, storedText, treeFrom, type Group } from "@/features/records/filter-tree";
import { sortFrom, sortText, type SortKey } from "@/features/records/list-state";
import type { View } from "./view";

export const layouts = ["table", "board", "calendar"] as const;
export type Layout = (typeof layouts)[number];

export const sums = ["sum", "avg", "min", "max"] as const;
export type Sum = (typeof sums)[number];

export interface Setup {
  filter: Group;
  sort: SortKey[];
  columns: string[]; // none: those that are chosen on this device
  groupBy?: string | undefined;
  layout: Layout;
  totals: string[]; // "sum:amount"
}

export const plainSetup: Setup = { filter: emptyTree, sort: [], columns: [], layout: "table", totals: [] };

const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : []);

// Nothing for a view whose conditions cannot be read: showing everything instead would be wrong.
export function setupOf(type: RecordType, { setup }: View): Setup | undefined {
  const filter = treeFrom(setup.filter);
  if (!filter) return undefined;
  const layout = layouts.find((one) => one === setup.layout) ?? "table";
  return {
    filter,
    sort: sortFrom(type, setup.sort),
    columns: textsOf(setup.columns),
    ...(typeof setup.group_by === "string" && setup.group_by && { groupBy: setup.group_by }),
    layout,
    totals: textsOf(setup.totals),
  };
}

// As a view keeps it; what is not said is null, so that a merge patch takes it away.
export function membersOf(type: RecordType, setup: Setup): Record<string, unknown> {
  return {
    filter: storedText(type, setup.filter) ?? null,
    sort: setup.sort.length > 0 ? sortText(setup.sort) : null,
    columns: setup.columns.length > 0 ? setup.columns : null,
    group_by: setup.groupBy ?? null,
    layout: setup.layout,
    totals: setup.totals.length > 0 ? setup.totals : null,
  };
}

export const alikeSetups = (type: RecordType, one: Setup, other: Setup): boolean =>
  JSON.stringify(membersOf(type, one)) === JSON.stringify(membersOf(type, other));
