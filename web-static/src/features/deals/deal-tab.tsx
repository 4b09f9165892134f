// What is sold with a deal, and the way it took.
import type { ExtraProps } from "@/features/records/extras";
import { ColourDot } from "@/features/board/colour";
import { t } from "@/i18n";
import { Card, Time } from "@/ui/pieces";
import { lastedFor, newestFirst, type Step } from "./history";
import { ItemsCard } from "./items-card";
import { useStages } from "./pipelines";
import styles from "./deal-tab.module.css";

export function DealTab(props: ExtraProps) {
  return (
    <>
      <ItemsCard {...props} />
      <StageHistory {...props} />
    </>
  );
}

function StageHistory({ record, names }: ExtraProps) {
  const { data } = useStages();
  const steps = newestFirst((record.stage_history as Step[] | undefined) ?? []);
  const now = new Date();
  return (
    <Card title={t("deals.stage_history")}>
      {steps.length === 0 && <p className="quiet">{t("deals.no_history")}</p>}
      <ol className={styles.steps}>
        {steps.map((step, index) => {
          const stage = data?.find(({ id }) => id === step.stage_id);
          const { count, unit } = lastedFor(step, now);
          const lasted = t(`deals.lasted_${unit}`, { count });
          const stays = !step.left_at && stage?.type === "open";
          return (
            <li key={index} className={styles.step}>
              <ColourDot colour={stage?.colour} />
              <bdi className={styles.stage}>{stage?.name ?? t("deals.former_stage")}</bdi>
              <span>{step.left_at ? lasted : stays ? t("deals.for_now", { lasted }) : ""}</span>
              <span className="quiet small"><Time at={step.entered_at} clock />{step.by && ` · ${names.author(step.by)}`}</span>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
