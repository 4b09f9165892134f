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

export const openPalette = () => become({ kind: "palette" });
export const openShortcuts = () => become({ kind: "shortcuts" });
export const closeOverlay = () => become({ kind: "none" });

// Opens quick create, with members that are known already.
export const openQuickCreate = (plural: string, preset?: Record<string, unknown>) =>
  become({ kind: "create", plural, ...(preset && { preset }) });

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useOverlay = () => useSyncExternalStore(subscribe, () => overlay);
