// An activity on the calendar: its clock, what it is called, where.
import type { CSSProperties, KeyboardEvent, PointerEvent } from "react";
import type { Activity } from "@/features/activities/activity";
import { isOpen, isOverdue } from "@/features/activities/activity";
import { clockWords, kindIcons, kindWords, titleOf } from "@/features/activities/words";
import { dayWords } from "@/features/timeline/timeline";
import { t } from "@/i18n";
import { Icon } from "@/ui/icons";
import { tOr } from "@/i18n";
import { linesIn, type Occurrence } from "./layout";
import styles from "./calendar.module.css";

interface Props {
  occurrence: Occurrence;
  style?: CSSProperties;
  compact?: boolean; // one line
  narrow?: boolean; // room for the clock or for what it is called: where it stands tells the time
  tight?: boolean; // room for a few letters: no sign either, the colour and the line at its side tell what it is
  before?: boolean;
  after?: boolean;
  lifted?: boolean;
  onOpen: (activity: Activity) => void;
  onPress?: ((event: PointerEvent, activity: Activity) => void) | undefined;
  onKeyDown?: ((event: KeyboardEvent, activity: Activity) => void) | undefined;
  onGrip?: ((event: PointerEvent) => void) | undefined;
}

// What is not shown for this purpose has no title here either.
export const shownTitle = (activity: Activity) =>
  activity.masked?.subject ? t("masked.hidden", { reason: tOr(`masked.${activity.masked.subject}`, activity.masked.subject) }) : titleOf(activity);

// What the place on the calendar says to those who see it.
export function placeWords({ activity, allDay, first, last, end }: Occurrence): string {
  const days = first === last ? dayWords(first) : `${dayWords(first)} – ${dayWords(last)}`;
  const clock = allDay ? t("day.all_day") : activity.starts_at ? `${t("day.ends_clock")} ${clockWords(end.toISOString())}` : "";
  return [days, clock, isOpen(activity) ? "" : t("day.done")].filter(Boolean).join(", ");
}

export function EventBlock({ occurrence, style, compact = false, narrow = false, tight = false, before, after, lifted, onOpen, onPress, onKeyDown, onGrip }: Props) {
  const { activity, allDay, start } = occurrence;
  const lines = !compact && typeof style?.height === "number" ? linesIn(style.height, Boolean(activity.location)) : undefined;
  return (
    <button
      type="button"
      className={styles.event}
      style={lines ? { ...style, "--lines": lines.title } as CSSProperties : style}
      data-kind={activity.kind}
      data-event={activity.id}
      data-compact={compact || undefined}
      data-tight={tight || undefined}
      data-done={!isOpen(activity) || undefined}
      data-late={(activity.kind === "task" && isOverdue(activity)) || undefined}
      data-before={before || undefined}
      data-after={after || undefined}
      data-lifted={lifted || undefined}
      title={shownTitle(activity)}
      onClick={(event) => {
        event.stopPropagation();
        onOpen(activity);
      }}
      onPointerDown={(event) => {
        event.stopPropagation();
        onPress?.(event, activity);
      }}
      onKeyDown={(event) => onKeyDown?.(event, activity)}
    >
      <span className="unseen">{kindWords(activity.kind)},</span>
      {!tight && <Icon name={kindIcons[activity.kind] ?? "record"} size={12} />}
      {!allDay && <span className={narrow ? "unseen" : styles.clock}>{clockWords(start.toISOString())}</span>}
      <bdi className={styles.eventTitle}>{shownTitle(activity)}</bdi>
      {!compact && activity.location && lines?.place !== false && <bdi className={styles.place}>{activity.location}</bdi>}
      <span className="unseen">, {placeWords(occurrence)}</span>
      {onGrip && <span className={styles.grip} onPointerDown={(event) => { event.stopPropagation(); onGrip(event); }} />}
    </button>
  );
}
