// Changes of fields that follow each other: one line, all of them one press away.
import { useState } from "react";
import { actorWords, ChangeLine } from "@/features/records/history-tab";
import { fieldLabel, t, tParts } from "@/i18n";
import { listWords } from "@/i18n/format";
import { Icon } from "@/ui/icons";
import type { Entry } from "./grouping";
import { fieldsOf } from "./grouping";
import { Line } from "./line";
import type { TimelineProps } from "./timeline";
import styles from "./timeline.module.css";

const named = 3;

export function ChangesLine({ changes, type, record, names }: TimelineProps & { changes: Entry[] }) {
  const [open, setOpen] = useState(false);
  const fields = fieldsOf(changes).map((name) => fieldLabel(type.name, name));
  const what = fields.length > named ? listWords([...fields.slice(0, named), t("day.more_of_them", { count: fields.length - named })]) : listWords(fields);
  const who = listWords([...new Set(changes.map(({ change }) => actorWords(change?.actor, names)))]);
  return (
    <Line icon="edit" at={changes[0]?.at ?? ""} quiet>
      <button type="button" className={styles.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name={open ? "chevronDown" : "chevronRight"} size={14} />
        <span>{tParts("day.changes", { count: changes.length, who: <bdi className={styles.who}>{who}</bdi>, what })}</span>
      </button>
      {open && <ol className={styles.changes}>{changes.map(({ change, at }) => change && <ChangeLine key={change.sequence ?? at} event={change} type={type} id={record.id} names={names} />)}</ol>}
    </Line>
  );
}
