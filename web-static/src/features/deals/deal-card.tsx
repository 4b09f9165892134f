// A deal as a card: what it is worth and for whom, what comes next, and whether it rests for too long.
import { Link } from "@tanstack/react-router";
import { createContext, useContext } from "react";
import { maskedTitle, recordTitle } from "@/api/record-types";
import type { CardProps } from "@/features/board/board";
import { seenName } from "@/features/records/names";
import type { Names } from "@/features/records/values";
import { t } from "@/i18n";
import { formatted, timeWords } from "@/i18n/format";
import { Mark, Masked } from "@/ui/pieces";
import { nextOf, rottenDays, type Next } from "./health";
import { isMoney, moneyWords } from "./money";
import { usePulse } from "./pulse";
import styles from "./deal-card.module.css";

export const dealCardHeight = 104;

// What all cards of a board have in common.
export const CardContext = createContext<{ rottenAfter: number | undefined; names: Names | undefined; open: (id: string) => void }>({ rottenAfter: undefined, names: undefined, open: () => undefined });

export function DealCard({ type, record, menu, link }: CardProps) {
  const { rottenAfter, names, open } = useContext(CardContext);
  const pulse = usePulse(record.id);
  const now = new Date();
  const next = nextOf(pulse, now);
  const rotten = pulse && rottenDays(record, pulse.lastAt, rottenAfter, now);
  const title = recordTitle(type, record);
  const hidden = maskedTitle(type, record);
  const company = typeof record.company_id === "string" ? seenName(record.company_id) : undefined;
  const isOpen = record.stage_type === undefined || record.stage_type === "open";
  const closed = typeof record.closed_at === "string" ? record.closed_at : undefined;
  const owner = record.owner_id && names ? names.user(record.owner_id) : "";
  return (
    <>
      <p className={styles.line}>
        <Link to="/$plural/$id" params={{ plural: type.plural, id: record.id }} className={styles.title} title={title} onClick={() => open(record.id)} {...link}>
          {hidden ? <Masked reason={hidden} /> : <bdi>{title}</bdi>}
        </Link>
        {isMoney(record.amount) && <b className={styles.amount}>{moneyWords(record.amount)}</b>}
      </p>
      <p className={styles.line}><bdi className={styles.company}>{company ?? ""}</bdi></p>
      <p className={styles.line}>
        {isOpen ? <NextLine next={next} ready={pulse !== undefined} /> : <span className={styles.quiet}>{closed && t(record.stage_type === "won" ? "deals.won_on" : "deals.lost_on", { when: timeWords(closed) })}</span>}
        {rotten !== undefined && <span className={styles.rotten} title={t("deals.rotten_text", { count: rotten })}>{t("deals.rotten", { count: rotten })}</span>}
      </p>
      <p className={styles.line}>
        <span className={styles.quiet}>{typeof record.close_date === "string" && isOpen && t("deals.closes", { when: dayWords(record.close_date) })}</span>
        <span className={styles.end}>
          {owner && <span title={owner}><Mark id={record.owner_id ?? ""} name={owner} size={20} /><span className="unseen">{owner}</span></span>}
          {menu}
        </span>
      </p>
    </>
  );
}

function dayWords(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  const year = day.getUTCFullYear() === new Date().getFullYear() ? {} : { year: "numeric" as const };
  return formatted(day, { day: "numeric", month: "short", timeZone: "UTC", ...year });
}

export function NextLine({ next, ready }: { next: Next; ready: boolean }) {
  if (!ready) return <span className={styles.next} />;
  const when = next.at ? timeWords(next.at) : undefined;
  const words = next.state === "none" ? t("deals.next_none") : next.state === "overdue" ? t("deals.next_overdue", { when: when ?? "" }) : when ? t("deals.next_planned", { when }) : t("deals.next_planned_no_day");
  return <span className={styles.next} data-state={next.state}><NextDot state={next.state} /><span className="cut">{words}</span></span>;
}

// A ring for nothing, a triangle for what is late, a disc for what is planned: the shape alone says it.
export function NextDot({ state }: { state: Next["state"] }) {
  return (
    <svg className={styles.dot} data-state={state} width={10} height={10} viewBox="0 0 10 10" aria-hidden="true">
      {state === "none" && <circle cx={5} cy={5} r={3.75} fill="none" stroke="currentColor" strokeWidth={1.5} />}
      {state === "planned" && <circle cx={5} cy={5} r={4.5} fill="currentColor" />}
      {state === "overdue" && <path d="M5 0.500 9.800 9.500H0.200z" fill="currentColor" />}
    </svg>
  );
}
