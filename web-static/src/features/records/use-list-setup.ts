// What a list shows and where that is kept: without a view in its address (and what was typed, in this tab);
// with a view in the view, and what was changed of it in this tab until it is saved.
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useRecordTypes, type RecordType } from "@/api/record-types";
import { useSession } from "@/api/session";
import { alikeSetups, plainSetup, setupOf, type Setup } from "@/features/views/setup";
import { defaultView, useViews, type View } from "@/features/views/view";
import { chosenColumns, keepColumns, shownColumns } from "./columns";
import { useRemembered } from "./entry-memory";
import { emptyTree } from "./filter-tree";
import { addressFrom, searchOf, setupFrom, typedOf, type Typed } from "./list-state";
import { onCards } from "./card-fields";
import { dayText } from "./relative-dates";
import { useSettled } from "./use-settled";

export const noView = "all"; // in an address: no view, although there is one to begin with

// An address that asks something of its own is not the place for one's usual view.
function asksItself(address: Record<string, unknown>): boolean {
  return Object.keys(address).some((name) => name !== "view");
}

export interface ListSetup {
  setup: Setup;
  view: View | undefined;
  gone: boolean; // the view of the address is not there, or not for this person
  unreadable: boolean; // it is there, but its conditions make no sense here
  waiting: boolean;
  dirty: boolean;
}

export function useListSetup(type: RecordType) {
  const address = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const types = useRecordTypes();
  const { user } = useSession();
  const { views, waiting } = useViews();
  const [typed, setTyped] = useRemembered<Typed>("list", { text: "", filters: [] });
  const [drafts, setDrafts] = useRemembered<Record<string, Setup>>("drafts", {});
  const [device, setDevice] = useState(() => chosenColumns(type));
  const text = useSettled(typed.text);
  const wanted = typeof address.view === "string" ? address.view : undefined;
  const view = useMemo(() => {
    if (wanted === noView) return undefined;
    if (wanted) return views.find(({ id, recordType }) => id === wanted && recordType === type.name);
    return asksItself(address) ? undefined : defaultView(views, type.name);
  }, [wanted, views, type, address]);
  const saved = useMemo(() => view && setupOf(type, view), [view, type]);
  const draft = view && drafts[view.id];
  const setup = useMemo(() => {
    const own = view ? (draft ?? saved ?? plainSetup) : setupFrom(type, address, typed);
    return own.columns.length > 0 ? own : { ...own, columns: device };
  }, [view, draft, saved, type, address, typed, device]);
  const columns = useMemo(() => shownColumns(type, setup.columns), [type, setup.columns]);
  const narrow = matchMedia("(max-width: 720px)").matches;
  const today = dayText(new Date()); // what "today" means is asked anew each day
  const search = useMemo(
    () => searchOf(type, { setup, text }, [...columns.map(({ name }) => name), ...(narrow ? onCards : [])], types, { me: user.id, now: new Date() }),
    // The columns only decide which names come along.
    [type, setup.filter, setup.sort, text, columns, narrow, types, user.id, today],
  );

  const change = (next: Partial<Setup>) => {
    // Columns that stand there because nothing else was chosen are not a choice.
    const after = { ...setup, columns: view && !saved?.columns.length && !draft?.columns.length && !next.columns ? [] : setup.columns, ...next };
    if (view) {
      setDrafts({ ...drafts, [view.id]: after });
      return;
    }
    if (next.columns) {
      keepColumns(type, next.columns);
      setDevice(next.columns);
    }
    setTyped({ ...typed, ...typedOf(type, after) });
    void navigate({ to: ".", search: { ...(wanted === noView && { view: noView }), ...addressFrom(type, after) } as never, replace: true });
  };
  const forget = (id: string) => setDrafts(Object.fromEntries(Object.entries(drafts).filter(([name]) => name !== id)));
  const show = (next: View | undefined) => {
    setTyped({ text: "", filters: [] });
    const search = next ? { view: next.id } : defaultView(views, type.name) ? { view: noView } : {};
    void navigate({ to: ".", search: search as never });
  };

  const state: ListSetup = {
    setup,
    view,
    gone: Boolean(wanted && wanted !== noView && !view && !waiting),
    unreadable: Boolean(view && !saved),
    waiting: waiting && wanted !== noView && (Boolean(wanted) || !asksItself(address)),
    dirty: Boolean(draft && saved && !alikeSetups(type, draft, saved)),
  };
  return {
    ...state,
    search,
    columns,
    text: typed.text,
    setText: (next: string) => setTyped({ ...typed, text: next }),
    change,
    show,
    reset: () => view && forget(view.id),
    saved: (of: View) => forget(of.id),
    clear: () => {
      if (view) setDrafts({ ...drafts, [view.id]: { ...setup, filter: emptyTree } });
      setTyped({ text: "", filters: [] });
      if (!view) void navigate({ to: ".", search: { ...(wanted === noView && { view: noView }), ...addressFrom(type, { ...setup, filter: emptyTree }) } as never, replace: true });
    },
  };
}

export type ListControl = ReturnType<typeof useListSetup>;
