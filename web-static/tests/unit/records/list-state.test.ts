import { describe, expect, it } from "vitest";
import { addressFrom, cycled, included, isPlainList, searchOf, setupFrom, sortFrom, sortText, typedOf } from "@/features/records/list-state";
import { leavesOf, type Group } from "@/features/records/filter-tree";
import { plainSetup } from "@/features/views/setup";
import { company, contact } from "./types";

const types = [contact, company];

describe("the order of a list", () => {
  it("goes from ascending to descending to none, click by click", () => {
    const once = cycled([], "family_name");
    const twice = cycled(once, "family_name");
    expect(once).toEqual([{ name: "family_name", descending: false }]);
    expect(twice).toEqual([{ name: "family_name", descending: true }]);
    expect(cycled(twice, "family_name")).toEqual([]);
  });

  it("begins anew with another column", () => {
    expect(cycled([{ name: "family_name", descending: true }], "given_name")).toEqual([{ name: "given_name", descending: false }]);
  });

  it("is read from an address and written to it unchanged", () => {
    expect(sortText(sortFrom(contact, "family_name,-created_at"))).toBe("family_name,-created_at");
  });

  it("leaves out of an address what cannot be sorted", () => {
    expect(sortFrom(contact, "emails,-nothing,family_name")).toEqual([{ name: "family_name", descending: false }]);
    expect(sortFrom(contact, 7)).toEqual([]);
  });
});

describe("the address of a list", () => {
  const filters = [
    { path: "size", operator: "in", values: ["11-50", "1000+"] },
    { path: "name", operator: "contains", values: ["Klein"] },
    { path: "created_at", operator: "gte", values: ["2026-01-01"] },
    { path: "created_at", operator: "within", values: ["this_week"] },
    { path: "domain", operator: "not_null", values: [] },
  ];
  const either: Group = { join: "or", items: [{ path: "name", operator: "starts", values: ["Lang"] }, { path: "size", operator: "in", values: ["1-10"] }] };
  const setup = { ...plainSetup, sort: [{ name: "name", descending: true }], groupBy: "size", totals: ["sum:size"], filter: { join: "and" as const, items: [...filters, either] } };

  it("holds order, groups, choices and times, and nothing that somebody typed", () => {
    const address = addressFrom(company, setup);
    expect(address).toMatchObject({ sort: "-name", group: "size", totals: "sum:size" });
    expect(JSON.stringify(address)).not.toMatch(/Klein|Lang/);
    expect(address.name).toBeUndefined();
  });

  it("brings the same filters back, without the typed ones", () => {
    const back = setupFrom(company, addressFrom(company, setup), { filters: [] });
    expect(back.sort).toEqual(setup.sort);
    expect(back.groupBy).toBe("size");
    const byPath = (all: typeof filters) => [...all].sort((a, b) => a.path.localeCompare(b.path) || a.operator.localeCompare(b.operator));
    expect(byPath(leavesOf(back.filter))).toEqual(byPath(filters.filter(({ path }) => path !== "name")));
  });

  it("adds what was typed in this tab to what stands in the address", () => {
    const whole = setupFrom(company, addressFrom(company, setup), typedOf(company, setup));
    expect(whole.filter.items).toHaveLength(setup.filter.items.length);
    expect(whole.filter.items).toEqual(expect.arrayContaining(setup.filter.items));
  });

  it("ignores a grouping that the type does not have", () => {
    expect(setupFrom(company, { group: "name" }, { filters: [] }).groupBy).toBeUndefined();
  });
});

describe("what the server is asked", () => {
  it("is a plain list while nothing is typed and nothing filtered", () => {
    const search = searchOf(contact, { setup: { ...plainSetup, sort: [{ name: "family_name", descending: false }] }, text: "   " }, undefined, types);
    expect(search).toEqual({ sort: ["family_name"], include: ["companies"] });
    expect(isPlainList(search)).toBe(true);
  });

  it("is a search as soon as a word or a filter is there", () => {
    expect(searchOf(contact, { setup: plainSetup, text: " 0221 " }, undefined, types)).toEqual({ q: "0221", include: ["companies"] });
    expect(isPlainList({ where: { size: "1-10" } })).toBe(false);
    expect(isPlainList({ q: "a" })).toBe(false);
  });

  it("asks for names of companies only where records point to some", () => {
    expect(included(contact, types)).toEqual(["companies"]);
    expect(included(company, types)).toEqual([]);
  });

  it("brings nobody along whose name no column shows", () => {
    expect(included(contact, types, ["title", "emails"])).toEqual([]);
    expect(included(contact, types, ["title", "companies"])).toEqual(["companies"]);
  });
});
