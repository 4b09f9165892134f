// An event as a sentence, and what is known beside it; by day.
import type { PersonEvent } from "@/api/privacy";
import { fieldLabel, localized, readable, t, tOr } from "@/i18n";
import { listWords } from "@/i18n/format";
import { channelWords, choiceWords, dayOf, localDay, mannerWords, useAndChannel, useOf } from "./words";

const text = (value: unknown) => (typeof value === "string" ? value : "");
const list = (value: unknown) => (Array.isArray(value) ? (value as string[]) : []);

// How the register calls things, for those that stand in an event by name.
export interface Titles {
  context: (name: string) => string;
  notice: (name: string) => string;
}

export function eventWords(event: PersonEvent, typeName: string, titles: Titles): string {
  const use = useAndChannel(text(event.purpose), text(event.channel) || null);
  switch (event.kind) {
    case "consent": return tOr(`privacy.event.consent.${text(event.act)}`, readable(event.kind), { use });
    case "objection":
      return event.scope === "purpose"
        ? t("privacy.event.objection.purpose", { use: useOf(text(event.purpose)) })
        : t("privacy.event.objection.advertising", { channel: channelWords(text(event.channel)) });
    case "objection_decision": return tOr(`privacy.event.objection_decision.${text(event.decision)}`, readable(event.kind), { use: useOf(text(event.purpose)) });
    case "restriction": {
      const fields = list(event.fields);
      return fields.length > 0 ? t("privacy.event.restriction.fields", { fields: listWords(fields.map((one) => fieldLabel(typeName, one))) }) : t("privacy.event.restriction.all");
    }
    case "hold": return tOr(`privacy.event.hold.${text(event.act)}`, readable(event.kind));
    case "notice":
      if (event.already_informed === true) return t("privacy.event.notice.known");
      return t("privacy.event.notice.given", { notice: titles.notice(text(event.notice)) });
    case "age": return typeof event.years === "number" ? t("privacy.event.age.years", { count: event.years }) : t("privacy.event.age.unknown");
    case "preference": return t(event.ended === true ? "privacy.event.preference.ended" : "privacy.event.preference.wish");
    case "basis": return event.basis ? t("privacy.event.basis.named", { use: useOf(text(event.purpose)), basis: choiceWords("basis", text(event.basis)) }) : t("privacy.event.basis.ended", { use: useOf(text(event.purpose)) });
    case "collection": return t("privacy.event.collection", { context: titles.context(text(event.context)) });
    default: return tOr(`privacy.event.${event.kind}`, readable(event.kind));
  }
}

// Facts beside the sentence, in the order one would tell them.
export function eventFacts(event: PersonEvent, titles: Titles): string[] {
  const facts: string[] = [];
  const manner = text(event.manner);
  if (manner && manner !== "not_said") facts.push(mannerWords(manner));
  if (event.kind === "restriction" && event.ground) facts.push(choiceWords("ground", text(event.ground)));
  if (event.kind === "preference" && event.channel) facts.push(channelWords(text(event.channel)));
  if (event.kind === "hold" && list(event.classes).length > 0) facts.push(listWords(list(event.classes).map((one) => choiceWords("classes", one))));
  if (event.kind === "consent" && event.notice) facts.push(t("privacy.fact.shown", { notice: titles.notice(text(event.notice)) }));
  if (event.notice_version) facts.push(t("privacy.fact.version", { version: String(event.notice_version) }));
  if (event.explicit === true) facts.push(t("privacy.explicit"));
  if (event.guardian_verified === true) facts.push(t("privacy.age_guardian"));
  if (event.child_directed_service === true) facts.push(t("privacy.age_child_service"));
  if (event.despite_hold === true) facts.push(t("privacy.fact.despite_hold"));
  if (event.expires_at) facts.push(t("privacy.until", { until: dayOf(text(event.expires_at)) }));
  return facts;
}

// What people wrote, each as it stands.
export const eventTexts = (event: PersonEvent): string[] =>
  ["wish", "wording", "note", "grounds", "reference", "given_by", "guardian", "address"].map((member) => text(event[member])).filter(Boolean);

export interface Day {
  day: string; // YYYY-MM-DD where the reader is
  events: PersonEvent[];
}

// In the order they come; a page that goes on with the same day goes on with its group.
export function byDay(events: readonly PersonEvent[]): Day[] {
  const days: Day[] = [];
  for (const event of events) {
    const day = localDay(event.at);
    const last = days.at(-1);
    if (last?.day === day) last.events.push(event);
    else days.push({ day, events: [event] });
  }
  return days;
}

export const titleIn = (entries: readonly { name: string; title?: { en?: string; de?: string } }[] | undefined) => (name: string) =>
  localized(entries?.find((one) => one.name === name)?.title, readable(name)) || t("privacy.not_named");
