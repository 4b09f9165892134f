// What a signature or a business card says, and what of it a record of some type can hold.
import type { RecordType } from "@/api/record-types";
import type { Draft } from "./draft";
import { isEmpty } from "./values";

export interface Labelled {
  label?: string;
}

export interface Card {
  salutation?: string;
  given_name?: string;
  family_name?: string;
  job_title?: string;
  organisation?: string;
  emails?: ({ address: string } & Labelled)[];
  phones?: ({ number: string } & Labelled)[];
  website?: string;
  addresses?: ({ street?: string; postal_code?: string; city?: string; region?: string; country?: string } & Labelled)[];
  birth_date?: string;
  description?: string;
}

export const domainOf = (website: string | undefined): string | undefined =>
  website?.replace(/^[a-z]+:\/\//i, "").replace(/^www\./i, "").split(/[/?#:]/)[0]?.toLowerCase() || undefined;

// Members that the type has and that are not said yet; a company's name is what a person's organisation is.
export function draftFrom(type: RecordType, card: Card, before: Draft = {}): Draft {
  const said: Record<string, unknown> = { ...card };
  if (!type.fields.some(({ name }) => name === "given_name")) said.name = card.organisation ?? [card.given_name, card.family_name].filter(Boolean).join(" ");
  said.websites = card.website && [card.website];
  said.domain = domainOf(card.website);
  const draft: Draft = { ...before };
  for (const { name, read_only: fixed } of type.fields) {
    if (!fixed && isEmpty(draft[name]) && !isEmpty(said[name])) draft[name] = said[name];
  }
  return draft;
}

export const saysSomething = (card: Card): boolean => Boolean(card.family_name || card.given_name || card.organisation || card.emails?.length || card.phones?.length);
