// One record on its page: read, changed in place, and what the page asks the person meanwhile.
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { readPrivacy } from "@/api/privacy";
import { Problem } from "@/api/problem";
import { recordTitle, type RecordType } from "@/api/record-types";
import { changeRecord, readRecord, type RecordData } from "@/api/records";
import { queryClient } from "@/app/query-client";
import type { Conflict } from "./conflict";
import { EditQueue, type Changes, type Versioned } from "./edit-queue";
import { leftAlone } from "./editable-field";
import { replaceInLists } from "./list-data";
import { included } from "./list-state";
import { noteIncluded, noteName } from "./names";

export const recordKey = (plural: string, id: string) => ["records", plural, id] as const;

async function fetched(type: RecordType, id: string): Promise<Versioned> {
  const include = included(type).join(",") || undefined;
  const { data, etag } = await readRecord(type.plural, id, include);
  const { included: along, ...record } = data;
  noteIncluded(along);
  noteName(record.id, recordTitle(type, record as RecordData));
  return { record: record as RecordData, etag: etag ?? `"${record.version}"` };
}

export const recordQuery = (type: RecordType, id: string) => ({
  queryKey: recordKey(type.plural, id),
  queryFn: () => fetched(type, id),
});

export type Question =
  | { kind: "conflict"; conflicts: Conflict[]; theirs: RecordData; answer: (kept: string[] | "later" | undefined) => void }
  | { kind: "duplicate"; problem: Problem; answer: (goOn: boolean) => void };

type Raise = <T>(make: (answer: (value: T) => void) => Question) => Promise<T>;

// The changes to one record, wherever they are made: on its page, in a list.
export function queueOf(type: RecordType, now: Versioned, raise: Raise, changed: (record: RecordData) => void): EditQueue {
  const { plural } = type;
  const { id } = now.record;
  const made: EditQueue = new EditQueue(now, {
    send: async (etag, changes, allowDuplicate) => {
      const answer = await changeRecord(plural, id, etag, changes, allowDuplicate);
      const next = { record: answer.data, etag: answer.etag ?? `"${answer.data.version}"` };
      queryClient.setQueryData<Versioned>(recordKey(plural, id), next);
      noteName(id, recordTitle(type, next.record));
      replaceInLists(plural, next.record);
      void queryClient.invalidateQueries({ queryKey: [...recordKey(plural, id), "history"] });
      return next;
    },
    read: () => fetched(type, id),
    decide: async (conflicts, theirs) => {
      const kept = await raise<string[] | "later" | undefined>((answer) => ({ kind: "conflict", conflicts, theirs, answer }));
      // Closed without a choice: what was typed goes back into its field.
      if (kept === "later") throw new Problem(412, { code: leftAlone });
      return kept;
    },
    duplicate: async (problem) => {
      const goOn = await raise<boolean>((answer) => ({ kind: "duplicate", problem, answer }));
      if (!goOn) throw new Problem(409, { code: leftAlone });
      return true;
    },
    changed: () => changed(made.shown),
  });
  return made;
}

// The question that a save raised, if any, and how one is raised.
export function useQuestion(): { question: Question | undefined; raise: Raise } {
  const [question, setQuestion] = useState<Question>();
  const raise = useCallback<Raise>(
    (make) =>
      new Promise((resolve) =>
        setQuestion(
          make((value) => {
            setQuestion(undefined);
            resolve(value);
          }),
        ),
      ),
    [],
  );
  return { question, raise };
}

// The record with the changes that are on their way, and the question that a save raised, if any.
export function useEditedRecord(type: RecordType, now: Versioned) {
  const { question, raise } = useQuestion();
  const [shown, setShown] = useState<RecordData>(now.record);
  const { plural } = type;
  const { id } = now.record;
  const queue = useMemo(() => queueOf(type, now, raise, setShown), [plural, id]);
  const last = useRef(now);
  useEffect(() => {
    if (last.current === now) return;
    last.current = now;
    queue.adopt(now);
    setShown(queue.shown);
  }, [now, queue]);
  const save = useMemo(() => (changes: Changes, began?: Changes) => queue.save(changes, began), [queue]);
  return { record: shown, save, question };
}

export type { Actor, Privacy, PurposeLight } from "@/api/privacy";

export function usePrivacy(type: RecordType, id: string) {
  return useQuery({
    queryKey: [...recordKey(type.plural, id), "privacy"],
    queryFn: () => readPrivacy(type.plural, id),
    enabled: type.subject === "person",
  });
}
