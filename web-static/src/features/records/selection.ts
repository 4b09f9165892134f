// Which rows are selected: one by one, or from the one chosen last to another.
import { useCallback, useMemo, useRef, useState } from "react";
import type { RecordData } from "@/api/records";

export function selectedAfter(before: ReadonlySet<string>, rows: { id: string }[], from: number | undefined, to: number): Set<string> {
  const next = new Set(before);
  const row = rows[to];
  if (!row) return next;
  const on = !before.has(row.id);
  const [first, last] = from === undefined ? [to, to] : [Math.min(from, to), Math.max(from, to)];
  for (const { id } of rows.slice(first, last + 1)) {
    if (on) next.add(id);
    else next.delete(id);
  }
  return next;
}

export function useSelection(rows: RecordData[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<number | undefined>(undefined);
  const current = useRef(rows);
  current.current = rows;
  // What is no longer in the list is no longer selected.
  const selected = useMemo(() => {
    if (chosen.size === 0) return chosen;
    const there = new Set(rows.map(({ id }) => id));
    return new Set([...chosen].filter((id) => there.has(id)));
  }, [chosen, rows]);
  const select = useCallback((index: number, range: boolean) => {
    const from = range ? last.current : undefined;
    setChosen((before) => selectedAfter(before, current.current, from, index));
    last.current = index;
  }, []);
  const selectAll = useCallback(() => {
    setChosen((before) => (before.size >= current.current.length ? new Set() : new Set(current.current.map(({ id }) => id))));
  }, []);
  const clear = useCallback(() => setChosen(new Set()), []);
  return { selected, select, selectAll, clear };
}
