// What a dialog about privacy sends, and what it says is missing before it sends anything.
import { describe, expect, it } from "vitest";
import { dialogs, permitted, type DialogName } from "@/features/privacy/dialog-table";
import { bodyOf, largestFile, localMinute, missingIn, missingWords, readFile, shownFields } from "@/features/privacy/event-draft";

const given = { purpose: "marketing", channel: "email", manner: "phone" };

describe("a consent that was given", () => {
  it("is not sent without anything that shows it", () => {
    expect(missingIn("consent_given", given)).toEqual({ note: "evidence_missing" });
    expect(missingWords("note", "evidence_missing")).toMatch(/shows/);
  });

  it.each([
    ["a note", { note: "Said so at the fair." }],
    ["a text of the register", { notice: "newsletter" }],
    ["other words", { wording: "Send me your news." }],
    ["a file", { file: { name: "form.pdf", media_type: "application/pdf", content: "AA==", size: 1 } }],
  ])("may be sent with %s", (_name, proof) => {
    expect(missingIn("consent_given", { ...given, ...proof })).toEqual({});
  });

  it("names a way to be reached for marketing, and none for another use", () => {
    expect(missingIn("consent_given", { ...given, channel: undefined, note: "x" })).toEqual({ channel: "required" });
    expect(bodyOf("consent_given", { ...given, purpose: "analytics", note: "x" })).not.toHaveProperty("channel");
  });

  it("is sent with what was typed, without outer spaces and without what was left empty", () => {
    const body = bodyOf("consent_given", { ...given, note: "  At the fair. ", wording: "", explicit: false, at: "2026-03-01T10:30", expires_at: "2027-03-01" });
    expect(body).toEqual({
      kind: "consent",
      act: "given",
      ...given,
      note: "At the fair.",
      at: new Date("2026-03-01T10:30").toISOString(),
      expires_at: new Date("2027-03-01T23:59:59").toISOString(),
    });
  });

  it("sends of a file what the server knows, and not its size", () => {
    const file = { name: "form.pdf", media_type: "application/pdf", content: "AA==", size: 1 };
    expect(bodyOf("consent_given", { ...given, file }).file).toEqual({ name: "form.pdf", media_type: "application/pdf", content: "AA==" });
  });

  it("lies not in the future", () => {
    expect(missingIn("consent_given", { ...given, note: "x", at: localMinute(new Date(Date.now() + 3_600_000)) })).toEqual({ at: "in_future" });
  });
});

describe("a file", () => {
  it("is read as base64, with its name and type", async () => {
    const file = await readFile(new File(["Ja."], "ja.txt", { type: "text/plain" }));
    expect(file).toEqual({ name: "ja.txt", media_type: "text/plain", content: "SmEu", size: 3 });
  });

  it("that is too large is not read at all, and said before sending", async () => {
    const file = await readFile(new File([new Uint8Array(largestFile + 1)], "scan.tif"));
    expect(file).toMatchObject({ content: "", media_type: "application/octet-stream" });
    expect(missingIn("consent_given", { ...given, file })).toEqual({ file: "too_large" });
  });
});

describe("other dialogs", () => {
  it("ask for the purpose of an objection only where it is to a purpose", () => {
    const names = (draft: Record<string, unknown>) => shownFields("objection", draft).map(({ name }) => name);
    expect(names({ scope: "advertising" })).toContain("channel");
    expect(names({ scope: "advertising" })).not.toContain("purpose");
    expect(names({ scope: "purpose" })).toContain("purpose");
    expect(bodyOf("objection", { scope: "purpose", purpose: "sales", channel: "email", manner: "letter" })).toEqual({ kind: "objection", scope: "purpose", purpose: "sales", manner: "letter" });
  });

  it("say all ways by leaving the way out", () => {
    expect(bodyOf("objection", { scope: "advertising", channel: "all", manner: "phone" })).toEqual({ kind: "objection", scope: "advertising", manner: "phone" });
  });

  it("end a basis with null, which is not the same as saying nothing", () => {
    expect(bodyOf("basis", { purpose: "sales", basis: "none" })).toEqual({ kind: "basis", purpose: "sales", basis: null });
  });

  it("send an age as a number, also that of a newborn", () => {
    expect(bodyOf("age", { years: "0" })).toEqual({ kind: "age", years: 0 });
    expect(bodyOf("age", {})).toEqual({ kind: "age" });
  });

  it("send the version of a notice with its name", () => {
    expect(bodyOf("notice_given", { notice: "customers", notice_version: 2, manner: "email" })).toEqual({ kind: "notice", notice: "customers", notice_version: 2, manner: "email" });
  });
});

describe("the table of dialogs", () => {
  it("offers what the server lets one record, and nothing else", () => {
    const all = Object.keys(dialogs) as DialogName[];
    expect(permitted(all, ["consent"])).toEqual(["consent_given", "consent_refused", "consent_withdrawn"]);
    expect(permitted(all, [])).toEqual([]);
  });
});
