// Names of records that others point to, as far as they were seen: a company that was just picked has one
// before any answer brings it along. Another purpose may show other names, so it begins with none.
import { useMemo } from "react";
import { onPurpose } from "@/api/purpose";
import type { RecordList } from "@/api/records";
import { useUsers } from "./users";
import type { Names } from "./values";

const seen = new Map<string, string>();
onPurpose(() => seen.clear());

export function noteName(id: string, name: unknown): void {
  if (typeof name === "string" && name) seen.set(id, name);
}

export function noteIncluded(included: RecordList["included"]): void {
  for (const list of Object.values(included ?? {})) for (const one of list) noteName(one.id, one.name);
}

export const seenName = (id: string): string | undefined => seen.get(id);

export function useNames(): Names {
  const { nameOf, authorOf } = useUsers();
  return useMemo(() => ({ record: seenName, user: nameOf, author: authorOf }), [nameOf, authorOf]);
}
