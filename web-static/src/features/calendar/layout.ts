// Where activities stand on a calendar: which days they cover, which of them are beside each other, where
// one goes that is moved. The clock on the wall counts: a night with 23 or 25 hours moves nothing.
import { whenOf, type Activity } from "@/features/activities/activity";
import { addDays, dayAt, dayOf, daysBetween, minute, minutesOf, momentAt, clockAt, type Day } from "./days";

export interface Occurrence {
  activity: Activity;
  start: Date;
  end: Date;
  allDay: boolean;
  first: Day;
  last: Day;
  strip: boolean; // stands above the hours: all day, or longer than one
}

const usual = 30 * minute;
const wholeDayLength = 24 * 60;

export function occurrenceOf(activity: Activity): Occurrence | undefined {
  const when = whenOf(activity);
  if (!when || Number.isNaN(Date.parse(when))) return undefined;
  const ends = activity.starts_at ? activity.ends_at : undefined;
  if (activity.all_day) {
    const first = dayAt(when, true);
    const last = ends && dayAt(ends, true) > first ? dayAt(ends, true) : first;
    return { activity, start: momentAt(first), end: momentAt(addDays(last, 1)), allDay: true, first, last, strip: true };
  }
  const start = new Date(when);
  const told = ends ? new Date(ends) : undefined;
  const end = told && told > start ? told : new Date(start.getTime() + usual);
  const first = dayOf(start);
  const last = dayOf(new Date(end.getTime() - 1));
  return { activity, start, end, allDay: false, first, last, strip: end.getTime() - start.getTime() >= wholeDayLength * minute };
}

export const occurrencesOf = (activities: Activity[]): Occurrence[] => activities.flatMap((one) => occurrenceOf(one) ?? []);

export const covers = ({ first, last }: Occurrence, day: Day) => first <= day && day <= last;

export interface Segment {
  occurrence: Occurrence;
  from: number; // minutes after midnight, by the clock
  to: number;
  column: number;
  columns: number;
}

const least = 15;
const leastShown = 30; // what one line of words takes on the clock: shorter ones would lie over each other

function spanOn(day: Day, occurrence: Occurrence): { from: number; to: number } {
  const from = occurrence.first === day ? minutesOf(occurrence.start) : 0;
  const end = occurrence.last === day ? minutesOf(occurrence.end) || wholeDayLength : wholeDayLength;
  // In the hour that comes twice, an end may read earlier than the beginning.
  const to = Math.max(end, from + leastShown);
  return to > wholeDayLength ? { from: wholeDayLength - leastShown, to: wholeDayLength } : { from, to };
}

// The timed activities of a day, those at the same time beside each other in as many columns as it takes.
export function segmentsOn(day: Day, occurrences: Occurrence[]): Segment[] {
  const spans = occurrences
    .filter((one) => !one.strip && covers(one, day))
    .map((occurrence) => ({ occurrence, ...spanOn(day, occurrence), column: 0, columns: 1 }))
    .sort((a, b) => a.from - b.from || b.to - a.to || a.occurrence.activity.id.localeCompare(b.occurrence.activity.id));
  let together: Segment[] = [];
  let until = -1;
  const close = () => {
    const columns = Math.max(...together.map((one) => one.column)) + 1;
    for (const one of together) one.columns = columns;
    together = [];
  };
  for (const span of spans) {
    if (together.length && span.from >= until) close();
    const taken = new Set(together.filter((one) => one.to > span.from).map((one) => one.column));
    while (taken.has(span.column)) span.column += 1;
    together.push(span);
    until = together.length === 1 ? span.to : Math.max(until, span.to);
  }
  if (together.length) close();
  return spans;
}

// In a week, short ones beside each other have no room for their clock (where they stand tells it), three none
// for more than what they are called.
export const roomOf = ({ from, to, columns }: Segment, days: number): { narrow: boolean; tight: boolean } => ({
  narrow: days > 1 && (columns > 2 || (columns === 2 && to - from < 60)),
  tight: days > 1 && columns > 2,
});

const line = 16; // pixels, as in calendar.module.css
const edges = 6;

// How many lines of words a block of this height shows whole: the clock's, those of its title, and the place.
export function linesIn(height: number, place: boolean): { title: number; place: boolean } {
  const lines = Math.max(1, Math.floor((height - edges) / line));
  const left = Math.max(1, lines - 1);
  return place && left > 1 ? { title: left - 1, place } : { title: left, place: false };
}

export interface Bar {
  occurrence: Occurrence;
  column: number;
  span: number;
  lane: number;
  before: boolean; // began earlier
  after: boolean; // goes on
}

// What covers these days as bars below each other, none over another.
export function barsOf(days: Day[], occurrences: Occurrence[]): Bar[] {
  const first = days[0] ?? "";
  const last = days.at(-1) ?? "";
  const shown = occurrences
    .filter((one) => one.first <= last && one.last >= first)
    .sort((a, b) => a.first.localeCompare(b.first) || daysBetween(b.first, b.last) - daysBetween(a.first, a.last) || Number(b.strip) - Number(a.strip) || a.start.getTime() - b.start.getTime() || a.activity.id.localeCompare(b.activity.id));
  const lanes: number[] = []; // the first free column of each
  return shown.map((occurrence) => {
    const column = Math.max(0, daysBetween(first, occurrence.first));
    const end = Math.min(days.length - 1, daysBetween(first, occurrence.last));
    const free = lanes.findIndex((next) => next <= column);
    const lane = free < 0 ? lanes.length : free;
    lanes[lane] = end + 1;
    return { occurrence, column, span: end - column + 1, lane, before: occurrence.first < first, after: occurrence.last > last };
  });
}

// The members that change when it is moved by days and, if it has a time, by minutes on the clock.
export function moved(activity: Activity, days: number, minutes = 0): Partial<Activity> {
  const allDay = activity.all_day === true;
  const changes: Partial<Activity> = {};
  const when = whenOf(activity);
  if (!when) return changes;
  const shifted = (moment: string): string => {
    if (allDay) return `${addDays(moment.slice(0, 10), days)}${moment.slice(10)}`;
    const time = new Date(moment);
    return atMinutes(addDays(dayOf(time), days), minutesOf(time) + minutes).toISOString();
  };
  const next = shifted(when);
  const by = Date.parse(next) - Date.parse(when);
  const along = (moment: string) => new Date(Date.parse(moment) + by).toISOString();
  if (activity.starts_at) changes.starts_at = next;
  else changes.due_at = next;
  if (activity.starts_at && activity.ends_at) changes.ends_at = allDay ? shifted(activity.ends_at) : along(activity.ends_at);
  if (activity.remind_at) changes.remind_at = allDay ? shifted(activity.remind_at) : along(activity.remind_at);
  return changes;
}

function atMinutes(day: Day, minutes: number): Date {
  const days = Math.floor(minutes / wholeDayLength);
  return momentAt(addDays(day, days), clockAt(minutes - days * wholeDayLength));
}

// Another end on the same day; never before a quarter of an hour.
export function resized(activity: Activity, minutes: number): Partial<Activity> {
  const now = occurrenceOf(activity);
  if (!now || now.allDay || !activity.starts_at) return {};
  const end = Math.max(now.start.getTime() + least * minute, now.end.getTime() + minutes * minute);
  return { ends_at: new Date(end).toISOString() };
}

