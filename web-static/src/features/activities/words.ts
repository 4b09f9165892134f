// An activity in words.
import { choiceLabel, t, tOr } from "@/i18n";
import { formatted, timeWords } from "@/i18n/format";
import { momentAt } from "@/features/calendar/days";
import type { IconName } from "@/ui/icons";
import { dayFor, subjectOf, whenOf, type Activity, type Kind } from "./activity";

export const kindIcons: Record<Kind, IconName> = { task: "check", call: "phone", meeting: "people", note: "edit", email: "mail" };

export const kindWords = (kind: string) => choiceLabel("activity", "kind", kind);
export const statusWords = (status: string) => choiceLabel("activity", "status", status);

export const titleOf = (activity: Activity): string => subjectOf(activity) || kindWords(activity.kind);

// "Call, incoming" said by one who tells what happened.
export function didWords({ kind, direction, status }: Activity): string {
  const key = kind === "call" || kind === "email" ? `${kind}.${direction ?? "outgoing"}` : kind;
  if (status === "cancelled") return t("day.did.cancelled", { what: kindWords(kind) });
  return tOr(`day.did.${key}`, kindWords(kind));
}

export const clockWords = (moment: string) => formatted(new Date(moment), { timeStyle: "short" });

// When it is: "today, 15:00 – 16:00", "tomorrow", "3 Dec".
export function whenWords(activity: Activity, now = new Date()): string {
  const when = whenOf(activity);
  const day = dayFor(activity);
  if (!when || !day) return "";
  const dayWords = timeWords(momentAt(day, "12:00").toISOString(), false, now);
  if (activity.all_day) return dayWords;
  const until = activity.starts_at && activity.ends_at ? ` – ${clockWords(activity.ends_at)}` : "";
  return `${dayWords}, ${clockWords(when)}${until}`;
}
