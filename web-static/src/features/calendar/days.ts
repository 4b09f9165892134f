// Days as people count them where the reader is ("2026-11-25"), and moments as a day and a clock. A day is
// counted on the calendar, never in hours: one that begins or ends summer time has 23 or 25 of them.

export type Day = string;

export const minute = 60_000;
const dayLength = 24 * 60 * minute;
const two = (part: number) => String(part).padStart(2, "0");
const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

export const dayOf = (time: Date): Day => `${String(time.getFullYear()).padStart(4, "0")}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
export const clockOf = (time: Date): string => `${two(time.getHours())}:${two(time.getMinutes())}`;
export const minutesOf = (time: Date): number => time.getHours() * 60 + time.getMinutes();
export const clockAt = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

export function isDay(text: unknown): text is Day {
  const match = typeof text === "string" ? shape.exec(text) : null;
  return match !== null && utc(text as Day).toISOString().slice(0, 10) === text;
}

// The moment at which a clock here shows this; a clock that is skipped that night shows an hour more.
export function momentAt(day: Day, clock = "00:00"): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const [hour = 0, minutes = 0] = clock.split(":").map(Number);
  const time = new Date(2000, 0, 1, hour, minutes);
  time.setFullYear(year, month - 1, date);
  time.setHours(hour, minutes, 0, 0);
  return time;
}

// On the calendar alone, without any zone.
const utc = (day: Day) => new Date(`${day}T00:00:00Z`);

export function addDays(day: Day, days: number): Day {
  return new Date(utc(day).getTime() + days * dayLength).toISOString().slice(0, 10);
}

// The same date of another month, or its last.
export function addMonths(day: Day, months: number): Day {
  const time = utc(day);
  const date = time.getUTCDate();
  time.setUTCDate(1);
  time.setUTCMonth(time.getUTCMonth() + months);
  const last = new Date(Date.UTC(time.getUTCFullYear(), time.getUTCMonth() + 1, 0)).getUTCDate();
  time.setUTCDate(Math.min(date, last));
  return time.toISOString().slice(0, 10);
}

export const daysBetween = (from: Day, to: Day): number => Math.round((utc(to).getTime() - utc(from).getTime()) / dayLength);
export const weekdayOf = (day: Day): number => utc(day).getUTCDay(); // 0 is Sunday

interface WithWeek {
  getWeekInfo?: () => { firstDay: number };
  weekInfo?: { firstDay: number };
}

const sundayFirst = new Set("AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW".split(" "));

// The weekday on which weeks begin in this locale: 0 Sunday, 1 Monday, 6 Saturday.
export function weekBegins(tag: string): number {
  const locale = new Intl.Locale(tag);
  const known = locale as unknown as WithWeek;
  const first = known.getWeekInfo?.().firstDay ?? known.weekInfo?.firstDay;
  if (first !== undefined) return first % 7;
  return sundayFirst.has(locale.region ?? "") ? 0 : 1;
}

export function weekOf(day: Day, begins: number): Day[] {
  const first = addDays(day, -((weekdayOf(day) - begins + 7) % 7));
  return Array.from({ length: 7 }, (_, index) => addDays(first, index));
}

// The weeks that show a month, whole.
export function monthOf(day: Day, begins: number): Day[][] {
  const first = `${day.slice(0, 7)}-01`;
  const last = addDays(addMonths(first, 1), -1);
  const weeks: Day[][] = [];
  for (let week = weekOf(first, begins); (week[0] ?? last) <= last; week = weekOf(addDays(week[6] ?? last, 1), begins)) weeks.push(week);
  return weeks;
}

// What lasts all day is the same day everywhere: it is kept as the day itself, in UTC.
export const wholeDay = (day: Day, end = false): string => `${day}T${end ? "23:59:59" : "00:00:00"}.000Z`;

export const dayAt = (moment: string, allDay: boolean): Day => (allDay ? moment.slice(0, 10) : dayOf(new Date(moment)));
