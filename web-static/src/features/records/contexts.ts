// How people come to us: the contexts a new person can be added under, and which is the likely one.
import { useQuery } from "@tanstack/react-query";
import { answer, api } from "@/api/client";
import type { RecordType } from "@/api/record-types";
import type { Draft } from "./draft";
import type { Item } from "./values";

export interface Context {
  name: string;
  title?: { en?: string; de?: string };
  explanation?: { en?: string; de?: string };
  retention_months?: number;
  notice?: string;
  bases?: { purpose: string; basis: string }[];
  default_with_company?: boolean;
  default_without_company?: boolean;
}

export const contextsQuery = {
  queryKey: ["contexts"],
  queryFn: async () => (await answer(api.GET("/api/v1/collection_contexts"))).data as Context[],
  staleTime: Infinity,
};

export const useContexts = (enabled = true) => useQuery({ ...contextsQuery, enabled }).data;

// A company's record is nobody's, unless the company is one person.
export const needsContext = (type: RecordType, draft: Draft) =>
  type.subject === "person" || Boolean(type.person_flag && draft[type.person_flag] === true);

const hasCompany = (draft: Draft) => ((draft.companies as Item[] | undefined) ?? []).some((item) => Boolean(item.company_id));

export function likelyContext(contexts: Context[] | undefined, draft: Draft): string | undefined {
  return contexts?.find((one) => (hasCompany(draft) ? one.default_with_company : one.default_without_company))?.name;
}

// The uses that the context rests on consent for: then the consent itself is asked for.
export const consentUses = (contexts: Context[] | undefined, name: string | undefined): string[] =>
  (contexts?.find((one) => one.name === name)?.bases ?? []).filter(({ basis }) => basis === "consent").map(({ purpose }) => purpose);
