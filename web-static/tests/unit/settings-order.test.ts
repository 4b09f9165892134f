import { describe, expect, it } from "vitest";
import { moved, newPositions, nextPosition } from "@/features/settings/sales/order";
import { byCurrency, currentRate, type Rate } from "@/features/settings/sales/rates";

describe("stages put in another order", () => {
  const stages = [{ id: "a", position: 1 }, { id: "b", position: 2 }, { id: "c", position: 3 }, { id: "d", position: 4 }];
  const told = (from: number, to: number) => newPositions(stages, from, to).map(({ item, position }) => `${item.id}${position}`);

  it("send only the positions that are others now", () => {
    expect(told(0, 2)).toEqual(["b1", "c2", "a3"]);
    expect(told(3, 2)).toEqual(["d3", "c4"]);
    expect(told(1, 1)).toEqual([]);
  });

  it("get positions where they had none or the same", () => {
    expect(newPositions([{ id: "a" }, { id: "b" }], 1, 0).map(({ item, position }) => `${item.id}${position}`)).toEqual(["b1", "a2"]);
    expect(newPositions([{ id: "a", position: 5 }, { id: "b", position: 5 }], 1, 0).map(({ position }) => position)).toEqual([1, 2]);
  });

  it("stay within the list", () => {
    expect(moved(["a", "b"], 0, 9)).toEqual(["b", "a"]);
    expect(moved(["a", "b"], 7, 0)).toEqual(["a", "b"]);
    expect(nextPosition([])).toBe(1);
    expect(nextPosition([{ id: "a", position: 7 }, { id: "b" }])).toBe(8);
  });
});

describe("exchange rates", () => {
  const rate = (currency: string, valid_from: string): Rate => ({ id: currency + valid_from, version: 1, created_at: "", updated_at: "", currency, valid_from, rate: 1_000_000 });
  const rates = [rate("USD", "2026-01-01T00:00:00.000Z"), rate("CHF", "2026-03-01T00:00:00.000Z"), rate("USD", "2026-12-01T00:00:00.000Z"), rate("USD", "2026-06-01T00:00:00.000Z")];

  it("hold from their day until the next one's", () => {
    const dollars = rates.filter(({ currency }) => currency === "USD");
    expect(currentRate(dollars, new Date("2026-11-25T12:00:00Z"))?.valid_from).toBe("2026-06-01T00:00:00.000Z");
    expect(currentRate(dollars, new Date("2026-12-01T00:00:00Z"))?.valid_from).toBe("2026-12-01T00:00:00.000Z");
    expect(currentRate(dollars, new Date("2025-12-31T23:59:59Z"))).toBeUndefined();
  });

  it("stand by currency, newest first", () => {
    expect(byCurrency(rates).map(({ currency, rates: own }) => [currency, own.length, own[0]?.valid_from.slice(0, 7)])).toEqual([["CHF", 1, "2026-03"], ["USD", 3, "2026-12"]]);
  });
});
