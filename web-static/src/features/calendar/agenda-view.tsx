// The next weeks, day by day; days without anything are left out.
import { Button } from "@mantine/core";
import { isOverdue, type Activity } from "@/features/activities/activity";
import { Tick } from "@/features/activities/tick";
import { clockWords, kindIcons, kindWords, titleOf } from "@/features/activities/words";
import { seenName } from "@/features/records/names";
import { RecordLink } from "@/features/records/values";
import { dayWords } from "@/features/timeline/timeline";
import { useLinkNames } from "@/features/timeline/timeline-data";
import { useRecordTypes } from "@/api/record-types";
import { linkOf, typeOfLink } from "@/features/activities/activity";
import { t } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Empty, Masked } from "@/ui/pieces";
import type { ViewProps } from "./calendar-page";
import { covers, type Occurrence } from "./layout";
import type { Day } from "./days";
import styles from "./calendar.module.css";

export function agendaOf(days: Day[], occurrences: Occurrence[]): { day: Day; occurrences: Occurrence[] }[] {
  return days
    .map((day) => ({
      day,
      occurrences: occurrences.filter((one) => covers(one, day)).sort((a, b) => Number(b.strip) - Number(a.strip) || a.start.getTime() - b.start.getTime() || a.activity.id.localeCompare(b.activity.id)),
    }))
    .filter((one) => one.occurrences.length > 0);
}

export function AgendaView({ days, occurrences, editable, open, create }: ViewProps) {
  const agenda = agendaOf(days, occurrences);
  useLinkNames(occurrences.flatMap(({ activity }) => activity.links ?? []));
  if (agenda.length === 0) {
    return <Empty icon="calendar" title={t("day.agenda_none")} actions={editable && <Button onClick={() => create(days[0] ?? "", 9 * 60, 10 * 60)}>{t("day.add.meeting")}</Button>} />;
  }
  return (
    <div className={styles.agenda}>
      {agenda.map(({ day, occurrences: of }) => (
        <section key={day} aria-label={dayWords(day)} className={styles.agendaDay}>
          <h2>{dayWords(day)}</h2>
          <ul>{of.map((one) => <Line key={one.activity.id} occurrence={one} day={day} editable={editable} open={open} />)}</ul>
        </section>
      ))}
    </div>
  );
}

function Line({ occurrence, day, editable, open }: { occurrence: Occurrence; day: Day; editable: boolean; open: (activity: Activity) => void }) {
  const { activity, strip, allDay, first, last, start, end } = occurrence;
  const clock = allDay || (strip && first !== day && last !== day) ? t("day.all_day") : first !== day ? `– ${clockWords(end.toISOString())}` : activity.starts_at && last === day ? `${clockWords(start.toISOString())} – ${clockWords(end.toISOString())}` : clockWords(start.toISOString());
  return (
    <li className={styles.agendaLine} data-late={isOverdue(activity) && activity.kind === "task" ? true : undefined}>
      <span className={styles.agendaClock}>{clock}</span>
      {editable ? <Tick activity={activity} /> : <span />}
      <Icon name={kindIcons[activity.kind] ?? "record"} size={16} role="img" aria-label={kindWords(activity.kind)} aria-hidden={undefined} />
      <span className={styles.agendaWhat}>
        <button type="button" onClick={() => open(activity)}>{activity.masked?.subject ? <Masked reason={activity.masked.subject} /> : <bdi>{titleOf(activity)}</bdi>}</button>
        <Beside activity={activity} />
      </span>
    </li>
  );
}

function Beside({ activity }: { activity: Activity }) {
  const types = useRecordTypes();
  const links = (activity.links ?? []).flatMap((link) => {
    const to = linkOf(link);
    const type = types.find(({ name }) => to && name === typeOfLink(to.name));
    const title = to && seenName(to.id);
    return to && type && title ? [{ ...to, plural: type.plural, title }] : [];
  });
  return (
    <span className={styles.agendaBeside}>
      {activity.location && <bdi>{activity.location}</bdi>}
      {links.map(({ id, plural, title }) => <RecordLink key={id} plural={plural} id={id}><bdi>{title}</bdi></RecordLink>)}
    </span>
  );
}
