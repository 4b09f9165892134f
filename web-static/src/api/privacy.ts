// What happens between a person and us, what holds now, and why: the calls about privacy, and their answers.
import { ask } from "./client";

export interface Localized {
  en?: string;
  de?: string;
}

// Who did something: a person, a program with a token, Candor itself.
export interface Actor {
  kind?: string;
  id?: string;
  name?: string;
}

export type Channel = "email" | "text_message" | "call" | "letter";
export const channels: Channel[] = ["email", "call", "text_message", "letter"];

export type EventKind =
  | "collection" | "restriction" | "restriction_lifted" | "basis" | "consent" | "objection" | "objection_decision"
  | "lifting_announced" | "hold" | "notice" | "age" | "preference";

// What stands behind a refusal; `explain` in English alone, or in both languages.
interface Reasoned {
  reason?: string;
  rule?: string;
  article?: string;
  explain?: string | Localized;
}

export interface PurposeLight extends Reasoned {
  purpose: string;
  title?: Localized;
  allowed: boolean;
  basis: string | null;
  since?: string;
  until?: string;
}

export interface Reach extends Reasoned {
  channel: string;
  light: "may" | "answer_only" | "may_not";
  since?: string;
  until?: string;
}

export interface ConsentNow {
  purpose: string;
  channel: string | null;
  act: "given" | "refused" | "withdrawn";
  expired?: boolean;
  explicit?: boolean;
  since: string;
  until?: string | null;
}

export interface ObjectionNow {
  scope: "advertising" | "purpose";
  channel: string | null;
  purpose: string | null;
  state: "holds" | "pending" | "upheld" | "overridden";
  since: string;
}

export interface PreferenceNow {
  wish: string;
  channel: string | null;
  since: string;
}

export interface Privacy {
  collected: { context: string | null; title: Localized | null; at?: string; by?: Actor; source?: string };
  purposes: PurposeLight[];
  reach: Reach[];
  country: string | null;
  consents: ConsentNow[];
  objections: ObjectionNow[];
  preferences: PreferenceNow[];
  restricted: boolean;
  restriction: { ground: string; fields: string[]; since: string; lifting_announced: boolean } | null;
  held: string[];
  age: { years: number | null; child_directed_service: boolean; guardian_verified: boolean } | null;
  notice?: { duty: string; due_on: string | null; given_at?: string | null; overdue?: boolean };
  retention?: { months: number | null; ends_on: string | null };
  may_record: EventKind[];
}

const nothing = { reach: [], country: null, consents: [], objections: [], preferences: [], restriction: null, held: [], age: null, may_record: [] };

export const readPrivacy = (plural: string, id: string) =>
  ask<Privacy>("GET", `/${plural}/${id}/privacy`).then(({ data }): Privacy => ({ ...nothing, ...data }));

export interface PersonEvent {
  sequence: number;
  kind: string;
  at: string;
  recorded_at: string;
  by?: Actor;
  redacted?: boolean;
  wording_sha256?: string;
  file?: { name: string; media_type: string };
  [member: string]: unknown;
}

export interface EventPage {
  data: PersonEvent[];
  next_before?: number | null;
}

export const readEvents = (plural: string, id: string, before: number | undefined, signal?: AbortSignal) =>
  ask<EventPage>("GET", `/${plural}/${id}/privacy/events`, { query: { limit: 30, before }, ...(signal && { signal }) }).then(({ data }) => data);

export const recordEvent = (plural: string, id: string, body: Record<string, unknown>) =>
  ask<PersonEvent>("POST", `/${plural}/${id}/privacy/events`, { body }).then(({ data }) => data);

// Through the one way to the server, so that the request says its purpose.
export const readEvidence = (plural: string, id: string, sequence: number) =>
  ask<Blob>("GET", `/${plural}/${id}/privacy/events/${sequence}/file`, { file: true }).then(({ data }) => data);

export interface RuleWords {
  rule: string;
  reason: string;
  article: string;
  explain: Localized;
}

export interface WayOut {
  way: string;
  may: boolean;
}

export interface Explanation extends Reasoned {
  effect: "allowed" | "masked" | "denied" | "not_found";
  also?: RuleWords[];
  masked?: (RuleWords & { field: string })[];
  basis?: string | null;
  obligations?: (RuleWords & { obligation: string })[];
  ways?: WayOut[];
  who?: string[];
}

export interface ExplainQuestion {
  operation: string;
  record_type?: string;
  record_id?: string;
  channel?: string;
  content?: string;
}

// The purpose is the request's: what one works on, unless another is named.
export const explain = (question: ExplainQuestion, purpose?: string, signal?: AbortSignal) =>
  ask<Explanation>("POST", "/privacy/explain", { body: question, headers: { "Candor-Purpose": purpose }, ...(signal && { signal }) }).then(({ data }) => data);

export const rulesQuery = {
  queryKey: ["privacy-rules"],
  queryFn: () => ask<{ data: RuleWords[] }>("GET", "/privacy/rules").then(({ data }) => data.data),
  staleTime: Infinity,
};

export interface NoticeDue {
  id: string;
  due_at: string;
  overdue: boolean;
}

export const readNoticesDue = (plural: string) =>
  ask<{ data: NoticeDue[] }>("GET", `/${plural}/privacy/notices-due`, { query: { limit: 100 } }).then(({ data }) => data.data);

export interface NoticeRun {
  recorded: number;
  refused: { id: string; code: string }[];
}

export const runNotices = (plural: string, body: Record<string, unknown>) =>
  ask<NoticeRun>("POST", `/${plural}/privacy/notice-runs`, { body }).then(({ data }) => data);

export interface ConsentImport {
  recorded: number;
  refused: number;
  rows: { record: number; status: string; code?: string; detail?: string }[];
}

export const importConsents = (file: Blob) => ask<ConsentImport>("POST", "/imports/consents", { body: file, type: "text/csv" }).then(({ data }) => data);
