// Red until the two things are done that save an installation from loss: the escrow sheet was read back,
// and a backup made. Each says the command that does it.
import { useQuery } from "@tanstack/react-query";
import { installationQuery } from "@/api/installation";
import { asProblem } from "@/api/problem";
import { t, tParts, type MessageKey } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Copyable, Status, Time } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import styles from "./home.module.css";

interface Step {
  done: string | null;
  title: MessageKey;
  why: MessageKey;
  command: string;
}

export function InstallationCard() {
  const { data, error, refetch } = useQuery({ ...installationQuery, refetchOnMount: "always" });
  if (error) return <ProblemBlock problem={asProblem(error)} retry={() => void refetch()} />;
  if (!data) return <div className={styles.waiting} aria-busy="true" />;
  if (data.escrow_checked_at && data.last_backup_at) return null;
  const steps: Step[] = [
    {
      done: data.escrow_checked_at,
      title: "home.escrow",
      why: "home.escrow_why",
      command: "candor key check-escrow --data /var/lib/candor",
    },
    {
      done: data.last_backup_at,
      title: "home.backup",
      why: "home.backup_why",
      command: "candor backup --data /var/lib/candor --to /mnt/backup --keys-to /mnt/other",
    },
  ];
  const left = steps.filter((step) => !step.done).length;
  return (
    <section className={styles.unsafe} aria-labelledby="unsafe">
      <div className={styles.unsafeHead}>
        <Icon name="warning" />
        <div>
          <h2 id="unsafe">{t("home.unsafe", { count: left })}</h2>
          <p className="quiet">{t("home.unsafe_text")}</p>
        </div>
      </div>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step.title}>
            <div className={styles.stepHead}>
              <h3>{t(step.title)}</h3>
              {step.done ? (
                <Status tone="success">{tParts("home.done", { when: <Time at={step.done} /> })}</Status>
              ) : (
                <Status tone="danger">{t("home.not_done")}</Status>
              )}
            </div>
            {!step.done && (
              <>
                <p className="quiet">{t(step.why)}</p>
                <Copyable text={step.command} label={t("home.copy_command")} />
              </>
            )}
          </li>
        ))}
      </ol>
      <p className="quiet small">{t("home.folder_hint")}</p>
    </section>
  );
}
