// An activity while it is typed, and what of it goes to the server. Logging a call that was and planning one
// that will be are the same form: the time decides, and the person may say otherwise.
import { addDays, clockAt, clockOf, dayAt, dayOf, isDay, minute, minutesOf, momentAt, wholeDay, type Day } from "@/features/calendar/days";
import type { Activity, Attendee, Kind, Link } from "./activity";

export interface ActivityDraft {
  kind: Kind;
  subject: string;
  description: string;
  day: Day | "";
  clock: string;
  endDay: Day | "";
  endClock: string;
  allDay: boolean;
  remind: string; // minutes before, "" for none
  priority: string;
  direction: string;
  status: string; // "" as the time says
  location: string;
  owner: string;
  from: string;
  to: string[];
  links: Link[];
  attendees: Attendee[];
}

export const reminders = [0, 5, 15, 30, 60, 24 * 60];

// Kinds that take place at a time rather than being due by one.
export const takesPlace = (kind: Kind) => kind === "call" || kind === "meeting" || kind === "email";
export const lasts = (kind: Kind) => kind === "call" || kind === "meeting";

const usualLength: Partial<Record<Kind, number>> = { meeting: 60, call: 15 };

// The next full half hour.
export function nextSlot(now: Date): { day: Day; clock: string } {
  const ahead = new Date(now.getTime() + 30 * minute - ((minutesOf(now) % 30) * minute + now.getSeconds() * 1000));
  return { day: dayOf(ahead), clock: clockOf(ahead) };
}

export function emptyDraft(kind: Kind, owner: string, now = new Date(), preset: Partial<ActivityDraft> = {}): ActivityDraft {
  const start = kind === "meeting" ? nextSlot(now) : kind === "call" || kind === "email" ? { day: dayOf(now), clock: clockOf(now) } : { day: "", clock: "" };
  const draft: ActivityDraft = {
    kind, subject: "", description: "", ...start, endDay: "", endClock: "", allDay: false, remind: "", priority: "normal",
    direction: takesPlace(kind) && kind !== "meeting" ? "outgoing" : "", status: "", location: "", owner, from: "", to: [], links: [], attendees: [], ...preset,
  };
  return draft.endClock || draft.allDay || !lasts(kind) ? draft : { ...draft, ...endAfter(draft, usualLength[kind] ?? 30) };
}

function endAfter(draft: ActivityDraft, minutes: number): Pick<ActivityDraft, "endDay" | "endClock"> {
  if (!isDay(draft.day) || !draft.clock) return { endDay: "", endClock: "" };
  const end = new Date(momentAt(draft.day, draft.clock).getTime() + minutes * minute);
  return { endDay: dayOf(end), endClock: clockOf(end) };
}

// When the beginning moves, the end goes along.
export function withStart(draft: ActivityDraft, changes: Partial<Pick<ActivityDraft, "day" | "clock">>): ActivityDraft {
  const next = { ...draft, ...changes };
  const whole = isDay(draft.day) && isDay(draft.endDay) && draft.clock && draft.endClock;
  if (!whole || !isDay(next.day) || !next.clock) return next.allDay && isDay(next.day) && next.endDay < next.day ? { ...next, endDay: next.day } : next;
  const length = (momentAt(draft.endDay as Day, draft.endClock).getTime() - momentAt(draft.day as Day, draft.clock).getTime()) / minute;
  return { ...next, ...endAfter(next, Math.max(0, length)) };
}

export function startOf({ day, clock, allDay, kind }: ActivityDraft): Date | undefined {
  if (!isDay(day)) return undefined;
  if (allDay || !clock) return kind === "task" ? momentAt(day, "09:00") : momentAt(day);
  return momentAt(day, clock);
}

// As the time says it: what has begun has taken place. A task is open until somebody says it is done.
export function statusOf(draft: ActivityDraft, now = new Date()): string {
  if (draft.status) return draft.status;
  if (draft.kind === "note" || draft.kind === "email") return "done";
  if (draft.kind === "task") return "planned";
  const start = startOf(draft);
  return start && start.getTime() <= now.getTime() ? "done" : "planned";
}

export type Missing = Partial<Record<"subject" | "description" | "day" | "endDay", "required" | "invalid" | "before_start">>;

export function missingIn(draft: ActivityDraft): Missing {
  const missing: Missing = {};
  const { kind } = draft;
  if (kind === "note" ? !draft.description.trim() && !draft.subject.trim() : !draft.subject.trim() && !(kind === "email" && draft.description.trim())) {
    missing[kind === "note" ? "description" : "subject"] = "required";
  }
  if (draft.day && !isDay(draft.day)) missing.day = "invalid";
  if (!draft.day && takesPlace(kind)) missing.day = "required";
  const { starts_at: from, ends_at: to } = timesOf(draft);
  if (draft.endDay && !isDay(draft.endDay)) missing.endDay = "invalid";
  else if (from && to && String(to) < String(from)) missing.endDay = "before_start";
  return missing;
}

interface Times {
  due_at: string | null;
  starts_at: string | null;
  ends_at: string | null;
  all_day: boolean | null;
  remind_at: string | null;
}

function timesOf(draft: ActivityDraft): Times {
  const { kind, day, clock, endDay, endClock } = draft;
  const none: Times = { due_at: null, starts_at: null, ends_at: null, all_day: null, remind_at: null };
  if (kind === "note" || !isDay(day)) return none;
  const allDay = draft.allDay || (kind === "task" && !clock);
  const at = (on: Day, when: string, end: boolean) => (allDay ? wholeDay(on, end) : momentAt(on, when || "00:00").toISOString());
  const times: Times = { ...none, all_day: allDay ? true : null };
  if (kind === "task") times.due_at = at(day, clock, true);
  else times.starts_at = at(day, clock, false);
  if (lasts(kind)) {
    if (allDay) times.ends_at = wholeDay(isDay(endDay) ? endDay : day, true);
    else if (endClock) times.ends_at = at(isDay(endDay) ? endDay : day, endClock, true);
  }
  const start = startOf(draft);
  if (draft.remind !== "" && start) times.remind_at = new Date(start.getTime() - Number(draft.remind) * minute).toISOString();
  return times;
}

const said = (text: string) => (text.trim() ? text.trim() : null);

// Every member, null where nothing is said: a merge patch takes those away.
export function patchOf(draft: ActivityDraft, now = new Date()): Record<string, unknown> {
  const { kind, links, attendees, to } = draft;
  return {
    kind,
    subject: said(draft.subject),
    description: draft.description.trim() ? draft.description : null,
    status: statusOf(draft, now),
    priority: kind === "task" ? draft.priority : null,
    direction: kind === "call" || kind === "email" ? draft.direction || null : null,
    ...timesOf(draft),
    location: kind === "meeting" ? said(draft.location) : null,
    email_from: kind === "email" ? said(draft.from) : null,
    email_to: kind === "email" && to.length ? to : null,
    links: links.length ? links : null,
    attendees: (kind === "meeting" || kind === "call") && attendees.length ? attendees : null,
    ...(draft.owner && { owner_id: draft.owner }),
  };
}

export const membersOf = (draft: ActivityDraft, now = new Date()): Record<string, unknown> =>
  Object.fromEntries(Object.entries(patchOf(draft, now)).filter(([, value]) => value !== null));

export function draftOf(activity: Activity): ActivityDraft {
  const { kind, starts_at, due_at, ends_at, remind_at } = activity;
  const allDay = activity.all_day === true;
  const when = kind === "task" ? due_at ?? starts_at : starts_at ?? due_at;
  const clock = (moment: string | undefined) => (moment && !allDay ? clockOf(new Date(moment)) : "");
  const draft: ActivityDraft = {
    kind,
    subject: activity.subject ?? "",
    description: activity.description ?? "",
    day: when ? dayAt(when, allDay) : "",
    clock: clock(when),
    endDay: ends_at ? dayAt(ends_at, allDay) : "",
    endClock: clock(ends_at),
    allDay: allDay && kind !== "task",
    remind: "",
    priority: activity.priority ?? "normal",
    direction: activity.direction ?? "",
    status: activity.status ?? "",
    location: activity.location ?? "",
    owner: activity.owner_id ?? "",
    from: activity.email_from ?? "",
    to: activity.email_to ?? [],
    links: activity.links ?? [],
    attendees: activity.attendees ?? [],
  };
  const start = startOf(draft);
  if (remind_at && start) draft.remind = String(Math.round((start.getTime() - new Date(remind_at).getTime()) / minute));
  return draft;
}

// The draft as another kind: what was typed goes along, the times become what is usual for it.
export function asKind(draft: ActivityDraft, kind: Kind, now = new Date()): ActivityDraft {
  const { subject, description, links, owner } = draft;
  return emptyDraft(kind, owner, now, { subject, description, links });
}

// A span on the calendar as the times of a draft.
export function slotDraft(day: Day, from?: number, to?: number): Partial<ActivityDraft> {
  if (from === undefined) return { day, clock: "", endDay: day, endClock: "", allDay: true };
  const end = to ?? from + 60;
  return { day, clock: clockAt(from), endDay: end >= 24 * 60 ? addDays(day, 1) : day, endClock: clockAt(end % (24 * 60)) };
}
