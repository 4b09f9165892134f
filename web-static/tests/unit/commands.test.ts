import { describe, expect, it } from "vitest";
import type { RecordType } from "@/api/record-types";
import { rightsOf, type Role, type Session } from "@/api/session";
import { commands, matches } from "@/features/palette/commands";

const types: RecordType[] = [
  { name: "contact", plural: "contacts", subject: "person", title_fields: [], fields: [] },
  { name: "deal", plural: "deals", subject: "record", title_fields: [], fields: [] },
];
const sessionOf = (...roles: Role[]): Session => ({
  user: { id: "1", email: "a@example.org", name: "A", roles },
  purposes: [],
  default_purpose: "sales",
  settings: { country: "DE", currency: "EUR", language: "en", theme: "auto" },
  signed_in_by: "password",
});
const ids = (...roles: Role[]) => commands({ types, rights: rightsOf(sessionOf(...roles)), chooseTheme: () => undefined }).map((one) => one.id);

describe("the palette's commands", () => {
  it("of somebody in sales are records and import, but no users", () => {
    expect(ids("sales")).toEqual(expect.arrayContaining(["add-contact", "add-deal", "go-/contacts", "go-/import", "settings-profile"]));
    expect(ids("sales")).not.toContain("settings-users");
  });

  it("of an administrator are users, but no records", () => {
    expect(ids("administrator")).toContain("settings-users");
    expect(ids("administrator").filter((id) => /contact|deal|import|trash/.test(id))).toEqual([]);
  });

  it("of the data protection officer add nothing", () => {
    expect(ids("data_protection_officer")).toContain("go-/contacts");
    expect(ids("data_protection_officer").filter((id) => /^add-|import/.test(id))).toEqual([]);
  });
});

describe("typing", () => {
  it.each([
    ["Add person", "pers add", true],
    ["Zugänge verwalten", "zugange", true],
    ["Straße", "strass", true],
    ["Add person", "erson", false],
    ["Add person", "", true],
  ])("%s is found by %s: %s", (label, typed, found) => {
    expect(matches(label, typed)).toBe(found);
  });
});
