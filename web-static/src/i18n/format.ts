// Dates and names as people write them in the language and country of locale(), numbers as in the language.
import { locale, numberLocale, t } from ".";

const day = 24 * 60 * 60 * 1000;

function midnight(time: Date): number {
  return new Date(time).setHours(0, 0, 0, 0);
}

export function formatted(time: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale(), options).format(time);
}

// Relative within a week, else the day; in the user's own zone.
export function timeWords(text: string, withClock = false, now = new Date()): string {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) return text;
  const days = Math.round((midnight(now) - midnight(time)) / day);
  let words: string;
  if (days === 0) words = t("time.today");
  else if (days === 1) words = t("time.yesterday");
  else if (days === -1) words = t("time.tomorrow");
  else if (days > 1 && days < 7) words = formatted(time, { weekday: "short" });
  else if (time.getFullYear() === now.getFullYear()) words = formatted(time, { day: "numeric", month: "short" });
  else words = formatted(time, { day: "numeric", month: "short", year: "numeric" });
  return withClock ? `${words}, ${formatted(time, { timeStyle: "short" })}` : words;
}

export const timeInFull = (text: string) => formatted(new Date(text), { dateStyle: "full", timeStyle: "long" });

// A calendar day (YYYY-MM-DD), which is the same day everywhere.
export function dateWords(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return text;
  return formatted(date, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}

// A birthday, with or without the year (--MM-DD).
export function birthDateWords(text: string): string {
  const withoutYear = text.startsWith("--");
  // 2000 had a 29 February.
  const date = new Date(`${withoutYear ? text.replace("--", "2000-") : text}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return text;
  const options: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", timeZone: "UTC" };
  return formatted(date, withoutYear ? options : { ...options, year: "numeric" });
}

export const numberWords = (value: number) => new Intl.NumberFormat(numberLocale()).format(value);

export const listWords = (items: string[], type: "conjunction" | "disjunction" = "conjunction") =>
  new Intl.ListFormat(locale(), { type }).format(items);

function displayName(type: "region" | "language", code: string): string {
  try {
    return new Intl.DisplayNames(locale(), { type }).of(code) ?? code;
  } catch {
    return code;
  }
}

export const countryName = (code: string) => displayName("region", code);
export const languageName = (code: string) => displayName("language", code);

// Scripts that write the family name first, and without a space.
const familyFirst = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;

export function personName(record: Record<string, unknown>): string {
  const text = (member: string) => (typeof record[member] === "string" ? (record[member] as string).trim() : "");
  const given = text("given_name");
  const family = text("family_name");
  if (given && family && familyFirst.test(given) && familyFirst.test(family)) return family + given;
  const parts = [given, text("additional_names"), family, text("name_suffix")].filter(Boolean);
  return parts.join(" ") || text("nickname");
}

export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = [...(words[0] ?? "").normalize()][0] ?? "";
  const last = words.length > 1 ? ([...(words.at(-1) ?? "").normalize()][0] ?? "") : "";
  return (first + last).toLocaleUpperCase(locale());
}

// The lines of a postal address, in the order of its country.
export function addressLines(address: Record<string, unknown>): string[] {
  const text = (member: string) => (typeof address[member] === "string" ? (address[member] as string).trim() : "");
  const country = text("country");
  const cityFirst = ["GB", "IE", "US", "CA", "AU", "NZ", "IN"].includes(country);
  const [city, code, region] = [text("city"), text("postal_code"), text("region")];
  const regionWithCity = ["US", "CA", "AU"].includes(country);
  const town = cityFirst
    ? regionWithCity
      ? [[city, region].filter(Boolean).join(", "), code].filter(Boolean).join(" ")
      : city
    : [code, city].filter(Boolean).join(" ");
  const lines = [text("street"), town];
  if (cityFirst && !regionWithCity) lines.push(region, code);
  else if (!regionWithCity) lines.push(region);
  lines.push(country && countryName(country));
  return lines.filter(Boolean);
}
