// Moving an activity by the keyboard: Space picks it up, the arrows say where to, Space or Enter puts it
// down, Escape leaves it where it was.
import { useState, type KeyboardEvent } from "react";
import type { Activity } from "@/features/activities/activity";

export interface PickedUp {
  id: string;
  days: number;
  minutes: number;
}

const quarter = 15;

export interface Arrows {
  minutes: boolean; // up and down are minutes (a week) or weeks (a month)
}

export function stepped(picked: PickedUp, key: string, { minutes }: Arrows): PickedUp | undefined {
  if (key === "ArrowLeft") return { ...picked, days: picked.days - 1 };
  if (key === "ArrowRight") return { ...picked, days: picked.days + 1 };
  if (key !== "ArrowUp" && key !== "ArrowDown") return undefined;
  const by = key === "ArrowUp" ? -1 : 1;
  return minutes ? { ...picked, minutes: picked.minutes + by * quarter } : { ...picked, days: picked.days + by * 7 };
}

export function usePickUp(move: (activity: Activity, days: number, minutes?: number) => void, arrows: Arrows) {
  const [picked, setPicked] = useState<PickedUp>();
  const onKeyDown = (event: KeyboardEvent, activity: Activity) => {
    const held = picked?.id === activity.id ? picked : undefined;
    if (event.key === " " && !held) setPicked({ id: activity.id, days: 0, minutes: 0 });
    else if (held && event.key === "Escape") setPicked(undefined);
    else if (held && (event.key === " " || event.key === "Enter")) {
      setPicked(undefined);
      move(activity, held.days, activity.all_day ? 0 : held.minutes);
    } else {
      const next = held && stepped(held, event.key, { minutes: arrows.minutes && activity.all_day !== true });
      if (!next) return;
      setPicked(next);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return { picked, onKeyDown, drop: () => setPicked(undefined) };
}
