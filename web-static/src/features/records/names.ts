// Names of records that others point to, as far as they were seen: a company that was just picked has one
// before any answer brings it along. Another purpose may show other names, so it begins with none.
import { useMemo } from "react";
import { onPurpose } from "@/api/purpose";
import { recordTitle, type RecordType } from "@/api/record-types";
import type { RecordData, RecordList } from "@/api/records";
import { knownTypes } from "./known";
import { useUsers } from "./users";
import type { Names } from "./values";

const seen = new Map<string, string>();
const colours = new Map<string, string>(); // of stages and the like
const places = new Map<string, number>();
onPurpose(() => {
  for (const map of [seen, colours, places]) map.clear();
});

export function noteName(id: string, name: unknown): void {
  if (typeof name === "string" && name) seen.set(id, name);
}

function note(type: RecordType | undefined, one: RecordData): void {
  // What comes along has its whole name; a record of a list has the parts of it.
  noteName(one.id, typeof one.name === "string" || !type ? one.name : recordTitle(type, one));
  if (typeof one.colour === "string") colours.set(one.id, one.colour);
  if (typeof one.position === "number") places.set(one.id, one.position);
}

export function noteIncluded(included: RecordList["included"]): void {
  const types = knownTypes();
  for (const [plural, list] of Object.entries(included ?? {})) {
    const type = types.find((one) => one.plural === plural);
    for (const one of list) note(type, one);
  }
}

export const seenName = (id: string): string | undefined => seen.get(id);

// Where it stands among its like, if they have an order.
export const seenPlace = (id: string): number | undefined => places.get(id);

const colourOf = (id: string): string | undefined => colours.get(id);

export function useNames(): Names {
  const { nameOf, authorOf } = useUsers();
  return useMemo(() => ({ record: seenName, colour: colourOf, user: nameOf, author: authorOf }), [nameOf, authorOf]);
}
