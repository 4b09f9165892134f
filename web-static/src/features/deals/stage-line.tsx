// Where a deal stands on its way, to be clicked on; and whether it was won or lost.
import { Button } from "@mantine/core";
import { useCallback, useEffect, useRef } from "react";
import type { ExtraProps } from "@/features/records/extras";
import { t } from "@/i18n";
import { timeWords } from "@/i18n/format";
import { ColourDot } from "@/features/board/colour";
import { Icon } from "@/ui/icons";
import { Status } from "@/ui/pieces";
import { stagesOf, useStages, type Stage } from "./pipelines";
import { useDealMove, type Send } from "./use-deal-move";
import styles from "./stage-line.module.css";

export function StageLine({ type, record, names, save, editable }: ExtraProps) {
  const { data } = useStages();
  // The page's own way of saving: what somebody else changed meanwhile is asked about there.
  const send: Send = useCallback(
    async (now, patch) => {
      await save(patch);
      return { kind: "moved", record: { ...now, ...patch } };
    },
    [save],
  );
  const { move, dialogs } = useDealMove({ type, stages: data, names, send });
  // On a phone the way is longer than the screen: where the deal stands is in sight.
  const path = useRef<HTMLOListElement>(null);
  useEffect(() => {
    path.current?.querySelector('[aria-current="step"]')?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [record.stage_id, data]);
  const stages = stagesOf(data, typeof record.pipeline_id === "string" ? record.pipeline_id : undefined);
  const now = stages.find(({ id }) => id === record.stage_id);
  if (!now) return null;
  const open = stages.filter((stage) => stage.type === "open");
  const won = stages.find((stage) => stage.type === "won");
  const lost = stages.find((stage) => stage.type === "lost");
  const back = open.find(({ id }) => id === record.last_stage_id) ?? open[0];
  const go = (stage: Stage | undefined) => stage && void move(record, stage.id);
  return (
    <div className={styles.line}>
      <ol ref={path} className={styles.path} aria-label={t("deals.path")}>
        {open.map((stage, index) => (
          <Step key={stage.id} stage={stage} state={stateOf(open, now, record.last_stage_id, index)} editable={editable} go={() => go(stage)} />
        ))}
      </ol>
      {now.type === "open" ? (
        editable && (
          <span className={styles.ends}>
            {won && <Button leftSection={<Icon name="check" size={16} />} onClick={() => go(won)}>{t("deals.won")}</Button>}
            {lost && <Button leftSection={<Icon name="close" size={16} />} onClick={() => go(lost)}>{t("deals.lost")}</Button>}
          </span>
        )
      ) : (
        <span className={styles.ends}>
          <Status tone={now.type === "won" ? "success" : "danger"}>{endWords(now, record.closed_at)}</Status>
          {now.type === "lost" && typeof record.lost_reason === "string" && <bdi className="quiet small">{record.lost_reason}</bdi>}
          {editable && back && <Button onClick={() => go(back)}>{t("deals.reopen")}</Button>}
        </span>
      )}
      {dialogs}
    </div>
  );
}

function endWords(stage: Stage, closedAt: unknown): string {
  return typeof closedAt === "string" ? t(stage.type === "won" ? "deals.won_on" : "deals.lost_on", { when: timeWords(closedAt) }) : stage.name;
}

type StepState = "past" | "now" | "left" | "ahead"; // left: where it was before it ended

function stateOf(open: Stage[], now: Stage, last: unknown, index: number): StepState {
  if (now.type === "won") return "past";
  const at = open.findIndex(({ id }) => id === (now.type === "lost" ? last : now.id));
  if (index === at) return now.type === "lost" ? "left" : "now";
  return index < at ? "past" : "ahead";
}

function Step({ stage, state, editable, go }: { stage: Stage; state: StepState; editable: boolean; go: () => void }) {
  const words = (
    <>
      {state === "past" ? <Icon name="check" size={14} /> : state !== "now" && <ColourDot colour={stage.colour} size={8} />}
      <bdi className="cut">{stage.name}</bdi>
    </>
  );
  const current = state === "now" ? ("step" as const) : undefined;
  return (
    <li className={styles.step} data-state={state}>
      {editable && state !== "now" ? (
        <button type="button" onClick={go} title={t("deals.go_to_stage", { stage: stage.name })}>{words}{state === "past" && <span className="unseen">{t("deals.step_past")}</span>}</button>
      ) : (
        <span aria-current={current}>{words}</span>
      )}
    </li>
  );
}
