// Spans of time that move with the day they are asked on: today, this week, the next 30 days. They are kept
// by name and become moments only when the server is asked.
import { locale } from "@/i18n";

export const spans = [
  "today", "yesterday", "tomorrow", "this_week", "last_week", "next_week", "this_month", "last_month", "next_month",
  "this_quarter", "last_quarter", "next_quarter", "this_year", "last_year", "last_7_days", "last_30_days", "last_90_days", "next_7_days", "next_30_days", "next_90_days", "past", "future",
] as const;

export type Span = (typeof spans)[number];

export const isSpan = (text: unknown): text is Span => spans.includes(text as Span);

// From its first day up to, without, the day `until`; one of them is absent for past and future.
export interface Days {
  from?: Date;
  until?: Date;
}

interface WeekInfo {
  firstDay: number; // 1 is Monday, 7 Sunday
}

export function firstWeekday(): number {
  const own = new Intl.Locale(locale()) as Intl.Locale & { weekInfo?: WeekInfo; getWeekInfo?: () => WeekInfo };
  return (own.getWeekInfo?.() ?? own.weekInfo)?.firstDay ?? (locale().endsWith("-US") ? 7 : 1);
}

const units: Record<string, "week" | "month" | "quarter" | "year"> = { week: "week", month: "month", quarter: "quarter", year: "year" };

export function daysOf(span: Span, now = new Date()): Days {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  const date = (days: number) => new Date(year, month, day + days);
  switch (span) {
    case "today": return { from: date(0), until: date(1) };
    case "yesterday": return { from: date(-1), until: date(0) };
    case "tomorrow": return { from: date(1), until: date(2) };
    case "past": return { until: date(0) };
    case "future": return { from: date(1) };
  }
  const rolling = /^(last|next)_(\d+)_days$/.exec(span);
  if (rolling) {
    const count = Number(rolling[2]);
    return rolling[1] === "last" ? { from: date(1 - count), until: date(1) } : { from: date(0), until: date(count) };
  }
  const [which = "this", name = "week"] = span.split("_");
  const by = which === "last" ? -1 : which === "next" ? 1 : 0;
  switch (units[name]) {
    case "month": return { from: new Date(year, month + by, 1), until: new Date(year, month + by + 1, 1) };
    case "quarter": {
      const first = Math.floor(month / 3) * 3 + by * 3;
      return { from: new Date(year, first, 1), until: new Date(year, first + 3, 1) };
    }
    case "year": return { from: new Date(year + by, 0, 1), until: new Date(year + by + 1, 0, 1) };
    default: {
      const since = (now.getDay() - (firstWeekday() % 7) + 7) % 7;
      return { from: date(by * 7 - since), until: date(by * 7 - since + 7) };
    }
  }
}

const two = (value: number) => String(value).padStart(2, "0");

export const dayText = (date: Date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
