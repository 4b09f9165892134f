// What can be recorded about a person, as a table: a dialog for each thing one would say, its kind of event,
// what is fixed and what is asked. One form draws them all (event-dialog.tsx).
import type { EventKind } from "@/api/privacy";

export type Input =
  | "purpose" | "channel" | "channel_or_all" | "manner" | "moment" | "day" | "shown" | "line" | "lines" | "file"
  | "flag" | "years" | "context" | "notice" | "choice" | "classes" | "fields" | "basis" | "balancing_test";

export type Draft = Record<string, unknown>;

export interface DialogField {
  name: string;
  input: Input;
  required?: boolean;
  choices?: readonly string[]; // of "choice"
  when?: (draft: Draft) => boolean;
  rare?: boolean; // waits behind "More"
}

export interface EventDialog {
  kind: EventKind;
  fixed?: Draft; // sent as it is
  preset?: Draft; // where the form begins
  fields: readonly DialogField[];
  // One of these at least; else that is said at this field.
  needs?: { one: readonly string[]; code: string; at: string };
}

const moment: DialogField = { name: "at", input: "moment" };
const manner: DialogField = { name: "manner", input: "manner", required: true };
const note: DialogField = { name: "note", input: "lines" };
const file: DialogField = { name: "file", input: "file" };

// For advertising, a way to be reached; for other uses none.
const isMarketing = (draft: Draft) => draft.purpose === "marketing";
const use: DialogField = { name: "purpose", input: "purpose", required: true };
const saidNo: readonly DialogField[] = [use, { name: "channel", input: "channel_or_all", when: isMarketing }, moment, manner, note, file];

export const dialogs = {
  consent_given: {
    kind: "consent",
    fixed: { act: "given" },
    preset: { purpose: "marketing", channel: "email" },
    needs: { one: ["notice", "wording", "note", "file"], code: "evidence_missing", at: "note" },
    fields: [
      use,
      { name: "channel", input: "channel", required: true, when: isMarketing },
      moment,
      manner,
      { name: "shown", input: "shown" },
      note,
      file,
      { name: "expires_at", input: "day", rare: true },
      { name: "explicit", input: "flag", rare: true },
      { name: "address", input: "line", rare: true },
      { name: "given_by", input: "line", rare: true },
      { name: "online_service", input: "flag", rare: true },
      { name: "guardian_verified", input: "flag", rare: true },
      { name: "condition_of_contract", input: "flag", rare: true },
      { name: "despite_hold", input: "flag", rare: true },
    ],
  },
  consent_refused: { kind: "consent", fixed: { act: "refused" }, preset: { purpose: "marketing", channel: "email" }, fields: saidNo },
  consent_withdrawn: { kind: "consent", fixed: { act: "withdrawn" }, preset: { purpose: "marketing", channel: "email" }, fields: saidNo },
  objection: {
    kind: "objection",
    preset: { scope: "advertising" },
    fields: [
      { name: "scope", input: "choice", choices: ["advertising", "purpose"], required: true },
      { name: "channel", input: "channel_or_all", when: ({ scope }) => scope === "advertising" },
      { name: "purpose", input: "purpose", required: true, when: ({ scope }) => scope === "purpose" },
      moment,
      manner,
      note,
      file,
    ],
  },
  objection_decision: {
    kind: "objection_decision",
    fields: [
      { name: "purpose", input: "purpose", required: true },
      { name: "decision", input: "choice", choices: ["upheld", "overridden"], required: true },
      { name: "grounds", input: "lines", required: true },
    ],
  },
  restriction: {
    kind: "restriction",
    fields: [
      { name: "ground", input: "choice", choices: ["accuracy", "unlawful", "claims", "objection"], required: true },
      { name: "fields", input: "fields", when: ({ ground }) => ground === "accuracy" },
      note,
    ],
  },
  lifting_announced: { kind: "lifting_announced", fields: [moment, manner, note] },
  restriction_lifted: { kind: "restriction_lifted", fields: [note] },
  hold_placed: { kind: "hold", fixed: { act: "placed" }, fields: [{ name: "classes", input: "classes" }, { ...note, required: true }] },
  hold_released: { kind: "hold", fixed: { act: "released" }, fields: [{ name: "classes", input: "classes" }, { ...note, required: true }] },
  notice_given: { kind: "notice", needs: { one: ["notice", "note"], code: "required", at: "notice" }, fields: [{ name: "notice", input: "notice" }, moment, manner, note] },
  notice_known: { kind: "notice", fixed: { already_informed: true }, fields: [moment, manner, { ...note, required: true }] },
  preference: { kind: "preference", fields: [{ name: "wish", input: "line", required: true }, { name: "channel", input: "channel_or_all" }] },
  preference_ended: { kind: "preference", fixed: { ended: true }, fields: [{ name: "wish", input: "line", required: true }, { name: "channel", input: "channel_or_all" }] },
  age: {
    kind: "age",
    fields: [
      { name: "years", input: "years" },
      { name: "child_directed_service", input: "flag" },
      { name: "guardian_verified", input: "flag" },
      { name: "guardian", input: "line", when: ({ guardian_verified: verified }) => verified === true },
    ],
  },
  collection: { kind: "collection", fields: [{ name: "context", input: "context", required: true }, note] },
  basis: {
    kind: "basis",
    fields: [
      { name: "purpose", input: "purpose", required: true },
      { name: "basis", input: "basis", required: true },
      { name: "balancing_test", input: "balancing_test", required: true, when: ({ basis }) => basis === "legitimate_interest" },
      { name: "reference", input: "line", required: true, when: ({ basis }) => basis !== "none" && basis !== "legitimate_interest" },
    ],
  },
} as const satisfies Record<string, EventDialog>;

export type DialogName = keyof typeof dialogs;

export const dialogOf = (name: DialogName): EventDialog => dialogs[name];

// The dialogs whose kind the server lets this person record.
export const permitted = (names: readonly DialogName[], mayRecord: readonly EventKind[]) => names.filter((name) => mayRecord.includes(dialogOf(name).kind));
