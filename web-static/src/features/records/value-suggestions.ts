// What others wrote into a field already: tags, so that one thing has one name.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ask } from "@/api/client";
import { useSettled } from "./use-settled";

interface Suggestion {
  value: string;
  count: number;
}

// A hint that does not come is none.
export function useSuggestions(plural: string, field: string, typed: string, enabled = true): string[] {
  const starts = useSettled(typed.trim());
  const { data } = useQuery({
    queryKey: ["records", plural, "values", field, starts],
    queryFn: async ({ signal }) => (await ask<{ data: Suggestion[] }>("POST", `/${plural}/values`, { body: { field, ...(starts && { starts }) }, signal })).data.data,
    enabled,
    retry: false,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
  return (data ?? []).map(({ value }) => value);
}
