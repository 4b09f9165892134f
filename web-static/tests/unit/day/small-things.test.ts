process.env.TZ = "Europe/Berlin";
import { describe, expect, it } from "vitest";
import type { Activity } from "@/features/activities/activity";
import { agendaOf } from "@/features/calendar/agenda-view";
import { occurrencesOf } from "@/features/calendar/layout";
import { stepped } from "@/features/calendar/pick-up";
import { pickedWords } from "@/features/calendar/week-view";
import { notificationWords } from "@/features/notifications/notification-words";
import { restingOf } from "@/features/home/resting-card";
import type { Pipeline } from "@/features/deals/pipelines";
import { speak } from "@/i18n";

const activity = (members: Partial<Activity>): Activity => ({ id: "a1", version: 1, created_at: "", updated_at: "", kind: "meeting", ...members });

describe("what is picked up with the keyboard", () => {
  const held = { id: "a1", days: 0, minutes: 0 };

  it("goes by days and quarters of an hour in a week, by days and weeks in a month", () => {
    expect(stepped(held, "ArrowRight", { minutes: true })).toEqual({ id: "a1", days: 1, minutes: 0 });
    expect(stepped(held, "ArrowUp", { minutes: true })).toEqual({ id: "a1", days: 0, minutes: -15 });
    expect(stepped(held, "ArrowDown", { minutes: false })).toEqual({ id: "a1", days: 7, minutes: 0 });
    expect(stepped(held, "a", { minutes: true })).toBeUndefined();
  });

  it("is told where it would go", () => {
    const meeting = activity({ starts_at: "2026-11-25T09:00:00Z" });
    expect(pickedWords(meeting, held)).toMatch(/^Picked up/);
    expect(pickedWords(meeting, { days: 1, minutes: 30 })).toMatch(/^Thursday,? 26 November, 10:30$/);
    expect(pickedWords(activity({ starts_at: "2026-11-25T00:00:00.000Z", all_day: true }), { days: 2, minutes: 0 })).toMatch(/^Friday,? 27 November$/);
  });
});

describe("the agenda", () => {
  it("leaves out days without anything, and shows what lasts several days on each", () => {
    const days = ["2026-11-25", "2026-11-26", "2026-11-27"];
    const fair = activity({ id: "fair", starts_at: "2026-11-26T00:00:00.000Z", ends_at: "2026-11-27T23:59:59.000Z", all_day: true });
    const early = activity({ id: "early", starts_at: "2026-11-26T07:00:00Z" });
    expect(agendaOf(days, occurrencesOf([early, fair])).map(({ day, occurrences }) => [day, occurrences.map((one) => one.activity.id)])).toEqual([
      ["2026-11-26", ["fair", "early"]],
      ["2026-11-27", ["fair"]],
    ]);
  });
});

describe("a notification", () => {
  const told = { sequence: 1, record_type: "contact", record_id: "p1", at: "2026-11-25T09:00:00Z", read: false };

  it("says who did what, and a reminder what it reminds of", () => {
    expect(notificationWords({ ...told, kind: "mention", actor: { kind: "user", name: "Ben" } })).toBe("Ben mentioned you");
    expect(notificationWords({ ...told, kind: "reminder", record_type: "activity", name: "Call Zoë" })).toBe("Call Zoë");
    expect(notificationWords({ ...told, kind: "reminder", record_type: "activity" })).toBe("Activity");
  });

  it("of a kind that is not known yet, or from somebody without a name, still says something", async () => {
    expect(notificationWords({ ...told, kind: "poked" })).toBe("Somebody: Person");
    await speak("de");
    expect(notificationWords({ ...told, kind: "assigned", actor: { name: "Ben" } })).toBe("Ben hat Ihnen etwas übergeben: Person");
  });
});

describe("deals with which nothing happens", () => {
  const deal = (id: string, stage_changed_at: string, more = {}) => ({ id, version: 1, created_at: "2026-01-01T00:00:00Z", updated_at: "", pipeline_id: "p1", stage_type: "open", stage_changed_at, ...more });
  const pipelines = [{ id: "p1", rotten_after_days: 30 }, { id: "p2" }] as Pipeline[];
  const now = new Date("2026-11-25T12:00:00Z");

  it("are those that rest longer than their pipeline allows, the longest first", () => {
    const deals = [deal("fresh", "2026-11-20T12:00:00Z"), deal("month", "2026-10-20T12:00:00Z"), deal("old", "2026-08-01T12:00:00Z"), deal("free", "2026-01-01T00:00:00Z", { pipeline_id: "p2" })];
    expect(restingOf(deals, new Map(), pipelines, now).map(({ deal: { id }, days }) => [id, days])).toEqual([["old", 116], ["month", 36]]);
  });

  it("are not those about which somebody was called since", () => {
    expect(restingOf([deal("old", "2026-08-01T12:00:00Z")], new Map([["old", "2026-11-24T12:00:00Z"]]), pipelines, now)).toEqual([]);
  });
});
