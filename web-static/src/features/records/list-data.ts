// The rows of a list, fetched page by page, and what happens to rows that are already here when a record
// is changed, added or deleted.
import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery, useQuery, type InfiniteData, type Query } from "@tanstack/react-query";
import { useMemo } from "react";
import { ask } from "@/api/client";
import { searchRecords, type RecordData, type RecordList, type Search } from "@/api/records";
import { queryClient } from "@/app/query-client";
import { isPlainList } from "./list-state";
import { noteIncluded } from "./names";

export type Pages = InfiniteData<RecordList, string | undefined>;

const firstPage = 60; // a screen and a half
const otherPages = 200;
const refreshedPages = 2; // a list that was read further is not read again by itself

export const listKey = (plural: string, search: Search) => ["records", plural, "list", search] as const;

// Lists without anything typed are asked as lists: the log says "listed", and what is withheld is counted.
export async function fetchPage(plural: string, search: Search, signal?: AbortSignal): Promise<RecordList> {
  const page = await (isPlainList(search) ? listPage(plural, search, signal) : searchRecords(plural, search, signal));
  noteIncluded(page.included);
  return page;
}

async function listPage(plural: string, search: Search, signal?: AbortSignal): Promise<RecordList> {
  const { sort, include, ...rest } = search;
  const query = {
    ...rest,
    where: undefined,
    sort: sort?.join(","),
    include: include?.join(","),
  };
  return (await ask<RecordList>("GET", `/${plural}`, { query, ...(signal && { signal }) })).data;
}

function pagesRead(query: Query<RecordList, Error, Pages, readonly unknown[]>): number {
  return query.state.data?.pages.length ?? 0;
}

export function listOptions(plural: string, search: Search) {
  return infiniteQueryOptions({
    queryKey: listKey(plural, search) as readonly unknown[],
    queryFn: ({ pageParam, signal }) =>
      fetchPage(plural, { ...search, limit: pageParam ? otherPages : firstPage, ...(pageParam && { cursor: pageParam }) }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: RecordList) => last.next_cursor,
    // Comparing a hundred thousand rows to keep equal ones would block the page.
    structuralSharing: false,
    staleTime: (query) => (pagesRead(query as never) <= refreshedPages ? 15_000 : Infinity),
    gcTime: 10 * 60_000,
  });
}

export function useRecordList(plural: string, search: Search, enabled = true) {
  const query = useInfiniteQuery({ ...listOptions(plural, search), placeholderData: keepPreviousData, enabled });
  const pages = query.data?.pages;
  const rows = useMemo(() => pages?.flatMap((page) => page.data) ?? [], [pages]);
  return { ...query, rows, withheld: pages?.[0]?.withheld ?? [] };
}

// Counting comes after the rows are on the screen.
export function useCount(plural: string, search: Search, enabled: boolean) {
  const { include: _include, sort: _sort, ...what } = search;
  return useQuery({
    queryKey: ["records", plural, "count", what],
    queryFn: ({ signal }) => fetchPage(plural, { ...what, limit: 1, count: true }, signal),
    select: (list) => list.total,
    enabled,
    retry: false,
    placeholderData: keepPreviousData,
  }).data;
}

interface ListState {
  isSuccess: boolean;
  isError: boolean;
  isFetchNextPageError: boolean;
  isPlaceholderData: boolean;
  hasNextPage: boolean;
}

// How many there are, as far as it is known. A count that was made before the list failed belongs to other
// questions than the one that failed; only when just the rest did not come is it still that of this list.
export function totalOf(list: ListState, rows: number, count: number | undefined): number | undefined {
  if (list.isError && !list.isFetchNextPageError) return undefined;
  return list.isSuccess && !list.hasNextPage && !list.isPlaceholderData ? rows : count;
}

function eachList(plural: string, change: (page: RecordList) => RecordList, trashed?: boolean): void {
  const of = (search: unknown) => trashed === undefined || Boolean((search as Search).trashed) === trashed;
  queryClient.setQueriesData<Pages>(
    { queryKey: ["records", plural, "list"], predicate: ({ queryKey }) => of(queryKey[3]) },
    (old) => old && { ...old, pages: old.pages.map(change) },
  );
}

// A record that was changed stands where it stood, as it is now.
export function replaceInLists(plural: string, record: RecordData): void {
  eachList(plural, (page) =>
    page.data.some(({ id }) => id === record.id)
      ? { ...page, data: page.data.map((one) => (one.id === record.id ? record : one)) }
      : page,
  );
}

export function changeInLists(plural: string, ids: ReadonlySet<string>, change: (record: RecordData) => RecordData): void {
  eachList(plural, (page) => ({ ...page, data: page.data.map((one) => (ids.has(one.id) ? change(one) : one)) }), false);
}

// `trashed`: from the trash, or from the lists of what is not in it.
export function removeFromLists(plural: string, ids: ReadonlySet<string>, trashed = false): void {
  eachList(plural, (page) => ({ ...page, data: page.data.filter(({ id }) => !ids.has(id)) }), trashed);
}

// After records came or went: lists that were not read far are read again, counts always.
export const refreshLists = (plural: string): void => outdate(plural, "active");

// After something happened to records of the type: what nobody looks at now is read anew before it is shown
// again. Who shows something decides by itself.
export const outdateLists = (plural: string): void => outdate(plural, "none");

function outdate(plural: string, refetchType: "active" | "none"): void {
  void queryClient.invalidateQueries({
    queryKey: ["records", plural],
    predicate: (query) => (query.queryKey[2] !== "list" || pagesRead(query as never) <= refreshedPages) && (refetchType === "active" || !query.isActive()),
    refetchType,
  });
}

// A new record is the first of the lists that show the newest first and nothing in particular.
export function addToLists(plural: string, record: RecordData): void {
  for (const [key, pages] of queryClient.getQueriesData<Pages>({ queryKey: ["records", plural, "list"] })) {
    const search = key[3] as Search;
    const first = pages?.pages[0];
    if (!pages || !first || !isPlainList(search) || search.sort?.length || search.trashed) continue;
    queryClient.setQueryData<Pages>(key, { ...pages, pages: [{ ...first, data: [record, ...first.data] }, ...pages.pages.slice(1)] });
  }
  refreshLists(plural);
}
