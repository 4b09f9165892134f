process.env.TZ = "Europe/Berlin";
import { describe, expect, it } from "vitest";
import { fieldsOf, grouped, type Entry } from "@/features/timeline/grouping";
import { shortened } from "@/features/timeline/text";

const change = (sequence: number, at: string, operation = "update", fields = ["job_title"]): Entry => ({ at, kind: "change", change: { sequence, time: at, operation, fields } });
const comment = (id: string, at: string): Entry => ({ at, kind: "comment", record: { id, version: 1, created_at: at, updated_at: at } });

describe("the timeline", () => {
  it("is grouped by the days of the reader, in the order it came", () => {
    const days = grouped([comment("b", "2026-11-25T23:30:00Z"), comment("a", "2026-11-25T22:30:00Z")]);
    expect(days.map(({ day }) => day)).toEqual(["2026-11-26", "2026-11-25"]);
  });

  it("folds changes that follow each other, within a day", () => {
    const days = grouped([change(5, "2026-11-25T12:00:00Z"), change(4, "2026-11-25T11:00:00Z", "update", ["phones", "job_title"]), comment("a", "2026-11-25T10:00:00Z"), change(3, "2026-11-25T09:00:00Z"), change(2, "2026-11-24T09:00:00Z"), change(1, "2026-11-24T08:00:00Z", "create")]);
    expect(days.map(({ items }) => items.map((item) => ("changes" in item ? item.changes.length : item.key)))).toEqual([[2, "comment-a", 1], [1, "change-1"]]);
    const first = days[0]?.items[0];
    expect(first && "changes" in first && fieldsOf(first.changes)).toEqual(["job_title", "phones"]);
  });

  it("gives every line a key of its own", () => {
    const keys = grouped([change(2, "2026-11-25T12:00:00Z"), comment("x", "2026-11-25T11:00:00Z"), change(1, "2026-11-25T10:00:00Z")]).flatMap(({ items }) => items.map(({ key }) => key));
    expect(new Set(keys).size).toBe(3);
  });
});

describe("a long text", () => {
  it("shows how it begins, cut between words", () => {
    expect(shortened("short")).toBe("short");
    const long = "word ".repeat(300);
    expect(shortened(long).length).toBeLessThanOrEqual(600);
    expect(shortened(long).endsWith("word")).toBe(true);
    expect(shortened("line\n".repeat(20)).split("\n").length).toBe(8);
  });
});
