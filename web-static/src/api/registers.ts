// What the decision reads: purposes, how people come to us, balancing tests, notices; and who changed what.
import { useQuery } from "@tanstack/react-query";
import { ask } from "./client";
import type { Actor, Localized } from "./privacy";

export type RegisterName = "purposes" | "collection_contexts" | "balancing_tests" | "notices";

export interface Warning {
  code: string;
  detail?: Localized;
}

export interface RegisterList {
  data: { name: RegisterName; version: number; valid_from?: string; changed_at?: string | null; changed_by?: Actor | null; may_change: boolean }[];
  national?: { file: string; valid_from?: string; checked_on?: string; stale: boolean }[];
  warnings?: Warning[];
}

export interface NoticeVersion {
  number: number;
  valid_from?: string;
  what_changed?: Localized;
  wording: Localized;
}

// An entry is sent back as it came, with what was changed in it: the server knows all of its members.
export interface Entry {
  name: string;
  title: Localized;
  adopted_at?: string | null;
  adopted_by?: Actor | null;
  of_consent?: boolean;
  purposes?: string[];
  versions?: NoticeVersion[];
  [member: string]: unknown;
}

export interface Register {
  name: RegisterName;
  version: number;
  may_change: boolean;
  entries: Entry[];
}

export interface VersionedRegister {
  register: Register;
  etag: string;
}

const versioned = (data: Register, etag: string | undefined): VersionedRegister => ({ register: data, etag: etag ?? `"${data.version}"` });

export const registersQuery = {
  queryKey: ["registers"],
  queryFn: () => ask<RegisterList>("GET", "/registers").then(({ data }) => data),
};

export const registerQuery = (name: RegisterName) => ({
  queryKey: ["registers", name],
  queryFn: () => ask<Register>("GET", `/registers/${name}`).then(({ data, etag }) => versioned(data, etag)),
  staleTime: 60_000,
});

export const useRegister = (name: RegisterName, enabled = true) => useQuery({ ...registerQuery(name), enabled });

export const changeEntry = (name: RegisterName, entry: Entry, etag: string, note?: string) =>
  ask<Register>("PUT", `/registers/${name}/entries/${entry.name}`, {
    body: note ? { ...entry, note } : entry,
    headers: { "If-Match": etag },
  });

export const adoptTest = (name: string) => ask<Entry>("POST", `/registers/balancing_tests/entries/${name}/adopt`, { body: {} });

export const addNoticeVersion = (name: string, body: { wording: Localized; what_changed: Localized }) =>
  ask<NoticeVersion>("POST", `/registers/notices/entries/${name}/versions`, { body });

export interface RegisterVersion {
  version: number;
  at: string;
  by?: Actor;
  entry?: string;
  note?: string;
}

export const registerVersions = (name: RegisterName) => ask<{ data: RegisterVersion[] }>("GET", `/registers/${name}/versions`).then(({ data }) => data.data);
