import { beforeEach, describe, expect, it } from "vitest";
import { currencyDigits, moneyFrom, moneyTyped, moneyWords, numberFrom } from "@/features/records/money";
import { integerFrom, integerTyped, integerWords } from "@/features/records/units";
import { setCountry, speak } from "@/i18n";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("an amount as it is typed in Britain", () => {
  beforeEach(() => setCountry("GB"));
  it.each([
    ["1250", 125000, "EUR"],
    ["1,250", 125000, "EUR"],
    ["1,250.50", 125050, "EUR"],
    ["1.250,50", 125050, "EUR"],
    ["0.5", 50, "EUR"],
    ["1,250,000", 125000000, "EUR"],
    ["£12.5k", 1250000, "GBP"],
    ["2m", 200000000, "EUR"],
    ["CHF 800", 80000, "CHF"],
    ["800 chf", 80000, "CHF"],
    ["1 250 €", 125000, "EUR"],
    ["¥5000", 5000, "JPY"],
    ["KWD 1.5", 1500, "KWD"],
    ["-40", -4000, "EUR"],
    ["12'500.00", 1250000, "EUR"],
  ])("%s is %i %s", (typed, amount, currency) => {
    expect(moneyFrom(typed, "EUR")).toEqual({ amount, currency });
  });

  it.each(["", "about ten", "12,34,5.6.7", "XQX 5", "1e9", "9999999999999999", "12.5.0,1,2"])("%s is none", (typed) => {
    expect(moneyFrom(typed, "EUR")).toBeUndefined();
  });
});

describe("an amount in Germany", () => {
  beforeEach(async () => {
    setCountry("DE");
    await speak("de");
  });

  it("has a comma before the cents and points between thousands", () => {
    expect(moneyFrom("1.250", "EUR")?.amount).toBe(125000);
    expect(moneyFrom("1.250,5", "EUR")?.amount).toBe(125050);
    expect(moneyFrom("1.5", "EUR")?.amount).toBe(150);
    expect(plain(moneyWords({ amount: 125050, currency: "EUR" }))).toBe("1.250,50 €");
  });

  it("is typed again as it was read", () => {
    for (const amount of [0, 5, 150, 125000, 125050, 99999999]) expect(moneyFrom(moneyTyped({ amount, currency: "EUR" }), "EUR")).toEqual({ amount, currency: "EUR" });
  });

  it("keeps the digits of its currency", () => {
    expect([currencyDigits("EUR"), currencyDigits("JPY"), currencyDigits("KWD"), currencyDigits("nonsense")]).toEqual([2, 0, 3, 2]);
    expect(plain(moneyWords({ amount: 5000, currency: "JPY" }))).toBe("5.000 ¥");
  });
});

describe("numbers that count something smaller than people speak of", () => {
  const taxRate = { name: "tax_rate", type: "integer" as const };
  const probability = { name: "manual_probability", type: "integer" as const };
  const baseAmount = { name: "base_amount", type: "integer" as const };

  it("are said and typed in what people speak of", () => {
    expect(plain(integerWords(taxRate, 1900))).toBe("19%");
    expect(integerTyped(taxRate, 1950)).toBe("19.5");
    expect(integerFrom(taxRate, "19.5 %")).toBe(1950);
    expect(integerFrom(probability, "40%")).toBe(40);
    expect(plain(integerWords(baseAmount, 125050))).toBe("€1,250.50");
  });

  it("are none if they are more exact than what is kept", () => {
    expect(integerFrom(probability, "40.5")).toBeUndefined();
    expect(integerFrom(probability, "forty")).toBeUndefined();
  });

  it("of items are in the currency of the amount beside them", () => {
    expect(plain(integerWords({ name: "items_net", type: "integer" }, 80000, { amount: { amount: 1, currency: "CHF" } }))).toBe("CHF 800.00");
  });

  it("keep a size that is a choice out of it", () => {
    expect(integerWords({ name: "size", type: "integer" }, 1500)).toMatch(/1\.5/);
    expect(numberFrom("11-50")).toBeUndefined();
  });
});
