// Filters of a list: what can be asked of a field, how it is told to the server, and which of it may stand
// in the page's address.
import type { RecordType } from "@/api/record-types";
import type { Condition } from "@/api/records";
import { filterPaths, findPath, mayStandInAddress, type Path } from "./paths";
import { dayText, daysOf, isSpan } from "./relative-dates";

export interface Filter {
  path: string;
  operator: string;
  values: string[]; // as they stand in the condition; none for is_null and not_null
}

// Who asks, and when: what "me" and "today" stand for.
export interface Asking {
  me: string;
  now: Date;
}

export const meValue = "me";

// is_null: false has a name of its own, because people see two different questions.
export type OperatorChoice = string;

const offered: Record<string, string[]> = {
  text: ["contains", "starts", "eq", "ne", "is_null", "not_null"],
  several: ["contains", "starts", "eq", "is_null", "not_null"],
  tags: ["any", "all", "is_null", "not_null"],
  choice: ["in", "none_of", "is_null", "not_null"],
  flag: ["eq"],
  timestamp: ["within", "on", "gte", "lt", "is_null", "not_null"],
  date: ["within", "eq", "gte", "lt", "is_null", "not_null"],
  integer: ["eq", "gte", "lte", "is_null", "not_null"],
  money: ["gte", "lte", "eq", "is_null", "not_null"],
  id: ["in", "none_of", "is_null", "not_null"],
};

// Questions of ours, and what the server must know to answer them.
const madeOf: Record<string, string[]> = { not_null: ["is_null"], within: ["gte", "lt"], on: ["gte", "lt"], none_of: ["ne"] };

function kindOf(path: Path): string {
  if (path.field.type === "text_list") return "tags";
  if (path.type in offered && path.type !== "text") return path.type;
  return path.several ? "several" : "text";
}

const always = new Set(["created_at", "created_by", "updated_at"]); // a record is never without

export function operatorsOf(path: Path): OperatorChoice[] {
  const known = offered[kindOf(path)] ?? [];
  return known.filter((operator) => {
    const own = madeOf[operator] ?? [operator];
    // That none of several is among them cannot be asked of single items.
    if (operator === "none_of" && path.several) return false;
    return own.every((one) => path.operators.includes(one)) && !(own.includes("is_null") && always.has(path.path));
  });
}

export const needsValue = (operator: string) => operator !== "is_null" && operator !== "not_null";
export const takesSeveral = (operator: string) => operator === "in" || operator === "none_of" || operator === "any" || operator === "all";

export const isComplete = (filter: Filter) => !needsValue(filter.operator) || filter.values.some((value) => value.trim() !== "");

// A day as people choose it is that day in their own zone; the server compares moments.
export function momentOf(day: string): string {
  const time = new Date(`${day}T00:00:00`);
  return Number.isNaN(time.getTime()) ? day : time.toISOString();
}

function sent(path: Path, value: string, asking: Asking): unknown {
  if (path.type === "timestamp") return momentOf(value);
  if (path.type === "integer" || path.type === "money") return Number(value); // money in minor units
  if (path.type === "flag") return value === "true";
  return path.type === "id" && value === meValue ? asking.me : value;
}

const all = (parts: Condition[]): Condition => (parts.length === 1 ? (parts[0] ?? {}) : { and: parts });

// From one day up to, without, another.
function between(path: Path, from: Date | undefined, until: Date | undefined): Condition {
  const told = (day: Date) => (path.type === "timestamp" ? day.toISOString() : dayText(day));
  return all([
    ...(from ? [{ [path.path]: { gte: told(from) } }] : []),
    ...(until ? [{ [path.path]: { lt: told(until) } }] : []),
  ]);
}

export function conditionOf(path: Path, { operator, values }: Filter, asking: Asking): Condition {
  if (operator === "is_null") return { [path.path]: { is_null: true } };
  if (operator === "not_null") return { [path.path]: { is_null: false } };
  const given = values.filter((value) => value.trim() !== "");
  const [first = ""] = given;
  if (operator === "within") {
    const { from, until } = isSpan(first) ? daysOf(first, asking.now) : {};
    return between(path, from, until);
  }
  if (operator === "on") {
    const day = new Date(`${first}T00:00:00`);
    return between(path, day, new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1));
  }
  const told = given.map((value) => sent(path, value, asking));
  if (operator === "none_of") return all(told.map((value) => ({ [path.path]: { ne: value } })));
  if (takesSeveral(operator)) return { [path.path]: { [operator]: told } };
  return { [path.path]: operator === "eq" ? told[0] : { [operator]: told[0] } };
}

// Nobody signed in, now: for conditions in which neither matters.
export const anyone = (): Asking => ({ me: "", now: new Date() });

// All filters together, as the server reads them; nothing when there are none.
export function whereOf(type: RecordType, filters: Filter[], asking = anyone()): Condition | undefined {
  const parts = filters.filter(isComplete).flatMap((filter) => {
    const path = findPath(type, filter.path);
    return path ? [conditionOf(path, filter, asking)] : [];
  });
  return parts.length > 0 ? all(parts) : undefined;
}

export function isTyped(type: RecordType, filter: Filter): boolean {
  const path = findPath(type, filter.path);
  return !path || !(mayStandInAddress(path) || !needsValue(filter.operator));
}

// "in.11-50.51-200", several filters of one path joined by "*": signs that addresses carry as they are.
const escaped = (text: string) => encodeURIComponent(text).replaceAll(".", "%2E").replaceAll("*", "%2A");

export function addressOf(type: RecordType, filters: Filter[]): Record<string, string> {
  const members: Record<string, string> = {};
  for (const filter of filters) {
    if (isTyped(type, filter) || !isComplete(filter)) continue;
    const text = [filter.operator, ...filter.values.map(escaped)].join(".");
    const before = members[filter.path];
    members[filter.path] = before ? `${before}*${text}` : text;
  }
  return members;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

// What does not belong in an address, or no longer exists, is left out.
export function filtersFrom(type: RecordType, search: Record<string, unknown>): Filter[] {
  return filterPaths(type).flatMap((path) => {
    const text = search[path.path];
    if (typeof text !== "string") return [];
    return text.split("*").flatMap((part) => {
      const [operator = "", ...values] = part.split(".");
      const filter: Filter = { path: path.path, operator, values: values.map(unescaped) };
      if (!operatorsOf(path).includes(operator) || isTyped(type, filter) || !isComplete(filter)) return [];
      return [filter];
    });
  });
}
