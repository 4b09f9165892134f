import { describe, expect, it } from "vitest";
import { groupSearch, inGroupOrder, linesOf, unseen } from "@/features/records/grouping";
import { groupPaths } from "@/features/records/group-paths";
import { noteIncluded, noteName } from "@/features/records/names";
import { findPath } from "@/features/records/paths";
import { askedOf, groupKey, measureWords, totalsFrom } from "@/features/records/totals";
import { company } from "../records/types";
import { deal, recordOf, stage } from "./types";

const group = (value: unknown, count = 1) => ({ key: groupKey(value), value, count, measures: {} });

describe("what a list can be grouped by", () => {
  it("is what several records share, and never a name or an amount", () => {
    const paths = groupPaths(deal).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(["stage_id", "stage_type", "company_id", "owner_id", "tags"]));
    for (const none of ["name", "amount", "close_date", "stage_history.stage_id"]) expect(paths).not.toContain(none);
  });
});

describe("the lines of a list in groups", () => {
  const rows = [recordOf("a"), recordOf("b")];
  const loaded = new Map([[groupKey("open"), { rows, more: true, waiting: false, fetchMore: () => undefined }]]);

  it("are a head for each group and the rows of those that are open, with a place for what is still coming", () => {
    const { lines, rows: shown } = linesOf([group("open", 5), group("won", 2)], new Set([groupKey("open")]), loaded);
    expect(lines.map(({ kind }) => kind)).toEqual(["group", "record", "record", "waiting", "group"]);
    expect(shown.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("show a record in each of its groups, under keys of their own", () => {
    const two = new Map(["x", "y"].map((tag) => [groupKey(tag), { rows: [recordOf("a")], more: false, waiting: false, fetchMore: () => undefined }]));
    const { lines } = linesOf([group("x"), group("y")], new Set(two.keys()), two);
    const keys = lines.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("groups", () => {
  it("of a choice stand as it is declared, and those without a value last", () => {
    const path = findPath(deal, "stage_type")!;
    expect(inGroupOrder(path, [group(null), group("lost", 9), group("open", 2)]).map(({ value }) => value)).toEqual(["open", "lost", null]);
  });

  it("of stages stand in the order of the pipeline", () => {
    noteIncluded({ stages: [recordOf("s1", { name: "First", position: 1 }), recordOf("s2", { name: "Second", position: 2 })] });
    expect(inGroupOrder(findPath(deal, "stage_id")!, [group("s2", 9), group("s1", 1)]).map(({ value }) => value)).toEqual(["s1", "s2"]);
  });

  it("are asked for by the places of their stages too, which a row of the list brings along without", () => {
    noteName("s8", "Eighth");
    expect(unseen(stage, "s8")).toBe(true);
    noteIncluded({ stages: [recordOf("s8", { name: "Eighth", position: 8 })] });
    expect(unseen(stage, "s8")).toBe(false);
    expect([unseen(company, "c8"), (noteName("c8", "A company"), unseen(company, "c8"))]).toEqual([true, false]);
  });

  it("ask for their own rows beside what the list asks", () => {
    expect(groupSearch({ where: { stage_type: "open" }, sort: ["name"] }, "company_id", null)).toEqual({ where: { and: [{ stage_type: "open" }, { company_id: { is_null: true } }] }, sort: ["name"] });
    expect(groupSearch({}, "tags", "VIP").where).toEqual({ tags: "VIP" });
  });
});

describe("totals", () => {
  it("are those of numbers that the type has", () => {
    expect(totalsFrom(deal, ["sum:base_amount", "avg:manual_probability", "sum:name", "median:base_amount", "sum:gone"])).toEqual([{ how: "sum", path: "base_amount" }, { how: "avg", path: "manual_probability" }]);
  });

  it("ask the sum for an average", () => {
    expect(askedOf({ q: "x" }, [{ how: "avg", path: "base_amount" }, { how: "max", path: "base_amount" }], "stage_id")).toEqual({ q: "x", group_by: "stage_id", sum: ["base_amount"], max: ["base_amount"] });
  });

  it("never add up different currencies", () => {
    const amount = deal.fields.find(({ name }) => name === "amount")!;
    const rows = [recordOf("a", { amount: { amount: 100, currency: "EUR" } }), recordOf("b", { amount: { amount: 100, currency: "CHF" } })];
    expect(measureWords(amount, 200, rows.slice(0, 1))).toBe("€2.00");
    expect(measureWords(amount, 200, rows)).toBeUndefined();
  });
});
