import { describe, expect, it } from "vitest";
import { maskedTitle, recordTitle, type RecordType } from "@/api/record-types";
import type { RecordData } from "@/api/records";

const person: RecordType = { name: "contact", plural: "contacts", subject: "person", title_fields: ["given_name", "family_name"], fields: [] };
const company: RecordType = { name: "company", plural: "companies", subject: "record", title_fields: ["name"], fields: [] };
const record = (members: Record<string, unknown>): RecordData => ({ id: "1", version: 1, created_at: "", updated_at: "", ...members });

describe("the title of a record", () => {
  it("is a person's name, else an address, else said to be unknown", () => {
    expect(recordTitle(person, record({ given_name: "Eva", family_name: "Klein" }))).toBe("Eva Klein");
    expect(recordTitle(person, record({ emails: [{ address: "eva@example.org" }] }))).toBe("eva@example.org");
    expect(recordTitle(person, record({}))).toBe("Name not known");
  });

  it("is made of the fields that the server says it is made of", () => {
    expect(recordTitle(company, record({ name: "Müller Möbel" }))).toBe("Müller Möbel");
    expect(recordTitle({ ...company, title_fields: ["number", "name"] }, record({ number: "A-7", name: "Shelves" }))).toBe("A-7 Shelves");
  });

  it("may be hidden, with its reason", () => {
    expect(maskedTitle(person, record({ masked: { family_name: "role" } }))).toBe("role");
    expect(maskedTitle(person, record({ family_name: "Klein" }))).toBeUndefined();
  });
});
