// Finding a record of one type by typing: companies for a person, a company to filter by.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { searchRecords } from "@/api/records";
import { useSettled } from "./use-settled";

const atMost = 8;

// The best matches for what is typed; with nothing typed the newest. Answers to what is no longer asked are
// dropped with their request.
export function useFoundRecords(plural: string, typed: string, enabled = true) {
  const q = useSettled(typed.trim());
  const query = useQuery({
    queryKey: ["records", plural, "find", q],
    queryFn: ({ signal }) => searchRecords(plural, { ...(q && { q }), limit: atMost }, signal),
    enabled,
    placeholderData: keepPreviousData,
  });
  return { records: query.data?.data ?? [], waiting: q !== typed.trim() || query.isFetching, problem: query.error };
}
