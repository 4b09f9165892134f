// What went wrong, where it happened, and what to do. What is wrong is red, what is not allowed stays
// quiet; both have a sign. Why it is not allowed, and what helps, is one click away.
import { Button } from "@mantine/core";
import { t } from "@/i18n";
import type { WayOut } from "@/api/privacy";
import type { Problem } from "@/api/problem";
import { Why, type Matter } from "@/features/privacy/why";
import { Icon } from "./icons";
import styles from "./problem-block.module.css";

interface Props {
  problem: Problem;
  retry?: (() => void) | undefined;
  about?: Pick<Matter, "question" | "plural" | "id">; // what was to be done, where it can be asked about
}

// What may help where nobody can be asked what was to be done.
const waysOf = (reason: string): WayOut[] =>
  (reason === "PURPOSE_NOT_PERMITTED" || reason === "NO_PURPOSE" ? ["choose_purpose", "ask_administrator"] : reason === "NO_BALANCING_TEST" ? ["adopt_balancing_test"] : ["ask_privacy_contact"]).map((way) => ({ way, may: true }));

export function ProblemBlock({ problem, retry, about }: Props) {
  const { decision, requestId } = problem;
  return (
    <div className={styles.block} data-denied={problem.denied || undefined}>
      <Icon name={problem.denied ? "shield" : "warning"} />
      <div className={styles.words}>
        <p role="alert">{problem.message}</p>
        {decision && <div><Why matter={{ what: problem.message, ways: waysOf(decision.reason), ...decision, ...about }} label={t("problem.why")} /></div>}
        {problem.status >= 500 && requestId && (
          <p className="quiet small">{t("problem.request", { id: requestId })}</p>
        )}
        {retry && !problem.denied && (
          <div><Button onClick={retry}>{t("action.try_again")}</Button></div>
        )}
      </div>
    </div>
  );
}
