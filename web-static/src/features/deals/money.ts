// Sums as cards and totals show them, and numbers that are typed into lines: the server counts in the
// currency's smallest unit, in thousandths of a piece and in hundredths of a percent.
import { numberLocale } from "@/i18n";
import { currencyDigits, isMoney, numberFrom, type Money } from "@/features/records/money";

export { isMoney, type Money };

export const digitsOf = currencyDigits;

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

// Nothing for what is no number, or is more exact than what is kept.
export function decimalFrom(typed: string, digits: number): number | undefined {
  const value = numberFrom(typed.replace(/%\s*$/, "").trim());
  if (value === undefined) return undefined;
  const counted = Number((value * 10 ** digits).toFixed(6));
  return Number.isSafeInteger(counted) ? counted : undefined;
}

// As it stands in an input: no currency, no groups, so that it can be typed on.
export const decimalTyped = (value: number, digits: number): string =>
  new Intl.NumberFormat(numberLocale(), { useGrouping: false, maximumFractionDigits: digits }).format(value / 10 ** digits);
