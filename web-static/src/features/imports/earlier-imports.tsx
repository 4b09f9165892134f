// The imports there were, newest first.
import { Link } from "@tanstack/react-router";
import { asProblem } from "@/api/problem";
import { useContexts } from "@/features/records/contexts";
import { localized, t } from "@/i18n";
import { Bones, Card, Status, Time, type Tone } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { useRuns, type Run } from "./import-data";
import styles from "./imports.module.css";

const tones: Record<Run["state"], Tone> = { running: "info", done: "success", cancelled: "plain", interrupted: "warning" };

export const StateOf = ({ run }: { run: Run }) => <Status tone={tones[run.state]}>{t(`imports.state.${run.state}`)}</Status>;

export function EarlierImports() {
  const { data, error, refetch, isPending } = useRuns();
  const contexts = useContexts();
  const runs = data?.filter(({ dry_run: dry }) => !dry) ?? [];
  if (isPending) return <Card title={t("imports.earlier")}><Bones lines={3} /></Card>;
  if (!data) return <Card title={t("imports.earlier")}><ProblemBlock problem={asProblem(error)} retry={() => void refetch()} /></Card>;
  if (runs.length === 0) return null;
  return (
    <Card title={t("imports.earlier")}>
      <ul className={styles.runs}>
        {runs.map((run) => {
          const context = contexts?.find(({ name }) => name === run.context);
          return (
            <li key={run.id} className={styles.run}>
              <Link to="/import/$id" params={{ id: run.id }}><Time at={run.started_at} clock /></Link>
              <span className={styles.runWords}>{t("imports.brief", { created: run.created, merged: run.merged, refused: run.refused })}</span>
              <span className={styles.runContext}>{localized(context?.title, run.context)}</span>
              <StateOf run={run} />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
