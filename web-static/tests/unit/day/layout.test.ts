process.env.TZ = "Europe/Berlin";
import { describe, expect, it } from "vitest";
import type { Activity } from "@/features/activities/activity";
import { weekOf } from "@/features/calendar/days";
import { barsOf, linesIn, moved, occurrenceOf, occurrencesOf, resized, roomOf, segmentsOn } from "@/features/calendar/layout";

let next = 0;
const activity = (members: Partial<Activity>): Activity => ({ id: `a${String(++next).padStart(3, "0")}`, version: 1, created_at: "", updated_at: "", kind: "meeting", ...members });
const meeting = (starts_at: string, ends_at?: string, more: Partial<Activity> = {}) => activity({ starts_at, ...(ends_at && { ends_at }), ...more });
const places = (day: string, activities: Activity[]) => segmentsOn(day, occurrencesOf(activities)).map(({ occurrence, from, to, column, columns }) => [occurrence.activity.id, from, to, `${column + 1}/${columns}`]);

describe("what takes place", () => {
  it("lasts half an hour when nobody said how long, and stands at its due time when it is a task", () => {
    expect(occurrenceOf(meeting("2026-11-25T10:00:00Z"))).toMatchObject({ first: "2026-11-25", last: "2026-11-25", strip: false, end: new Date("2026-11-25T10:30:00Z") });
    expect(occurrenceOf(activity({ kind: "task", due_at: "2026-11-25T16:00:00Z" }))?.start).toEqual(new Date("2026-11-25T16:00:00Z"));
    expect(occurrenceOf(activity({ kind: "task" }))).toBeUndefined();
    expect(occurrenceOf(meeting("not a time"))).toBeUndefined();
  });

  it("ends on the day before when it ends at midnight", () => {
    expect(occurrenceOf(meeting("2026-11-25T21:00:00Z", "2026-11-25T23:00:00Z"))).toMatchObject({ first: "2026-11-25", last: "2026-11-25" });
  });

  it("stands above the hours when it lasts all day or longer than one", () => {
    const whole = meeting("2026-11-25T00:00:00.000Z", "2026-11-26T23:59:59.000Z", { all_day: true });
    expect(occurrenceOf(whole)).toMatchObject({ first: "2026-11-25", last: "2026-11-26", allDay: true, strip: true });
    expect(occurrenceOf(meeting("2026-11-25T08:00:00Z", "2026-11-27T08:00:00Z"))).toMatchObject({ allDay: false, strip: true, last: "2026-11-27" });
  });

  it("never ends before it begins, whatever it says", () => {
    const wrong = occurrenceOf(meeting("2026-11-25T10:00:00Z", "2026-11-25T09:00:00Z"));
    expect(wrong && wrong.end > wrong.start).toBe(true);
  });
});

describe("the hours of a day", () => {
  it("leave out what has no room: the clock of two short ones, the sign of three; never on a day by itself", () => {
    const at = (from: number, to: number, columns: number, days: number) => roomOf({ from, to, columns } as Parameters<typeof roomOf>[0], days);
    expect(at(600, 630, 1, 7)).toEqual({ narrow: false, tight: false });
    expect(at(600, 630, 2, 7)).toEqual({ narrow: true, tight: false });
    expect(at(600, 660, 2, 7)).toEqual({ narrow: false, tight: false });
    expect(at(600, 720, 3, 7)).toEqual({ narrow: true, tight: true });
    expect(at(600, 630, 3, 1)).toEqual({ narrow: false, tight: false });
  });

  it("show whole lines only: the clock's, the title's, and the place's when there is room for it", () => {
    expect(linesIn(46, true)).toEqual({ title: 1, place: false }); // an hour
    expect(linesIn(70, true)).toEqual({ title: 2, place: true }); // an hour and a half
    expect(linesIn(70, false)).toEqual({ title: 3, place: false });
    expect(linesIn(20, true)).toEqual({ title: 1, place: false }); // never none
  });

  it("put side by side what is at the same time, and nothing else", () => {
    const one = meeting("2026-11-25T08:00:00Z", "2026-11-25T10:00:00Z");
    const other = meeting("2026-11-25T08:30:00Z", "2026-11-25T09:00:00Z");
    const third = meeting("2026-11-25T09:00:00Z", "2026-11-25T09:30:00Z");
    const later = meeting("2026-11-25T10:00:00Z", "2026-11-25T11:00:00Z");
    expect(places("2026-11-25", [later, third, other, one])).toEqual([
      [one.id, 540, 660, "1/2"],
      [other.id, 570, 600, "2/2"],
      [third.id, 600, 630, "2/2"], // in the place that became free
      [later.id, 660, 720, "1/1"],
    ]);
  });

  it("put side by side short ones whose words would lie over each other: ten minutes at 9:00 and at 9:15, but not at 9:30", () => {
    const [first, second, third] = ["08:00", "08:15", "08:30"].map((clock) => meeting(`2026-11-25T${clock}:00Z`, `2026-11-25T${clock.slice(0, 4)}9:00Z`)) as [Activity, Activity, Activity];
    expect(places("2026-11-25", [first, second])).toEqual([[first.id, 540, 570, "1/2"], [second.id, 555, 585, "2/2"]]);
    expect(places("2026-11-25", [first, third])).toEqual([[first.id, 540, 570, "1/1"], [third.id, 570, 600, "1/1"]]);
  });

  it("give three at once a third each", () => {
    const three = [1, 2, 3].map(() => meeting("2026-11-25T08:00:00Z", "2026-11-25T09:00:00Z"));
    expect(places("2026-11-25", three).map((place) => place[3])).toEqual(["1/3", "2/3", "3/3"]);
  });

  it("cut at midnight what goes on", () => {
    const night = meeting("2026-11-25T21:00:00Z", "2026-11-26T01:00:00Z");
    expect(places("2026-11-25", [night])).toEqual([[night.id, 22 * 60, 24 * 60, "1/1"]]);
    expect(places("2026-11-26", [night])).toEqual([[night.id, 0, 2 * 60, "1/1"]]);
    expect(places("2026-11-27", [night])).toEqual([]);
  });

  it("go by the clock on the day that has 23 hours, and on the one that has 25", () => {
    const spring = meeting("2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z"); // 1:30 to 3:30
    expect(places("2026-03-29", [spring])).toEqual([[spring.id, 90, 210, "1/1"]]);
    const twice = meeting("2026-10-25T00:45:00Z", "2026-10-25T01:15:00Z"); // 2:45 to 2:15, half an hour later
    expect(places("2026-10-25", [twice])).toEqual([[twice.id, 165, 195, "1/1"]]);
    const evening = meeting("2026-10-25T19:00:00Z", "2026-10-25T20:00:00Z");
    expect(places("2026-10-25", [evening])).toEqual([[evening.id, 20 * 60, 21 * 60, "1/1"]]);
  });

  it("show what is due in the last minute of a day within the day", () => {
    const last = activity({ kind: "task", due_at: "2026-11-25T22:59:00Z" });
    expect(places("2026-11-25", [last])).toEqual([[last.id, 23 * 60 + 30, 24 * 60, "1/1"]]);
  });
});

describe("bars over several days", () => {
  const week = weekOf("2026-11-25", 1); // 23 to 29 November
  const days = (from: string, to: string) => meeting(`${from}T00:00:00.000Z`, `${to}T23:59:59.000Z`, { all_day: true });
  const bars = (activities: Activity[]) => barsOf(week, occurrencesOf(activities)).map(({ occurrence, column, span, lane, before, after }) => [occurrence.activity.id, column, span, lane, before, after]);

  it("lie below each other where they meet, and in one lane where they do not", () => {
    const long = days("2026-11-23", "2026-11-25");
    const short = days("2026-11-24", "2026-11-24");
    const later = days("2026-11-25", "2026-11-26");
    const after = days("2026-11-27", "2026-11-27");
    expect(bars([after, later, short, long])).toEqual([
      [long.id, 0, 3, 0, false, false],
      [short.id, 1, 1, 1, false, false],
      [later.id, 2, 2, 1, false, false],
      [after.id, 4, 1, 0, false, false],
    ]);
  });

  it("are cut at the ends of the week and say so", () => {
    const through = days("2026-11-20", "2026-12-02");
    expect(bars([through, days("2026-11-30", "2026-11-30")])).toEqual([[through.id, 0, 7, 0, true, true]]);
  });
});

describe("moving", () => {
  it("keeps the clock when summer time begins or ends between, and the length", () => {
    const before = meeting("2026-03-27T08:00:00Z", "2026-03-27T09:30:00Z"); // 9:00 in winter
    expect(moved(before, 4)).toEqual({ starts_at: "2026-03-31T07:00:00.000Z", ends_at: "2026-03-31T08:30:00.000Z" });
    expect(moved(meeting("2026-10-24T07:00:00Z"), 2)).toEqual({ starts_at: "2026-10-26T08:00:00.000Z" });
  });

  it("goes by minutes over midnight", () => {
    expect(moved(meeting("2026-11-25T22:30:00Z", "2026-11-25T23:00:00Z"), 0, 45)).toEqual({ starts_at: "2026-11-25T23:15:00.000Z", ends_at: "2026-11-25T23:45:00.000Z" });
    expect(moved(meeting("2026-11-25T23:15:00Z"), 0, -30)).toEqual({ starts_at: "2026-11-25T22:45:00.000Z" });
  });

  it("takes the reminder along, and a task by when it is due", () => {
    const task = activity({ kind: "task", due_at: "2026-11-25T16:00:00Z", remind_at: "2026-11-25T15:45:00Z" });
    expect(moved(task, 1)).toEqual({ due_at: "2026-11-26T16:00:00.000Z", remind_at: "2026-11-26T15:45:00.000Z" });
  });

  it("moves whole days as days, and by no minutes", () => {
    const whole = meeting("2026-03-28T00:00:00.000Z", "2026-03-29T23:59:59.000Z", { all_day: true });
    expect(moved(whole, 1, 45)).toEqual({ starts_at: "2026-03-29T00:00:00.000Z", ends_at: "2026-03-30T23:59:59.000Z" });
  });

  it("does nothing to what has no time", () => {
    expect(moved(activity({ kind: "task" }), 3)).toEqual({});
  });

  it("leaves a quarter of an hour at least when the end is moved", () => {
    const one = meeting("2026-11-25T10:00:00Z", "2026-11-25T11:00:00Z");
    expect(resized(one, 30)).toEqual({ ends_at: "2026-11-25T11:30:00.000Z" });
    expect(resized(one, -300)).toEqual({ ends_at: "2026-11-25T10:15:00.000Z" });
    expect(resized(activity({ kind: "task", due_at: "2026-11-25T10:00:00Z" }), 30)).toEqual({});
  });
});
