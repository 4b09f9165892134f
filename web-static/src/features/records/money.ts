// Amounts as people type and read them: "1.234,50", "1,234.50 €", "12k", "CHF 800". Kept in minor units.
import { numberLocale } from "@/i18n";

export interface Money {
  amount: number; // minor units
  currency: string; // ISO 4217
}

export const isMoney = (value: unknown): value is Money =>
  typeof value === "object" && value !== null && typeof (value as Money).amount === "number" && typeof (value as Money).currency === "string";

const digitsKnown = new Map<string, number>();

// How many digits a currency has after the sign: two for most, none for yen, three for dinars.
export function currencyDigits(currency: string): number {
  const known = digitsKnown.get(currency);
  if (known !== undefined) return known;
  let digits = 2;
  try {
    digits = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    // Not a currency that the browser knows.
  }
  digitsKnown.set(currency, digits);
  return digits;
}

const formats = new Map<string, Intl.NumberFormat>();

function format(currency: string, short: boolean): Intl.NumberFormat {
  const key = `${numberLocale()} ${currency} ${short}`;
  let made = formats.get(key);
  if (!made) {
    const options: Intl.NumberFormatOptions = short ? { notation: "compact", maximumFractionDigits: 1 } : {};
    try {
      made = new Intl.NumberFormat(numberLocale(), { style: "currency", currency, ...options });
    } catch {
      made = new Intl.NumberFormat(numberLocale(), options);
    }
    formats.set(key, made);
  }
  return made;
}

export const moneyWords = ({ amount, currency }: Money): string => format(currency, false).format(amount / 10 ** currencyDigits(currency));

// For heads and columns: "€12.5K".
export const moneyBrief = ({ amount, currency }: Money): string => format(currency, true).format(amount / 10 ** currencyDigits(currency));

// What stands in the input: the number alone, as it is written here.
export function moneyTyped({ amount, currency }: Money): string {
  const digits = currencyDigits(currency);
  const whole = amount % 10 ** digits === 0;
  const options = { useGrouping: false, minimumFractionDigits: whole ? 0 : digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(numberLocale(), options).format(amount / 10 ** digits);
}

const signs: Record<string, string> = { "€": "EUR", "£": "GBP", "¥": "JPY", $: "USD", "₣": "CHF", fr: "CHF", zł: "PLN", kč: "CZK", "₺": "TRY", "₴": "UAH" };
const factors: Record<string, number> = { k: 1e3, tsd: 1e3, m: 1e6, mio: 1e6, mn: 1e6 };
const most = 1e15; // minor units that a number still counts exactly

function decimalSign(): "." | "," {
  const part = new Intl.NumberFormat(numberLocale()).formatToParts(1.5).find(({ type }) => type === "decimal");
  return part?.value === "," ? "," : ".";
}

// "1.234,5" -> 1234.5. Where only one kind of sign stands, it parts thousands if it stands more than once or
// is the country's own sign for that and three digits follow.
export function numberFrom(typed: string): number | undefined {
  const text = typed.replace(/[\s\u00a0\u202f'’]/g, "").replace(/^\+/, "").replace("−", "-");
  if (!/^-?[\d.,]+$/.test(text) || !/\d/.test(text)) return undefined;
  const dots = text.split(".").length - 1;
  const commas = text.split(",").length - 1;
  let decimal: string | undefined;
  if (dots > 0 && commas > 0) {
    decimal = text.lastIndexOf(".") > text.lastIndexOf(",") ? "." : ",";
    if (text.split(decimal).length > 2) return undefined;
  } else if (dots + commas === 1) {
    const sign = dots ? "." : ",";
    const thousands = sign !== decimalSign() && /^-?\d{1,3}[.,]\d{3}$/.test(text);
    if (!thousands) decimal = sign;
  }
  const plain = [...text].map((sign) => (sign === decimal ? "." : sign === "." || sign === "," ? "" : sign)).join("");
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

// The amount and its currency: the one that was typed, else `currency`.
export function moneyFrom(typed: string, currency: string): Money | undefined {
  let text = typed.trim();
  let code = currency;
  const named = /^([A-Za-z]{3})\b\s*|\s*\b([A-Za-z]{3})$/.exec(text);
  const name = (named?.[1] ?? named?.[2])?.toUpperCase();
  if (named && name && !(name.toLowerCase() in factors)) {
    if (!isCurrency(name)) return undefined;
    code = name;
    text = text.replace(named[0], "").trim();
  }
  for (const [sign, of] of Object.entries(signs)) {
    const lower = text.toLowerCase();
    if (!lower.startsWith(sign) && !lower.endsWith(sign) && !lower.endsWith(`${sign}.`)) continue;
    code = of;
    text = (lower.startsWith(sign) ? text.slice(sign.length) : text.slice(0, lower.lastIndexOf(sign))).trim();
    break;
  }
  const factor = /(?<=\d)\s*(k|tsd|mio|mn|m)\.?$/i.exec(text);
  const times = factor?.[1] ? (factors[factor[1].toLowerCase()] ?? 1) : 1;
  const value = numberFrom(factor ? text.slice(0, factor.index) : text);
  if (value === undefined) return undefined;
  const amount = Math.round(Number((value * times).toFixed(6)) * 10 ** currencyDigits(code));
  return Math.abs(amount) <= most ? { amount, currency: code } : undefined;
}

export function isCurrency(code: string): boolean {
  return currencies().includes(code);
}

let known: string[] | undefined;

export function currencies(): string[] {
  known ??= typeof Intl.supportedValuesOf === "function" ? Intl.supportedValuesOf("currency") : ["EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "BGN"];
  return known;
}

// The currencies one is likely to mean stand first.
export function currencyOptions(own: string): string[] {
  const first = [...new Set([own, "EUR", "USD", "GBP", "CHF"])];
  return [...first, ...currencies().filter((code) => !first.includes(code))];
}
