import { describe, expect, it } from "vitest";
import { numberWords } from "@/i18n/format";
import { currentLanguage, fieldLabel, firstLanguage, localized, pluralLabel, readable, setCountry, speak, t, tOr } from "@/i18n";

describe("t()", () => {
  it("fills in values and chooses the form by count", () => {
    expect(t("toast.not_undone", { why: "no" })).toBe("Not undone: no");
    expect(t("home.unsafe", { count: 1 })).toMatch(/^One thing is/);
    expect(t("home.unsafe", { count: 2 })).toMatch(/^Two things are/);
  });

  it("does not read placeholders out of values", () => {
    expect(t("toast.not_undone", { why: "{why} {count}" })).toBe("Not undone: {why} {count}");
  });

  it("keeps names that turn the direction within bounds, and leaves all others as they are", () => {
    expect(t("toast.not_undone", { why: "Ünal & Søn" })).toBe("Not undone: Ünal & Søn");
    expect(t("toast.not_undone", { why: "שלום" })).toBe("Not undone: \u2068שלום\u2069");
    expect(t("toast.not_undone", { why: "\u202eevil" })).toBe("Not undone: \u2068\u202eevil\u2069");
    expect(t("toast.not_undone", { why: "a\u2069\u202eb\u2067c" })).toBe("Not undone: \u2068a\u202eb\u2067c\u2069\u2069");
    expect(tOr("toast.not_undone", "", { why: "\u2067x" })).toBe("Not undone: \u2068\u2067x\u2069\u2069");
  });

  it("speaks German after it was told to", async () => {
    await speak("de");
    expect(t("action.save")).toBe("Speichern");
    expect(document.documentElement.lang).toBe("de");
    expect(currentLanguage()).toBe("de");
  });

  it("begins with what was spoken here last, else with what the browser wishes", () => {
    localStorage.setItem("candor.language", "de");
    expect(firstLanguage()).toBe("de");
    localStorage.setItem("candor.language", "tlh");
    expect(firstLanguage()).toBe("en");
  });

  it("writes numbers as the language does, wherever the installation stands", async () => {
    setCountry("DE");
    expect(t("imports.run", { count: 2501, number: numberWords(2501) })).toBe("Import 2,501 people");
    expect(t("records.more_fields", { count: 2501 })).toContain("2,501");
    await speak("de");
    expect(numberWords(2501)).toBe("2.501");
    expect(t("home.unsafe", { count: 2 })).not.toContain("{");
    expect(tOr("nothing.here", "otherwise")).toBe("otherwise");
  });
});

describe("labels", () => {
  it("come from the catalogue by type and field, with a readable fallback", () => {
    expect(fieldLabel("contact", "family_name")).toBe("Family name");
    expect(fieldLabel("contact", "emails.address")).toBe("E-mail");
    expect(fieldLabel("deal", "next_step")).toBe("Next step");
    expect(fieldLabel("deal", "parts.unit_price")).toBe("Unit price");
    expect(pluralLabel("deals")).toBe("Deals");
    expect(readable("")).toBe("");
  });

  it("take the server's own words in the language that is spoken, else in English", async () => {
    expect(localized({ en: "Sales", de: "Vertrieb" })).toBe("Sales");
    await speak("de");
    expect(localized({ en: "Sales", de: "Vertrieb" })).toBe("Vertrieb");
    expect(localized({ en: "Sales" })).toBe("Sales");
    expect(localized(undefined, "sales")).toBe("sales");
  });
});
