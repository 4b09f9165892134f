process.env.TZ = "Europe/Berlin";
import { describe, expect, it } from "vitest";
import { groupTasks, isOverdue, linkOf, subjectOf, type Activity } from "@/features/activities/activity";
import { asKind, draftOf, emptyDraft, membersOf, missingIn, nextSlot, patchOf, slotDraft, statusOf, withStart, type ActivityDraft } from "@/features/activities/activity-draft";
import { changesOf } from "@/features/activities/use-activity-form";
import { didWords, whenWords } from "@/features/activities/words";

const now = new Date("2026-11-25T13:10:00Z"); // 14:10 in Berlin
const activity = (members: Partial<Activity>): Activity => ({ id: "a1", version: 1, created_at: "2026-11-20T10:00:00Z", updated_at: "2026-11-20T10:00:00Z", kind: "task", status: "planned", ...members });

describe("what is mine to do", () => {
  it("falls into overdue, today, tomorrow, later and without a date", () => {
    const tasks = [
      activity({ id: "late", due_at: "2026-11-25T13:00:00Z" }),
      activity({ id: "tonight", due_at: "2026-11-25T17:00:00Z" }),
      activity({ id: "whole-day", due_at: "2026-11-25T23:59:59.000Z", all_day: true }),
      activity({ id: "yesterday", due_at: "2026-11-24T23:59:59.000Z", all_day: true }),
      activity({ id: "tomorrow", due_at: "2026-11-26T08:00:00Z" }),
      activity({ id: "after-midnight", due_at: "2026-11-25T23:30:00Z" }), // 0:30 tomorrow
      activity({ id: "next-week", due_at: "2026-12-02T08:00:00Z" }),
      activity({ id: "some-day" }),
    ];
    const groups = groupTasks(tasks, now).map(({ group, activities }) => [group, activities.map(({ id }) => id)]);
    expect(groups).toEqual([
      ["overdue", ["yesterday", "late"]],
      ["today", ["tonight", "whole-day"]],
      ["tomorrow", ["after-midnight", "tomorrow"]],
      ["later", ["next-week"]],
      ["none", ["some-day"]],
    ]);
  });

  it("sorts what is due at the same time by how much it matters", () => {
    const due_at = "2026-11-26T08:00:00Z";
    const [group] = groupTasks([activity({ id: "b", due_at }), activity({ id: "c", due_at, priority: "low" }), activity({ id: "a", due_at, priority: "urgent" })], now);
    expect(group?.activities.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });

  it("is never overdue once it is done, and a meeting only when it has ended", () => {
    expect(isOverdue(activity({ due_at: "2026-11-01T10:00:00Z", status: "done" }), now)).toBe(false);
    expect(isOverdue(activity({ kind: "meeting", starts_at: "2026-11-25T13:00:00Z", ends_at: "2026-11-25T14:00:00Z" }), now)).toBe(false);
    expect(isOverdue(activity({ kind: "meeting", starts_at: "2026-11-25T12:00:00Z", ends_at: "2026-11-25T13:00:00Z" }), now)).toBe(true);
  });
});

describe("a call", () => {
  const call = (more: Partial<ActivityDraft> = {}) => emptyDraft("call", "u1", now, { subject: "Offer", ...more });

  it("is logged and planned by the same form: the time says which", () => {
    expect(call()).toMatchObject({ day: "2026-11-25", clock: "14:10", direction: "outgoing" });
    expect(statusOf(call(), now)).toBe("done");
    expect(statusOf(call({ clock: "16:00" }), now)).toBe("planned");
    expect(statusOf(call({ clock: "16:00", status: "cancelled" }), now)).toBe("cancelled");
  });

  it("goes to the server with what was said and nothing else", () => {
    expect(membersOf(call({ links: [{ contact_id: "c1" }], remind: "15" }), now)).toEqual({
      kind: "call", subject: "Offer", status: "done", direction: "outgoing", owner_id: "u1", links: [{ contact_id: "c1" }],
      starts_at: "2026-11-25T13:10:00.000Z", ends_at: "2026-11-25T13:25:00.000Z", remind_at: "2026-11-25T12:55:00.000Z",
    });
  });
});

describe("a task", () => {
  it("needs words, and no date", () => {
    expect(missingIn(emptyDraft("task", "u1", now))).toEqual({ subject: "required" });
    expect(membersOf(emptyDraft("task", "u1", now, { subject: " Send quote " }), now)).toEqual({ kind: "task", subject: "Send quote", status: "planned", priority: "normal", owner_id: "u1" });
  });

  it("without a clock is due by the end of its day, everywhere the same", () => {
    const members = membersOf(emptyDraft("task", "u1", now, { subject: "x", day: "2026-11-27", remind: "60" }), now);
    expect(members).toMatchObject({ due_at: "2026-11-27T23:59:59.000Z", all_day: true, remind_at: "2026-11-27T07:00:00.000Z" });
    expect(membersOf(emptyDraft("task", "u1", now, { subject: "x", day: "2026-11-27", clock: "10:00" }), now)).toMatchObject({ due_at: "2026-11-27T09:00:00.000Z" });
  });

  it("refuses a year with five digits", () => {
    expect(missingIn(emptyDraft("task", "u1", now, { subject: "x", day: "20226-01-01" }))).toEqual({ day: "invalid" });
  });
});

describe("a meeting", () => {
  it("begins at the next half hour and lasts one", () => {
    expect(nextSlot(now)).toEqual({ day: "2026-11-25", clock: "14:30" });
    expect(nextSlot(new Date("2026-11-25T22:45:00Z"))).toEqual({ day: "2026-11-26", clock: "00:00" });
    expect(emptyDraft("meeting", "u1", now)).toMatchObject({ clock: "14:30", endDay: "2026-11-25", endClock: "15:30" });
  });

  it("takes its end along when it begins at another time", () => {
    const draft = emptyDraft("meeting", "u1", now);
    expect(withStart(draft, { clock: "23:30" })).toMatchObject({ day: "2026-11-25", clock: "23:30", endDay: "2026-11-26", endClock: "00:30" });
    expect(withStart(draft, { day: "2026-12-01" })).toMatchObject({ endDay: "2026-12-01", endClock: "15:30" });
    // While a date is being typed nothing is made of it.
    expect(withStart(draft, { day: "" })).toMatchObject({ day: "", endClock: "15:30" });
  });

  it("that ends before it begins is asked about", () => {
    expect(missingIn({ ...emptyDraft("meeting", "u1", now, { subject: "x" }), endClock: "13:00" })).toEqual({ endDay: "before_start" });
  });

  it("all day is kept by its days", () => {
    const draft = emptyDraft("meeting", "u1", now, { subject: "Fair", ...slotDraft("2026-11-27"), endDay: "2026-11-28" });
    expect(membersOf(draft, now)).toMatchObject({ starts_at: "2026-11-27T00:00:00.000Z", ends_at: "2026-11-28T23:59:59.000Z", all_day: true });
  });

  it("drawn over the last hours of a day ends at midnight", () => {
    expect(slotDraft("2026-11-27", 23 * 60, 24 * 60)).toEqual({ day: "2026-11-27", clock: "23:00", endDay: "2026-11-28", endClock: "00:00" });
  });
});

describe("a note and an e-mail", () => {
  it("are records of what was", () => {
    expect(membersOf(emptyDraft("note", "u1", now, { description: "Likes oak" }), now)).toEqual({ kind: "note", description: "Likes oak", status: "done", owner_id: "u1" });
    expect(missingIn(emptyDraft("note", "u1", now))).toEqual({ description: "required" });
    expect(missingIn(emptyDraft("email", "u1", now, { description: "Dear all" }))).toEqual({});
  });

  it("keep what was typed when they become something else", () => {
    const task = asKind(emptyDraft("note", "u1", now, { description: "Call back", links: [{ deal_id: "d1" }] }), "task", now);
    expect(task).toMatchObject({ kind: "task", description: "Call back", links: [{ deal_id: "d1" }], day: "" });
  });
});

describe("changing one", () => {
  const stored = activity({ kind: "call", subject: "Offer", status: "done", direction: "outgoing", owner_id: "u1", starts_at: "2026-11-25T13:10:00.000Z", ends_at: "2026-11-25T13:25:00.000Z", remind_at: "2026-11-25T12:55:00.000Z", links: [{ contact_id: "c1" }] });

  it("sends nothing when nothing was changed", () => {
    expect(draftOf(stored).remind).toBe("15");
    expect(changesOf(stored, draftOf(stored))).toEqual({});
    const whole = activity({ subject: "x", priority: "normal", owner_id: "u1", due_at: "2026-11-27T23:59:59.000Z", all_day: true });
    expect(changesOf(whole, draftOf(whole))).toEqual({});
  });

  it("sends what is different, and takes away what was emptied", () => {
    expect(changesOf(stored, { ...draftOf(stored), subject: "Offer 2", links: [] })).toEqual({ subject: "Offer 2", links: null });
    expect(patchOf({ ...draftOf(stored), remind: "" }).remind_at).toBeNull();
  });
});

describe("words", () => {
  it("call an activity by its subject, else by how its text begins", () => {
    expect(subjectOf({ subject: "Offer", description: "x" })).toBe("Offer");
    expect(subjectOf({ description: "First line\nSecond" })).toBe("First line");
    expect(subjectOf({ description: "a".repeat(200) }).length).toBe(80);
    expect(subjectOf({})).toBe("");
  });

  it("say when, in the reader's zone", () => {
    expect(whenWords(activity({ starts_at: "2026-11-25T15:00:00Z", ends_at: "2026-11-25T16:00:00Z" }), now)).toBe("today, 16:00 – 17:00");
    expect(whenWords(activity({ due_at: "2026-11-26T23:59:59.000Z", all_day: true }), now)).toBe("tomorrow");
    expect(whenWords(activity({}), now)).toBe("");
  });

  it("say what was done", () => {
    expect(didWords(activity({ kind: "call", direction: "incoming", status: "done" }))).toBe("took a call");
    expect(didWords(activity({ kind: "meeting", status: "cancelled" }))).toBe("planned, then cancelled: Meeting");
  });

  it("know which record a link is of", () => {
    expect(linkOf({ deal_id: "d1" })).toEqual({ name: "deal_id", id: "d1" });
    expect(linkOf({})).toBeUndefined();
  });
});
