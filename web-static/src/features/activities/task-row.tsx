// One thing to do, as a line: tick it, open it, see what it is about and when.
import { Link } from "@tanstack/react-router";
import { Suspense, useState, type KeyboardEvent } from "react";
import { useRecordTypes } from "@/api/record-types";
import { seenName } from "@/features/records/names";
import { RecordLink } from "@/features/records/values";
import { choiceLabel, t } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Masked } from "@/ui/pieces";
import { isOpen, isOverdue, linkOf, typeOfLink, type Activity } from "./activity";
import { ActivityDialog } from "./lazy-activity-dialog";
import { Tick } from "./tick";
import { kindIcons, kindWords, titleOf, whenWords } from "./words";
import styles from "./activities.module.css";


interface Props {
  activity: Activity;
  editable: boolean;
  here?: string; // the record on whose page it stands
  brief?: boolean;
  onKey?: (event: KeyboardEvent, activity: Activity) => void;
}

export function TaskRow({ activity, editable, here, brief = false, onKey }: Props) {
  const [editing, setEditing] = useState(false);
  const late = isOverdue(activity);
  const hidden = activity.masked?.subject;
  const title = hidden ? <Masked reason={hidden} /> : <bdi>{titleOf(activity)}</bdi>;
  const { priority } = activity;
  const urgent = priority === "urgent" || priority === "high";
  return (
    <li className={styles.row} data-brief={brief || undefined} data-done={!isOpen(activity) || undefined} data-task={activity.id} onKeyDown={(event) => onKey?.(event, activity)}>
      {editable ? <Tick activity={activity} /> : <span />}
      <Icon name={kindIcons[activity.kind] ?? "record"} role="img" aria-label={kindWords(activity.kind)} aria-hidden={undefined} />
      <div className={styles.body}>
        {editable ? (
          <button type="button" className={styles.what} data-open onClick={() => setEditing(true)} title={titleOf(activity)}>{title}</button>
        ) : (
          <Link to="/$plural/$id" params={{ plural: "activities", id: activity.id }} className={styles.what} data-open>{title}</Link>
        )}
        <span className={styles.about}>
          {urgent && <span className={styles.priority}>{choiceLabel("activity", "priority", priority)}</span>}
          <Abouts activity={activity} here={here} />
        </span>
      </div>
      <span className={styles.when} data-late={late || undefined}>{late && <span className="unseen">{t("day.overdue")}: </span>}{whenWords(activity)}</span>
      {editing && <Suspense><ActivityDialog activity={activity} onClose={() => setEditing(false)} /></Suspense>}
    </li>
  );
}

function Abouts({ activity, here }: { activity: Activity; here: string | undefined }) {
  const types = useRecordTypes();
  return (
    <>
      {(activity.links ?? []).map((link) => {
        const to = linkOf(link);
        const type = types.find(({ name }) => to && name === typeOfLink(to.name));
        const name = to && seenName(to.id);
        if (!to || !type || !name || to.id === here) return null;
        return <RecordLink key={to.id} plural={type.plural} id={to.id}><bdi>{name}</bdi></RecordLink>;
      })}
    </>
  );
}
