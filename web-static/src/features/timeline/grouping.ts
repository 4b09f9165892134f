// The timeline as it is read: by day, newest first, what was changed field by field folded into one line.
import type { PersonEvent } from "@/api/privacy";
import type { RecordData } from "@/api/records";
import type { Change } from "@/features/records/history-tab";
import { dayAt, type Day } from "@/features/calendar/days";

export type EntryKind = "activity" | "comment" | "attachment" | "change" | "privacy";
export const entryKinds: EntryKind[] = ["activity", "comment", "attachment", "change", "privacy"];

export interface Entry {
  at: string;
  kind: EntryKind;
  record?: RecordData;
  change?: Change;
  event?: PersonEvent;
}

export interface TimelinePage {
  data: Entry[];
  next_before?: string | null;
  withheld?: { reason: string; count: number }[];
}

export type Item = { key: string; entry: Entry } | { key: string; changes: Entry[] };

export interface DayOfEntries {
  day: Day;
  items: Item[];
}

const keyOf = ({ kind, record, change, event, at }: Entry) => `${kind}-${record?.id ?? change?.sequence ?? event?.sequence ?? at}`;

const folds = ({ kind, change }: Entry) => kind === "change" && change?.operation === "update";

export function grouped(entries: readonly Entry[]): DayOfEntries[] {
  const days: DayOfEntries[] = [];
  for (const entry of entries) {
    const day = dayAt(entry.at, entry.kind === "activity" && entry.record?.all_day === true);
    let last = days.at(-1);
    if (last?.day !== day) days.push((last = { day, items: [] }));
    const before = last.items.at(-1);
    if (folds(entry) && before && "changes" in before) before.changes.push(entry);
    else last.items.push(folds(entry) ? { key: keyOf(entry), changes: [entry] } : { key: keyOf(entry), entry });
  }
  return days;
}

// The fields that a fold of changes touched, each once, in the order in which they were changed last.
export const fieldsOf = (changes: Entry[]): string[] => [...new Set(changes.flatMap(({ change }) => (change?.fields?.length ? change.fields : Object.keys({ ...change?.before, ...change?.after }))))];
