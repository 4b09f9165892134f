// How a deal is doing, from what is planned for it and what last happened: facts that cards and pages show
// with a shape and a word.
import type { RecordData } from "@/api/records";

const day = 24 * 60 * 60 * 1000;

export interface Next {
  state: "none" | "overdue" | "planned";
  at?: string; // when it is or was due, if it has a time
}

// What activities of one deal say: the earliest that is still open, and the last that has happened.
export interface Pulse {
  open: number;
  dueAt?: string | undefined;
  lastAt?: string | undefined;
}

export function nextOf(pulse: Pulse | undefined, now: Date): Next {
  if (!pulse || pulse.open === 0) return { state: "none" };
  if (!pulse.dueAt) return { state: "planned" };
  return { state: new Date(pulse.dueAt) < now ? "overdue" : "planned", at: pulse.dueAt };
}

// How long nothing has happened to an open deal: no activity, no step to another stage. Plans for the
// future are no movement: what was only planned and never done leaves a deal where it was.
export function restingDays(deal: RecordData, lastActivityAt: string | undefined, now: Date): number {
  const moments = [deal.created_at, deal.stage_changed_at, lastActivityAt]
    .filter((at): at is string => typeof at === "string")
    .map((at) => new Date(at).getTime())
    .filter((at) => at <= now.getTime());
  return moments.length ? Math.floor((now.getTime() - Math.max(...moments)) / day) : 0;
}

// The days it has rested, once they are more than the pipeline allows; nothing for deals that are closed and
// for pipelines that allow any number.
export function rottenDays(deal: RecordData, lastActivityAt: string | undefined, allowed: number | undefined, now: Date): number | undefined {
  if (!allowed || (deal.stage_type !== undefined && deal.stage_type !== "open")) return undefined;
  const days = restingDays(deal, lastActivityAt, now);
  return days >= allowed ? days : undefined;
}
