// What can be opened over any page: the palette, the list of shortcuts, and quick create of one record type.
import { useSyncExternalStore } from "react";

export type Overlay =
  | { kind: "none" }
  | { kind: "palette" }
  | { kind: "shortcuts" }
  | { kind: "create"; plural: string; preset?: Record<string, unknown> };

let overlay: Overlay = { kind: "none" };
const listeners = new Set<() => void>();

function become(next: Overlay): void {
  overlay = next;
  for (const listener of listeners) listener();
}

// What is typed between the key that opens the palette and the moment its input has the focus: people type on
// and do not wait for a file to be loaded.
let early = "";
let forgetting: ReturnType<typeof setTimeout> | undefined;
const patience = 10_000; // for a palette that never comes

function hearEarly(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key.length === 1) early += event.key;
  else if (event.key === "Backspace") early = [...early].slice(0, -1).join("");
  else if (event.key === "Escape") closeOverlay();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

// Everything that was typed so far; from now on the input hears for itself.
export function takeTyped(): string {
  document.removeEventListener("keydown", hearEarly, true);
  clearTimeout(forgetting);
  const typed = early;
  early = "";
  return typed;
}

export function openPalette(): void {
  if (overlay.kind === "palette") return;
  takeTyped();
  document.addEventListener("keydown", hearEarly, true);
  forgetting = setTimeout(takeTyped, patience);
  become({ kind: "palette" });
}

export const openShortcuts = () => become({ kind: "shortcuts" });

export function closeOverlay(): void {
  takeTyped();
  become({ kind: "none" });
}

// Opens quick create, with members that are known already.
export const openQuickCreate = (plural: string, preset?: Record<string, unknown>) =>
  become({ kind: "create", plural, ...(preset && { preset }) });

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useOverlay = () => useSyncExternalStore(subscribe, () => overlay);
