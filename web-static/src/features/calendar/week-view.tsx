// A week (on a phone a day): what lasts all day above, the hours below. A press on a free place, or a drag
// over it, makes something new there; dragging moves, the lower edge changes the end.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Activity } from "@/features/activities/activity";
import { locale, t } from "@/i18n";
import { formatted } from "@/i18n/format";
import { dayOf, daysBetween, minutesOf, momentAt, type Day } from "./days";
import { useDrag, type Drag } from "./drag";
import { EventBlock } from "./event-block";
import { barsOf, roomOf, segmentsOn, type Segment } from "./layout";
import { usePickUp } from "./pick-up";
import type { ViewProps } from "./calendar-page";
import styles from "./calendar.module.css";

const hourHeight = 48;
const quarter = 15;
const barHeight = 24;
const leastHeight = 20;
const firstHour = 7.5; // shown at first

type Dragged = { kind: "move" | "resize"; activity: Activity; day: Day } | { kind: "new"; day: Day };

const snap = (minutes: number) => Math.round(minutes / quarter) * quarter;

export function WeekView(props: ViewProps) {
  const { days, today, occurrences, editable, open, create, move, resize } = props;
  const grid = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const pickUp = usePickUp(move, { minutes: true });
  const [height, frame] = useRestOfPage();
  const measured = height !== undefined;
  useEffect(() => {
    if (scroller.current && measured) scroller.current.scrollTop = firstHour * hourHeight;
  }, [measured]);

  // Where a point on the screen is on the clock and the calendar.
  const placeOf = (x: number, y: number) => {
    const box = grid.current?.getBoundingClientRect();
    if (!box || box.width === 0) return { column: 0, minutes: 0 };
    const column = Math.min(days.length - 1, Math.max(0, Math.floor(((x - box.left) / box.width) * days.length)));
    return { column, minutes: Math.min(24 * 60, Math.max(0, ((y - box.top) / hourHeight) * 60)) };
  };
  const shiftOf = ({ what, x, y, startX, startY }: Drag<Dragged>) => {
    const from = placeOf(startX, startY);
    const to = placeOf(x, y);
    return { days: what.kind === "move" ? to.column - from.column : 0, minutes: snap(((y - startY) / hourHeight) * 60), from, to };
  };
  const spanOf = (drag: Drag<Dragged>) => {
    const { from, to } = shiftOf(drag);
    const start = Math.floor(from.minutes / quarter) * quarter;
    const end = snap(to.minutes);
    return start <= end ? { from: start, to: Math.max(end, start + quarter) } : { from: end, to: start };
  };
  const { drag, press, wasDragged } = useDrag<Dragged>((dropped) => {
    const { what } = dropped;
    const shift = shiftOf(dropped);
    if (what.kind === "new") {
      const span = spanOf(dropped);
      create(what.day, span.from, span.to);
    } else if (what.kind === "resize") resize(what.activity, shift.minutes);
    else move(what.activity, shift.days, what.activity.all_day ? 0 : shift.minutes);
  });
  const bars = useMemo(() => barsOf(days, occurrences.filter((one) => one.strip)), [days, occurrences]);
  const lanes = Math.max(0, ...bars.map(({ lane }) => lane + 1));
  const shift = drag && shiftOf(drag);
  const opened = (activity: Activity) => {
    if (!wasDragged() && pickUp.picked?.id !== activity.id) open(activity);
  };

  return (
    <div ref={frame} className={styles.week} style={{ "--days": days.length, height } as React.CSSProperties}>
      <div className={styles.weekHead}>
        <span className={styles.gutter} />
        {days.map((day) => <DayHead key={day} day={day} today={day === today} />)}
      </div>
      <div className={styles.strip} style={{ minHeight: Math.max(1, lanes) * barHeight + 8 }}>
        <span className={styles.gutter}>{t("day.all_day_short")}</span>
        <div className={styles.stripDays}>
          {days.map((day, index) => <span key={day} className={styles.stripDay} style={{ left: `${(index / days.length) * 100}%`, width: `${100 / days.length}%` }} onClick={() => editable && !wasDragged() && create(day)} />)}
          {bars.map(({ occurrence, column, span, lane, before, after }) => {
            const held = pickUp.picked?.id === occurrence.activity.id ? pickUp.picked : undefined;
            const dragged = drag?.what.kind === "move" && drag.what.activity.id === occurrence.activity.id;
            const by = held?.days ?? (dragged ? shift?.days ?? 0 : 0);
            return (
              <EventBlock
                key={occurrence.activity.id}
                occurrence={occurrence}
                compact
                before={before}
                after={after}
                lifted={Boolean(held) || dragged}
                style={{ position: "absolute", left: `calc(${((column + by) / days.length) * 100}% + 2px)`, width: `calc(${(span / days.length) * 100}% - 4px)`, top: lane * barHeight + 4 }}
                onOpen={opened}
                onPress={editable ? (event, activity) => press(event, { kind: "move", activity, day: days[column] ?? today }) : undefined}
                onKeyDown={editable ? pickUp.onKeyDown : undefined}
              />
            );
          })}
        </div>
      </div>
      <div ref={scroller} className={styles.hours} tabIndex={0} role="region" aria-label={t("day.hours")}>
        <div className={styles.clocks} aria-hidden="true">
          {Array.from({ length: 24 }, (_, hour) => <span key={hour} style={{ height: hourHeight }}>{hour > 0 && formatted(new Date(2000, 0, 1, hour), { hour: "numeric", ...(hour12() ? {} : { minute: "2-digit" }) })}</span>)}
        </div>
        <div ref={grid} className={styles.grid} style={{ height: 24 * hourHeight, "--hour": `${hourHeight}px` } as React.CSSProperties}>
          {days.map((day) => (
            <div
              key={day}
              className={styles.column}
              data-today={day === today || undefined}
              data-day={day}
              onPointerDown={(event) => editable && press(event, { kind: "new", day })}
              onClick={(event) => {
                if (!editable || wasDragged()) return;
                const from = Math.floor(placeOf(event.clientX, event.clientY).minutes / 30) * 30;
                create(day, from, Math.min(from + 60, 24 * 60));
              }}
            >
              {segmentsOn(day, occurrences).map((segment) => {
                const { activity } = segment.occurrence;
                const held = pickUp.picked?.id === activity.id ? pickUp.picked : undefined;
                const what = drag && drag.what.kind !== "new" && drag.what.activity.id === activity.id ? drag.what.kind : undefined;
                const by = held ?? (what === "move" && shift ? shift : { days: 0, minutes: 0 });
                const longer = what === "resize" ? shift?.minutes ?? 0 : 0;
                return (
                  <EventBlock
                    key={activity.id}
                    occurrence={segment.occurrence}
                    compact={segment.to - segment.from < 60}
                    {...roomOf(segment, days.length)}
                    lifted={Boolean(held) || what !== undefined}
                    style={placed(segment, by, longer)}
                    onOpen={opened}
                    onPress={editable ? (event, one) => press(event, { kind: "move", activity: one, day }) : undefined}
                    onKeyDown={editable ? pickUp.onKeyDown : undefined}
                    onGrip={editable && activity.starts_at && segment.occurrence.last === day ? (event) => press(event, { kind: "resize", activity, day }) : undefined}
                  />
                );
              })}
              {drag?.what.kind === "new" && drag.what.day === day && <Sketch {...spanOf(drag)} />}
              {day === today && <NowLine />}
            </div>
          ))}
        </div>
      </div>
      <p className="unseen" role="status">{pickUp.picked ? pickedWords(occurrences.find(({ activity }) => activity.id === pickUp.picked?.id)?.activity, pickUp.picked) : ""}</p>
    </div>
  );
}

// The hours scroll under the days, so the view is as high as what is left of the page.
function useRestOfPage(): [number | undefined, React.RefObject<HTMLDivElement | null>] {
  const element = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState<number>();
  useLayoutEffect(() => {
    const measure = () => {
      const frame = document.getElementById("content");
      if (element.current && frame) setHeight(frame.getBoundingClientRect().bottom - element.current.getBoundingClientRect().top - frame.scrollTop);
    };
    measure();
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, []);
  return [height, element];
}

const hour12 = () => new Intl.DateTimeFormat(locale(), { hour: "numeric" }).resolvedOptions().hour12 === true;

function placed({ from, to, column, columns }: Segment, by: { days: number; minutes: number }, longer: number): React.CSSProperties {
  const height = Math.max(quarter, to - from + longer);
  return {
    position: "absolute",
    top: ((from + by.minutes) / 60) * hourHeight + 1,
    height: Math.max(leastHeight, (height / 60) * hourHeight - 2),
    left: `calc(${(column / columns) * 100}% + ${by.days} * 100% + 1px)`,
    width: `calc(${100 / columns}% - 4px)`,
  };
}

function DayHead({ day, today }: { day: Day; today: boolean }) {
  const noon = momentAt(day, "12:00");
  return (
    <h2 className={styles.dayHead} data-today={today || undefined} aria-current={today ? "date" : undefined}>
      <span>{formatted(noon, { weekday: "short" })}</span> <b>{formatted(noon, { day: "numeric" }).replace(/\D+$/, "")}</b>
    </h2>
  );
}

function Sketch({ from, to }: { from: number; to: number }) {
  return <span className={styles.sketch} style={{ top: (from / 60) * hourHeight, height: ((to - from) / 60) * hourHeight }} />;
}

function NowLine() {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return <span className={styles.now} style={{ top: (minutesOf(now) / 60) * hourHeight }} aria-hidden="true" />;
}

// Where it would go, for those who hear it.
export function pickedWords(activity: Activity | undefined, { days, minutes }: { days: number; minutes: number }): string {
  if (!activity) return "";
  if (days === 0 && minutes === 0) return t("day.picked_up");
  const when = activity.starts_at ?? activity.due_at;
  if (!when) return "";
  const start = new Date(when);
  const next = new Date(start.getTime());
  next.setDate(next.getDate() + days);
  next.setMinutes(next.getMinutes() + minutes);
  const day = formatted(next, { weekday: "long", day: "numeric", month: "long" });
  return activity.all_day || daysBetween(dayOf(start), dayOf(next)) !== 0 && minutes === 0 ? day : `${day}, ${formatted(next, { timeStyle: "short" })}`;
}
