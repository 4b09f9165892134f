import { describe, expect, it } from "vitest";
import { pinnedViews, pinView, unpinView } from "@/features/views/pins";
import { alikeSetups, membersOf, plainSetup, setupOf } from "@/features/views/setup";
import { defaultView, viewFrom, viewsOf } from "@/features/views/view";
import { deal, recordOf } from "./types";

const view = (id: string, members: Record<string, unknown> = {}) => viewFrom(recordOf(id, { name: id, record_type: "deal", visibility: "private", ...members }));

describe("a view", () => {
  const setup = {
    ...plainSetup,
    filter: { join: "and" as const, items: [{ path: "stage_type", operator: "in", values: ["open"] }] },
    sort: [{ name: "close_date", descending: true }],
    columns: ["amount", "stage_id"],
    groupBy: "stage_id",
    totals: ["sum:base_amount"],
  };

  it("is kept as the server has it and read as it was", () => {
    const members = membersOf(deal, setup);
    expect(members).toEqual({ filter: '{"stage_type":{"in":["open"]}}', sort: "-close_date", columns: ["amount", "stage_id"], group_by: "stage_id", layout: "table", totals: ["sum:base_amount"] });
    const back = setupOf(deal, view("v1", members));
    expect(back && alikeSetups(deal, back, setup)).toBe(true);
  });

  it("takes away what is no longer said", () => {
    expect(membersOf(deal, plainSetup)).toEqual({ filter: null, sort: null, columns: null, group_by: null, layout: "table", totals: null });
  });

  it("is changed by every part of it, and by nothing else", () => {
    expect(alikeSetups(deal, setup, { ...setup })).toBe(true);
    for (const other of [{ groupBy: undefined }, { columns: ["amount"] }, { sort: [] }, { totals: [] }, { filter: plainSetup.filter }]) expect(alikeSetups(deal, setup, { ...setup, ...other })).toBe(false);
  });

  it("whose conditions cannot be read shows nothing instead of everything", () => {
    expect(setupOf(deal, view("v1", { filter: "{oops" }))).toBeUndefined();
  });
});

describe("views", () => {
  const all = [view("b", { visibility: "shared", is_default: true }), view("c"), view("a", { position: 2 }), view("other", { record_type: "lead" })];

  it("are one's own first, then those of all, each in their order", () => {
    expect(viewsOf(all, "deal").map(({ id }) => id)).toEqual(["a", "c", "b"]);
  });

  it("open with the shared default, unless one has a default of one's own", () => {
    expect(defaultView(all, "deal")?.id).toBe("b");
    expect(defaultView([...all, view("mine", { is_default: true })], "deal")?.id).toBe("mine");
    expect(defaultView(all, "lead")).toBeUndefined();
  });

  it("are pinned on this device by id, each person's own", () => {
    pinView("anna", "v1");
    pinView("anna", "v2");
    pinView("anna", "v1");
    expect(pinnedViews("anna")).toEqual(["v2", "v1"]);
    unpinView("anna", "v2");
    expect(pinnedViews("anna")).toEqual(["v1"]);
    expect(pinnedViews("ben")).toEqual([]);
  });
});
