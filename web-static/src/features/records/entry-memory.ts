// What a page remembers for the entry of the browser's history it stands at: what was typed, how far it was
// scrolled. Going back and forward finds it again; a reload forgets it, because typed text is nobody's
// business but this tab's and is therefore written nowhere.
import { useCallback, useEffect, useRef, useState } from "react";
import { useRouter } from "@tanstack/react-router";

interface HistoryLike {
  location: { state: { __TSR_index?: number }; pathname: string };
  subscribe: (listener: (event: { action: { type: string } }) => void) => () => void;
}

export const entryOf = (history: { location: { state: { __TSR_index?: number } } }): number => history.location.state.__TSR_index ?? 0;

export class EntryMemory {
  private readonly entries = new Map<number, Map<string, unknown>>();
  private pathname: string;

  constructor(private readonly history: HistoryLike) {
    this.pathname = history.location.pathname;
    history.subscribe(({ action }) => this.moved(action.type));
  }

  get(name: string): unknown {
    return this.entries.get(this.index)?.get(name);
  }

  set(name: string, value: unknown): void {
    const entry = this.entries.get(this.index) ?? new Map<string, unknown>();
    if (value === undefined) entry.delete(name);
    else entry.set(name, value);
    this.entries.set(this.index, entry);
  }

  private get index(): number {
    return entryOf(this.history);
  }

  // A new entry takes the place of everything that was ahead. The same page under another address (another
  // sort order, another tab) is still the page in which something was typed.
  private moved(action: string): void {
    const { pathname } = this.history.location;
    if (action === "PUSH") {
      for (const index of [...this.entries.keys()]) {
        if (index >= this.index) this.entries.delete(index);
      }
      const before = this.entries.get(this.index - 1);
      if (pathname === this.pathname && before) this.entries.set(this.index, new Map(before));
    }
    this.pathname = pathname;
  }
}

let memory: EntryMemory | undefined;

export function useEntryMemory(): EntryMemory {
  const { history } = useRouter();
  memory ??= new EntryMemory(history);
  return memory;
}

// useState that outlives leaving the page and coming back to it.
export function useRemembered<T>(name: string, first: T | (() => T)): [T, (next: T) => void] {
  const kept = useEntryMemory();
  const [value, setValue] = useState<T>(() => {
    const found = kept.get(name) as T | undefined;
    if (found !== undefined) return found;
    return typeof first === "function" ? (first as () => T)() : first;
  });
  const set = useCallback(
    (next: T) => {
      kept.set(name, next);
      setValue(next);
    },
    [kept, name],
  );
  return [value, set];
}

// How far an element is scrolled, found again when one comes back.
export function useScrollMemory(name: string, element: HTMLElement | null, ready: boolean): void {
  const kept = useEntryMemory();
  const restored = useRef(false);
  useEffect(() => {
    if (!element || !ready || restored.current) return;
    restored.current = true;
    const top = kept.get(name);
    if (typeof top === "number") element.scrollTop = top;
  }, [element, ready, kept, name]);
  useEffect(() => {
    if (!element) return;
    const note = () => kept.set(name, element.scrollTop);
    element.addEventListener("scroll", note, { passive: true });
    return () => element.removeEventListener("scroll", note);
  }, [element, kept, name]);
}
