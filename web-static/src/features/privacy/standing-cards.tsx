// What is on record of a person: what they said, how they came to us, what is on hold; each with the buttons
// that record the next thing, for those who may.
import { Button, Menu } from "@mantine/core";
import type { Privacy } from "@/api/privacy";
import type { RecordType } from "@/api/record-types";
import { actorWords } from "@/features/records/history-tab";
import type { Names } from "@/features/records/values";
import { fieldLabel, localized, readable, t, tOr } from "@/i18n";
import { dateWords, listWords } from "@/i18n/format";
import { Icon } from "@/ui/icons";
import { Card, Facts, Status, Time } from "@/ui/pieces";
import { permitted, type DialogName, type Draft } from "./dialog-table";
import { channelWords, choiceWords, dayOf, periodWords, useAndChannel } from "./words";
import styles from "./standing.module.css";

export interface StandingProps {
  type: RecordType;
  privacy: Privacy;
  names: Names;
  open: (name: DialogName, preset?: Draft) => void;
}

export function Actions({ names, rest = [], privacy, open }: Pick<StandingProps, "privacy" | "open"> & { names: DialogName[]; rest?: DialogName[] }) {
  const [first, more] = [permitted(names, privacy.may_record), permitted(rest, privacy.may_record)];
  if (first.length + more.length === 0) return null;
  return (
    <div className={styles.buttons}>
      {first.map((name) => <Button key={name} size="compact-sm" onClick={() => open(name)}>{t(`privacy.do.${name}`)}</Button>)}
      {more.length > 0 && (
        <Menu>
          <Menu.Target><Button size="compact-sm" variant="subtle" rightSection={<Icon name="chevronDown" size={14} />}>{t("privacy.more_actions")}</Button></Menu.Target>
          <Menu.Dropdown>{more.map((name) => <Menu.Item key={name} onClick={() => open(name)}>{t(`privacy.do.${name}`)}</Menu.Item>)}</Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}

const tones = { given: "success", refused: "plain", withdrawn: "warning", holds: "warning", pending: "info", upheld: "warning", overridden: "plain" } as const;

export function SaidCard({ privacy, open }: StandingProps) {
  const { consents, objections, preferences, may_record: may } = privacy;
  const nothing = consents.length + objections.length + preferences.length === 0;
  return (
    <Card title={t("privacy.said")}>
      {nothing && <p className="quiet">{t("privacy.said_nothing")}</p>}
      <ul className={styles.said}>
        {consents.map((one) => (
          <li key={`c${one.purpose}${one.channel}`}>
            <span className={styles.what}>
              <Status tone={one.expired ? "plain" : tones[one.act]}>{t(one.expired ? "privacy.state.expired" : `privacy.state.${one.act}`)}</Status> {useAndChannel(one.purpose, one.channel)}
              {one.explicit && <span className="quiet"> · {t("privacy.explicit")}</span>}
            </span>
            <span className={styles.when}>{periodWords(one.since, one.until)}</span>
            {one.act === "given" && !one.expired && may.includes("consent") && (
              <Button size="compact-sm" variant="subtle" onClick={() => open("consent_withdrawn", { purpose: one.purpose, channel: one.channel ?? "all" })} aria-label={t("privacy.take_back_of", { what: useAndChannel(one.purpose, one.channel) })}>{t("privacy.take_back")}</Button>
            )}
          </li>
        ))}
        {objections.map((one) => (
          <li key={`o${one.scope}${one.channel}${one.purpose}`}>
            <span className={styles.what}>
              <Status tone={tones[one.state]}>{t(`privacy.objection.${one.state}`)}</Status>{" "}
              {one.scope === "advertising" ? t("privacy.objection_advertising", { channel: channelWords(one.channel) }) : useAndChannel(one.purpose, null)}
            </span>
            <span className={styles.when}>{periodWords(one.since, null)}</span>
            {one.state === "pending" && may.includes("objection_decision") && <Button size="compact-sm" onClick={() => open("objection_decision", { purpose: one.purpose ?? undefined })}>{t("privacy.do.objection_decision")}</Button>}
          </li>
        ))}
        {preferences.map((one) => (
          <li key={`p${one.wish}${one.channel}`}>
            <span className={styles.what}><Status>{t("privacy.wish")}</Status> <bdi>{one.wish}</bdi>{one.channel && <span className="quiet"> · {channelWords(one.channel)}</span>}</span>
            <span className={styles.when}>{periodWords(one.since, null)}</span>
            {may.includes("preference") && <Button size="compact-sm" variant="subtle" onClick={() => open("preference_ended", { wish: one.wish, channel: one.channel ?? "all" })} aria-label={t("privacy.end_wish_of", { wish: one.wish })}>{t("privacy.end_wish")}</Button>}
          </li>
        ))}
      </ul>
      <Actions names={["consent_given", "objection", "preference"]} rest={["consent_refused", "consent_withdrawn", "age"]} privacy={privacy} open={open} />
    </Card>
  );
}

export function CameCard({ privacy, names, open }: StandingProps) {
  const { collected, notice, retention, age } = privacy;
  const facts: [React.ReactNode, React.ReactNode][] = [
    [t("records.first_contact"), collected.context ? localized(collected.title ?? undefined, readable(collected.context)) : t("records.not_recorded")],
  ];
  if (collected.source) facts.push([t("records.source"), <bdi key="source">{collected.source}</bdi>]);
  if (collected.at) facts.push([t("records.recorded"), <span key="at"><Time at={collected.at} />{collected.by && ` · ${actorWords(collected.by, names)}`}</span>]);
  if (notice) facts.push([t("records.notice"), <Notice key="notice" notice={notice} />]);
  if (retention) facts.push([t("records.kept_until"), retentionWords(retention)]);
  if (age) facts.push([t("privacy.age"), ageWords(age)]);
  return (
    <Card title={t("records.came")}>
      <Facts facts={facts} />
      <Actions names={["collection", "notice_given", "notice_known"]} rest={["basis"]} privacy={privacy} open={open} />
    </Card>
  );
}

function Notice({ notice }: { notice: NonNullable<Privacy["notice"]> }) {
  if (notice.given_at) return <>{t("privacy.notice_given_on", { date: dayOf(notice.given_at) })}</>;
  const duty = tOr(`records.notice.${notice.duty}`, readable(notice.duty));
  const words = notice.due_on ? t("records.notice_due", { duty, date: dateWords(notice.due_on.slice(0, 10)) }) : duty;
  return <>{words} {notice.overdue && <Status tone="danger">{t("privacy.overdue")}</Status>}</>;
}

function ageWords({ years, child_directed_service: child, guardian_verified: guardian }: NonNullable<Privacy["age"]>): string {
  const parts = [years === null ? t("privacy.age_unknown") : t("privacy.age_years", { count: years })];
  if (child) parts.push(t("privacy.age_child_service"));
  if (guardian) parts.push(t("privacy.age_guardian"));
  return parts.join(" · ");
}

function retentionWords({ months, ends_on }: NonNullable<Privacy["retention"]>): string {
  const period = months ? t("records.retention_months", { count: months }) : t("records.retention_none");
  return ends_on ? t("records.retention_ends", { period, date: dateWords(ends_on.slice(0, 10)) }) : period;
}

export function HoldCard({ type, privacy, open }: StandingProps) {
  const { restricted, restriction, held } = privacy;
  const on = restricted || restriction !== null;
  const buttons: DialogName[] = on ? (restriction?.lifting_announced ? ["restriction_lifted"] : ["lifting_announced", "restriction_lifted"]) : ["restriction"];
  const rest: DialogName[] = [...(on ? (["restriction"] as const) : []), "hold_placed", ...(held.length > 0 ? (["hold_released"] as const) : [])];
  if (!on && held.length === 0 && permitted([...buttons, ...rest], privacy.may_record).length === 0) return null;
  const fields = restriction?.fields ?? [];
  return (
    <Card title={t("privacy.holding")}>
      {!on && held.length === 0 && <p className="quiet">{t("privacy.holding_none")}</p>}
      {on && (
        <p>
          {fields.length > 0 ? t("privacy.disputed", { fields: listWords(fields.map((field) => fieldLabel(type.name, field))) }) : t("records.on_hold_text")}
          {restriction && <span className="quiet"> {choiceWords("ground", restriction.ground)}. {periodWords(restriction.since, null)}.</span>}
        </p>
      )}
      {restriction?.lifting_announced && <p className="quiet">{t("privacy.lifting_is_announced")}</p>}
      {held.length > 0 && <p>{t("privacy.held", { classes: listWords(held.map((one) => choiceWords("classes", one))) })}</p>}
      <Actions names={buttons} rest={rest} privacy={privacy} open={open} />
    </Card>
  );
}
