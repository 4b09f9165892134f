// Pipelines, stages, statuses: few, the same for all, wanted in many places. Read once and kept.
import { useQuery } from "@tanstack/react-query";
import { ask } from "@/api/client";
import type { RecordType } from "@/api/record-types";
import type { RecordData, RecordList } from "@/api/records";
import { noteIncluded } from "./names";

const atMost = 200;
const none: RecordData[] = [];

export const inOrder = (records: RecordData[]): RecordData[] =>
  [...records].sort((a, b) => Number(a.position ?? 0) - Number(b.position ?? 0) || a.created_at.localeCompare(b.created_at));

export const houseQuery = (plural: string) => ({
  queryKey: ["records", plural, "house"] as const,
  queryFn: async () => {
    const { data } = await ask<RecordList>("GET", `/${plural}`, { query: { limit: atMost } });
    noteIncluded({ [plural]: data.data });
    return inOrder(data.data);
  },
  staleTime: 60_000,
});

export function useHouseRecords(type: RecordType | undefined): RecordData[] {
  const { data } = useQuery({ ...houseQuery(type?.plural ?? ""), enabled: Boolean(type) });
  return data ?? none;
}
