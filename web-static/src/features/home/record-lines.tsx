// A few records below each other, each a link to its page.
import { Link } from "@tanstack/react-router";
import { maskedTitle, recordTitle, type RecordType } from "@/api/record-types";
import type { RecordData, RecordList } from "@/api/records";
import { Mark, Masked, Time } from "@/ui/pieces";
import styles from "./home.module.css";

export type Included = RecordList["included"];

export interface Line {
  type: RecordType;
  record: RecordData;
  at?: string;
  included?: Included | undefined;
}

export function RecordLines({ lines }: { lines: Line[] }) {
  return (
    <ul className={styles.lines}>
      {lines.map(({ type, record, at, included }) => {
        const title = recordTitle(type, record);
        const hidden = maskedTitle(type, record);
        return (
          <li key={record.id}>
            <Link to="/$plural/$id" params={{ plural: type.plural, id: record.id }} className={styles.line}>
              <Mark id={record.id} name={title} square={type.subject !== "person"} />
              <span className="cut" title={title}>{hidden ? <Masked reason={hidden} /> : <bdi>{title}</bdi>}</span>
              <span className={styles.under}>{secondLine(record, included)}</span>
              {at && <span className={styles.at}><Time at={at} /></span>}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

// What tells two of the same name apart: where they work, else what they do, else how they are reached.
export function secondLine(record: RecordData, included?: Included): string {
  const emails = record.emails as { address?: string }[] | undefined;
  const companies = record.companies as { company_id?: string }[] | undefined;
  const company = included?.companies?.find((one) => one.id === companies?.[0]?.company_id);
  const candidates = [company?.name, record.job_title, emails?.[0]?.address, record.domain, record.industry];
  return String(candidates.find((value) => typeof value === "string" && value) ?? "");
}
