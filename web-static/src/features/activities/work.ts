// Activities, comments and files of ours on the server: changed in place, everything that shows them told,
// and each step back for ten seconds.
import { asProblem } from "@/api/problem";
import { changeRecord, createRecord, readRecord, restoreRecord, trashRecord, type RecordData } from "@/api/records";
import { queryClient } from "@/app/query-client";
import { refreshLists, removeFromLists, replaceInLists } from "@/features/records/list-data";
import { t } from "@/i18n";
import { toast } from "@/ui/toasts";
import { isOpen, type Activity } from "./activity";

// Lists of this type, and every timeline, because each may hold it.
export function refreshAround(plural: string): void {
  refreshLists(plural);
  void queryClient.invalidateQueries({ queryKey: ["records"], predicate: ({ queryKey }) => queryKey[3] === "timeline" });
}

type Changes = Record<string, unknown>;

// To the version that is shown; when somebody was faster, what they did not touch goes on to theirs.
export async function change<T extends RecordData>(plural: string, record: T, changes: Changes): Promise<T> {
  const { data } = await changed(plural, record, changes);
  replaceInLists(plural, data);
  void queryClient.invalidateQueries({ queryKey: ["records", plural, record.id] });
  refreshAround(plural);
  return data as T;
}

async function changed(plural: string, record: RecordData, changes: Changes) {
  try {
    return await changeRecord(plural, record.id, `"${record.version}"`, changes);
  } catch (thrown) {
    if (asProblem(thrown).status !== 412) throw thrown;
    const { data, etag } = await readRecord(plural, record.id);
    const same = (name: string) => JSON.stringify(data[name]) === JSON.stringify(record[name]);
    if (!Object.keys(changes).every(same)) throw thrown;
    return changeRecord(plural, record.id, etag ?? `"${data.version}"`, changes);
  }
}

export async function create(plural: string, members: Changes, idempotencyKey: string): Promise<RecordData> {
  const { data } = await createRecord(plural, members, { idempotencyKey });
  refreshAround(plural);
  return data;
}

const wrong = (thrown: unknown) => toast({ tone: "wrong", text: asProblem(thrown).message });

// Done, or open again; shown at once, taken back if the server refuses.
export async function setDone(activity: Activity, done = isOpen(activity)): Promise<void> {
  const before = activity.status ?? "planned";
  const status = done ? "done" : "planned";
  replaceInLists("activities", { ...activity, status });
  try {
    const now = await change("activities", activity, { status });
    toast({
      text: t(done ? "day.marked_done" : "day.marked_open"),
      undo: () => change("activities", now, { status: before }),
    });
  } catch (thrown) {
    replaceInLists("activities", activity);
    wrong(thrown);
  }
}

export async function moveTo(activity: Activity, changes: Partial<Activity>): Promise<void> {
  const before = Object.fromEntries(Object.keys(changes).map((name) => [name, activity[name] ?? null]));
  replaceInLists("activities", { ...activity, ...changes });
  try {
    const now = await change("activities", activity, changes);
    toast({ text: t("day.moved"), undo: () => change("activities", now, before) });
  } catch (thrown) {
    replaceInLists("activities", activity);
    wrong(thrown);
  }
}

// At once, with Undo: what is gone comes back with everything it had.
export async function remove(plural: string, record: RecordData, said: string): Promise<boolean> {
  try {
    await trashRecord(plural, record.id);
  } catch (thrown) {
    wrong(thrown);
    return false;
  }
  removeFromLists(plural, new Set([record.id]));
  refreshAround(plural);
  toast({
    text: said,
    undo: async () => {
      await restoreRecord(plural, record.id);
      refreshAround(plural);
    },
  });
  return true;
}
