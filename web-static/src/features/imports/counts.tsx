// What an import did, or would do, in numbers.
import { t } from "@/i18n";
import { numberWords } from "@/i18n/format";
import type { Run } from "./import-data";
import styles from "./imports.module.css";

export function Counts({ run }: { run: Run }) {
  const would = run.dry_run;
  const all: [string, number, string?][] = [
    [would ? t("imports.would_create") : t("imports.created"), run.created],
    [would ? t("imports.would_merge") : t("imports.merged"), run.merged],
    [t("imports.duplicates"), run.duplicates],
    [t("imports.refused"), run.refused, "wrong"],
    [would ? t("imports.would_create_companies") : t("imports.companies_created"), run.companies_created],
  ];
  return (
    <dl className={styles.counts}>
      {all.map(([label, count, tone]) => (
        <div key={label} data-tone={count > 0 ? tone : undefined} data-none={count === 0 || undefined}>
          <dt>{label}</dt>
          <dd>{numberWords(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

export function ProgressLine({ run }: { run: Run }) {
  const share = run.total > 0 ? Math.min(1, run.processed / run.total) : 0;
  return (
    <div className={styles.progress}>
      <progress value={share} max={1} aria-label={t("imports.progress")} />
      <span role="status">{t("imports.processed", { done: run.processed, total: run.total })}</span>
    </div>
  );
}
