// Registers in the settings, and the contexts that ask for a consent.
import { describe, expect, it } from "vitest";
import type { Entry } from "@/api/registers";
import { consentUses } from "@/features/records/contexts";
import { changedEntry, localizedMembers } from "@/features/settings/entry-form";

const entry: Entry = {
  name: "business_contact",
  code: 1,
  title: { en: "Working with people", de: "Mit Menschen arbeiten" },
  interest: { en: "We do business.", de: "Wir machen Geschäfte." },
  bases: [{ purpose: "sales", basis: "contract" }],
  adopted_at: "2026-11-25T10:00:00Z",
  adopted_by: { kind: "user", name: "Anna" },
};

describe("an entry that is changed", () => {
  it("goes back with everything that was not touched, and without who adopted it", () => {
    const sent = changedEntry(entry, { interest: { en: "Other.", de: "Anders." } });
    expect(sent).toEqual({ name: "business_contact", code: 1, title: entry.title, interest: { en: "Other.", de: "Anders." }, bases: entry.bases });
  });

  it("has its texts in both languages to be edited, and nothing else", () => {
    expect(localizedMembers(entry)).toEqual(["title", "interest"]);
  });
});

describe("a context that rests on consent", () => {
  const contexts = [
    { name: "newsletter_signup", bases: [{ purpose: "marketing", basis: "consent" }] },
    { name: "inbound_enquiry", bases: [{ purpose: "sales", basis: "contract" }] },
  ];

  it("says for which uses, and the others ask for none", () => {
    expect(consentUses(contexts, "newsletter_signup")).toEqual(["marketing"]);
    expect(consentUses(contexts, "inbound_enquiry")).toEqual([]);
    expect(consentUses(undefined, "newsletter_signup")).toEqual([]);
  });
});
