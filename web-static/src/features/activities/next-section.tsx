// What is next with this record: its open tasks, calls and meetings.
import { Button } from "@mantine/core";
import { Suspense, useState } from "react";
import type { RecordType } from "@/api/record-types";
import type { RecordData, Search } from "@/api/records";
import { useRights } from "@/api/session";
import { useRecordList } from "@/features/records/list-data";
import { t } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Bones } from "@/ui/pieces";
import styles from "@/features/records/record-page.module.css";
import { groupTasks, openStatuses, type Activity } from "./activity";
import { ActivityDialog } from "./lazy-activity-dialog";
import { TaskRow } from "./task-row";
import rows from "./activities.module.css";


const atFirst = 5;

export function NextSection({ type, record }: { type: RecordType; record: RecordData }) {
  const member = `${type.name}_id`;
  const search: Search = { where: { [`links.${member}`]: record.id, status: { in: openStatuses } }, sort: ["at"] };
  const list = useRecordList("activities", search);
  const rights = useRights();
  const [adding, setAdding] = useState(false);
  const [all, setAll] = useState(false);
  const sorted = groupTasks(list.rows as Activity[]).flatMap(({ activities }) => activities);
  const shown = all ? sorted : sorted.slice(0, atFirst);
  return (
    <section className={styles.section} aria-label={t("day.next")}>
      <div className={styles.sectionHead}>
        <h2>{t("day.next")}</h2>
        {rights.writeRecords && <Button size="compact-sm" variant="subtle" leftSection={<Icon name="plus" size={14} />} onClick={() => setAdding(true)}>{t("day.add.task")}</Button>}
      </div>
      {list.isPending && <Bones lines={2} />}
      {list.isSuccess && sorted.length === 0 && <p className="quiet">{t("day.next_none")}</p>}
      {shown.length > 0 && <ul className={rows.rows}>{shown.map((one) => <TaskRow key={one.id} activity={one} editable={rights.writeRecords} here={record.id} brief />)}</ul>}
      {!all && sorted.length > atFirst && <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>{t("day.more_of_them", { count: sorted.length - atFirst })}</Button>}
      {adding && <Suspense><ActivityDialog preset={{ kind: "task", links: [{ [member]: record.id }] }} onClose={() => setAdding(false)} /></Suspense>}
    </section>
  );
}
