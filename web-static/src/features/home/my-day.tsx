// My day: what is late, what is due today, and which meetings and calls there are, in their order.
import { Link } from "@tanstack/react-router";
import { Suspense, useMemo, useState } from "react";
import { Button } from "@mantine/core";
import { asProblem } from "@/api/problem";
import { useRecordType } from "@/api/record-types";
import type { Search } from "@/api/records";
import { useRights, useSession } from "@/api/session";
import { groupTasks, openStatuses, type Activity } from "@/features/activities/activity";
import { ActivityDialog } from "@/features/activities/lazy-activity-dialog";
import { TaskRow } from "@/features/activities/task-row";
import { addDays, dayOf, momentAt } from "@/features/calendar/days";
import { useChanges } from "@/features/notifications/changes";
import { useRecordList } from "@/features/records/list-data";
import { useLinkNames } from "@/features/timeline/timeline-data";
import { t } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Bones, Card } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import rows from "@/features/activities/activities.module.css";
import styles from "./home.module.css";


const atMost = 8;

export function MyDay() {
  return useRecordType("activities") ? <Day /> : null;
}

function Day() {
  const { user } = useSession();
  const rights = useRights();
  const [adding, setAdding] = useState(false);
  const today = dayOf(new Date());
  const search = useMemo(
    (): Search => ({
      where: { and: [{ or: [{ owner_id: user.id }, { "attendees.user_id": user.id }] }, { kind: { in: ["task", "call", "meeting"] }, status: { in: openStatuses }, or: [{ due_at: { lt: ends(today) } }, { starts_at: { lt: ends(today) } }] }] },
      sort: ["at"],
    }),
    [user.id, today],
  );
  const list = useRecordList("activities", search);
  const activities = list.rows as Activity[];
  useLinkNames(activities.flatMap(({ links }) => links ?? []));
  useChanges("activity");
  const groups = groupTasks(activities).filter(({ group }) => group === "overdue" || group === "today");
  return (
    <Card title={t("day.my_day")} actions={rights.writeRecords && <Button size="compact-sm" variant="subtle" leftSection={<Icon name="plus" size={14} />} onClick={() => setAdding(true)}>{t("day.add.task")}</Button>}>
      {list.isPending && <Bones lines={4} />}
      {list.isError && activities.length === 0 && <ProblemBlock problem={asProblem(list.error)} retry={() => void list.refetch()} />}
      {list.isSuccess && groups.length === 0 && <p className="quiet">{t("day.my_day_none")}</p>}
      {groups.map(({ group, activities: due }) => (
        <section key={group} aria-label={t(`day.group.${group}`)} className={styles.group}>
          <h3 data-late={group === "overdue" || undefined}>{t(`day.group.${group}`)} <span className="quiet">{due.length}</span></h3>
          <ul className={rows.rows}>{due.slice(0, atMost).map((one) => <TaskRow key={one.id} activity={one} editable={rights.writeRecords} />)}</ul>
        </section>
      ))}
      <p className={styles.more}>
        <Link to="/tasks">{t("day.all_tasks")}</Link>
        <Link to="/calendar">{t("day.calendar")}</Link>
      </p>
      {adding && <Suspense><ActivityDialog preset={{ kind: "task", day: today }} onClose={() => setAdding(false)} /></Suspense>}
    </Card>
  );
}

// What lasts all day is kept by its day in UTC: asked a day further, and chosen by the day here.
const ends = (today: string) => momentAt(addDays(today, 2)).toISOString();
