// Tasks, calls, meetings, notes and e-mails: what they are made of, and what follows from it.
import type { RecordData } from "@/api/records";
import { addDays, dayAt, dayOf, type Day } from "@/features/calendar/days";

export type Kind = "task" | "call" | "meeting" | "note" | "email";
export const kinds: Kind[] = ["task", "call", "meeting", "note", "email"];

// Exactly one of them.
export interface Link {
  contact_id?: string;
  company_id?: string;
  deal_id?: string;
  lead_id?: string;
}

export interface Attendee {
  contact_id?: string;
  lead_id?: string;
  user_id?: string;
  response?: string;
}

export interface Activity extends RecordData {
  kind: Kind;
  subject?: string;
  description?: string;
  status?: string;
  priority?: string;
  direction?: string;
  due_at?: string;
  starts_at?: string;
  ends_at?: string;
  all_day?: boolean;
  remind_at?: string;
  at?: string;
  completed_at?: string;
  location?: string;
  email_from?: string;
  email_to?: string[];
  links?: Link[];
  attendees?: Attendee[];
  tags?: string[];
}

export const openStatuses = ["planned", "started", "deferred"];

export const isOpen = ({ status = "planned" }: Activity) => openStatuses.includes(status);
export const whenOf = ({ starts_at, due_at }: Activity): string | undefined => starts_at ?? due_at;

export function dayFor(activity: Activity): Day | undefined {
  const when = whenOf(activity);
  return when && dayAt(when, activity.all_day === true);
}

// What has a time is late when it has passed; what has only a day, when the day has.
export function isOverdue(activity: Activity, now = new Date()): boolean {
  const when = activity.ends_at ?? whenOf(activity);
  if (!when || !isOpen(activity)) return false;
  return activity.all_day ? dayAt(when, true) < dayOf(now) : new Date(when) < now;
}

export type TaskGroup = "overdue" | "today" | "tomorrow" | "later" | "none";
export const taskGroups: TaskGroup[] = ["overdue", "today", "tomorrow", "later", "none"];

export function groupOf(activity: Activity, now = new Date()): TaskGroup {
  const day = dayFor(activity);
  if (!day) return "none";
  if (isOverdue(activity, now)) return "overdue";
  const today = dayOf(now);
  if (day <= today) return "today";
  return day === addDays(today, 1) ? "tomorrow" : "later";
}

const ranks: Record<string, number> = { urgent: 0, high: 1, normal: 2, low: 3 };
const rank = ({ priority = "normal" }: Activity) => ranks[priority] ?? 2;

// Within a group by time, then by how much it matters.
export function groupTasks(activities: Activity[], now = new Date()): { group: TaskGroup; activities: Activity[] }[] {
  const sorted = [...activities].sort((a, b) => (whenOf(a) ?? "").localeCompare(whenOf(b) ?? "") || rank(a) - rank(b) || a.id.localeCompare(b.id));
  return taskGroups
    .map((group) => ({ group, activities: sorted.filter((one) => groupOf(one, now) === group) }))
    .filter((one) => one.activities.length > 0);
}

// What it is called: its subject, else how it begins.
export function subjectOf({ subject, description }: { subject?: unknown; description?: unknown }): string {
  if (typeof subject === "string" && subject.trim()) return subject;
  const first = typeof description === "string" ? description.trim().split("\n")[0] ?? "" : "";
  return first.length > 80 ? `${first.slice(0, 79)}…` : first;
}

export const linkNames = ["contact_id", "company_id", "deal_id", "lead_id"] as const;
export type LinkName = (typeof linkNames)[number];

export const linkOf = (link: Link): { name: LinkName; id: string } | undefined => {
  const name = linkNames.find((one) => link[one]);
  return name && { name, id: link[name] as string };
};

// "contact_id" -> "contact".
export const typeOfLink = (name: string) => name.replace(/_id$/, "");
