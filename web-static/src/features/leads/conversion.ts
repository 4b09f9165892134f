// Making a person, a company and a deal of a lead: what the server proposes, what the person decides.
import { ask, type Answer } from "@/api/client";
import type { RecordType } from "@/api/record-types";
import type { RecordData } from "@/api/records";
import type { Candidate } from "@/features/records/dialogs";
import { membersOf, type Draft } from "@/features/records/draft";

export const parts = ["contact", "company", "deal"] as const;
export type Part = (typeof parts)[number];

export interface Proposal {
  contact?: Draft;
  company?: Draft;
  deal?: Draft;
  duplicates?: { contact?: Candidate[]; company?: Candidate[] };
}

export type Choice = { kind: "create" } | { kind: "existing"; id: string | undefined } | { kind: "none" };
export type Choices = Record<Part, Choice>;
export type Drafts = Record<Part, Draft>;

export const readProposal = (id: string) => ask<Proposal>("GET", `/leads/${id}/conversion`).then(({ data }) => data);

export interface Converted {
  lead: RecordData;
  contact?: RecordData;
  company?: RecordData;
  deal?: RecordData;
}

export const convertLead = (id: string, version: number, body: Record<string, unknown>): Promise<Answer<Converted>> =>
  ask("POST", `/leads/${id}/convert`, { body, headers: { "If-Match": `"${version}"` } });

export const unconvertLead = (id: string, version: number): Promise<Answer<RecordData>> =>
  ask("POST", `/leads/${id}/unconvert`, { headers: { "If-Match": `"${version}"` } });

const says = (members: Draft | undefined, ...names: string[]) => names.some((name) => Boolean(members?.[name]) && (!Array.isArray(members?.[name]) || (members?.[name] as unknown[]).length > 0));

// What is likely meant: somebody who is surely there already is taken, everything else that is known is made.
export function firstChoices(proposal: Proposal): Choices {
  const certain = (part: "contact" | "company") => proposal.duplicates?.[part]?.find((candidate) => candidate.certain)?.record.id;
  const choice = (part: "contact" | "company", known: boolean): Choice => {
    const id = certain(part);
    return id ? { kind: "existing", id } : known ? { kind: "create" } : { kind: "none" };
  };
  return {
    contact: choice("contact", says(proposal.contact, "given_name", "family_name", "emails", "phones")),
    company: choice("company", says(proposal.company, "name")),
    deal: { kind: "create" },
  };
}

// Why it cannot be sent yet: nothing is to be made, or "existing" without saying which.
export function lackingIn(choices: Choices): "nothing" | Part | undefined {
  if (parts.every((part) => choices[part].kind === "none")) return "nothing";
  return parts.find((part) => choices[part].kind === "existing" && !(choices[part] as { id?: string }).id);
}

export function convertBody(choices: Choices, drafts: Drafts, types: Partial<Record<Part, RecordType>>, allowDuplicates: boolean): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const part of parts) {
    const choice = choices[part];
    const type = types[part];
    if (choice.kind === "existing" && choice.id) body[part] = { id: choice.id };
    else if (choice.kind === "create" && type) body[part] = { create: membersOf(type, drafts[part]) };
  }
  return { ...body, allow_duplicates: allowDuplicates };
}
