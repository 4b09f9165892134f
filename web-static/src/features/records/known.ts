// What was read already, for code that runs outside of a component.
import { sessionQuery, type Session } from "@/api/session";
import { recordTypesQuery, type RecordType } from "@/api/record-types";
import { queryClient } from "@/app/query-client";
import type { Asking } from "./filters";

export const knownTypes = (): RecordType[] => queryClient.getQueryData<RecordType[]>(recordTypesQuery.queryKey) ?? [];

const knownSession = (): Session | undefined => queryClient.getQueryData<Session>(sessionQuery.queryKey);

export const askingNow = (): Asking => ({ me: knownSession()?.user.id ?? "", now: new Date() });

// What sums of different currencies are told in.
export function baseCurrency(): string {
  const settings = knownSession()?.settings as { currency?: string } | undefined;
  return settings?.currency ?? "EUR";
}
