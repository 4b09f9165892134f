// A saved view, as far as the sidebar and the palette have to know it.
import { useQuery } from "@tanstack/react-query";
import { ask } from "@/api/client";
import { useRecordTypes } from "@/api/record-types";
import type { RecordData, RecordList } from "@/api/records";
import { useRights } from "@/api/session";

export interface View {
  id: string;
  version: number;
  name: string;
  recordType: string;
  shared: boolean;
  isDefault: boolean;
  ownerId: string | undefined;
  position: number;
  setup: RecordData; // as it came; setupOf() reads it by the declarations of its type
}

export function viewFrom(record: RecordData): View {
  return {
    id: record.id,
    version: record.version,
    name: typeof record.name === "string" ? record.name : "",
    recordType: String(record.record_type ?? ""),
    shared: record.visibility === "shared",
    isDefault: record.is_default === true,
    ownerId: record.owner_id,
    position: typeof record.position === "number" ? record.position : Number.MAX_SAFE_INTEGER,
    setup: record,
  };
}

// Private ones first, then by their place, then by name.
export function viewsOf(views: View[], type: string): View[] {
  const own = views.filter(({ recordType }) => recordType === type);
  return own.sort((a, b) => Number(a.shared) - Number(b.shared) || a.position - b.position || a.name.localeCompare(b.name));
}

// One's own default goes before the one of all.
export const defaultView = (views: View[], type: string): View | undefined => viewsOf(views, type).find(({ isDefault }) => isDefault);

export const viewsPlural = "views";
export const viewsKey = ["records", viewsPlural, "all"] as const;
const atMost = 200;

async function fetchViews(): Promise<View[]> {
  const { data } = await ask<RecordList>("GET", `/${viewsPlural}`, { query: { limit: atMost } });
  return data.data.map(viewFrom);
}

// Read once, for the sidebar, the palette and every list.
export function useViews() {
  const there = useRecordTypes().some(({ plural }) => plural === viewsPlural);
  const { readRecords } = useRights();
  const enabled = there && readRecords;
  const query = useQuery({ queryKey: viewsKey, queryFn: fetchViews, staleTime: 60_000, enabled, retry: false });
  return { views: query.data ?? none, waiting: enabled && query.isPending, there };
}

const none: View[] = [];
