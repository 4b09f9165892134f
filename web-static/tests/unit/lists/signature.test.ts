import { describe, expect, it } from "vitest";
import { readSignature } from "@/features/records/signature";

describe("a signature", () => {
  it("of a German company gives name, title, company, numbers and address", () => {
    const card = readSignature(`
Mit freundlichen Grüßen

Dr. Katharina von der Heyden
Leiterin Einkauf

Müller Möbel GmbH
Industriestraße 12a
50667 Köln
Tel.: +49 221 4710-12
Mobil: 0171 / 123 45 67
Fax: +49 221 4710-99
k.vonderheyden@mueller-moebel.example
www.mueller-moebel.example

Geschäftsführer: Hans Müller
Amtsgericht Köln HRB 12345 | USt-IdNr. DE123456789`);
    expect(card).toEqual({
      salutation: "Dr.",
      given_name: "Katharina",
      family_name: "von der Heyden",
      job_title: "Leiterin Einkauf",
      organisation: "Müller Möbel GmbH",
      emails: [{ address: "k.vonderheyden@mueller-moebel.example" }],
      phones: [
        { number: "+49 221 4710-12", label: "work" },
        { number: "0171 / 123 45 67", label: "mobile" },
        { number: "+49 221 4710-99", label: "fax" },
      ],
      website: "www.mueller-moebel.example",
      addresses: [{ street: "Industriestraße 12a", postal_code: "50667", city: "Köln", label: "work" }],
    });
  });

  it("in one line with bars is read piece by piece", () => {
    const card = readSignature("Aoife Ní Dhomhnaill | Account Manager | Shannon Software Ltd | M +353 87 555 0123 | aoife@shannon.example | https://shannon.example/");
    expect(card).toMatchObject({
      given_name: "Aoife Ní", family_name: "Dhomhnaill", job_title: "Account Manager", organisation: "Shannon Software Ltd",
      phones: [{ number: "+353 87 555 0123", label: "mobile" }], emails: [{ address: "aoife@shannon.example" }], website: "https://shannon.example/",
    });
  });

  it("of London has town, postal code and country", () => {
    const card = readSignature("Best regards\nTom Baker\nHead of Support\nBaker & Sons\n221 Baker Street, London NW1 6XE\nT: 020 7946 0123\ntom@bakersons.example");
    expect(card).toMatchObject({ given_name: "Tom", family_name: "Baker", job_title: "Head of Support", organisation: "Baker & Sons" });
    expect(card.addresses).toEqual([{ street: "221 Baker Street", city: "London", postal_code: "NW1 6XE", country: "GB", label: "work" }]);
    expect(card.phones).toEqual([{ number: "020 7946 0123", label: "work" }]);
  });

  it("takes the job that stands beside the name", () => {
    expect(readSignature("Eva Sommer, Projektleiterin\nSommer & Partner mbB\neva@sommer.example")).toMatchObject({ given_name: "Eva", family_name: "Sommer", job_title: "Projektleiterin" });
  });

  it("never takes the numbers of a register, a bank or a tax office for a telephone", () => {
    const card = readSignature("Jan Klein\nKlein AG\nIBAN DE02 1203 0000 0000 2020 51\nHRB 4711123\nUSt-IdNr.: DE 811 128 135");
    expect(card.phones).toBeUndefined();
    expect(card.organisation).toBe("Klein AG");
  });

  it("names nobody where no name stands", () => {
    const card = readSignature("info@klein.example\n0221 4710");
    expect(card.family_name).toBeUndefined();
    expect(card.job_title).toBeUndefined();
    expect(card).toMatchObject({ emails: [{ address: "info@klein.example" }], phones: [{ number: "0221 4710" }] });
  });

  it("of nothing is nothing, and odd text does no harm", () => {
    expect(readSignature("")).toEqual({});
    expect(readSignature("-- \n\n!!!\u0000\n" + "a".repeat(5000)).emails).toBeUndefined();
  });
});
