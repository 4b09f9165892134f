import { describe, expect, it } from "vitest";
import { decimalFrom, decimalTyped, digitsOf, moneyTyped, moneyWords, roundWords } from "@/features/deals/money";
import { speak } from "@/i18n";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("what people type as a number", () => {
  it.each([
    ["18400", 1840000],
    ["18.400", 1840000],
    ["18,400", 1840000],
    ["18 400", 1840000],
    ["18'400", 1840000],
    ["18.400,50", 1840050],
    ["18,400.50", 1840050],
    ["18400.5", 1840050],
    ["1.234.567", 123456700],
    ["0,99", 99],
    [",5", 50],
    ["€ 12", 1200],
    ["12,00 €", 1200],
    ["-3,20", -320],
    ["0", 0],
  ])("%s is read as it is meant", (typed, amount) => expect(decimalFrom(typed, 2)).toBe(amount));

  it.each(["", "abc", "1,2,3.4.5x", "12.3456", "1e5", "--3", "0,999999", "99999999999999999999"])("%s is no sum of euros", (typed) => {
    expect(decimalFrom(typed, 2)).toBeUndefined();
  });

  it("has no small unit where the currency has none, and three decimals where quantities have", () => {
    expect(decimalFrom("1.500", 0)).toBe(1500);
    expect(decimalFrom("15.5", 0)).toBeUndefined();
    expect(decimalFrom("1,125", 3)).toBe(1125);
    expect(decimalFrom("2", 3)).toBe(2000);
  });
});

describe("sums", () => {
  it("show cents only where there are some", () => {
    expect(moneyWords({ amount: 1840000, currency: "EUR" })).toBe("€18,400");
    expect(moneyWords({ amount: 1840050, currency: "EUR" })).toBe("€18,400.50");
    expect(roundWords({ amount: 1840050, currency: "EUR" })).toBe("€18,401");
    expect(digitsOf("JPY")).toBe(0);
    expect(moneyWords({ amount: 1500, currency: "JPY" })).toBe("¥1,500");
  });

  it("are written as the language does", async () => {
    await speak("de");
    expect(plain(moneyWords({ amount: 1840050, currency: "EUR" }))).toBe("18.400,50 €");
    expect(moneyTyped({ amount: 1840050, currency: "EUR" })).toBe("18400,50");
    expect(decimalTyped(1500, 3)).toBe("1,5");
  });

  it("come back from the input as they went into it", () => {
    for (const amount of [0, 1, 99, 100, 12345, 1840000]) expect(decimalFrom(moneyTyped({ amount, currency: "EUR" }), 2)).toBe(amount);
    for (const amount of [1, 1000, 1500, 1234567]) expect(decimalFrom(decimalTyped(amount, 3), 3)).toBe(amount);
  });

  it("of a currency that is none do not break the page", () => {
    expect(moneyWords({ amount: 5, currency: "<b>" })).toBe("5");
  });
});
