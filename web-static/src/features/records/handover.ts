// What was typed in the quick dialog, on its way to the full form.
import type { Typed } from "./record-form";

let handed: { plural: string; typed: Typed } | undefined;

export function handOver(plural: string, typed: Typed): void {
  handed = { plural, typed };
}

export function takeOver(plural: string): Typed | undefined {
  if (handed?.plural !== plural) return undefined;
  const { typed } = handed;
  handed = undefined;
  return typed;
}
