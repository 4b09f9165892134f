// How a list is set up: what it asks, in what order, which columns, grouped by what, with which totals. A
// view is a setup with a name.
import type { RecordType } from "@/api/record-types";
import type { RecordData } from "@/api/records";
import { emptyTree, storedText, treeFrom, type Group } from "@/features/records/filter-tree";
import { sortFrom, sortText, type SortKey } from "@/features/records/list-state";

export const layouts = ["table", "board", "calendar"] as const;
export type Layout = (typeof layouts)[number];

export const sums = ["sum", "avg", "min", "max"] as const;
export type Sum = (typeof sums)[number];

export interface Setup {
  filter: Group;
  sort: SortKey[];
  columns: string[]; // none: those that are chosen on this device
  groupBy?: string;
  layout: Layout;
  totals: string[]; // "sum:amount"
}

export interface View {
  id: string;
  version: number;
  name: string;
  recordType: string;
  shared: boolean;
  isDefault: boolean;
  ownerId: string | undefined;
  position: number;
  setup: RecordData; // as it came; setupOf() reads it by the declarations of its type
}

export const plainSetup: Setup = { filter: emptyTree, sort: [], columns: [], layout: "table", totals: [] };

export function viewFrom(record: RecordData): View {
  return {
    id: record.id,
    version: record.version,
    name: typeof record.name === "string" ? record.name : "",
    recordType: String(record.record_type ?? ""),
    shared: record.visibility === "shared",
    isDefault: record.is_default === true,
    ownerId: record.owner_id,
    position: typeof record.position === "number" ? record.position : Number.MAX_SAFE_INTEGER,
    setup: record,
  };
}

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

// Private ones first, then by their place, then by name.
export function viewsOf(views: View[], type: string): View[] {
  const own = views.filter(({ recordType }) => recordType === type);
  return own.sort((a, b) => Number(a.shared) - Number(b.shared) || a.position - b.position || a.name.localeCompare(b.name));
}

// One's own default goes before the one of all.
export const defaultView = (views: View[], type: string): View | undefined => viewsOf(views, type).find(({ isDefault }) => isDefault);
