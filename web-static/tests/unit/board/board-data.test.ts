import { describe, expect, it } from "vitest";
import type { RecordData } from "@/api/records";
import { columnRows, columnSearch, movedBy, placeInColumns, type BoardColumn, type Moves } from "@/features/board/board-data";
import { stepTo } from "@/features/board/board-keys";
import { queryClient } from "@/app/query-client";
import { listKey, type Pages } from "@/features/records/list-data";
import { company } from "../records/types";

const card = (id: string, stage_id: string): RecordData => ({ id, version: 1, created_at: "", updated_at: "", stage_id });
const columns: BoardColumn[] = ["one", "two", "three"].map((id) => ({ id, name: id, colour: "grey", end: id === "three" }));
const moves = (...all: [RecordData, string][]): Moves => new Map(all.map(([record, to]) => [record.id, { record, to }]));

describe("the cards of a column", () => {
  const rows = [card("a", "one"), card("b", "one")];

  it("are those the server names while nothing moves, without being copied", () => {
    expect(columnRows(rows, moves(), "one", "stage_id")).toBe(rows);
  });

  it("do without the one that leaves, which comes on top where it goes", () => {
    const going = moves([card("b", "one"), "two"]);
    expect(columnRows(rows, going, "one", "stage_id").map(({ id }) => id)).toEqual(["a"]);
    expect(columnRows([card("c", "two")], going, "two", "stage_id")).toEqual([card("b", "two"), card("c", "two")]);
    expect(columnRows([], going, "three", "stage_id")).toEqual([]);
  });

  it("hold it once when the server's answer came before the move was over", () => {
    expect(columnRows([card("b", "two")], moves([card("b", "one"), "two"]), "two", "stage_id").map(({ id }) => id)).toEqual(["b"]);
  });

  it("are counted with those on their way", () => {
    const going = moves([card("b", "one"), "two"], [card("x", "three"), "two"]);
    expect(["one", "two", "three"].map((id) => movedBy(going, id, "stage_id"))).toEqual([-1, 2, -1]);
  });
});

describe("what a column asks", () => {
  it("is its own value and everything the board asks", () => {
    expect(columnSearch({}, "stage_id", "one")).toEqual({ where: { stage_id: "one" } });
    expect(columnSearch({ q: "shop", where: { owner_id: { in: ["u"] } } }, "stage_id", "one")).toEqual({ q: "shop", where: { and: [{ stage_id: "one" }, { owner_id: { in: ["u"] } }] } });
  });
});

describe("a card that was moved", () => {
  it("stands first in its new column and in no other", () => {
    const key = (id: string) => listKey(company.plural, columnSearch({}, "stage_id", id));
    const put = (id: string, ...ids: string[]) => queryClient.setQueryData<Pages>(key(id), { pages: [{ data: ids.map((one) => card(one, id)) }], pageParams: [undefined] });
    put("one", "a", "b");
    put("two", "c");
    placeInColumns(company, {}, "stage_id", columns, { ...card("b", "two"), version: 2 });
    const ids = (id: string) => queryClient.getQueryData<Pages>(key(id))?.pages.flatMap(({ data }) => data.map((one) => one.id));
    expect(ids("one")).toEqual(["a"]);
    expect(ids("two")).toEqual(["b", "c"]);
    expect(ids("three")).toBeUndefined();
  });
});

describe("a card that is held by keyboard", () => {
  it("goes from column to column and stops at the ends", () => {
    expect(stepTo(columns, "one", "ArrowRight")).toBe("two");
    expect(stepTo(columns, "three", "ArrowRight")).toBe("three");
    expect(stepTo(columns, "one", "ArrowLeft")).toBe("one");
    expect(stepTo(columns, "three", "ArrowLeft")).toBe("two");
  });
});
