// Counts and sums that the server works out for a list and its groups: POST /{plural}/totals.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ask } from "@/api/client";
import type { Field, RecordType } from "@/api/record-types";
import type { Condition, RecordData, Search } from "@/api/records";
import { sums, type Sum } from "@/features/views/setup";
import { isMoney, moneyWords } from "./money";
import { isNumber, integerWords, unitOf } from "./units";

export interface TotalsAsked {
  q?: string;
  where?: Condition;
  group_by?: string;
  sum?: string[];
  min?: string[];
  max?: string[];
}

type Measures = Record<string, number | null>;

export interface Total {
  group?: unknown;
  count: number;
  sum?: Measures;
  min?: Measures;
  max?: Measures;
}

export interface TotalSpec {
  how: Sum;
  path: string;
}

const numbered = (type: RecordType): Field[] => type.fields.filter((field) => isNumber(field) && (field.sortable || field.filterable));

export const totalFields = (type: RecordType): Field[] => numbered(type);

// "sum:amount"; what is not there any more is left out.
export function totalsFrom(type: RecordType, texts: string[]): TotalSpec[] {
  return texts.flatMap((text): TotalSpec[] => {
    const [how, path = ""] = text.split(":");
    const known = sums.find((one) => one === how);
    return known && numbered(type).some(({ name }) => name === path) ? [{ how: known, path }] : [];
  });
}

const pathsOf = (specs: TotalSpec[], ...hows: Sum[]) => [...new Set(specs.filter(({ how }) => hows.includes(how)).map(({ path }) => path))];

export function askedOf(search: Search, specs: TotalSpec[], groupBy?: string): TotalsAsked {
  const [sum, min, max] = [pathsOf(specs, "sum", "avg"), pathsOf(specs, "min"), pathsOf(specs, "max")];
  return {
    ...(search.q && { q: search.q }),
    ...(search.where && { where: search.where }),
    ...(groupBy && { group_by: groupBy }),
    ...(sum.length > 0 && { sum }),
    ...(min.length > 0 && { min }),
    ...(max.length > 0 && { max }),
  };
}

// An average is of those that have a value: they are counted on their own.
function countedOf(search: Search, path: string, groupBy?: string): TotalsAsked {
  const has: Condition = { [path]: { is_null: false } };
  return askedOf({ ...search, where: search.where ? { and: [search.where, has] } : has }, [], groupBy);
}

export const groupKey = (value: unknown): string => JSON.stringify(value ?? null);

export interface GroupTotals {
  key: string;
  value: unknown;
  count: number;
  measures: Record<string, number | undefined>; // by "sum:amount"
}

export async function readTotals(plural: string, search: Search, specs: TotalSpec[], groupBy?: string, signal?: AbortSignal): Promise<{ groups: GroupTotals[]; more: boolean }> {
  const post = (body: TotalsAsked) => ask<{ data: Total[]; more?: boolean }>("POST", `/${plural}/totals`, { body, ...(signal && { signal }) }).then(({ data }) => data);
  const averaged = pathsOf(specs, "avg");
  const [all, ...counted] = await Promise.all([post(askedOf(search, specs, groupBy)), ...averaged.map((path) => post(countedOf(search, path, groupBy)))]);
  const counts = counted.map(({ data }) => new Map(data.map((one) => [groupKey(one.group), one.count])));
  const groups = all.data.map((total): GroupTotals => {
    const key = groupKey(total.group);
    const measure = ({ how, path }: TotalSpec): number | undefined => {
      if (how !== "avg") return total[how]?.[path] ?? undefined;
      const count = counts[averaged.indexOf(path)]?.get(key);
      const sum = total.sum?.[path];
      return count && sum !== null && sum !== undefined ? Math.round(sum / count) : undefined;
    };
    return { key, value: total.group ?? null, count: total.count, measures: Object.fromEntries(specs.map((spec) => [`${spec.how}:${spec.path}`, measure(spec)])) };
  });
  return { groups, more: all.more === true };
}

export function useTotals(plural: string, search: Search, specs: TotalSpec[], groupBy: string | undefined, enabled: boolean) {
  const { include: _include, sort: _sort, ...what } = search;
  return useQuery({
    queryKey: ["records", plural, "totals", what, specs, groupBy],
    queryFn: ({ signal }) => readTotals(plural, what, specs, groupBy, signal),
    enabled,
    placeholderData: keepPreviousData,
  });
}

// The one currency of the rows that are here; a sum of several says nothing.
export function oneCurrency(rows: RecordData[], path: string): string | undefined {
  const found = new Set<string>();
  for (const row of rows) {
    const value = row[path];
    if (isMoney(value)) found.add(value.currency);
    if (found.size > 1) return undefined;
  }
  return [...found][0];
}

// Nothing for a sum that would add up different currencies.
export function measureWords(field: Field, value: number | undefined, rows: RecordData[]): string | undefined {
  if (value === undefined) return undefined;
  if (field.type !== "money") {
    const unit = unitOf(field);
    if (unit.kind !== "money" || unit.base) return integerWords(field, value);
    const beside = Object.keys(rows[0] ?? {}).find((name) => isMoney(rows[0]?.[name]));
    const currency = beside && oneCurrency(rows, beside);
    return currency ? moneyWords({ amount: value, currency }) : undefined;
  }
  const currency = oneCurrency(rows, field.name);
  return currency ? moneyWords({ amount: value, currency }) : undefined;
}
