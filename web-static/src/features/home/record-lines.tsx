// A few records below each other, each a link to its page.
import { Link } from "@tanstack/react-router";
import { maskedTitle, recordTitle, type RecordType } from "@/api/record-types";
import type { RecordData } from "@/api/records";
import { Mark, Masked, Time } from "@/ui/pieces";
import styles from "./home.module.css";

export interface Line {
  type: RecordType;
  record: RecordData;
  at?: string;
}

export function RecordLines({ lines }: { lines: Line[] }) {
  return (
    <ul className={styles.lines}>
      {lines.map(({ type, record, at }) => {
        const title = recordTitle(type, record);
        const hidden = maskedTitle(type, record);
        return (
          <li key={record.id}>
            <Link to="/$plural/$id" params={{ plural: type.plural, id: record.id }} className={styles.line}>
              <Mark id={record.id} name={title} square={type.subject !== "person"} />
              <span className="cut" title={title}>{hidden ? <Masked reason={hidden} /> : <bdi>{title}</bdi>}</span>
              <span className={styles.under}>{secondLine(record)}</span>
              {at && <span className={styles.at}><Time at={at} /></span>}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

// What tells two of the same name apart.
export function secondLine(record: RecordData): string {
  const emails = record.emails as { address?: string }[] | undefined;
  const candidates = [record.job_title, emails?.[0]?.address, record.domain, record.industry];
  return String(candidates.find((value) => typeof value === "string" && value) ?? "");
}
