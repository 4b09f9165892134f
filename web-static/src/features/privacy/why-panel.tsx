// What, why, what one can do now, who can change it; the rule and the article of law last.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { explain, rulesQuery, type Explanation, type Localized, type WayOut } from "@/api/privacy";
import { asProblem } from "@/api/problem";
import { sessionQuery, type Session } from "@/api/session";
import { localized, t, tOr } from "@/i18n";
import { Bones } from "@/ui/pieces";
import { useRuleWords, whoWords } from "./words";
import { Ways } from "./ways";
import type { DialogName } from "./dialog-table";
import type { Matter } from "./why";
import styles from "./why.module.css";

interface Props {
  matter: Matter;
  record: (name: DialogName) => void;
  leave: () => void;
}

interface Cause {
  rule?: string | undefined;
  article?: string | undefined;
  reason?: string | undefined;
  explain?: string | Localized | undefined;
}

// Of a masked field what hides it; else what came along with the refusal, else what was answered.
export function causeOf(matter: Matter, answered: Explanation | undefined): Cause {
  if (matter.field) return answered?.masked?.find(({ field }) => field === matter.field) ?? (answered?.rule ? answered : matter);
  return answered?.rule && !isOther(matter, answered) ? answered : matter;
}

// A light of a use says its own reason; of a message, what was asked just now for what one works on counts.
const isOther = (matter: Matter, answered: Explanation) =>
  matter.rule !== undefined && !matter.field && !matter.question?.channel && answered.rule !== matter.rule;

// An answer about something else helps nobody: then one can still ask.
const fallback: WayOut[] = [{ way: "ask_privacy_contact", may: true }];

export function helpOf(matter: Matter, answered: Explanation | undefined): { ways: WayOut[]; who: string[] } {
  if (!answered || isOther(matter, answered)) return { ways: matter.ways ?? (matter.rule ? fallback : []), who: matter.who ?? [] };
  return { ways: answered.ways ?? [], who: answered.who ?? [] };
}

export function WhyPanel({ matter, record, leave }: Props) {
  // What is not part of one's role cannot be asked about.
  const purposes = useQueryClient().getQueryData<Session>(sessionQuery.queryKey)?.purposes as string[] | undefined;
  const question = !matter.purpose || purposes?.includes(matter.purpose) ? matter.question : undefined;
  const asked = useQuery({
    queryKey: [...(matter.plural && matter.id ? ["records", matter.plural, matter.id] : []), "explain", question ?? null, matter.purpose ?? null],
    queryFn: ({ signal }) => (question ? explain(question, matter.purpose, signal) : Promise.resolve(null)),
    enabled: Boolean(question),
    retry: false,
    staleTime: 30_000,
  });
  const cause = causeOf(matter, asked.data ?? undefined);
  const words = useRuleWords(cause.rule, cause.explain);
  const article = useArticle(cause);
  if (question && asked.isPending) return <Bones lines={3} />;
  const answered = asked.data ?? undefined;
  const { ways, who } = helpOf(matter, answered);
  const free = allowedWords(matter, answered);
  const short = free ?? tOr(`privacy.because.${cause.reason ?? matter.reason ?? ""}`, t("privacy.because.other"));
  return (
    <div className={styles.panel}>
      <p className={styles.what}>{matter.what}</p>
      <p>{words || short}</p>
      <Also rules={answered?.also ?? (matter.also ?? []).map((rule) => ({ rule }))} />
      {asked.error && <p className="quiet small" role="alert">{asProblem(asked.error).message}</p>}
      <Ways matter={matter} ways={ways} who={who} rule={cause.rule} record={record} leave={leave} />
      {free && <Duties duties={answered?.obligations ?? []} />}
      {answered?.effect === "denied" && answered.rule === cause.rule && who.length === 0 && <p className="quiet small">{t("privacy.who_person")}</p>}
      {who.length > 0 && <p className="quiet small">{t("privacy.who_can", { who: whoWords(who) })}</p>}
      {cause.rule && <p className="quiet small">{article ? t(/^Art\./.test(article) ? "problem.article" : "privacy.other_law", { article, rule: cause.rule }) : cause.rule}</p>}
    </div>
  );
}

// What stands for it, where nothing came along that stands against it.
export function allowedWords(matter: Matter, answered: Explanation | undefined): string | undefined {
  if (answered?.effect !== "allowed" || matter.field || matter.rule) return undefined;
  return answered.basis ? tOr(`records.basis.${answered.basis}`, t("records.basis.none_needed")) : t("privacy.nothing_against");
}

// What goes with what is allowed: a way out in each message, a note in the history.
function Duties({ duties }: { duties: NonNullable<Explanation["obligations"]> }) {
  if (duties.length === 0) return null;
  return (
    <>
      <p className="quiet small">{t("privacy.duties")}</p>
      <ul className={styles.also}>{duties.map(({ rule, explain: words }) => <li key={rule}>{localized(words, rule)}</li>)}</ul>
    </>
  );
}

// Where only the rule came along, its article stands in the table of rules.
function useArticle({ rule, article }: Cause): string | undefined {
  const known = useQuery({ ...rulesQuery, enabled: rule !== undefined && article === undefined, retry: false }).data;
  return article ?? known?.find((one) => one.rule === rule)?.article;
}

function Also({ rules }: { rules: { rule: string; explain?: Localized }[] }) {
  const known = useQuery({ ...rulesQuery, enabled: rules.some(({ explain: words }) => !words) }).data;
  if (rules.length === 0) return null;
  return (
    <>
      <p className="quiet small">{t("privacy.also")}</p>
      <ul className={styles.also}>
        {rules.map(({ rule, explain: words }) => <li key={rule}>{localized(words ?? known?.find((one) => one.rule === rule)?.explain, rule)}</li>)}
      </ul>
    </>
  );
}
