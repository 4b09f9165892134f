import { describe, expect, it } from "vitest";
import { itemsToSend, netOf, taxOf, totalsOf } from "@/features/deals/items";

describe("the lines of a deal", () => {
  it("cost quantity times price less discount, to the smallest unit", () => {
    expect(netOf({ quantity: 1000, unit_price: 1999 })).toBe(1999);
    expect(netOf({ quantity: 2500, unit_price: 1000 })).toBe(2500);
    expect(netOf({ quantity: 3000, unit_price: 999, discount: 1000 })).toBe(2697);
    expect(netOf({ quantity: 333, unit_price: 100 })).toBe(33);
    expect(netOf({ quantity: 1000, unit_price: 1, discount: 5000 })).toBe(1);
    // 3.5 pieces of 0.33 are 1.16 (not 1.155), of which a tenth less is 1.04.
    expect(netOf({ quantity: 3500, unit_price: 33, discount: 1000 })).toBe(104);
    expect(netOf({ quantity: 1000, unit_price: 100, discount: 10_000 })).toBe(0);
  });

  it("do not lose a unit where floating point would", () => {
    expect(netOf({ quantity: 1000, unit_price: 900719925474099 })).toBe(900719925474099);
    expect(taxOf({ quantity: 1000, unit_price: 105, tax_rate: 1900 })).toBe(20);
    expect(taxOf({ quantity: 1000, unit_price: 150, tax_rate: 700 })).toBe(11);
  });

  it("add up to net, tax and both together", () => {
    expect(totalsOf([{ quantity: 2000, unit_price: 10000, tax_rate: 1900 }, { quantity: 1000, unit_price: 5000, tax_rate: 700 }])).toEqual({ net: 25000, tax: 4150, gross: 29150 });
    expect(totalsOf([])).toEqual({ net: 0, tax: 0, gross: 0 });
  });

  it("are one piece when nobody said how many", () => expect(netOf({ unit_price: 500 })).toBe(500));
});

describe("what is sent", () => {
  it("leaves out lines without name, product and price, and members that say nothing", () => {
    expect(itemsToSend([{}, { name: "  " }, { name: " Shelf ", unit_price: 100 }])).toEqual([{ name: "Shelf", quantity: 1000, unit_price: 100 }]);
  });

  it("keeps a tax of nothing, which is not the same as none being known", () => {
    expect(itemsToSend([{ product_id: "p", tax_rate: 0, discount: 0 }])).toEqual([{ product_id: "p", quantity: 1000, unit_price: 0, tax_rate: 0 }]);
  });
});
