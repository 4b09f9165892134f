// The stages a deal went through and how long it was in each.
export interface Step {
  stage_id: string;
  entered_at: string;
  left_at?: string;
  by?: string;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

// How long a step took, in the largest unit that fits: what people compare are days.
export function lastedFor(step: Step, now: Date): { count: number; unit: "minutes" | "hours" | "days" } {
  const time = Math.max(0, (step.left_at ? new Date(step.left_at) : now).getTime() - new Date(step.entered_at).getTime());
  if (time >= day) return { count: Math.floor(time / day), unit: "days" };
  if (time >= hour) return { count: Math.floor(time / hour), unit: "hours" };
  return { count: Math.floor(time / minute), unit: "minutes" };
}

// Newest first, as all that happened is told.
export const newestFirst = (steps: Step[]): Step[] => [...steps].sort((one, other) => other.entered_at.localeCompare(one.entered_at));
