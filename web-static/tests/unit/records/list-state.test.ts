import { describe, expect, it } from "vitest";
import { addressFrom, cycled, included, isPlainList, searchOf, sortFrom, sortText, stateFrom } from "@/features/records/list-state";
import { company, contact } from "./types";

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
  const state = {
    sort: [{ name: "name", descending: true }],
    filters: [
      { path: "size", operator: "in", values: ["11-50", "1000+"] },
      { path: "name", operator: "contains", values: ["Klein"] },
      { path: "created_at", operator: "gte", values: ["2026-01-01"] },
      { path: "created_at", operator: "lt", values: ["2026-02-01"] },
      { path: "domain", operator: "not_null", values: [] },
    ],
  };

  it("holds order, choices and times, and nothing that somebody typed", () => {
    const address = addressFrom(company, state);
    expect(address.sort).toBe("-name");
    expect(JSON.stringify(address)).not.toContain("Klein");
    expect(address.name).toBeUndefined();
  });

  it("brings the same filters back, without the typed ones", () => {
    const back = stateFrom(company, addressFrom(company, state), { text: "", filters: [] });
    expect(back.sort).toEqual(state.sort);
    const byPath = (filters: typeof state.filters) => [...filters].sort((a, b) => a.path.localeCompare(b.path) || a.operator.localeCompare(b.operator));
    expect(byPath(back.filters)).toEqual(byPath(state.filters.filter(({ path }) => path !== "name")));
  });

  it("adds what was typed in this tab to what stands in the address", () => {
    const typed = { text: "müller", filters: [{ path: "name", operator: "starts", values: ["Bä"] }] };
    const both = stateFrom(company, { size: "in.1-10" }, typed);
    expect(both.filters).toEqual([{ path: "size", operator: "in", values: ["1-10"] }, ...typed.filters]);
    expect(both.text).toBe("müller");
  });
});

describe("what the server is asked", () => {
  it("is a plain list while nothing is typed and nothing filtered", () => {
    const search = searchOf(contact, { sort: [{ name: "family_name", descending: false }], filters: [], text: "   " });
    expect(search).toEqual({ sort: ["family_name"], include: ["companies"] });
    expect(isPlainList(search)).toBe(true);
  });

  it("is a search as soon as a word or a filter is there", () => {
    expect(searchOf(contact, { sort: [], filters: [], text: " 0221 " })).toEqual({ q: "0221", include: ["companies"] });
    expect(isPlainList({ where: { size: "1-10" } })).toBe(false);
    expect(isPlainList({ q: "a" })).toBe(false);
  });

  it("asks for names of companies only where records point to some", () => {
    expect(included(contact)).toEqual(["companies"]);
    expect(included(company)).toEqual([]);
  });
});
