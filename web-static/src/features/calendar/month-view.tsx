// A month: a few activities in each day, the rest one press away. Dragging moves to another day.
import { useMemo, useRef } from "react";
import type { Activity } from "@/features/activities/activity";
import { t } from "@/i18n";
import { formatted } from "@/i18n/format";
import { dayWords } from "@/features/timeline/timeline";
import type { ViewProps } from "./calendar-page";
import { daysBetween, momentAt, type Day } from "./days";
import { useDrag } from "./drag";
import { EventBlock } from "./event-block";
import { barsOf, covers } from "./layout";
import { usePickUp } from "./pick-up";
import { pickedWords } from "./week-view";
import styles from "./calendar.module.css";

const lanesShown = 3;
const barHeight = 24;
const headHeight = 28;

export function MonthView(props: ViewProps & { day: Day }) {
  const { days, day: chosen, occurrences, phone } = props;
  const weeks = useMemo(() => Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7)), [days]);
  const grid = useRef<HTMLDivElement>(null);
  const pickUp = usePickUp(props.move, { minutes: false });
  const dayAt = (x: number, y: number): Day | undefined => document.elementsFromPoint(x, y).find((one) => one instanceof HTMLElement && one.dataset.day)?.getAttribute("data-day") ?? undefined;
  const { drag, press, wasDragged } = useDrag<{ activity: Activity; from: Day }>(({ what, x, y }) => {
    const to = dayAt(x, y);
    if (to) props.move(what.activity, daysBetween(what.from, to));
  });
  const over = drag && dayAt(drag.x, drag.y);
  const open = (activity: Activity) => {
    if (!wasDragged() && pickUp.picked?.id !== activity.id) props.open(activity);
  };
  return (
    <div className={styles.month}>
      <div className={styles.monthHead} aria-hidden="true">{weeks[0]?.map((day) => <span key={day}>{formatted(momentAt(day, "12:00"), { weekday: "short" })}</span>)}</div>
      <div ref={grid} className={styles.weeks}>
        {weeks.map((week) => {
          const bars = barsOf(week, occurrences);
          const lanes = phone ? 0 : lanesShown;
          return (
            <div key={week[0]} className={styles.monthWeek}>
              {week.map((day) => {
                const count = occurrences.filter((one) => covers(one, day)).length;
                const hidden = bars.filter(({ lane, column, span }) => lane >= lanes && week.indexOf(day) >= column && week.indexOf(day) < column + span).length;
                return (
                  <div
                    key={day}
                    className={styles.cell}
                    data-day={day}
                    data-outside={day.slice(0, 7) !== chosen.slice(0, 7) || undefined}
                    data-over={(over === day && drag !== undefined) || undefined}
                    onClick={() => {
                      if (wasDragged()) return;
                      if (phone) props.show(day);
                      else if (props.editable) props.create(day, 9 * 60, 10 * 60);
                    }}
                  >
                    <button type="button" className={styles.date} data-today={day === props.today || undefined} aria-current={day === props.today ? "date" : undefined} aria-label={t("day.show_day", { day: dayWords(day), count })} onClick={(event) => { event.stopPropagation(); props.show(day); }}>{Number(day.slice(8))}</button>
                    {phone && count > 0 && <span className={styles.dots} aria-hidden="true">{Array.from({ length: Math.min(3, count) }, (_, index) => <i key={index} />)}</span>}
                    {!phone && hidden > 0 && <button type="button" className={styles.moreOf} onClick={(event) => { event.stopPropagation(); props.show(day); }}>{t("day.more_of_them", { count: hidden })}</button>}
                  </div>
                );
              })}
              {bars.filter(({ lane }) => lane < lanes).map(({ occurrence, column, span, lane, before, after }) => {
                const held = pickUp.picked?.id === occurrence.activity.id ? pickUp.picked : undefined;
                const lifted = drag?.what.activity.id === occurrence.activity.id;
                const offset = held ? { x: held.days % 7, y: Math.trunc(held.days / 7) } : { x: 0, y: 0 };
                return (
                  <EventBlock
                    key={occurrence.activity.id}
                    occurrence={occurrence}
                    compact
                    before={before}
                    after={after}
                    lifted={Boolean(held) || lifted}
                    style={{
                      position: "absolute",
                      top: headHeight + lane * barHeight,
                      left: `calc(${((column + offset.x) / 7) * 100}% + 2px)`,
                      width: `calc(${(span / 7) * 100}% - 4px)`,
                      ...(held && { marginTop: `calc(${offset.y} * var(--week))` }),
                      ...(lifted && drag && { transform: `translate(${drag.x - drag.startX}px, ${drag.y - drag.startY}px)` }),
                    }}
                    onOpen={open}
                    onPress={props.editable ? (event, activity) => press(event, { activity, from: dayAt(event.clientX, event.clientY) ?? occurrence.first }) : undefined}
                    onKeyDown={props.editable ? pickUp.onKeyDown : undefined}
                  />
                );
              })}
            </div>
          );
        })}
      </div>
      <p className="unseen" role="status">{pickUp.picked ? pickedWords(occurrences.find(({ activity }) => activity.id === pickUp.picked?.id)?.activity, pickUp.picked) : ""}</p>
    </div>
  );
}
