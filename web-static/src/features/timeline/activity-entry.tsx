// A task, call, meeting, note or e-mail on the timeline; done, changed and deleted where it stands.
import { ActionIcon, Menu } from "@mantine/core";
import { Suspense, useState } from "react";
import { isOpen, isOverdue, linkOf, subjectOf, typeOfLink, type Activity } from "@/features/activities/activity";
import { ActivityDialog } from "@/features/activities/lazy-activity-dialog";
import { didWords, kindIcons, kindWords, statusWords, titleOf, whenWords } from "@/features/activities/words";
import { remove, setDone } from "@/features/activities/work";
import { Tick } from "@/features/activities/tick";
import { seenName } from "@/features/records/names";
import { RecordLink } from "@/features/records/values";
import { useRecordTypes } from "@/api/record-types";
import { choiceLabel, t, tParts } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Masked, Status } from "@/ui/pieces";
import { Line } from "./line";
import { Text } from "./text";
import type { TimelineProps } from "./timeline";
import styles from "./timeline.module.css";


export function ActivityEntry({ activity, at, record, names, editable }: TimelineProps & { activity: Activity; at: string }) {
  const [editing, setEditing] = useState(false);
  const { kind, description, subject, masked, status = "planned" } = activity;
  const open = isOpen(activity);
  const title = titleOf(activity);
  const hidden = masked?.subject ?? masked?.description;
  const noteText = kind === "note" && !subject;
  const planned = open && kind !== "note" && kind !== "email";
  const when = planned || kind === "meeting" ? whenWords(activity) : "";
  return (
    <Line
      id={activity.id}
      icon={kindIcons[kind] ?? "record"}
      at={at}
      clock={!activity.all_day}
      actions={editable && (
        <Menu position="bottom-end">
          <Menu.Target><ActionIcon size="sm" aria-label={t("day.more_of", { name: title })}><Icon name="more" size={16} /></ActionIcon></Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<Icon name="edit" />} onClick={() => setEditing(true)}>{t("day.edit")}</Menu.Item>
            {kind !== "note" && kind !== "email" && <Menu.Item leftSection={<Icon name={open ? "check" : "undo"} />} onClick={() => void setDone(activity)}>{t(open ? "day.mark_done" : "day.mark_open")}</Menu.Item>}
            <Menu.Item color="danger" leftSection={<Icon name="trash" />} onClick={() => void remove("activities", activity, t("day.deleted", { what: title }))}>{t("action.delete")}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    >
      <div className={styles.head}>
        {editable && kind === "task" && <Tick activity={activity} />}
        <p>
          {kind === "task" ? (
            <span className={styles.who}>{hidden ? <Masked reason={hidden} /> : <bdi>{title}</bdi>}</span>
          ) : (
            <>
              {planned ? kindWords(kind) : tParts("day.who_did", { who: <bdi className={styles.who}>{names.author(activity.created_by)}</bdi>, did: didWords(activity) })}
              {(masked?.subject || (!noteText && subjectOf(activity))) && <>: {masked?.subject ? <Masked reason={masked.subject} /> : <bdi className={styles.subject}>{title}</bdi>}</>}
            </>
          )}
        </p>
        {planned && isOverdue(activity) ? <Status tone="danger">{t("day.overdue")}</Status> : status !== "done" && kind !== "note" && kind !== "email" ? <Status>{statusWords(status)}</Status> : kind === "task" && <Status tone="success">{statusWords(status)}</Status>}
        {activity.priority && activity.priority !== "normal" && kind === "task" && open && <Status tone={activity.priority === "low" ? "plain" : "warning"}>{choiceLabel("activity", "priority", activity.priority)}</Status>}
      </div>
      {(when || activity.location) && <p className="quiet small">{[when, activity.location].filter(Boolean).join(" · ")}</p>}
      {masked?.description && !masked.subject ? <p><Masked reason={masked.description} /></p> : description && <Text text={description} />}
      <About activity={activity} here={record.id} />
      {editing && <Suspense><ActivityDialog activity={activity} onClose={() => setEditing(false)} /></Suspense>}
    </Line>
  );
}

// What else it is about.
function About({ activity, here }: { activity: Activity; here: string }) {
  const types = useRecordTypes();
  const others = (activity.links ?? []).flatMap((link) => linkOf(link) ?? []).filter(({ id }) => id !== here);
  if (others.length === 0) return null;
  return (
    <p className={styles.about}>
      {others.map(({ name, id }) => {
        const type = types.find((one) => one.name === typeOfLink(name));
        const title = seenName(id);
        return type && title ? <RecordLink key={id} plural={type.plural} id={id}><bdi>{title}</bdi></RecordLink> : null;
      })}
    </p>
  );
}
