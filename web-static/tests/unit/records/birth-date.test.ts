import { describe, expect, it } from "vitest";
import { setCountry, speak } from "@/i18n";
import { birthDateFrom, birthDateTyped } from "@/features/records/birth-date";

describe("a birthday as it is typed", () => {
  it.each([
    ["31.12.1980", "1980-12-31"], ["31. 12. 1980", "1980-12-31"], ["31/12/1980", "1980-12-31"], ["1980-12-31", "1980-12-31"],
    ["31.12.", "--12-31"], ["31.12", "--12-31"], ["31/12", "--12-31"], ["12-31", "--12-31"], ["--12-31", "--12-31"],
    [" 1.2.1999 ", "1999-02-01"], ["29.02.", "--02-29"], ["29.2.2000", "2000-02-29"],
  ])("%s is %s", (typed, date) => expect(birthDateFrom(typed)).toBe(date));

  it.each(["", "31.2.1980", "29.2.2001", "0.1.1980", "1.13.1980", "1980", "soon", "31.12.80", "1.1.1980 x"])("%s is no date", (typed) => {
    expect(birthDateFrom(typed)).toBeUndefined();
  });

  it("has the month first where people write it so", () => {
    setCountry("US");
    expect(birthDateFrom("12/31/1980")).toBe("1980-12-31");
    expect(birthDateTyped("1980-12-31")).toBe("12/31/1980");
  });

  it("comes back as it is typed in the country, and can be read again", async () => {
    await speak("de");
    for (const date of ["1980-12-31", "--02-29"]) expect(birthDateFrom(birthDateTyped(date))).toBe(date);
    expect(birthDateTyped("1980-12-31")).toBe("31.12.1980");
  });
});
