// Counts and sums that the server works out: POST /{plural}/totals.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ask } from "@/api/client";
import type { Condition } from "@/api/records";

export interface TotalsAsked {
  q?: string;
  where?: Condition;
  group_by?: string;
  sum?: string[];
  min?: string[];
  max?: string[];
}

export interface Total {
  group?: string | null;
  count: number;
  sum?: Record<string, number>;
  min?: Record<string, string | number | null>;
  max?: Record<string, string | number | null>;
}

export const readTotals = (plural: string, asked: TotalsAsked, signal?: AbortSignal) =>
  ask<{ data: Total[] }>("POST", `/${plural}/totals`, { body: asked, ...(signal && { signal }) }).then(({ data }) => data.data);

export const totalsQuery = (plural: string, asked: TotalsAsked) => ({
  queryKey: ["records", plural, "totals", asked] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) => readTotals(plural, asked, signal),
});

// By group.
export const useGroupTotals = (plural: string, asked: TotalsAsked, enabled = true) =>
  useQuery({ ...totalsQuery(plural, asked), enabled, placeholderData: keepPreviousData, select: byGroup });

// By group, once they are here.
export const useTotals = (plural: string, asked: TotalsAsked, enabled = true): ReadonlyMap<string, Total> | undefined =>
  useGroupTotals(plural, asked, enabled).data;

const byGroup = (totals: Total[]): ReadonlyMap<string, Total> => new Map(totals.map((total) => [total.group ?? "", total]));
