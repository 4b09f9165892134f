// An entry of the timeline, each kind in its own words.
import type { RecordData } from "@/api/records";
import type { Activity } from "@/features/activities/activity";
import { FileLine } from "@/features/files/files-tab";
import { EventWords, useTitles } from "@/features/privacy/timeline";
import { ChangeLine } from "@/features/records/history-tab";
import { ActivityEntry } from "./activity-entry";
import { CommentEntry } from "./comment-entry";
import type { Entry } from "./grouping";
import { Line } from "./line";
import type { TimelineProps } from "./timeline";
import styles from "./timeline.module.css";

export function EntryLine({ entry, ...props }: TimelineProps & { entry: Entry }) {
  const { kind, record, change, event, at } = entry;
  if (kind === "activity" && record) return <ActivityEntry activity={record as Activity} at={at} {...props} />;
  if (kind === "comment" && record) return <CommentEntry comment={record} at={at} {...props} />;
  if (kind === "attachment" && record) return <FileEntry file={record} at={at} {...props} />;
  if (kind === "change" && change) {
    return (
      <Line icon="edit" at={at} quiet>
        <ol className={styles.changes} data-single="true"><ChangeLine event={change} type={props.type} id={props.record.id} names={props.names} /></ol>
      </Line>
    );
  }
  if (kind === "privacy" && event) return <PrivacyEntry entry={entry} {...props} />;
  return null; // of a kind that this client does not know yet
}

function FileEntry({ file, at, names, editable }: TimelineProps & { file: RecordData; at: string }) {
  return (
    <Line icon="link" at={at}>
      <FileLine file={file} names={names} editable={editable} bare />
    </Line>
  );
}

function PrivacyEntry({ entry, type, record, names }: TimelineProps & { entry: Entry }) {
  const titles = useTitles();
  if (!entry.event) return null;
  return (
    <Line icon="shield" at={entry.at}>
      <EventWords event={entry.event} type={type} id={record.id} names={names} titles={titles} />
    </Line>
  );
}
