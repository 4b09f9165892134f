import { describe, expect, it } from "vitest";
import { alike, conflictsOf } from "@/features/records/conflict";

const theirs = { id: "1", version: 2, created_at: "", updated_at: "" };

describe("two values", () => {
  it("are alike when they say the same, in whatever order their members stand", () => {
    expect(alike({ address: "a", label: "work" }, { label: "work", address: "a" })).toBe(true);
    expect(alike([{ number: "1", e164: "+491" }], [{ number: "1" }])).toBe(true);
  });

  it("are alike when both say nothing", () => {
    for (const nothing of [undefined, null, "", [], false]) expect(alike(nothing, undefined)).toBe(true);
  });

  it("are not alike when the order of a list or a letter differs", () => {
    expect(alike([{ address: "a" }, { address: "b" }], [{ address: "b" }, { address: "a" }])).toBe(false);
    expect(alike("Klein", "klein")).toBe(false);
    expect(alike([], [{ address: "a" }])).toBe(false);
  });
});

describe("conflicts", () => {
  it("are only where they changed what we change too", () => {
    const base = { a: "1", b: "1", c: "1" };
    const ours = { a: "2", b: "2", c: "2" };
    expect(conflictsOf(base, ours, { ...theirs, a: "1", b: "2", c: "3" })).toEqual([{ field: "c", ours: "2", theirs: "3" }]);
  });

  it("are there when they took away what we change", () => {
    expect(conflictsOf({ a: "1" }, { a: "2" }, theirs)).toEqual([{ field: "a", ours: "2", theirs: undefined }]);
  });
});
