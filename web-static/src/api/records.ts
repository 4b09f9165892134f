// Records of any type, by the plural name that stands in their address. What their members are is asked
// from the server (record-types.ts), so these are values to look at, not types of our own.
import { ask, type Answer } from "./client";

export interface RecordData {
  id: string;
  version: number;
  created_at: string;
  updated_at: string;
  created_by?: string;
  updated_by?: string;
  owner_id?: string;
  trashed_at?: string;
  masked?: Record<string, string>;
  [member: string]: unknown;
}

export interface RecordList {
  data: RecordData[];
  next_cursor?: string;
  total?: number;
  withheld?: { reason: string; count: number }[];
  included?: Record<string, RecordData[]>;
}

export type Condition = Record<string, unknown>;

export interface Search {
  q?: string;
  where?: Condition;
  sort?: string[];
  limit?: number;
  cursor?: string;
  count?: boolean;
  trashed?: boolean;
  include?: string[];
}

// What people typed travels in a body, never in an address.
export const searchRecords = (plural: string, search: Search, signal?: AbortSignal) =>
  ask<RecordList>("POST", `/${plural}/search`, { body: search, ...(signal && { signal }) }).then(({ data }) => data);

export const readRecord = (plural: string, id: string, include?: string) =>
  ask<RecordData & { included?: Record<string, RecordData[]> }>("GET", `/${plural}/${id}`, { query: { include } });

interface CreateOptions {
  allowDuplicate?: boolean;
  // The same key for every try of one form, so that a lost answer makes no second record.
  idempotencyKey?: string;
}

export function createRecord(plural: string, members: Record<string, unknown>, options: CreateOptions = {}): Promise<Answer<RecordData>> {
  return ask("POST", `/${plural}`, {
    body: members,
    headers: {
      "Candor-Allow-Duplicate": options.allowDuplicate ? "true" : undefined,
      "Idempotency-Key": options.idempotencyKey,
    },
  });
}

// `etag` is that of the version the change was made to; 412 when somebody was faster.
export function changeRecord(plural: string, id: string, etag: string, changes: Record<string, unknown>, allowDuplicate = false): Promise<Answer<RecordData>> {
  return ask("PATCH", `/${plural}/${id}`, {
    body: changes,
    type: "application/merge-patch+json",
    headers: { "If-Match": etag, "Candor-Allow-Duplicate": allowDuplicate ? "true" : undefined },
  });
}

export const trashRecord = (plural: string, id: string) => ask<void>("DELETE", `/${plural}/${id}`);

export const restoreRecord = (plural: string, id: string) => ask<RecordData>("POST", `/${plural}/${id}/restore`);
