// The calendar: a month, a week or an agenda, of my own or of everybody. What is shown stands in the address.
import { ActionIcon, Button, SegmentedControl } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Suspense, useCallback, useMemo, useState } from "react";
import { asProblem } from "@/api/problem";
import { useRights, useSession } from "@/api/session";
import type { Activity } from "@/features/activities/activity";
import { slotDraft, type ActivityDraft } from "@/features/activities/activity-draft";
import { ActivityDialog } from "@/features/activities/lazy-activity-dialog";
import { moveTo } from "@/features/activities/work";
import { useChanges } from "@/features/notifications/changes";
import { useShortcut } from "@/features/shell/shortcuts";
import { locale, t } from "@/i18n";
import { formatted } from "@/i18n/format";
import { Icon } from "@/ui/icons";
import { Page } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { AgendaView } from "./agenda-view";
import { useOccurrences } from "./calendar-data";
import { addDays, addMonths, dayOf, isDay, momentAt, monthOf, weekBegins, weekOf, type Day } from "./days";
import { moved, resized } from "./layout";
import { MonthView } from "./month-view";
import { WeekView } from "./week-view";
import styles from "./calendar.module.css";


const views = ["month", "week", "agenda"] as const;
type View = (typeof views)[number];

const agendaDays = 30;

// What every view is given, and what it can ask for.
export interface ViewProps {
  days: Day[];
  today: Day;
  occurrences: ReturnType<typeof useOccurrences>["occurrences"];
  editable: boolean;
  phone: boolean;
  open: (activity: Activity) => void;
  create: (day: Day, from?: number, to?: number) => void;
  move: (activity: Activity, days: number, minutes?: number) => void;
  resize: (activity: Activity, minutes: number) => void;
  show: (day: Day) => void;
}

export function CalendarPage() {
  const { user } = useSession();
  const rights = useRights();
  const address = useSearch({ strict: false }) as { view?: string; day?: string; of?: string };
  const navigate = useNavigate();
  const phone = useMediaQuery("(max-width: 720px)", false, { getInitialValueInEffect: false }) ?? false;
  const view: View = views.find((one) => one === address.view) ?? (phone ? "agenda" : "week");
  const today = dayOf(new Date());
  const day = isDay(address.day) ? address.day : today;
  const everybody = address.of === "all";
  const [editing, setEditing] = useState<{ activity?: Activity; preset?: Partial<ActivityDraft> }>();
  const days = useMemo(() => daysOf(view, day, phone), [view, day, phone]);
  const { occurrences, cut, error, refetch } = useOccurrences(days[0] ?? day, days.at(-1) ?? day, everybody ? undefined : user.id);
  useChanges("activity");

  const go = (to: { view?: View; day?: Day; of?: string }) => {
    const next = { view, day, of: everybody ? "all" : "", ...to };
    void navigate({ to: "/calendar", replace: true, search: { ...(next.view !== (phone ? "agenda" : "week") && { view: next.view }), ...(next.day !== today && { day: next.day }), ...(next.of === "all" && { of: "all" }) } as never });
  };
  const step = (by: 1 | -1) => go({ day: view === "month" ? addMonths(day, by) : addDays(day, by * (view === "agenda" ? agendaDays : phone ? 1 : 7)) });
  useShortcut("t", t("day.shortcut_today"), () => go({ day: today }));
  useShortcut("k", t("day.earlier"), () => step(-1));
  useShortcut("j", t("day.later"), () => step(1));
  useShortcut("c", t("day.shortcut_meeting"), () => setEditing({ preset: { kind: "meeting" } }), rights.writeRecords);

  const mayWrite = rights.writeRecords;
  const open = useCallback(
    (activity: Activity) => {
      if (mayWrite) setEditing({ activity });
      else void navigate({ to: "/$plural/$id", params: { plural: "activities", id: activity.id } });
    },
    [mayWrite, navigate],
  );
  const create = useCallback((on: Day, from?: number, to?: number) => setEditing({ preset: { kind: "meeting", ...slotDraft(on, from, to) } }), []);
  const move = useCallback((activity: Activity, by: number, minutes?: number) => {
    if (by || minutes) void moveTo(activity, moved(activity, by, minutes));
  }, []);
  const resize = useCallback((activity: Activity, minutes: number) => {
    const changes = resized(activity, minutes);
    if (minutes && Object.keys(changes).length) void moveTo(activity, changes);
  }, []);
  const show = (on: Day) => go({ view: phone ? "week" : "agenda", day: on });
  const props: ViewProps = { days, today, occurrences, editable: rights.writeRecords, phone, open, create, move, resize, show };
  return (
    <Page
      title={spanWords(view, days, day)}
      windowTitle={t("day.calendar")}
      bare
      actions={
        <>
          <span className={styles.steps}>
            <ActionIcon variant="default" aria-label={t("day.earlier")} onClick={() => step(-1)}><Icon name="chevronLeft" /></ActionIcon>
            <Button onClick={() => go({ day: today })}>{t("day.to_today")}</Button>
            <ActionIcon variant="default" aria-label={t("day.later")} onClick={() => step(1)}><Icon name="chevronRight" /></ActionIcon>
          </span>
          <SegmentedControl aria-label={t("day.whose")} value={everybody ? "all" : "mine"} onChange={(of) => go({ of })} data={[{ value: "mine", label: t("day.whose_mine") }, { value: "all", label: t("day.whose_all") }]} />
          <SegmentedControl aria-label={t("day.view")} value={view} onChange={(next) => go({ view: next as View })} data={views.map((value) => ({ value, label: value === "week" && phone ? t("day.view.day") : t(`day.view.${value}`) }))} />
          {rights.writeRecords && <Button variant="filled" leftSection={<Icon name="plus" size={16} />} onClick={() => setEditing({ preset: { kind: "meeting", ...(day !== today && slotDraft(day, 9 * 60, 10 * 60)) } })}>{t("day.add.meeting")}</Button>}
        </>
      }
    >
      {error && <div className={styles.problem}><ProblemBlock problem={asProblem(error)} retry={() => void refetch()} /></div>}
      {cut && <p className={styles.problem}>{t("day.calendar_cut")}</p>}
      {view === "month" ? <MonthView {...props} day={day} /> : view === "week" ? <WeekView {...props} /> : <AgendaView {...props} />}
      {editing && <Suspense><ActivityDialog {...editing} onClose={() => setEditing(undefined)} /></Suspense>}
    </Page>
  );
}

function daysOf(view: View, day: Day, phone: boolean): Day[] {
  const begins = weekBegins(locale());
  if (view === "month") return monthOf(day, begins).flat();
  if (view === "agenda") return Array.from({ length: agendaDays }, (_, index) => addDays(day, index));
  return phone ? [day] : weekOf(day, begins);
}

function spanWords(view: View, days: Day[], day: Day): string {
  const noon = (one: Day) => momentAt(one, "12:00");
  if (view === "month") return formatted(noon(day), { month: "long", year: "numeric" });
  const first = days[0] ?? day;
  const last = days.at(-1) ?? day;
  if (first === last) return formatted(noon(first), { weekday: "long", day: "numeric", month: "long" });
  return new Intl.DateTimeFormat(locale(), { day: "numeric", month: "short", year: "numeric" }).formatRange(noon(first), noon(last));
}
