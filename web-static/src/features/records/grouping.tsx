// A list in groups: their heads from the server's totals, the rows of a group once it is opened.
import { useQueries } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";
import { useRecordTypes, type RecordType } from "@/api/record-types";
import type { Condition, RecordData, RecordList, Search } from "@/api/records";
import { ask } from "@/api/client";
import { choiceLabel, t } from "@/i18n";
import { useRecordList } from "./list-data";
import { noteIncluded, seenName, seenPlace } from "./names";
import { findPath, type Path } from "./paths";
import { useTotals, type GroupTotals, type TotalSpec } from "./totals";
import { isUserField, userWords, wordsOf, type Names } from "./values";

export type Line =
  | { kind: "record"; key: string; record: RecordData; at: number } // at: among the rows
  | { kind: "group"; key: string; group: GroupTotals; open: boolean }
  | { kind: "waiting"; key: string };

export interface GroupRows {
  rows: RecordData[];
  more: boolean;
  waiting: boolean;
  fetchMore: () => void;
}

export function groupSearch(search: Search, path: string, value: unknown): Search {
  const own: Condition = value === null ? { [path]: { is_null: true } } : { [path]: value };
  return { ...search, where: search.where ? { and: [search.where, own] } : own };
}

// Choices as they are declared, stages by their place; everything else the largest first, as it came. What has
// no value is last.
export function inGroupOrder(path: Path, groups: GroupTotals[]): GroupTotals[] {
  const place = ({ value }: GroupTotals): number => {
    if (value === null) return Number.MAX_SAFE_INTEGER;
    if (path.type === "choice") return path.field.choices?.indexOf(String(value)) ?? 0;
    return path.type === "id" ? (seenPlace(String(value)) ?? 1_000_000) : 0;
  };
  return groups.map((group, index) => ({ group, index })).sort((a, b) => place(a.group) - place(b.group) || a.index - b.index).map(({ group }) => group);
}

export function groupWords(type: RecordType, path: Path, value: unknown, names: Names): string {
  if (value === null) return t("lists.group_none");
  if (isUserField(path.field)) return userWords(path.field, value, names);
  if (path.type === "choice") return choiceLabel(type.name, path.field.name, String(value));
  if (path.type === "id") return names.record(String(value)) ?? t("records.not_shown");
  return wordsOf(type, path.several && path.field.type === "text_list" ? { ...path.field, type: "text" } : path.field, value, names);
}

export function linesOf(groups: GroupTotals[], open: ReadonlySet<string>, loaded: ReadonlyMap<string, GroupRows>): { lines: Line[]; rows: RecordData[] } {
  const lines: Line[] = [];
  const rows: RecordData[] = [];
  for (const group of groups) {
    const isOpen = open.has(group.key);
    lines.push({ kind: "group", key: `g${group.key}`, group, open: isOpen });
    if (!isOpen) continue;
    const own = loaded.get(group.key);
    for (const record of own?.rows ?? []) {
      lines.push({ kind: "record", key: `${group.key} ${record.id}`, record, at: rows.length });
      rows.push(record);
    }
    if (!own || own.waiting || own.more) lines.push({ kind: "waiting", key: `w${group.key}` });
  }
  return { lines, rows };
}

const chunk = 100;

// What came along with a row has a name, but not the place among its like that orders the groups.
export const unseen = (type: RecordType, id: string): boolean =>
  seenName(id) === undefined || (type.fields.some(({ name }) => name === "position") && seenPlace(id) === undefined);

// Names and places of what groups stand for: records that came along with no list yet.
function useGroupNames(path: Path | undefined, groups: GroupTotals[]): boolean {
  const type = useRecordTypes().find(({ name }) => name === path?.field.references);
  const wanted = type ? groups.map(({ value }) => value).filter((value): value is string => typeof value === "string" && unseen(type, value)) : [];
  const chunks = Array.from({ length: Math.ceil(wanted.length / chunk) }, (_, at) => wanted.slice(at * chunk, (at + 1) * chunk));
  const queries = useQueries({
    queries: chunks.map((ids) => ({
      queryKey: ["records", type?.plural ?? "", "names", ids],
      queryFn: async () => {
        const { data } = await ask<RecordList>("GET", `/${type?.plural ?? ""}`, { query: { "id[in]": ids.join(","), limit: ids.length } });
        noteIncluded({ [type?.plural ?? ""]: data.data });
        return data.data.length;
      },
      retry: false,
      staleTime: Infinity,
    })),
  });
  return queries.some(({ isPending }) => isPending);
}

export function useGroups(type: RecordType, search: Search, groupBy: string | undefined, specs: TotalSpec[], names: Names) {
  const path = groupBy ? findPath(type, groupBy) : undefined;
  const query = useTotals(type.plural, search, specs, path?.path, Boolean(path));
  const found = query.data?.groups;
  const [opened, setOpened] = useState<{ of: string; keys: ReadonlySet<string> }>({ of: "", keys: new Set() });
  const [loaded, setLoaded] = useState<ReadonlyMap<string, GroupRows>>(new Map());
  const naming = useGroupNames(path, path ? (found ?? []) : []);
  const groups = useMemo(() => (path && found ? inGroupOrder(path, found) : []), [path, found, naming, names]);
  const of = groupBy ?? "";
  // At first the groups one sees first are open; then what the person opened.
  const keys = useMemo(() => (opened.of === of ? opened.keys : new Set(groups.slice(0, 1).map(({ key }) => key))), [opened, of, groups]);
  const toggle = useCallback((key: string) => {
    const next = new Set(keys);
    if (!next.delete(key)) next.add(key);
    setOpened({ of, keys: next });
  }, [keys, of]);
  const setAll = useCallback((open: boolean) => setOpened({ of, keys: new Set(open ? groups.slice(0, atOnce).map(({ key }) => key) : []) }), [of, groups]);
  const take = useCallback((key: string, rows: GroupRows) => setLoaded((before) => new Map(before).set(key, rows)), []);
  const { lines, rows } = useMemo(() => linesOf(groups, keys, loaded), [groups, keys, loaded]);
  const loaders = path ? groups.filter(({ key }) => keys.has(key)).map(({ key, value }) => (
    <GroupLoader key={`${of} ${key}`} plural={type.plural} search={groupSearch(search, path.path, value)} name={key} take={take} />
  )) : null;
  return { path, query, groups, lines, rows, toggle, setAll, loaders, loaded, more: query.data?.more === true };
}

export const atOnce = 20; // groups that are opened together

// One per open group: it shows nothing and hands on what came.
function GroupLoader({ plural, search, name, take }: { plural: string; search: Search; name: string; take: (key: string, rows: GroupRows) => void }) {
  const key = JSON.stringify(search);
  const stable = useMemo(() => search, [key]);
  const { rows, hasNextPage, isFetchingNextPage, fetchNextPage, isPending, isError, isPlaceholderData } = useRecordList(plural, stable);
  useEffect(() => {
    take(name, {
      rows: isPlaceholderData ? [] : rows,
      more: hasNextPage && !isError,
      waiting: isPending || isFetchingNextPage || isPlaceholderData,
      fetchMore: () => {
        if (!isFetchingNextPage) void fetchNextPage();
      },
    });
  }, [take, name, rows, hasNextPage, isFetchingNextPage, fetchNextPage, isPending, isError, isPlaceholderData]);
  return null;
}

// Reads on where the end of an open group is in sight.
export function useOpenEnds(grouped: { lines: Line[]; loaded: ReadonlyMap<string, GroupRows> } | undefined, inSight: number[]): void {
  useEffect(() => {
    for (const index of grouped ? inSight : []) {
      const line = grouped?.lines[index];
      if (line?.kind !== "waiting") continue;
      const own = grouped?.loaded.get(line.key.slice(1));
      if (own?.more && !own.waiting) own.fetchMore();
    }
  });
}
