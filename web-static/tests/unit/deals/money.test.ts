import { describe, expect, it } from "vitest";
import { decimalFrom, decimalTyped, moneyWords, roundWords } from "@/features/deals/money";
import { speak } from "@/i18n";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("numbers that are typed into the lines of a deal", () => {
  it("are counted in the smallest unit that is kept", () => {
    expect(decimalFrom("1.125", 3)).toBe(1125);
    expect(decimalFrom("2", 3)).toBe(2000);
    expect(decimalFrom("18,400.50", 2)).toBe(1840050);
    expect(decimalFrom("0.1", 2)).toBe(10);
    expect(decimalFrom("19 %", 2)).toBe(1900);
    expect(decimalFrom("-3.20", 2)).toBe(-320);
    expect(decimalFrom("0", 2)).toBe(0);
  });

  it.each(["", "abc", "12.3456", "1e5", "--3", "99999999999999999999"])("%s is none", (typed) => expect(decimalFrom(typed, 2)).toBeUndefined());

  it("come back from the input as they went into it, in both languages", async () => {
    for (const language of ["en", "de"] as const) {
      await speak(language);
      for (const amount of [0, 1, 99, 100, 12345, 1840000]) expect(decimalFrom(decimalTyped(amount, 2), 2)).toBe(amount);
      for (const amount of [1, 1000, 1500, 1234567]) expect(decimalFrom(decimalTyped(amount, 3), 3)).toBe(amount);
    }
    expect(decimalTyped(1500, 3)).toBe("1,5");
  });
});

describe("sums", () => {
  it("show cents only where there are some", () => {
    expect(moneyWords({ amount: 1840000, currency: "EUR" })).toBe("€18,400");
    expect(moneyWords({ amount: 1840050, currency: "EUR" })).toBe("€18,400.50");
    expect(roundWords({ amount: 1840050, currency: "EUR" })).toBe("€18,401");
    expect(moneyWords({ amount: 1500, currency: "JPY" })).toBe("¥1,500");
  });

  it("are written as the language does", async () => {
    await speak("de");
    expect(plain(moneyWords({ amount: 1840050, currency: "EUR" }))).toBe("18.400,50 €");
  });

  it("of a currency that is none do not break the page", () => {
    expect(moneyWords({ amount: 5, currency: "<b>" })).toBe("5");
  });
});
