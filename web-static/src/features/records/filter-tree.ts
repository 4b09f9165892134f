// Conditions with "all of" and "any of" inside each other. The first level of an "all of" is what stands as
// chips above a list; a view keeps the whole as JSON, with "me" and "today" by name.
import type { RecordType } from "@/api/record-types";
import type { Condition } from "@/api/records";
import { anyone, conditionOf, isComplete, meValue, takesSeveral, type Asking, type Filter } from "./filters";
import { findPath } from "./paths";
import { isSpan } from "./relative-dates";

export interface Group {
  join: "and" | "or";
  items: Node[];
}

export type Node = Filter | Group;

export const isGroup = (node: Node): node is Group => "join" in node;

export const emptyTree: Group = { join: "and", items: [] };

export const deepest = 4; // groups inside each other

// The chips: single conditions, all of which must hold.
export const leavesOf = (tree: Group): Filter[] => (tree.join === "and" ? tree.items.filter((item): item is Filter => !isGroup(item)) : []);

// What no chip can say.
export const groupsOf = (tree: Group): Group[] => (tree.join === "and" ? tree.items.filter(isGroup) : [tree]);

export function withLeaves(tree: Group, leaves: Filter[]): Group {
  const groups = groupsOf(tree).filter(({ items }) => items.length > 0);
  return { join: "and", items: [...leaves, ...groups] };
}

export function countOf(node: Node): number {
  return isGroup(node) ? node.items.reduce((sum, item) => sum + countOf(item), 0) : 1;
}

// Without what is not complete, without empty groups, without a group around a single one.
export function tidied(tree: Group): Group {
  const items = tree.items.flatMap((item): Node[] => {
    if (!isGroup(item)) return isComplete(item) ? [item] : [];
    const inner = tidied(item);
    if (inner.items.length === 0) return [];
    const [only] = inner.items;
    return inner.items.length === 1 && only ? [only] : inner.join === tree.join ? inner.items : [inner];
  });
  const [only] = items;
  return items.length === 1 && only && isGroup(only) ? only : { join: items.length > 1 ? tree.join : "and", items };
}

// As the server reads it. A field that is not there is asked for all the same: the server says so, where
// leaving it out would show more than was asked for.
function conditionOfNode(type: RecordType, node: Node, asking: Asking): Condition | undefined {
  if (isGroup(node)) return joined(node.join, node.items.map((item) => conditionOfNode(type, item, asking)).filter((part) => part !== undefined));
  if (!isComplete(node)) return undefined;
  const path = findPath(type, node.path);
  return path ? conditionOf(path, node, asking) : { [node.path]: { [node.operator]: node.values[0] ?? true } };
}

function joined(join: Group["join"], parts: Condition[]): Condition | undefined {
  if (parts.length === 0) return undefined;
  return parts.length === 1 ? parts[0] : { [join]: parts };
}

export function whereOfTree(type: RecordType, tree: Group, asking = anyone()): Condition | undefined {
  return conditionOfNode(type, tree, asking);
}

// As a view keeps it: { "and": [{ "owner_id": { "in": ["me"] } }, { "close_date": { "within": "this_month" } }] }.
function storedNode(type: RecordType, node: Node): unknown {
  if (isGroup(node)) return { [node.join]: node.items.map((item) => storedNode(type, item)) };
  const { path, operator, values } = node;
  if (operator === "is_null" || operator === "not_null") return { [path]: { is_null: operator === "is_null" } };
  const kind = findPath(type, path)?.type;
  const told = values.map((value) => (kind === "integer" || kind === "money" ? Number(value) : kind === "flag" ? value === "true" : value));
  return { [path]: { [operator]: takesSeveral(operator) ? told : told[0] } };
}

export function storedText(type: RecordType, tree: Group): string | undefined {
  const kept = tidied(tree);
  const [first] = kept.items;
  return first && JSON.stringify(storedNode(type, kept.items.length === 1 ? first : kept));
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

function nodesFrom(condition: unknown): Node[] {
  if (!isObject(condition)) return [];
  return Object.entries(condition).flatMap(([name, value]): Node[] => {
    if ((name === "and" || name === "or") && Array.isArray(value)) return [{ join: name, items: value.flatMap(nodesFrom) }];
    if (!isObject(value)) return [{ path: name, operator: Array.isArray(value) ? "in" : "eq", values: textsOf(value) }];
    return Object.entries(value).map(([operator, operand]): Filter =>
      operator === "is_null" ? { path: name, operator: operand === false ? "not_null" : "is_null", values: [] } : { path: name, operator, values: textsOf(operand) },
    );
  });
}

const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).map(String);

// Also what another program wrote as a plain `where`. Nothing for what is no condition at all.
export function treeFrom(text: unknown): Group | undefined {
  if (text === undefined || text === null || text === "") return emptyTree;
  try {
    const parsed: unknown = JSON.parse(String(text));
    return isObject(parsed) ? tidied({ join: "and", items: nodesFrom(parsed) }) : undefined;
  } catch {
    return undefined;
  }
}

// What the server is asked for a view's `filter`; for boards and calendars as well as lists.
export function whereOfStored(type: RecordType, text: unknown, asking: Asking): Condition | undefined {
  return whereOfTree(type, treeFrom(text) ?? emptyTree, asking);
}

// Whether asking again on another day, or by somebody else, asks something else.
export function moves(node: Node): boolean {
  return isGroup(node) ? node.items.some(moves) : node.values.some((value) => value === meValue || isSpan(value));
}
