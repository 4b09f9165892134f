// What we may do now: how this person may be reached, and what the data may be used for.
import type { Privacy, PurposeLight, Reach } from "@/api/privacy";
import type { RecordType } from "@/api/record-types";
import { t, tOr } from "@/i18n";
import { Card, Light } from "@/ui/pieces";
import { purposeMatter, purposeWords, reasonOf, stateOf } from "@/features/records/may-i";
import { lightOf, reachMatter, reachWords } from "./reach-line";
import { Why } from "./why";
import { channelWords, periodWords, useRuleWords } from "./words";
import styles from "./lights.module.css";

interface Props {
  type: RecordType;
  id: string;
  privacy: Privacy;
}

export function MayCard({ type, id, privacy }: Props) {
  return (
    <Card title={t("privacy.may_now")}>
      {privacy.reach.length > 0 && (
        <>
          <h3 className={styles.group}>{t("privacy.reaching")}</h3>
          <ul className={styles.rows}>{privacy.reach.map((reach) => <ReachRow key={reach.channel} type={type} id={id} reach={reach} />)}</ul>
        </>
      )}
      <h3 className={styles.group}>{t("privacy.using")}</h3>
      <ul className={styles.rows}>{privacy.purposes.map((light) => <PurposeRow key={light.purpose} type={type} id={id} light={light} />)}</ul>
    </Card>
  );
}

function ReachRow({ type, id, reach }: { type: RecordType; id: string; reach: Reach }) {
  const because = tOr(`privacy.because.${reach.reason ?? ""}`, "");
  return (
    <li>
      <Light state={lightOf(reach.light)} />
      <span className={styles.name}>{channelWords(reach.channel)}</span>
      <span className={styles.brief}>
        {reachWords(reach)} {because} <Period since={reach.since} until={reach.until} />
      </span>
      <Why matter={reachMatter(type, id, reach)} label={t("privacy.why_of", { what: channelWords(reach.channel) })} />
    </li>
  );
}

function PurposeRow({ type, id, light }: { type: RecordType; id: string; light: PurposeLight }) {
  const words = useRuleWords(light.rule, light.explain, !light.allowed);
  const brief = light.allowed ? reasonOf(light) : tOr(`privacy.because.${light.reason ?? ""}`, words ?? reasonOf(light));
  return (
    <li>
      <Light state={stateOf(light)} />
      <span className={styles.name}>{purposeWords(light)}</span>
      <span className={styles.brief}>{brief} <Period since={light.since} until={light.until} /></span>
      <Why matter={purposeMatter(type, id, light)} label={t("records.why_purpose", { purpose: purposeWords(light) })} />
    </li>
  );
}

function Period({ since, until }: { since: string | undefined; until: string | undefined }) {
  const words = periodWords(since, until);
  return words ? <span className={styles.period}>{words}</span> : null;
}
