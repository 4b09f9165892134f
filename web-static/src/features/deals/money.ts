// Sums of money as people read and type them. The server counts in the currency's smallest unit; how many of
// those make one is the currency's own matter (two digits for the euro, none for the yen).
import { numberLocale } from "@/i18n";

export interface Money {
  amount: number; // smallest units
  currency: string;
}

const known = new Map<string, Intl.NumberFormat>();

function formatOf(currency: string, whole: boolean): Intl.NumberFormat {
  const key = `${numberLocale()} ${currency} ${whole}`;
  const found = known.get(key);
  if (found) return found;
  const made = new Intl.NumberFormat(numberLocale(), { style: "currency", currency, ...(whole && { maximumFractionDigits: 0 }) });
  known.set(key, made);
  return made;
}

const valid = (currency: string) => /^[A-Z]{3}$/.test(currency);

export function digitsOf(currency: string): number {
  return valid(currency) ? (formatOf(currency, false).resolvedOptions().maximumFractionDigits ?? 2) : 2;
}

export function isMoney(value: unknown): value is Money {
  const money = value as Money | null | undefined;
  return typeof money === "object" && money !== null && typeof money.amount === "number" && typeof money.currency === "string";
}

// Cents are only written where there are some.
export function moneyWords({ amount, currency }: Money): string {
  if (!valid(currency)) return String(amount);
  const unit = 10 ** digitsOf(currency);
  return formatOf(currency, amount % unit === 0).format(amount / unit);
}

// For the heads of columns: the cents of a sum say nothing.
export function roundWords({ amount, currency }: Money): string {
  return valid(currency) ? formatOf(currency, true).format(amount / 10 ** digitsOf(currency)) : String(amount);
}

// "18.400,50", "18,400.50", "18 400" and "18400.5" are read as they are meant: the last sign divides off the
// small units unless exactly three digits follow it; then all signs group thousands. Nothing: it is no number.
export function decimalFrom(typed: string, digits: number): number | undefined {
  const text = typed.replace(/[\s\u00a0\u202f'’]/g, "").replace(/^[^\d.,-]+|[^\d.,]+$/g, "");
  const match = /^(-?)(\d[\d.,]*|[.,]\d+)$/.exec(text);
  if (!match) return undefined;
  const number = match[2] ?? "";
  const at = Math.max(number.lastIndexOf("."), number.lastIndexOf(","));
  const sign = number[at];
  const after = at < 0 ? 0 : number.length - at - 1;
  const repeated = at >= 0 && number.indexOf(sign ?? "") !== at;
  const divides = at >= 0 && !repeated && (digits >= 3 || after !== 3 || at === 0);
  const grouped = divides ? number.slice(0, at) : number;
  if (!/^(\d*|\d{1,3}(\.\d{3})+|\d{1,3}(,\d{3})+)$/.test(grouped)) return undefined;
  const whole = grouped.replace(/[.,]/g, "");
  const part = divides ? number.slice(at + 1) : "";
  if (part.length > digits) return undefined;
  const value = Number(`${whole || "0"}${part.padEnd(digits, "0")}`);
  return Number.isSafeInteger(value) ? (match[1] ? -value : value) : undefined;
}

// As it stands in an input: no currency, no groups, so that it can be typed on.
export function decimalTyped(value: number, digits: number): string {
  const text = (value / 10 ** digits).toFixed(digits);
  const short = text.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
  return numberLocale() === "de" ? short.replace(".", ",") : short;
}

export const moneyTyped = (money: Money | undefined): string => {
  if (!money) return "";
  const digits = digitsOf(money.currency);
  const whole = money.amount % 10 ** digits === 0;
  const text = (money.amount / 10 ** digits).toFixed(whole ? 0 : digits);
  return numberLocale() === "de" ? text.replace(".", ",") : text;
};
