// What was typed in the quick dialog, on its way to the full form.
import type { Typed } from "./record-form";

let handed: { plural: string; typed: Typed } | undefined;

export function handOver(plural: string, typed: Typed): void {
  handed = { plural, typed };
}

// Reading leaves it there: a page that waits for a part of itself is rendered again from the beginning.
export function handedOver(plural: string): Typed | undefined {
  return handed?.plural === plural ? handed.typed : undefined;
}

// Once the form stands.
export function forgetHandover(): void {
  handed = undefined;
}
