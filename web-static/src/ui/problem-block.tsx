// What went wrong, where it happened, and what to do. What is wrong is red, what is not allowed stays
// quiet; both have a sign. The article of law comes last, one click away.
import { Button } from "@mantine/core";
import { t } from "@/i18n";
import type { Problem } from "@/api/problem";
import { Icon } from "./icons";
import styles from "./problem-block.module.css";

export function ProblemBlock({ problem, retry }: { problem: Problem; retry?: (() => void) | undefined }) {
  const { decision, requestId } = problem;
  return (
    <div className={styles.block} data-denied={problem.denied || undefined}>
      <Icon name={problem.denied ? "shield" : "warning"} />
      <div className={styles.words}>
        <p role="alert">{problem.message}</p>
        {decision && (
          <details>
            <summary>{t("problem.why")}</summary>
            <p className="quiet small">{t("problem.article", { article: decision.article, rule: decision.rule })}</p>
          </details>
        )}
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
