import { describe, expect, it } from "vitest";
import { delimiterOf, readCsv, textOf, withFormulaGuard, writeCsv } from "@/features/imports/csv";
import { fileProblem } from "@/features/imports/drop-zone";
import { typeOf, type Preview, type Row } from "@/features/imports/import-data";
import { guessed, mappingText, takenTwice, targetWords } from "@/features/imports/mapping";
import { hasMore, reasonWords, refusedCsv } from "@/features/imports/row-list";

const preview: Preview = {
  format: "csv",
  encoding: "UTF-8",
  delimiter: ";",
  records: 2,
  columns: [
    { name: "Vorname", sample: "Eva", target: "given_name" },
    { name: "Mail", sample: "eva@example.org", target: "emails.address" },
    { name: "Notiz", sample: "x", target: null },
  ],
  targets: ["given_name", "family_name", "emails.address"],
};

describe("the mapping of columns", () => {
  it("is not sent while it is as the server guessed", () => {
    expect(mappingText(preview, guessed(preview))).toBe("");
  });

  it("says every column once one is decided differently, and names none of the file's own words", () => {
    const text = mappingText(preview, ["family_name", "emails.address", null]);
    expect(text).toBe("0:family_name,1:emails.address,2:");
    expect(text).not.toContain("Vorname");
  });

  it("notices two columns for one value, but lets lists have several", () => {
    expect([...takenTwice(["given_name", "given_name", null, null])]).toEqual(["given_name"]);
    expect([...takenTwice(["emails.address", "emails.address"])]).toEqual([]);
  });

  it("names targets as the record's fields are named", () => {
    expect(targetWords("family_name")).toBe("Family name");
    expect(targetWords("emails.address")).toBe("E-mail");
    expect(targetWords("addresses.city")).toBe("Address: Town");
  });
});

describe("a table as text", () => {
  it("is read with quotes, line ends within them and a mark at the beginning", () => {
    expect(readCsv('\ufeffa;b\r\n"x;1";"say ""hi""\nthere"\r\n\r\nlast;', ";")).toEqual([["a", "b"], ["x;1", 'say "hi"\nthere'], ["last", ""]]);
  });

  it("is written so that it is read the same again", () => {
    const rows = [["a", "b"], ['x,"1"', "two\nlines"], ["", "ü"]];
    expect(readCsv(writeCsv(rows), ",")).toEqual(rows);
  });

  it("has no cell that a spreadsheet would run", () => {
    const row = ['=HYPERLINK("http://x")', "+1+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "a=1", ""];
    const [written] = readCsv(writeCsv([row]), ",");
    expect(written).toEqual(["'=HYPERLINK(\"http://x\")", "'+1+1", "'-1", "'@SUM(A1)", "'\t=1", "'\r=1", "'=1", "a=1", ""]);
  });

  it("keeps phone numbers as they are: there is nothing in them to run", () => {
    expect(withFormulaGuard("+49 (0)30 / 12-34.5")).toBe("+49 (0)30 / 12-34.5");
    expect(withFormulaGuard("+49 30 cmd|'/c calc'!A1")).toMatch(/^'/);
  });

  it("is read in the encoding it has", async () => {
    const file = (bytes: number[]) => ({ arrayBuffer: async () => new Uint8Array(bytes).buffer });
    expect(await textOf(file([0x47, 0xfc, 0x6e]), "windows-1252")).toBe("Gün");
    expect(await textOf(file([0x47, 0xc3, 0xbc, 0x6e]), "no-such-encoding")).toBe("Gün");
  });

  it("knows the server's word for a tab", () => {
    expect(delimiterOf("\\t")).toBe("\t");
    expect(delimiterOf(null)).toBe(",");
  });
});

describe("refused rows", () => {
  const rows: Row[] = [
    { record: 1, status: "created", id: "1" },
    { record: 2, status: "refused", code: "invalid", errors: [{ field: "emails[0].address", code: "invalid_email", message: "The server's own words." }] },
    { record: 3, status: "refused", code: "not_available", errors: [{ field: "", code: "not_available", message: "The server's own words." }] },
  ];
  const texts: Record<number, string[]> = { 1: ["Eva", "eva@example.org"], 2: ["Jan", "not an address"], 3: ["Ida"] };

  it("say which field is wrong and why", () => {
    expect(reasonWords(rows[1]!)).toBe("E-mail: An e-mail address has an @, like name@example.org.");
  });

  it("never say why somebody is not available", () => {
    expect(reasonWords(rows[2]!)).toBe("This person cannot be added. Ask your privacy contact.");
  });

  it("come back as the file had them, each with its reason, and no others", () => {
    const saved = readCsv(refusedCsv(rows, ["Name", "Mail"], (record) => texts[record]), ",");
    expect(saved).toEqual([
      ["Name", "Mail", "Row", "Reason"],
      ["Jan", "not an address", "2", "E-mail: An e-mail address has an @, like name@example.org."],
      ["Ida", "", "3", "This person cannot be added. Ask your privacy contact."],
    ]);
    expect(JSON.stringify(saved)).not.toContain("Eva");
  });

  it("come with their numbers alone when this tab has no file", () => {
    expect(readCsv(refusedCsv(rows, undefined, () => undefined), ",")[1]).toEqual(["2", "E-mail: An e-mail address has an @, like name@example.org."]);
  });
});

describe("a file", () => {
  it("is refused before it is sent when it is empty or larger than 20 MB", () => {
    expect(fileProblem({ size: 20 * 1024 * 1024 })).toBeUndefined();
    expect(fileProblem({ size: 20 * 1024 * 1024 + 1 })).toContain("21 MB");
    expect(fileProblem({ size: 0 })).toBe("This file is empty.");
  });

  it("is sent as what it is", () => {
    const named = (name: string) => typeOf(new File(["x"], name));
    expect([named("a.CSV"), named("a.vcf"), named("a.bin")]).toEqual(["text/csv", "text/vcard", "application/octet-stream"]);
  });
});

describe("more rows", () => {
  it("are offered only where there are more of the kind that is shown", () => {
    expect(hasMore(2, 200, 2, true)).toBe(false);
    expect(hasMore(200, 200, 450, true)).toBe(true);
    expect(hasMore(201, 200, 201, false)).toBe(true);
    expect(hasMore(200, 200, 200, false)).toBe(false);
  });
});
