// Where two people changed the same member: what was there, what we want, what the other one left.
import type { RecordData } from "@/api/records";

export interface Conflict {
  field: string;
  ours: unknown;
  theirs: unknown;
}

// The server works these out; they say nothing about whether two values are alike.
const derived = new Set(["e164"]);

export function alike(one: unknown, other: unknown): boolean {
  if (absent(one) && absent(other)) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => alike(item, other[index]));
  }
  if (isObject(one) && isObject(other)) {
    const names = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...names].every((name) => derived.has(name) || alike(one[name], other[name]));
  }
  return one === other;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

const absent = (value: unknown) => value === undefined || value === null || value === "" || value === false || (Array.isArray(value) && value.length === 0);

export function conflictsOf(base: Record<string, unknown>, ours: Record<string, unknown>, theirs: RecordData): Conflict[] {
  return Object.keys(ours)
    .filter((field) => !alike(theirs[field], base[field]) && !alike(theirs[field], ours[field]))
    .map((field) => ({ field, ours: ours[field], theirs: theirs[field] }));
}
