// An activity on a page of its own: done or not, when, what it is about, and the form that changes it.
import { Button } from "@mantine/core";
import { Suspense, useState } from "react";
import type { ExtraProps } from "@/features/records/extras";
import { seenName } from "@/features/records/names";
import { RecordLink } from "@/features/records/values";
import { useLinkNames } from "@/features/timeline/timeline-data";
import { useRecordTypes } from "@/api/record-types";
import { t } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Status } from "@/ui/pieces";
import { isOpen, isOverdue, linkOf, typeOfLink, type Activity } from "./activity";
import { ActivityDialog } from "./lazy-activity-dialog";
import { kindIcons, kindWords, statusWords, whenWords } from "./words";
import { setDone } from "./work";
import styles from "./activities.module.css";


export function ActivityHead({ record, editable }: ExtraProps) {
  const activity = record as Activity;
  const types = useRecordTypes();
  const [editing, setEditing] = useState(false);
  useLinkNames(activity.links ?? []);
  const open = isOpen(activity);
  const links = (activity.links ?? []).flatMap((link) => {
    const to = linkOf(link);
    const type = types.find(({ name }) => to && name === typeOfLink(to.name));
    return to && type ? [{ id: to.id, plural: type.plural, name: seenName(to.id) }] : [];
  });
  const written = activity.kind === "note" || activity.kind === "email";
  return (
    <div className={styles.page}>
      <span className={styles.fact}><Icon name={kindIcons[activity.kind] ?? "record"} size={16} /> {kindWords(activity.kind)}</span>
      <span className={styles.fact} data-late={isOverdue(activity) || undefined}>{whenWords(activity)}</span>
      {!written && <Status tone={isOverdue(activity) ? "danger" : open ? "plain" : "success"}>{isOverdue(activity) ? t("day.overdue") : statusWords(activity.status ?? "planned")}</Status>}
      {links.map(({ id, plural, name }) => name && <RecordLink key={id} plural={plural} id={id}><bdi>{name}</bdi></RecordLink>)}
      {editable && (
        <span className={styles.end}>
          {!written && <Button leftSection={<Icon name={open ? "check" : "undo"} size={16} />} onClick={() => void setDone(activity)}>{t(open ? "day.mark_done" : "day.mark_open")}</Button>}
          <Button leftSection={<Icon name="edit" size={16} />} onClick={() => setEditing(true)}>{t("day.edit")}</Button>
        </span>
      )}
      {editing && <Suspense><ActivityDialog activity={activity} onClose={() => setEditing(false)} /></Suspense>}
    </div>
  );
}
