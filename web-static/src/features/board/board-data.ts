// What stands in which column: what the server says, with the cards that are on their way moved already.
import type { RecordType } from "@/api/record-types";
import type { Condition, RecordData, Search } from "@/api/records";
import { queryClient } from "@/app/query-client";
import { listKey, replaceInLists, type Pages } from "@/features/records/list-data";
import { recordKey } from "@/features/records/record-data";

export interface BoardColumn {
  id: string; // the value of the field that cards are grouped by
  name: string;
  colour: string;
  end: boolean; // where cards come to rest: folded unless somebody unfolds it
}

export interface Move {
  record: RecordData; // as it was
  to: string;
}

export type Moves = ReadonlyMap<string, Move>;

export function columnSearch(search: Search, field: string, column: string): Search {
  const own: Condition = { [field]: column };
  return { ...search, where: search.where ? { and: [own, search.where] } : own };
}

// The rows of one column: without those that leave it, with those that come on top.
export function columnRows(rows: RecordData[], moves: Moves, column: string, field: string): RecordData[] {
  if (moves.size === 0) return rows;
  const staying = rows.filter(({ id }) => {
    const move = moves.get(id);
    return !move || move.to === column;
  });
  const there = new Set(staying.map(({ id }) => id));
  const coming = [...moves.values()].filter(({ to, record }) => to === column && !there.has(record.id)).map(({ record, to }) => ({ ...record, [field]: to }));
  return [...coming, ...staying];
}

// How many cards a column has more or fewer than the server counted.
export function movedBy(moves: Moves, column: string, field: string): number {
  let by = 0;
  for (const { record, to } of moves.values()) {
    if (to === column) by += 1;
    if (record[field] === column) by -= 1;
  }
  return by;
}

// A record that was moved, in the lists of the columns: first where it now is, nowhere else.
export function placeInColumns(type: RecordType, search: Search, field: string, columns: BoardColumn[], record: RecordData): void {
  for (const column of columns) {
    queryClient.setQueryData<Pages>(listKey(type.plural, columnSearch(search, field, column.id)), (old) => {
      if (!old) return old;
      const pages = old.pages.map((page) => ({ ...page, data: page.data.filter(({ id }) => id !== record.id) }));
      const first = pages[0];
      if (!first || record[field] !== column.id) return { ...old, pages };
      return { ...old, pages: [{ ...first, data: [record, ...first.data] }, ...pages.slice(1)] };
    });
  }
  replaceInLists(type.plural, record);
  refreshRecord(type.plural, record.id);
}

// The page of a record and everything that was counted is read again.
export function refreshRecord(plural: string, id: string): void {
  void queryClient.invalidateQueries({ queryKey: recordKey(plural, id) });
  void queryClient.invalidateQueries({ queryKey: ["records", plural, "totals"] });
  void queryClient.invalidateQueries({ queryKey: ["records", plural, "count"] });
}
