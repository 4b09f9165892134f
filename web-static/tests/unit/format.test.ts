import { describe, expect, it } from "vitest";
import { addressLines, birthDateWords, countryName, dateWords, initials, numberWords, personName, timeWords } from "@/i18n/format";
import { setCountry, speak } from "@/i18n";

const now = new Date("2026-11-25T12:00:00");
const ago = (days: number) => new Date(now.getTime() - days * 864e5).toISOString();

describe("times", () => {
  it.each([
    [0, "today"],
    [1, "yesterday"],
    [2, "Mon"],
    [6, "Thu"],
    [7, "18 Nov"],
    [400, "21 Oct 2025"],
  ])("of %i days ago are %s", (days, words) => {
    expect(timeWords(ago(days), false, now)).toBe(words);
  });

  it("carry the clock where it matters, as the country writes it", async () => {
    expect(timeWords("2026-11-25T14:05:00", true, now)).toBe("today, 14:05");
    setCountry("US");
    expect(timeWords("2026-11-25T14:05:00", true, now).replace(/\s/g, " ")).toBe("today, 2:05 PM");
    await speak("de");
    setCountry("DE");
    expect(timeWords("2026-11-24T14:05:00", true, now)).toBe("gestern, 14:05");
  });

  it("that are none stay as they are", () => {
    expect(timeWords("not a time", false, now)).toBe("not a time");
    expect(dateWords("soon")).toBe("soon");
  });
});

describe("dates", () => {
  it("are the same day in every time zone", () => {
    expect(dateWords("2026-03-01")).toBe("1 March 2026");
  });

  it("of birth may lack the year, also on 29 February", async () => {
    expect(birthDateWords("--02-29")).toBe("29 February");
    expect(birthDateWords("1980-02-29")).toBe("29 February 1980");
    await speak("de");
    expect(birthDateWords("--12-01")).toBe("1. Dezember");
  });
});

describe("names", () => {
  it.each([
    [{ given_name: "Zoë", family_name: "Größler" }, "Zoë Größler"],
    [{ given_name: "Eva", additional_names: "Maria", family_name: "Klein", name_suffix: "MBA" }, "Eva Maria Klein MBA"],
    [{ given_name: "太郎", family_name: "山田" }, "山田太郎"],
    [{ nickname: "Bo" }, "Bo"],
    [{ family_name: 7 }, ""],
  ])("of %o are %s", (record, name) => {
    expect(personName(record as Record<string, unknown>)).toBe(name);
  });

  it("are shortened to the first letters of the first and last word, whatever the script", () => {
    expect(initials("Zoë Größler")).toBe("ZG");
    expect(initials("Иван Петров")).toBe("ИП");
    expect(initials("Łukasz")).toBe("Ł");
    expect(initials("👩‍🌾 Farm")).toBe("👩F");
    expect(initials("  ")).toBe("");
  });
});

describe("addresses", () => {
  const parts = { street: "Hauptstraße 12", postal_code: "10115", city: "Berlin", country: "DE" };

  it("put the postal code where the country has it", () => {
    expect(addressLines(parts)).toEqual(["Hauptstraße 12", "10115 Berlin", "Germany"]);
    expect(addressLines({ street: "1 High St", city: "Leeds", postal_code: "LS1 1AA", country: "GB" })).toEqual(["1 High St", "Leeds", "LS1 1AA", "United Kingdom"]);
    expect(addressLines({ street: "1 Main St", city: "Austin", region: "TX", postal_code: "73301", country: "US" })).toEqual(["1 Main St", "Austin, TX 73301", "United States"]);
  });

  it("leave out what is not there", () => {
    expect(addressLines({ city: "Graz" })).toEqual(["Graz"]);
    expect(addressLines({})).toEqual([]);
  });
});

describe("numbers and codes", () => {
  it("are written as the country does", async () => {
    await speak("de");
    setCountry("DE");
    expect(numberWords(1204)).toBe("1.204");
    expect(countryName("FR")).toBe("Frankreich");
    expect(countryName("not a code")).toBe("not a code");
  });
});
