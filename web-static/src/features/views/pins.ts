// The views that stand in the sidebar. Which they are is kept on this device, by id: no name, nothing typed.
import { useSyncExternalStore } from "react";

const keyOf = (user: string) => `candor.pinned_views.${user}`;
const listeners = new Set<() => void>();
const none: string[] = [];
let cached: { text: string | null; ids: string[] } = { text: null, ids: none };

export function pinnedViews(user: string): string[] {
  const text = localStorage.getItem(keyOf(user));
  if (text === cached.text) return cached.ids;
  let ids = none;
  try {
    const list: unknown = JSON.parse(text ?? "[]");
    if (Array.isArray(list)) ids = list.filter((one): one is string => typeof one === "string");
  } catch {
    // What cannot be read is as good as nothing pinned.
  }
  cached = { text, ids };
  return ids;
}

function keep(user: string, ids: string[]): void {
  localStorage.setItem(keyOf(user), JSON.stringify(ids));
  for (const listener of listeners) listener();
}

export const pinView = (user: string, id: string): void => keep(user, [...pinnedViews(user).filter((one) => one !== id), id]);
export const unpinView = (user: string, id: string): void => keep(user, pinnedViews(user).filter((one) => one !== id));

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const usePinned = (user: string): string[] => useSyncExternalStore(subscribe, () => pinnedViews(user));
