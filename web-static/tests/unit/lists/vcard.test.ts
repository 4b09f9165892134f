import { describe, expect, it } from "vitest";
import { draftFrom } from "@/features/records/card";
import { colleagueOf } from "@/features/records/colleague";
import { cardsIn, readVcard } from "@/features/records/vcard";
import { company, contact } from "../records/types";

describe("a business card", () => {
  it("gives everything it says, with folded lines and escaped signs", () => {
    const card = readVcard(
      [
        "BEGIN:VCARD", "VERSION:4.0", "N:Größler;Zoë;;Dr.;", "FN:Dr. Zoë Größler", "ORG:Bäckerei Größler\\, Söhne;Verkauf", "TITLE:Inhaberin",
        "TEL;TYPE=cell:+49 171 555", " 0199", "TEL;TYPE=\"work,voice\";VALUE=uri:tel:+49301234567", "EMAIL;TYPE=work:zoe@groessler.example",
        "ADR;TYPE=work:;;Torstr. 1;Berlin;;10119;DE", "URL:https://groessler.example", "BDAY:--0412", "NOTE:Line one\\nLine two", "END:VCARD",
      ].join("\r\n"),
    );
    expect(card).toEqual({
      family_name: "Größler", given_name: "Zoë", salutation: "Dr.", organisation: "Bäckerei Größler, Söhne", job_title: "Inhaberin",
      phones: [{ number: "+49 171 5550199", label: "mobile" }, { number: "+49301234567", label: "work" }],
      emails: [{ address: "zoe@groessler.example", label: "work" }],
      addresses: [{ street: "Torstr. 1", city: "Berlin", postal_code: "10119", country: "DE", label: "work" }],
      website: "https://groessler.example", birth_date: "--04-12", description: "Line one\nLine two",
    });
  });

  it("of version 2.1 is read in its own encoding", () => {
    expect(readVcard("BEGIN:VCARD\nVERSION:2.1\nN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:M=C3=BCller;J=C3=B6rg\nTEL;CELL:0171 1\nEND:VCARD")).toMatchObject({ family_name: "Müller", given_name: "Jörg", phones: [{ number: "0171 1", label: "mobile" }] });
  });

  it("without parts of a name takes the whole one apart", () => {
    expect(readVcard("BEGIN:VCARD\nFN:Ana María Núñez\nEND:VCARD")).toEqual({ given_name: "Ana María", family_name: "Núñez" });
  });

  it("is counted, and none is none", () => {
    expect(cardsIn("BEGIN:VCARD\nEND:VCARD\nBEGIN:VCARD\nEND:VCARD")).toBe(2);
    expect(readVcard("Dear all,\nBEGIN with the first")).toBeUndefined();
  });
});

describe("what a new record takes of a card", () => {
  const card = { given_name: "Zoë", family_name: "Größler", organisation: "Bäckerei Größler", emails: [{ address: "zoe@groessler.example" }], website: "https://www.groessler.example/kontakt", job_title: "Inhaberin" };

  it("are the members its type has, and nothing that is said already", () => {
    expect(draftFrom(contact, card, { family_name: "Groessler" })).toEqual({ given_name: "Zoë", family_name: "Groessler", emails: card.emails, job_title: "Inhaberin" });
  });

  it("of a company is its name and domain", () => {
    expect(draftFrom(company, card)).toEqual({ name: "Bäckerei Größler", domain: "groessler.example" });
  });
});

describe("a colleague", () => {
  const person = {
    id: "p1", version: 1, created_at: "", updated_at: "", family_name: "Klein", job_title: "Buyer",
    companies: [{ company_id: "old", inactive: true }, { company_id: "c1", role: "Buyer" }],
    phones: [{ number: "0221 4710" }],
    addresses: [{ street: "Home 1", city: "Bonn", label: "home" }, { street: "Work 1", city: "Köln", label: "work" }],
  };

  it("works at the same company and address, and has nothing of the person's own", () => {
    expect(colleagueOf(contact, person)).toEqual({ companies: [{ company_id: "c1" }], addresses: [{ street: "Work 1", city: "Köln", label: "work" }] });
  });

  it("is nobody's whose company is not known", () => {
    expect(colleagueOf(contact, { ...person, companies: [{ company_id: "old", inactive: true }] })).toBeUndefined();
  });
});
