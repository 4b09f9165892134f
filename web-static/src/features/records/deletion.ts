// Deleting is done at once and can be undone for ten seconds, one toast for all that were deleted together.
import { asProblem, type Problem } from "@/api/problem";
import { restoreRecord, trashRecord } from "@/api/records";
import { queryClient } from "@/app/query-client";
import { t, tOr } from "@/i18n";
import { toast } from "@/ui/toasts";
import { refreshLists, removeFromLists } from "./list-data";

const atOnce = 4;

export interface Outcome {
  done: string[];
  failed: { id: string; problem: Problem }[];
}

// Some at a time, so that the server and everybody else keep going.
export async function forEachId(ids: string[], act: (id: string) => Promise<unknown>): Promise<Outcome> {
  const outcome: Outcome = { done: [], failed: [] };
  const waiting = [...ids];
  const worker = async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      try {
        await act(id);
        outcome.done.push(id);
      } catch (thrown) {
        outcome.failed.push({ id, problem: asProblem(thrown) });
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, ids.length) }, worker));
  return outcome;
}

const countWords = (plural: string, count: number) => tOr(`records.some.${plural}`, t("records.some", { count }), { count });

function forget(plural: string, ids: string[]): void {
  for (const id of ids) queryClient.removeQueries({ queryKey: ["records", plural, id] });
}

export async function restoreAll(plural: string, ids: string[]): Promise<void> {
  const { failed } = await forEachId(ids, (id) => restoreRecord(plural, id));
  refreshLists(plural); // and the pages of the records themselves
  if (failed[0]) throw failed[0].problem;
}

// `name`: what the one record is called, for the words of the toast.
export async function deleteWithUndo(plural: string, ids: string[], name?: string): Promise<Outcome> {
  removeFromLists(plural, new Set(ids));
  const outcome = await forEachId(ids, (id) => trashRecord(plural, id));
  forget(plural, outcome.done);
  refreshLists(plural);
  const { done, failed } = outcome;
  if (done.length > 0) {
    toast({
      text: name && done.length === 1 ? t("records.deleted_one", { name }) : t("records.deleted", { what: countWords(plural, done.length) }),
      undo: () => restoreAll(plural, done),
    });
  }
  if (failed[0]) {
    toast({ tone: "wrong", text: t("records.not_deleted", { what: countWords(plural, failed.length), why: failed[0].problem.message }) });
  }
  return outcome;
}

export { countWords };
