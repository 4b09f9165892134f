// One act on many records: through POST /{plural}/bulk, some hundred at a time. What was refused is said, what
// was done can be undone as it was: each record gets back what it had.
import { ask } from "@/api/client";
import { Problem } from "@/api/problem";
import type { RecordType } from "@/api/record-types";
import { searchRecords, type RecordData, type Search } from "@/api/records";
import { queryClient } from "@/app/query-client";
import { t, tOr } from "@/i18n";
import { toast } from "@/ui/toasts";
import { alike } from "./conflict";
import { countWords } from "./deletion";
import { overlaid } from "./edit-queue";
import { changeInLists, refreshLists, removeFromLists } from "./list-data";

export const mostAtOnce = 200;

interface Refusal {
  id: string;
  code: string;
  detail: string;
  errors?: { field: string; code: string; message: string }[];
}

export interface BulkOutcome {
  done: string[];
  refused: Refusal[];
}

export type BulkAct =
  | { action: "change"; patch: Record<string, unknown> }
  | { action: "trash" | "restore" }
  | { action: "add_tags" | "remove_tags"; tags: string[] };

export interface Progress {
  signal?: AbortSignal;
  tell?: (done: number) => void;
}

export function chunked<T>(items: T[], size = mostAtOnce): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

// Ends early when it is cancelled: what was done until then is done, and can be undone.
export async function bulk(plural: string, ids: string[], act: BulkAct, { signal, tell }: Progress = {}): Promise<BulkOutcome> {
  const outcome: BulkOutcome = { done: [], refused: [] };
  for (const some of chunked(ids)) {
    if (signal?.aborted) break;
    const { data } = await ask<BulkOutcome>("POST", `/${plural}/bulk`, { body: { ids: some, ...act } });
    outcome.done.push(...data.done);
    outcome.refused.push(...data.refused);
    tell?.(outcome.done.length + outcome.refused.length);
  }
  return outcome;
}

// Every record that a list shows, also those that were not read yet.
export async function everyRecord(plural: string, search: Search, { signal, tell }: Progress = {}): Promise<RecordData[]> {
  const { include: _include, cursor: _cursor, count: _count, ...what } = search;
  const records: RecordData[] = [];
  for (let cursor: string | undefined, more = true; more; more = Boolean(cursor)) {
    const page = await searchRecords(plural, { ...what, limit: mostAtOnce, ...(cursor && { cursor }) }, signal);
    records.push(...page.data);
    cursor = page.next_cursor;
    tell?.(records.length);
  }
  return records;
}

export const refusalWords = (refusal: Refusal): string => {
  const problem = new Problem(422, { ...refusal });
  const [first] = refusal.errors ?? [];
  return first ? (problem.fieldMessage(first.field) ?? problem.message) : problem.message;
};

// Said together, the most frequent reason first.
function sayRefused(plural: string, refused: Refusal[]): void {
  const [first] = refused;
  if (!first) return;
  toast({ tone: "wrong", text: t("lists.refused", { what: countWords(plural, refused.length), why: refusalWords(first) }) });
}

// What each record had, in as few changes as possible: records with the same value go together.
export function backTo(records: RecordData[], done: ReadonlySet<string>, names: string[]): { patch: Record<string, unknown>; ids: string[] }[] {
  const groups = new Map<string, { patch: Record<string, unknown>; ids: string[] }>();
  for (const record of records) {
    if (!done.has(record.id)) continue;
    const patch = Object.fromEntries(names.map((name) => [name, record[name] ?? null]));
    const key = JSON.stringify(patch);
    const group = groups.get(key) ?? { patch, ids: [] };
    group.ids.push(record.id);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function changed(plural: string, ids: string[], change: (record: RecordData) => RecordData): void {
  changeInLists(plural, new Set(ids), change);
  refreshLists(plural);
}

export async function changeMany(type: RecordType, records: RecordData[], patch: Record<string, unknown>, progress: Progress): Promise<BulkOutcome> {
  const { plural } = type;
  const names = Object.keys(patch);
  // What is so already stays untouched, and is not undone either.
  const other = records.filter((record) => names.some((name) => !alike(record[name], patch[name])));
  const outcome = await bulk(plural, other.map(({ id }) => id), { action: "change", patch }, progress);
  changed(plural, outcome.done, (record) => overlaid(record, patch));
  const before = backTo(records, new Set(outcome.done), names);
  say(type, outcome, records.length - other.length, "lists.changed", async () => {
    for (const group of before) {
      await bulk(plural, group.ids, { action: "change", patch: group.patch });
      changed(plural, group.ids, (record) => overlaid(record, group.patch));
    }
  });
  return outcome;
}

const tagsOf = (record: RecordData): string[] => (Array.isArray(record.tags) ? (record.tags as string[]) : []);

export async function tagMany(type: RecordType, records: RecordData[], tags: string[], progress: Progress): Promise<BulkOutcome> {
  const { plural } = type;
  const lacking = (record: RecordData) => tags.filter((tag) => !tagsOf(record).includes(tag));
  const other = records.filter((record) => lacking(record).length > 0);
  const outcome = await bulk(plural, other.map(({ id }) => id), { action: "add_tags", tags }, progress);
  changed(plural, outcome.done, (record) => ({ ...record, tags: [...new Set([...tagsOf(record), ...tags])] }));
  const done = new Set(outcome.done);
  const byTags = new Map<string, string[]>();
  for (const record of other.filter(({ id }) => done.has(id))) {
    const key = JSON.stringify(lacking(record));
    byTags.set(key, [...(byTags.get(key) ?? []), record.id]);
  }
  say(type, outcome, records.length - other.length, "lists.tagged", async () => {
    for (const [key, ids] of byTags) {
      const added = JSON.parse(key) as string[];
      await bulk(plural, ids, { action: "remove_tags", tags: added });
      changed(plural, ids, (record) => ({ ...record, tags: tagsOf(record).filter((tag) => !added.includes(tag)) }));
    }
  });
  return outcome;
}

export async function trashMany(type: Pick<RecordType, "plural">, ids: string[], progress: Progress = {}): Promise<BulkOutcome> {
  const { plural } = type;
  removeFromLists(plural, new Set(ids));
  const outcome = await bulk(plural, ids, { action: "trash" }, progress);
  for (const id of outcome.done) queryClient.removeQueries({ queryKey: ["records", plural, id] });
  refreshLists(plural);
  say(type, outcome, 0, "records.deleted", async () => {
    await bulk(plural, outcome.done, { action: "restore" });
    refreshLists(plural);
  });
  return outcome;
}

function say(type: Pick<RecordType, "plural">, { done, refused }: BulkOutcome, alreadySo: number, key: "lists.changed" | "lists.tagged" | "records.deleted", undo: () => Promise<unknown>): void {
  const what = countWords(type.plural, done.length + alreadySo);
  if (done.length > 0) toast({ text: tOr(key, "", { what }), undo });
  else if (refused.length === 0) toast({ text: t("lists.already_so") });
  sayRefused(type.plural, refused);
}
