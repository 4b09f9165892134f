import { describe, expect, it } from "vitest";
import { addressOf, filtersFrom, isComplete, isTyped, momentOf, operatorsOf, whereOf } from "@/features/records/filters";
import { filterPaths, findPath } from "@/features/records/paths";
import { company, contact } from "./types";

const path = (name: string, type = contact) => {
  const found = findPath(type, name);
  if (!found) throw new Error(`no path ${name}`);
  return found;
};

describe("what can be filtered", () => {
  it("are the fields and members of lists that the server names", () => {
    const paths = filterPaths(contact).map((one) => one.path);
    expect(paths).toContain("family_name");
    expect(paths).toContain("emails.address");
    expect(paths).toContain("companies.company_id");
    expect(paths).toContain("owner_id");
  });

  it("are not those it does not, nor ids and what it works out itself", () => {
    const paths = filterPaths(contact).map((one) => one.path);
    for (const none of ["source", "emails.label", "phones.e164", "id", "birth_date"]) expect(paths).not.toContain(none);
  });

  it("offers questions that fit the kind of value", () => {
    expect(operatorsOf(path("family_name"))).toEqual(["contains", "starts", "eq", "ne", "is_null", "not_null"]);
    expect(operatorsOf(path("tags"))).toEqual(["any", "all", "is_null", "not_null"]);
    expect(operatorsOf(path("size", company))).toEqual(["in", "none_of", "is_null", "not_null"]);
    expect(operatorsOf(path("sole_trader", company))).toEqual(["eq"]);
    expect(operatorsOf(path("created_at"))).toEqual(["within", "on", "gte", "lt"]);
  });

  it("never offers what the server does not take", () => {
    const bare = { ...path("family_name"), operators: ["eq"] };
    expect(operatorsOf(bare)).toEqual(["eq"]);
  });
});

describe("a filter as the server reads it", () => {
  it("is one member for one filter", () => {
    expect(whereOf(contact, [{ path: "family_name", operator: "eq", values: ["Klein"] }])).toEqual({ family_name: "Klein" });
    expect(whereOf(contact, [{ path: "emails.address", operator: "contains", values: ["@example.org"] }])).toEqual({ "emails.address": { contains: "@example.org" } });
  });

  it("joins several with and, so that two of one field do not overwrite each other", () => {
    const where = whereOf(contact, [
      { path: "created_at", operator: "gte", values: ["2026-01-01"] },
      { path: "created_at", operator: "lt", values: ["2026-02-01"] },
    ]);
    expect(where).toEqual({ and: [{ created_at: { gte: momentOf("2026-01-01") } }, { created_at: { lt: momentOf("2026-02-01") } }] });
  });

  it("says empty and not empty in the server's one word", () => {
    expect(whereOf(contact, [{ path: "job_title", operator: "is_null", values: [] }])).toEqual({ job_title: { is_null: true } });
    expect(whereOf(contact, [{ path: "job_title", operator: "not_null", values: [] }])).toEqual({ job_title: { is_null: false } });
  });

  it("sends flags as flags and lists as lists", () => {
    expect(whereOf(company, [{ path: "sole_trader", operator: "eq", values: ["true"] }])).toEqual({ sole_trader: true });
    expect(whereOf(company, [{ path: "size", operator: "in", values: ["1-10", "11-50"] }])).toEqual({ size: { in: ["1-10", "11-50"] } });
    expect(whereOf(contact, [{ path: "tags", operator: "all", values: ["VIP", " "] }])).toEqual({ tags: { all: ["VIP"] } });
  });

  it("leaves out what has no value yet or no field", () => {
    expect(isComplete({ path: "family_name", operator: "eq", values: [" "] })).toBe(false);
    expect(whereOf(contact, [{ path: "family_name", operator: "eq", values: [""] }, { path: "gone", operator: "eq", values: ["x"] }])).toBeUndefined();
  });

  it("takes a day as it begins in the person's own zone", () => {
    expect(momentOf("2026-03-29")).toBe(new Date(2026, 2, 29).toISOString());
  });
});

describe("filters in an address", () => {
  it("hold ids, choices, flags and times", () => {
    const owner = "01a211b5-19fc-7000-b2c0-86c411374c18";
    const filters = [{ path: "owner_id", operator: "in", values: [owner] }];
    expect(addressOf(contact, filters)).toEqual({ owner_id: `in.${owner}` });
    expect(filtersFrom(contact, { owner_id: `in.${owner}` })).toEqual(filters);
  });

  it("never hold text, whatever the question", () => {
    for (const operator of ["eq", "contains", "starts"]) {
      const filter = { path: "family_name", operator, values: ["Klein"] };
      expect(isTyped(contact, filter)).toBe(true);
      expect(addressOf(contact, [filter])).toEqual({});
    }
  });

  it("ignore text that somebody wrote into an address by hand", () => {
    expect(filtersFrom(contact, { family_name: "eq.Klein", created_at: "contains.x", size: "in.1-10", job_title: 5 })).toEqual([]);
  });

  it("survive the signs that separate them", () => {
    const odd = { ...company, fields: company.fields.map((field) => (field.name === "size" ? { ...field, choices: ["1.5*2", "%2E"] } : field)) };
    const filters = [{ path: "size", operator: "in", values: ["1.5*2", "%2E"] }];
    expect(filtersFrom(odd, addressOf(odd, filters))).toEqual(filters);
  });
});
