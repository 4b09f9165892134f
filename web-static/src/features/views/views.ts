// Saved views are made, changed and deleted; all of it can be undone.
import { asProblem } from "@/api/problem";
import type { RecordType } from "@/api/record-types";
import { changeRecord, createRecord, type RecordData } from "@/api/records";
import { queryClient } from "@/app/query-client";
import { deleteWithUndo } from "@/features/records/deletion";
import { t } from "@/i18n";
import { toast } from "@/ui/toasts";
import { membersOf, type Setup } from "./setup";
import { viewFrom, viewsKey, viewsPlural, type View } from "./view";

function keep(record: RecordData): View {
  const view = viewFrom(record);
  queryClient.setQueryData<View[]>(viewsKey, (old) => [...(old ?? []).filter(({ id }) => id !== view.id), view]);
  return view;
}

export interface NewView {
  name: string;
  shared: boolean;
  isDefault: boolean;
}

export async function saveAs(type: RecordType, setup: Setup, { name, shared, isDefault }: NewView): Promise<View> {
  const said = Object.fromEntries(Object.entries(membersOf(type, setup)).filter(([, value]) => value !== null));
  const members = { name, record_type: type.name, visibility: shared ? "shared" : "private", ...(isDefault && { is_default: true }), ...said };
  return keep((await createRecord(viewsPlural, members, { allowDuplicate: true })).data);
}

export async function changeView(view: View, changes: Record<string, unknown>): Promise<View> {
  try {
    return keep((await changeRecord(viewsPlural, view.id, `"${view.version}"`, changes)).data);
  } finally {
    void queryClient.invalidateQueries({ queryKey: viewsKey });
  }
}

// With a toast that puts it back as it was.
export async function changeWithUndo(view: View, changes: Record<string, unknown>, done: string): Promise<void> {
  const before = Object.fromEntries(Object.keys(changes).map((name) => [name, view.setup[name] ?? null]));
  try {
    const now = await changeView(view, changes);
    toast({ text: done, undo: () => changeView(now, before) });
  } catch (thrown) {
    toast({ tone: "wrong", text: t("lists.view_not_changed", { why: asProblem(thrown).message }) });
  }
}

export async function deleteView(view: View): Promise<void> {
  queryClient.setQueryData<View[]>(viewsKey, (old) => old?.filter(({ id }) => id !== view.id));
  await deleteWithUndo(viewsPlural, [view.id], view.name);
}
