// What happened with a record, page by page, newest first.
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { ask } from "@/api/client";
import { recordTitle, useRecordTypes, type RecordType } from "@/api/record-types";
import type { RecordData, RecordList } from "@/api/records";
import { linkOf, typeOfLink, type Link } from "@/features/activities/activity";
import { noteName, seenName } from "@/features/records/names";
import { recordKey } from "@/features/records/record-data";
import { grouped, type Entry, type EntryKind, type TimelinePage } from "./grouping";

const atOnce = 50;

export function useTimeline(type: RecordType, id: string, kinds: EntryKind[]) {
  const query = useInfiniteQuery({
    queryKey: [...recordKey(type.plural, id), "timeline", kinds.join(",")],
    queryFn: async ({ pageParam, signal }) =>
      (await ask<TimelinePage>("GET", `/${type.plural}/${id}/timeline`, { query: { limit: atOnce, before: pageParam, kinds: kinds.length ? kinds.join(",") : undefined }, signal })).data,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next_before ?? undefined,
  });
  const pages = query.data?.pages;
  const entries = useMemo(() => pages?.flatMap((page) => page.data) ?? [], [pages]);
  const days = useMemo(() => grouped(entries), [entries]);
  return { ...query, entries, days, withheld: pages?.flatMap((page) => page.withheld ?? []) ?? [] };
}

// The names of what these point to, as far as one may know them; those seen before are not asked again.
export function useLinkNames(links: Link[]): void {
  const types = useRecordTypes();
  const unknown = new Map<string, Set<string>>();
  for (const link of links) {
    const to = linkOf(link);
    if (!to || seenName(to.id)) continue;
    const name = typeOfLink(to.name);
    unknown.set(name, (unknown.get(name) ?? new Set()).add(to.id));
  }
  const asked = [...unknown].map(([name, ids]) => ({ name, ids: [...ids].sort().slice(0, 100) })).sort((a, b) => a.name.localeCompare(b.name));
  useQuery({
    queryKey: ["records", "link-names", asked],
    queryFn: async ({ signal }) => {
      await Promise.all(asked.map(({ name, ids }) => fetchNames(types.find((type) => type.name === name), ids, signal)));
      return true;
    },
    enabled: asked.length > 0,
    retry: false, // without a name it is called by what it is
  });
}

async function fetchNames(type: RecordType | undefined, ids: string[], signal: AbortSignal): Promise<void> {
  if (!type) return;
  const { data } = await ask<RecordList>("GET", `/${type.plural}`, { query: { "id[in]": ids.join(","), limit: ids.length }, signal });
  for (const record of data.data) noteName(record.id, recordTitle(type, record));
}

export const linksOf = (entries: Entry[]): Link[] => entries.flatMap(({ record }) => (record?.links as Link[] | undefined) ?? []);

export const isOwn = (record: RecordData, user: string) => record.created_by === user;
