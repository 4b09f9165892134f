// Imports as the server tells them, and the file itself, which only this tab has.
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { ask } from "@/api/client";
import type { FieldError } from "@/api/problem";

export interface Preview {
  format: string;
  encoding: string;
  delimiter: string | null;
  records: number;
  columns: { name: string; sample: string; target: string | null }[];
  targets: string[];
}

export interface Run {
  id: string;
  state: "running" | "done" | "cancelled" | "interrupted";
  context: string;
  total: number;
  processed: number;
  created: number;
  merged: number;
  duplicates: number;
  refused: number;
  companies_created: number;
  dry_run: boolean;
  started_at: string;
  ended_at: string | null;
}

export const rowStatuses = ["created", "merged", "duplicate", "refused"] as const;
export type RowStatus = (typeof rowStatuses)[number];

export interface Row {
  record: number;
  status: RowStatus;
  id?: string;
  code?: string;
  errors?: FieldError[];
  similar?: string[];
}

export const duplicateChoices = ["skip", "merge", "create"] as const;
export type DuplicateChoice = (typeof duplicateChoices)[number];

export interface Settings {
  context: string;
  duplicates: DuplicateChoice;
  mapping: string; // "0:given_name,4:"; empty: as the server guesses
}

export const largestFile = 20 * 1024 * 1024;

export function typeOf(file: File): string {
  if (/\.(vcf|vcard)$/i.test(file.name)) return "text/vcard";
  return /\.(csv|tsv|txt)$/i.test(file.name) ? "text/csv" : "application/octet-stream";
}

const sent = (file: File) => new Blob([file], { type: typeOf(file) });

export const preview = (file: File, signal?: AbortSignal) =>
  ask<Preview>("POST", "/imports/preview", { body: sent(file), type: typeOf(file), ...(signal && { signal }) }).then(({ data }) => data);

export function startImport(file: File, { context, duplicates, mapping }: Settings, dryRun: boolean): Promise<Run> {
  const query = { context, duplicates, mapping: mapping || undefined, dry_run: dryRun, background: true };
  return ask<Run>("POST", "/imports", { body: sent(file), type: typeOf(file), query }).then(({ data }) => data);
}

export const cancelImport = (id: string) => ask<void>("DELETE", `/imports/${id}`);

const between = 400; // milliseconds from one look at the progress to the next

export function useRun(id: string) {
  return useQuery({
    queryKey: ["imports", id],
    queryFn: () => ask<Run>("GET", `/imports/${id}`).then(({ data }) => data),
    refetchInterval: (query) => (query.state.data?.state === "running" ? between : false),
    staleTime: 0,
  });
}

export function useRuns() {
  return useQuery({
    queryKey: ["imports"],
    queryFn: () => ask<{ data: Run[] }>("GET", "/imports").then(({ data }) => data.data),
    staleTime: 0,
  });
}

export function useRows(id: string, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: ["imports", id, "rows"],
    queryFn: ({ pageParam, signal }) =>
      ask<{ data: Row[]; next_after?: number }>("GET", `/imports/${id}/rows`, { query: { after: pageParam, limit: 200 }, signal }).then(({ data }) => data),
    initialPageParam: 0,
    getNextPageParam: (last) => last.next_after,
    structuralSharing: false,
    enabled,
  });
}

interface Kept {
  file: File;
  encoding: string;
  delimiter: string | null;
}

// The file of a run, for showing and saving the rows that were refused. It is kept by this tab alone.
const files = new Map<string, Kept>();

export const keepFile = (run: string, kept: Kept) => void files.set(run, kept);
export const fileOf = (run: string): Kept | undefined => files.get(run);
