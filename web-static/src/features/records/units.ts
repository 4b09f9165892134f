// Whole numbers that count something smaller than people speak of: basis points, thousandths, minor units.
import type { Field } from "@/api/record-types";
import { numberLocale } from "@/i18n";
import { numberWords } from "@/i18n/format";
import { baseCurrency } from "./known";
import { currencyDigits, isMoney, moneyWords, numberFrom } from "./money";

export type Unit = { kind: "plain" | "percent"; parts: number } | { kind: "money"; base: boolean } | { kind: "bytes" };

const percent: Unit = { kind: "percent", parts: 1 };
const basisPoints: Unit = { kind: "percent", parts: 100 };
const units: Record<string, Unit> = {
  probability: percent,
  manual_probability: percent,
  automatic_probability: percent,
  tax_rate: basisPoints,
  discount: basisPoints,
  quantity: { kind: "plain", parts: 1000 },
  rate: { kind: "plain", parts: 1_000_000 },
  base_amount: { kind: "money", base: true },
  weighted_amount: { kind: "money", base: true },
  items_net: { kind: "money", base: false },
  items_tax: { kind: "money", base: false },
  unit_price: { kind: "money", base: false },
  size: { kind: "bytes" },
};

const plain: Unit = { kind: "plain", parts: 1 };

export const unitOf = (field: Pick<Field, "name" | "type">): Unit => (field.type === "integer" ? (units[field.name] ?? plain) : plain);

// The currency of what is beside the number: a deal's items are in the currency of its amount.
function currencyBeside(record: Record<string, unknown> | undefined): string {
  const money = Object.values(record ?? {}).find(isMoney);
  return money?.currency ?? baseCurrency();
}

export function integerWords(field: Pick<Field, "name" | "type">, value: number, beside?: Record<string, unknown>): string {
  const unit = unitOf(field);
  switch (unit.kind) {
    case "percent": return new Intl.NumberFormat(numberLocale(), { style: "percent", maximumFractionDigits: 2 }).format(value / unit.parts / 100);
    case "money": return moneyWords({ amount: value, currency: unit.base ? baseCurrency() : currencyBeside(beside) });
    case "bytes": return bytesWords(value);
    default: return unit.parts === 1 ? numberWords(value) : new Intl.NumberFormat(numberLocale(), { maximumFractionDigits: 6 }).format(value / unit.parts);
  }
}

function bytesWords(value: number): string {
  const steps = ["byte", "kilobyte", "megabyte", "gigabyte"];
  let step = 0;
  let left = value;
  while (left >= 1000 && step < steps.length - 1) {
    left /= 1000;
    ++step;
  }
  return new Intl.NumberFormat(numberLocale(), { style: "unit", unit: steps[step] ?? "byte", unitDisplay: "short", maximumFractionDigits: 1 }).format(left);
}

const partsOf = (unit: Unit): number => (unit.kind === "money" ? 10 ** currencyDigits(baseCurrency()) : unit.kind === "bytes" ? 1 : unit.parts);

// As it stands in an input.
export const integerTyped = (field: Pick<Field, "name" | "type">, value: number): string =>
  new Intl.NumberFormat(numberLocale(), { useGrouping: false, maximumFractionDigits: 6 }).format(value / partsOf(unitOf(field)));

// Nothing for what is no number, or is more exact than what is kept.
export function integerFrom(field: Pick<Field, "name" | "type">, typed: string): number | undefined {
  const value = numberFrom(typed.replace(/%\s*$/, ""));
  if (value === undefined) return undefined;
  const counted = Number((value * partsOf(unitOf(field))).toFixed(6));
  return Number.isSafeInteger(counted) ? counted : undefined;
}

export const isNumber = (field: Pick<Field, "type">): boolean => field.type === "integer" || field.type === "money";
