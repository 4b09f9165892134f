// A birthday as people type it, with or without the year: 31.12.1980, 31/12, 1980-12-31, 12-31.
import { locale } from "@/i18n";

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const two = (value: number) => String(value).padStart(2, "0");

const monthFirst = () => locale().endsWith("-US");

function made(year: number | undefined, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > (longest[month - 1] ?? 0)) return undefined;
  if (year === undefined) return `--${two(month)}-${two(day)}`;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day ? `${year}-${two(month)}-${two(day)}` : undefined;
}

// "1980-12-31", "--12-31"; nothing for what cannot be read.
export function birthDateFrom(typed: string): string | undefined {
  const text = typed.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return made(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const yearless = /^-?-?(\d{1,2})-(\d{1,2})$/.exec(text);
  if (yearless) return made(undefined, Number(yearless[1]), Number(yearless[2]));
  const spoken = /^(\d{1,2})[./ ]\s*(\d{1,2})(?:[./ ]\s*(\d{4})?)?$/.exec(text);
  if (!spoken) return undefined;
  const [first, second] = [Number(spoken[1]), Number(spoken[2])];
  const year = spoken[3] ? Number(spoken[3]) : undefined;
  return monthFirst() && text.includes("/") ? made(year, first, second) : made(year, second, first);
}

// As it is typed where the installation stands.
export function birthDateTyped(stored: string): string {
  const found = /^(\d{4}|-)-(\d{2})-(\d{2})$/.exec(stored);
  if (!found) return stored;
  const [, year = "", month = "", day = ""] = found;
  const withYear = year !== "-";
  const sign = locale().startsWith("de") ? "." : "/";
  const parts = monthFirst() ? [month, day] : [day, month];
  if (withYear) return [...parts, year].join(sign);
  return parts.join(sign) + (sign === "." ? "." : "");
}
