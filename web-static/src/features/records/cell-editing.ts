// Changing a member where it stands in a list. What is typed is kept here and not in its row: scrolling away
// and back, or an answer of the server, loses nothing. Saving goes the way of the record's page.
import { useCallback, useRef, useState } from "react";
import { asProblem, type Problem } from "@/api/problem";
import type { Field, RecordType } from "@/api/record-types";
import type { RecordData } from "@/api/records";
import { fieldLabel, t } from "@/i18n";
import { toast } from "@/ui/toasts";
import type { Column } from "./columns";
import { alike } from "./conflict";
import { cleaned } from "./draft";
import type { EditQueue } from "./edit-queue";
import { leftAlone } from "./editable-field";
import { replaceInLists } from "./list-data";
import { queueOf, useQuestion } from "./record-data";

export interface Editing {
  line: string; // the key of the line it stands in
  record: RecordData;
  column: string;
  field: Field;
  value: unknown;
  problem?: Problem;
}

// The field behind a column, if this person may change it in this record.
export function editableField(type: RecordType, column: Column | undefined, record: RecordData, writes: boolean): Field | undefined {
  const [only, ...others] = type.title_fields;
  const field = column?.field ?? (column?.name === "title" && others.length === 0 ? type.fields.find(({ name }) => name === only) : undefined);
  if (!field || !writes || record.masked?.[field.name]) return undefined;
  return field.read_only && field.name !== "owner_id" ? undefined : field;
}

// Written in several lines or items: saved by its button, Enter belongs to the text.
export const takesSeveralLines = ({ type }: Field): boolean => type === "list" || type === "text_list" || type === "paragraphs";

export function useCellEditing(type: RecordType) {
  const [editing, setEditing] = useState<Editing>();
  const current = useRef(editing);
  current.current = editing;
  const queues = useRef(new Map<string, EditQueue>());
  const { question, raise } = useQuestion();

  const start = useCallback((line: string, record: RecordData, column: string, field: Field) => {
    setEditing({ line, record, column, field, value: record[field.name] ?? (field.type === "list" || field.type === "text_list" ? [] : "") });
  }, []);
  const change = useCallback((value: unknown) => {
    setEditing((before) => {
      if (!before) return before;
      const { problem: _problem, ...rest } = before;
      return { ...rest, value };
    });
  }, []);
  const cancel = useCallback(() => setEditing(undefined), []);

  const commit = useCallback(async (chosen?: { value: unknown }) => {
    const now = current.current;
    if (!now) return;
    setEditing(undefined);
    const { record, field } = now;
    const typed = chosen ? chosen.value : now.value;
    const value = cleaned(field, typed);
    let queue = queues.current.get(record.id);
    if (!queue?.busy) {
      queue = queueOf(type, { record, etag: `"${record.version}"` }, raise, (shown) => replaceInLists(type.plural, shown));
      queues.current.set(record.id, queue);
    }
    if (alike(value, queue.shown[field.name])) return;
    try {
      await queue.save({ [field.name]: value });
    } catch (thrown) {
      const refused = asProblem(thrown);
      const again: Editing = { ...now, value: typed, ...(refused.code !== leftAlone && { problem: refused }) };
      if (!current.current) setEditing(again);
      else if (refused.code !== leftAlone) toast({ tone: "wrong", text: t("lists.not_saved", { field: fieldLabel(type.name, field.name), why: refused.fieldMessage(field.name) ?? refused.message }) });
    }
  }, [type, raise]);

  return { editing, start, change, cancel, commit, question };
}

export type CellEditing = ReturnType<typeof useCellEditing>;
