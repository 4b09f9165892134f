// A person's privacy: how they came to us, what we may do with what we know, and until when.
import { Button, Collapse } from "@mantine/core";
import { useState } from "react";
import { asProblem } from "@/api/problem";
import type { RecordType } from "@/api/record-types";
import { localized, readable, t, tOr } from "@/i18n";
import { dateWords } from "@/i18n/format";
import { Bones, Card, Facts, Light, Time } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { actorWords } from "./history-tab";
import { purposeWords, Reason, reasonOf, stateOf } from "./may-i";
import { usePrivacy, type Privacy, type PurposeLight } from "./record-data";
import type { Names } from "./values";
import styles from "./privacy.module.css";

export function PrivacyTab({ type, id, names }: { type: RecordType; id: string; names: Names }) {
  const { data, error, refetch, isPending } = usePrivacy(type, id);
  if (isPending) return <Card><Bones lines={6} /></Card>;
  if (!data) return <ProblemBlock problem={asProblem(error)} retry={() => void refetch()} />;
  return (
    <div className={styles.tab}>
      {data.restricted && (
        <Card title={t("records.on_hold")}><p>{t("records.on_hold_text")}</p></Card>
      )}
      <Card title={t("records.may_we")}>
        <ul className={styles.purposes}>
          {data.purposes.map((light) => <PurposeLine key={light.purpose} light={light} />)}
        </ul>
      </Card>
      <Card title={t("records.came")}><Facts facts={facts(data, names)} /></Card>
    </div>
  );
}

function PurposeLine({ light }: { light: PurposeLight }) {
  const [open, setOpen] = useState(false);
  return (
    <li>
      <div className={styles.purpose}>
        <Light state={stateOf(light)} />
        <span className={styles.purposeName}>{purposeWords(light)}</span>
        <span className={styles.brief}>{reasonOf(light)}</span>
        <Button variant="subtle" size="compact-sm" aria-expanded={open} onClick={() => setOpen(!open)} aria-label={t("records.why_purpose", { purpose: purposeWords(light) })}>{t("problem.why")}</Button>
      </div>
      <Collapse expanded={open}><div className={styles.open}><Reason light={light} /></div></Collapse>
    </li>
  );
}

function facts(privacy: Privacy, names: Names): [React.ReactNode, React.ReactNode][] {
  const { collected, notice, retention } = privacy;
  const lines: [React.ReactNode, React.ReactNode][] = [];
  const context = collected.context ? localized(collected.title ?? undefined, readable(collected.context)) : t("records.not_recorded");
  lines.push([t("records.first_contact"), context]);
  if (collected.source) lines.push([t("records.source"), <bdi key="source">{collected.source}</bdi>]);
  if (collected.at) {
    lines.push([t("records.recorded"), <span key="at"><Time at={collected.at} />{collected.by && ` · ${actorWords(collected.by, names)}`}</span>]);
  }
  if (notice) lines.push([t("records.notice"), noticeWords(notice)]);
  if (retention) lines.push([t("records.kept_until"), retentionWords(retention)]);
  return lines;
}

function noticeWords({ duty, due_on }: NonNullable<Privacy["notice"]>): string {
  const words = tOr(`records.notice.${duty}`, readable(duty));
  return due_on ? t("records.notice_due", { duty: words, date: dateWords(due_on.slice(0, 10)) }) : words;
}

function retentionWords({ months, ends_on }: NonNullable<Privacy["retention"]>): string {
  const period = months ? t("records.retention_months", { count: months }) : t("records.retention_none");
  return ends_on ? t("records.retention_ends", { period, date: dateWords(ends_on.slice(0, 10)) }) : period;
}
