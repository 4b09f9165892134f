// In Berlin: summer time begins on 29 March 2026 at 2:00 and ends on 25 October 2026 at 3:00.
process.env.TZ = "Europe/Berlin";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, clockOf, dayAt, dayOf, daysBetween, isDay, momentAt, monthOf, weekBegins, weekOf, wholeDay } from "@/features/calendar/days";

describe("days", () => {
  it("are counted on the calendar, not in hours", () => {
    expect(addDays("2026-03-28", 1)).toBe("2026-03-29");
    expect(addDays("2026-03-29", 1)).toBe("2026-03-30");
    expect(addDays("2026-10-24", 2)).toBe("2026-10-26");
    expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
    expect(daysBetween("2026-10-26", "2026-10-24")).toBe(-2);
  });

  it("keep the date of the month, or its last", () => {
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(addMonths("2024-01-31", 1)).toBe("2024-02-29");
    expect(addMonths("2026-03-31", -1)).toBe("2026-02-28");
    expect(addMonths("2026-12-15", 1)).toBe("2027-01-15");
  });

  it("are told from what is none", () => {
    expect(isDay("2026-02-28")).toBe(true);
    for (const wrong of ["2026-02-30", "20226-01-01", "2026-1-1", "", "tomorrow", undefined, 20260101]) expect(isDay(wrong)).toBe(false);
  });

  it("have the clock of where the reader is", () => {
    expect(momentAt("2026-07-01", "09:30").toISOString()).toBe("2026-07-01T07:30:00.000Z");
    expect(momentAt("2026-12-01", "09:30").toISOString()).toBe("2026-12-01T08:30:00.000Z");
    expect(dayOf(new Date("2026-07-01T22:30:00Z"))).toBe("2026-07-02");
    expect(clockOf(new Date("2026-07-01T22:30:00Z"))).toBe("00:30");
  });

  it("read a clock that is skipped at night as one hour more", () => {
    expect(clockOf(momentAt("2026-03-29", "02:30"))).toBe("03:30");
    expect(dayOf(momentAt("2026-03-29", "02:30"))).toBe("2026-03-29");
  });

  it("are the same everywhere when they are whole", () => {
    expect(wholeDay("2026-11-25")).toBe("2026-11-25T00:00:00.000Z");
    expect(wholeDay("2026-11-25", true)).toBe("2026-11-25T23:59:59.000Z");
    expect(dayAt(wholeDay("2026-11-25", true), true)).toBe("2026-11-25");
    // By the clock here it would be the day after.
    expect(dayAt(wholeDay("2026-11-25", true), false)).toBe("2026-11-26");
  });
});

describe("weeks", () => {
  it("begin on Monday in Germany and Britain, on Sunday in the United States, on Saturday in Egypt", () => {
    expect(weekBegins("de-DE")).toBe(1);
    expect(weekBegins("en-GB")).toBe(1);
    expect(weekBegins("en-US")).toBe(0);
    expect([6, 1]).toContain(weekBegins("ar-EG")); // what the browser knows
  });

  it("have seven days, from the first weekday", () => {
    expect(weekOf("2026-03-29", 1)).toEqual(["2026-03-23", "2026-03-24", "2026-03-25", "2026-03-26", "2026-03-27", "2026-03-28", "2026-03-29"]);
    expect(weekOf("2026-03-29", 0)[0]).toBe("2026-03-29");
  });

  it("show a month whole, and no week that has nothing of it", () => {
    const november = monthOf("2026-11-15", 1);
    expect(november.map((week) => week[0])).toEqual(["2026-10-26", "2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23", "2026-11-30"]);
    expect(monthOf("2026-02-10", 1).length).toBe(5);
    expect(monthOf("2027-02-10", 1).length).toBe(4); // it begins on a Monday
    expect(monthOf("2026-03-10", 1).flat().filter((day) => day.startsWith("2026-03")).length).toBe(31);
  });
});
