import { describe, expect, it } from "vitest";
import { nextOf, restingDays, rottenDays } from "@/features/deals/health";
import type { RecordData } from "@/api/records";

const now = new Date("2026-11-25T12:00:00Z");
const deal = (more: Partial<RecordData> = {}): RecordData => ({
  id: "1", version: 1, created_at: "2026-10-01T12:00:00Z", updated_at: "2026-11-25T11:00:00Z", stage_changed_at: "2026-11-01T12:00:00Z", stage_type: "open", ...more,
});

describe("what is next for a deal", () => {
  it("is nothing without an open activity", () => {
    expect(nextOf(undefined, now)).toEqual({ state: "none" });
    expect(nextOf({ open: 0, dueAt: "2026-11-30T12:00:00Z" }, now)).toEqual({ state: "none" });
  });

  it("is overdue when the earliest was due before now, and planned when it is still to come", () => {
    expect(nextOf({ open: 2, dueAt: "2026-11-25T11:59:00Z" }, now).state).toBe("overdue");
    expect(nextOf({ open: 1, dueAt: "2026-11-25T12:01:00Z" }, now)).toEqual({ state: "planned", at: "2026-11-25T12:01:00Z" });
  });

  it("is planned without a day when somebody only noted what to do", () => {
    expect(nextOf({ open: 1 }, now)).toEqual({ state: "planned" });
  });
});

describe("a deal rests", () => {
  it("since its last step or its last activity, whichever was later", () => {
    expect(restingDays(deal(), undefined, now)).toBe(24);
    expect(restingDays(deal(), "2026-11-20T12:00:00Z", now)).toBe(5);
    expect(restingDays(deal(), "2026-10-20T12:00:00Z", now)).toBe(24);
  });

  it("not less for somebody having corrected its name, nor for what is only planned", () => {
    expect(restingDays(deal({ updated_at: "2026-11-25T11:59:00Z" }), undefined, now)).toBe(24);
    expect(restingDays(deal(), "2026-12-20T12:00:00Z", now)).toBe(24);
  });

  it("since it was made when it never moved", () => {
    expect(restingDays(deal({ stage_changed_at: undefined }), undefined, now)).toBe(55);
  });
});

describe("a deal is rotten", () => {
  it("from the day on that its pipeline names", () => {
    expect(rottenDays(deal(), undefined, 24, now)).toBe(24);
    expect(rottenDays(deal(), undefined, 25, now)).toBeUndefined();
    expect(rottenDays(deal(), "2026-11-24T12:00:00Z", 14, now)).toBeUndefined();
  });

  it("never when it is closed, and never where the pipeline names no day", () => {
    expect(rottenDays(deal({ stage_type: "won" }), undefined, 1, now)).toBeUndefined();
    expect(rottenDays(deal({ stage_type: "lost" }), undefined, 1, now)).toBeUndefined();
    expect(rottenDays(deal(), undefined, undefined, now)).toBeUndefined();
    expect(rottenDays(deal(), undefined, 0, now)).toBeUndefined();
  });
});
