import { describe, expect, it } from "vitest";
import { chosenColumns, columnsOf, firstChoice, keepColumns, shownColumns } from "@/features/records/columns";
import { likelyContext, needsContext } from "@/features/records/contexts";
import { forEachId } from "@/features/records/deletion";
import { cleaned, isDirty, membersOf } from "@/features/records/draft";
import { fileName } from "@/features/records/export";
import { telephone, webAddress } from "@/features/records/full-value";
import { moved } from "@/features/records/list-editor";
import { pointersTo } from "@/features/records/people-card";
import { quickFields } from "@/features/records/quick-fields";
import { selectedAfter } from "@/features/records/selection";
import { wordsOf, type Names } from "@/features/records/values";
import { Problem } from "@/api/problem";
import { company, contact } from "./types";

const names: Names = { record: (id) => ({ c1: "Müller Möbel" })[id], user: () => "Anna", author: () => "Anna" };
const field = (name: string) => contact.fields.find((one) => one.name === name)!;

describe("columns", () => {
  it("begin with the name, sorted by the family name", () => {
    expect(columnsOf(contact)[0]).toMatchObject({ name: "title", sortBy: "family_name" });
    expect(shownColumns(contact, []).map(({ name }) => name)).toEqual(["title"]);
  });

  it("are remembered in the order they were chosen, and those that no longer exist are left out", () => {
    keepColumns(contact, ["phones", "gone", "emails"]);
    expect(shownColumns(contact, chosenColumns(contact)).map(({ name }) => name)).toEqual(["title", "phones", "emails"]);
  });

  it("are forgotten when they are as they were at first", () => {
    keepColumns(contact, ["phones"]);
    keepColumns(contact, firstChoice(contact));
    expect(localStorage.getItem("candor.columns.contacts")).toBeNull();
  });
});

describe("what is sent of what was typed", () => {
  it("is without outer spaces, empty items and what the server works out", () => {
    const items = [{ number: " 0221 4710 ", label: "", e164: "+492214710" }, { number: "  ", label: "work" }];
    expect(cleaned(field("phones"), items)).toEqual([{ number: "0221 4710" }]);
  });

  it("takes a member away when nothing is left of it", () => {
    for (const [name, value] of [["job_title", "  "], ["emails", [{ label: "work" }]], ["tags", [" "]], ["companies", [{ inactive: true }]]] as const) {
      expect(cleaned(field(name), value), name).toBeNull();
    }
  });

  it("keeps the lines of a note as they were typed", () => {
    expect(cleaned(field("description"), "one\n\n  two \n")).toBe("one\n\n  two \n");
  });

  it("holds only members that say something", () => {
    expect(membersOf(contact, { family_name: " Klein ", job_title: "", emails: [{}], unknown: "x" })).toEqual({ family_name: "Klein" });
  });

  it("is dirty only by what was typed, not by what was there at first", () => {
    const preset = { companies: [{ company_id: "c1" }] };
    expect(isDirty(contact, preset, preset)).toBe(false);
    expect(isDirty(contact, { ...preset, family_name: " " }, preset)).toBe(false);
    expect(isDirty(contact, { ...preset, family_name: "K" }, preset)).toBe(true);
  });
});

describe("quick create", () => {
  it("asks for at most six fields, the name first, of lists the main member", () => {
    const quick = quickFields(contact);
    expect(quick.length).toBeLessThanOrEqual(6);
    expect(quick.map(({ field: one, member }) => (member ? `${one.name}.${member.name}` : one.name))).toEqual([
      "given_name", "family_name", "companies.company_id", "emails.address", "phones.number", "job_title",
    ]);
  });

  it("preselects how they came by whether there is a company", () => {
    const contexts = [{ name: "enquiry", default_without_company: true }, { name: "business", default_with_company: true }];
    expect(likelyContext(contexts, {})).toBe("enquiry");
    expect(likelyContext(contexts, { companies: [{}] })).toBe("enquiry");
    expect(likelyContext(contexts, { companies: [{ company_id: "c1" }] })).toBe("business");
    expect(likelyContext(undefined, {})).toBeUndefined();
  });

  it("asks it of people, and of a company only when it is one person", () => {
    expect(needsContext(contact, {})).toBe(true);
    expect(needsContext(company, {})).toBe(false);
    expect(needsContext(company, { sole_trader: true })).toBe(true);
  });
});

describe("values in words", () => {
  it("names what ids point to, and says so when the name is not shown", () => {
    expect(wordsOf(contact, field("companies"), [{ company_id: "c1", role: "Buyer", inactive: true }], names)).toBe("Müller Möbel (Buyer, no longer there)");
    expect(wordsOf(contact, field("companies"), [{ company_id: "c2" }], names)).toBe("not shown to you");
  });

  it("says what a number is for and leaves out what the server worked out", () => {
    expect(wordsOf(contact, field("phones"), [{ number: "0221", label: "work", e164: "+49221" }], names)).toBe("0221 (work)");
  });

  it("says nothing of what is empty", () => {
    for (const value of [undefined, null, "", []]) expect(wordsOf(contact, field("job_title"), value, names)).toBe("");
  });
});

describe("links", () => {
  it("lead to the web and nowhere else", () => {
    expect(webAddress("example.org/a")).toBe("https://example.org/a");
    expect(webAddress("http://example.org")).toBe("http://example.org/");
    for (const trap of ["javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "file:///etc/passwd", "java\tscript:alert(1)"]) {
      expect(webAddress(trap)?.startsWith("http") ?? true, trap).toBe(true);
      expect(webAddress(trap) ?? "", trap).not.toMatch(/^(javascript|data|file):/i);
    }
  });

  it("dial the international number, else the digits as typed", () => {
    expect(telephone({ number: "0221 4710", e164: "+492214710" })).toBe("tel:+492214710");
    expect(telephone({ number: "(0221) 47-10" })).toBe("tel:02214710");
  });
});

describe("selecting", () => {
  const rows = ["a", "b", "c", "d"].map((id) => ({ id }));

  it("takes one row, and with shift all rows from the last one", () => {
    expect([...selectedAfter(new Set(), rows, undefined, 1)]).toEqual(["b"]);
    expect([...selectedAfter(new Set(["b"]), rows, 1, 3)].sort()).toEqual(["b", "c", "d"]);
    expect([...selectedAfter(new Set(["d"]), rows, 3, 1)].sort()).toEqual(["b", "c", "d"]);
  });

  it("lets go of a range the same way", () => {
    expect([...selectedAfter(new Set(["a", "b", "c"]), rows, 0, 2)]).toEqual([]);
  });
});

describe("many at once", () => {
  it("does what it can and says what it could not", async () => {
    const running = { now: 0, most: 0 };
    const outcome = await forEachId(["1", "2", "3", "4", "5", "6"], async (id) => {
      running.now += 1;
      running.most = Math.max(running.most, running.now);
      await new Promise((later) => setTimeout(later, 1));
      running.now -= 1;
      if (id === "3") throw new Problem(403, { code: "denied" });
    });
    expect(outcome.done.sort()).toEqual(["1", "2", "4", "5", "6"]);
    expect(outcome.failed.map(({ id, problem }) => [id, problem.status])).toEqual([["3", 403]]);
    expect(running.most).toBeLessThanOrEqual(4);
  });
});

describe("small things", () => {
  it("moves an item and leaves the others in their order", () => {
    expect(moved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
  });

  it("takes the file's name from the server, else its own", () => {
    expect(fileName('attachment; filename="contacts-2026-11-25.csv"', "x.csv")).toBe("contacts-2026-11-25.csv");
    expect(fileName(null, "x.csv")).toBe("x.csv");
  });

  it("finds the lists that point to a type", () => {
    expect(pointersTo([contact, company], "company").map(({ type, list, member }) => `${type.plural}.${list}.${member}`)).toEqual(["contacts.companies.company_id"]);
    expect(pointersTo([contact, company], "contact")).toEqual([]);
  });
});
