import { describe, expect, it } from "vitest";
import { countOf, groupsOf, leavesOf, moves, storedText, tidied, treeFrom, whereOfStored, whereOfTree, withLeaves, type Group } from "@/features/records/filter-tree";
import { operatorsOf } from "@/features/records/filters";
import { findPath } from "@/features/records/paths";
import { dayText, daysOf, spans } from "@/features/records/relative-dates";
import { setCountry } from "@/i18n";
import { activity, deal } from "./types";

const now = new Date(2026, 10, 25, 15, 30); // a Wednesday
const asking = { me: "01a211b5-19fc-7000-b2c0-86c411374c18", now };
const days = (span: (typeof spans)[number]) => {
  const { from, until } = daysOf(span, now);
  return [from && dayText(from), until && dayText(until)];
};

describe("spans of days", () => {
  it.each([
    ["today", "2026-11-25", "2026-11-26"],
    ["yesterday", "2026-11-24", "2026-11-25"],
    ["this_week", "2026-11-23", "2026-11-30"],
    ["last_week", "2026-11-16", "2026-11-23"],
    ["next_month", "2026-12-01", "2027-01-01"],
    ["this_quarter", "2026-10-01", "2027-01-01"],
    ["last_quarter", "2026-07-01", "2026-10-01"],
    ["last_year", "2025-01-01", "2026-01-01"],
    ["last_7_days", "2026-11-19", "2026-11-26"],
    ["next_30_days", "2026-11-25", "2026-12-25"],
    ["past", undefined, "2026-11-25"],
    ["future", "2026-11-26", undefined],
  ] as const)("%s is from %s until before %s", (span, from, until) => {
    expect(days(span)).toEqual([from, until]);
  });

  it("begin the week on Sunday where people do", () => {
    setCountry("US");
    expect(days("this_week")).toEqual(["2026-11-22", "2026-11-29"]);
  });

  it("are none of them empty", () => {
    for (const span of spans) {
      const { from, until } = daysOf(span, now);
      expect(!from || !until || from < until, span).toBe(true);
    }
  });
});

const mine = { path: "owner_id", operator: "in", values: ["me"] };
const thisMonth = { path: "close_date", operator: "within", values: ["this_month"] };
const large = { path: "amount", operator: "gte", values: ["1000000"] };
const tree: Group = { join: "and", items: [mine, { join: "or", items: [thisMonth, large] }] };

describe("conditions inside conditions", () => {
  it("are asked with what me and this month mean to who asks now", () => {
    expect(whereOfTree(deal, tree, asking)).toEqual({
      and: [
        { owner_id: { in: [asking.me] } },
        { or: [{ and: [{ close_date: { gte: "2026-11-01" } }, { close_date: { lt: "2026-12-01" } }] }, { amount: { gte: 1000000 } }] },
      ],
    });
  });

  it("are kept by name, so that they mean the right thing to everybody and every day", () => {
    const text = storedText(deal, tree);
    expect(JSON.parse(text ?? "")).toEqual({ and: [{ owner_id: { in: ["me"] } }, { or: [{ close_date: { within: "this_month" } }, { amount: { gte: 1000000 } }] }] });
    expect(text).not.toContain(asking.me);
    expect(treeFrom(text)).toEqual(tree);
    expect(whereOfStored(deal, text, asking)).toEqual(whereOfTree(deal, tree, asking));
    expect(moves(tree)).toBe(true);
    expect(moves(large)).toBe(false);
  });

  it("are also read as another program wrote them", () => {
    expect(treeFrom('{"stage_type":"open","amount":{"gte":5,"lt":9}}')).toEqual({
      join: "and",
      items: [{ path: "stage_type", operator: "eq", values: ["open"] }, { path: "amount", operator: "gte", values: ["5"] }, { path: "amount", operator: "lt", values: ["9"] }],
    });
    expect(treeFrom('{"tags":{"is_null":false}}')?.items).toEqual([{ path: "tags", operator: "not_null", values: [] }]);
  });

  it("that make no sense are not taken for none at all", () => {
    for (const text of ["{", "5", "[]", "true"]) expect(treeFrom(text), text).toBeUndefined();
    expect(treeFrom(undefined)).toEqual({ join: "and", items: [] });
  });

  it("on a field that is not there are asked all the same: leaving them out would show more", () => {
    const gone: Group = { join: "and", items: [{ path: "gone", operator: "eq", values: ["x"] }, large] };
    expect(whereOfTree(deal, gone, asking)).toEqual({ and: [{ gone: { eq: "x" } }, { amount: { gte: 1000000 } }] });
  });

  it("are chips as far as they are one after the other", () => {
    expect(leavesOf(tree)).toEqual([mine]);
    expect(groupsOf(tree)).toHaveLength(1);
    expect(withLeaves(tree, [large]).items).toEqual([large, tree.items[1]]);
    const either: Group = { join: "or", items: [mine, large] };
    expect(leavesOf(either)).toEqual([]);
    expect(withLeaves(either, [thisMonth])).toEqual({ join: "and", items: [thisMonth, either] });
    expect(countOf(tree)).toBe(3);
  });

  it("lose empty groups and what has no value yet", () => {
    expect(tidied({ join: "or", items: [{ join: "and", items: [{ ...large, values: [""] }] }, { join: "and", items: [{ join: "or", items: [mine] }] }] })).toEqual({ join: "and", items: [mine] });
    expect(storedText(deal, { join: "or", items: [] })).toBeUndefined();
  });
});

describe("questions of ours", () => {
  const path = (name: string) => findPath(activity, name)!;

  it("are offered where the server knows what they are made of", () => {
    expect(operatorsOf(path("due_at"))).toEqual(["within", "on", "gte", "lt", "is_null", "not_null"]);
    expect(operatorsOf({ ...path("due_at"), operators: ["eq", "is_null"] })).toEqual(["is_null", "not_null"]);
    expect(operatorsOf(path("status"))).toEqual(["in", "none_of", "is_null", "not_null"]);
    expect(operatorsOf(path("links.deal_id"))).not.toContain("none_of");
    expect(operatorsOf(findPath(deal, "amount")!)).toEqual(["gte", "lte", "eq", "is_null", "not_null"]);
  });

  it("are told in the server's words", () => {
    const where = (operator: string, values: string[], name: string) => whereOfTree(activity, { join: "and", items: [{ path: name, operator, values }] }, asking);
    const midnight = (day: number) => new Date(2026, 10, day).toISOString();
    expect(where("on", ["2026-11-25"], "due_at")).toEqual({ and: [{ due_at: { gte: midnight(25) } }, { due_at: { lt: midnight(26) } }] });
    expect(where("within", ["past"], "due_at")).toEqual({ due_at: { lt: midnight(25) } });
    expect(where("none_of", ["done", "planned"], "status")).toEqual({ and: [{ status: { ne: "done" } }, { status: { ne: "planned" } }] });
  });
});
