// The pipeline at a glance: how many deals stand in each stage, and how much they come to.
import { Link } from "@tanstack/react-router";
import { asProblem } from "@/api/problem";
import { useRecordType } from "@/api/record-types";
import { ColourDot } from "@/features/board/colour";
import { useGroupTotals, type Total } from "@/features/board/totals";
import { useBaseCurrency } from "@/features/deals/currency";
import { roundWords } from "@/features/deals/money";
import { stagesOf, usePipelines, useStages, type Pipeline, type Stage } from "@/features/deals/pipelines";
import { useChanges } from "@/features/notifications/changes";
import { t } from "@/i18n";
import { numberWords } from "@/i18n/format";
import { Bones, Card } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import styles from "./home.module.css";

export function PipelineCard() {
  return useRecordType("deals") ? <Pipelines /> : null;
}

const asked = { where: { stage_type: "open" }, group_by: "stage_id", sum: ["base_amount", "weighted_amount"] };

function Pipelines() {
  const { data: pipelines, ...ofPipelines } = usePipelines();
  const { data: stages, ...ofStages } = useStages();
  const { data: totals, ...ofTotals } = useGroupTotals("deals", asked);
  useChanges("deal");
  const shown = (pipelines ?? []).filter((one) => !one.archived && stagesOf(stages, one.id).some(({ id }) => totals?.has(id)));
  const failed = [ofPipelines, ofStages, ofTotals].filter(({ error }) => error);
  if (!totals || !pipelines || !stages) {
    return (
      <Card title={t("day.pipeline")}>
        {failed[0] ? <ProblemBlock problem={asProblem(failed[0].error)} retry={() => failed.forEach(({ refetch }) => void refetch())} /> : <Bones />}
      </Card>
    );
  }
  return (
    <Card title={t("day.pipeline")} actions={<Link to="/$plural" params={{ plural: "deals" }}>{t("day.all_deals")}</Link>}>
      {shown.length === 0 && <p className="quiet">{t("day.pipeline_none")}</p>}
      {shown.map((pipeline) => <PipelineTable key={pipeline.id} pipeline={pipeline} several={shown.length > 1} stages={stagesOf(stages, pipeline.id).filter(({ type }) => type === "open")} totals={totals} />)}
    </Card>
  );
}

const sumOf = (total: Total | undefined, path: string) => total?.sum?.[path] ?? 0;

function PipelineTable({ pipeline, several, stages, totals }: { pipeline: Pipeline; several: boolean; stages: Stage[]; totals: ReadonlyMap<string, Total> }) {
  const currency = useBaseCurrency();
  const money = (amount: number) => roundWords({ amount, currency });
  const largest = Math.max(1, ...stages.map(({ id }) => sumOf(totals.get(id), "base_amount")));
  const all = (path: string) => stages.reduce((sum, { id }) => sum + sumOf(totals.get(id), path), 0);
  return (
    <table className={styles.pipeline}>
      <caption className={several ? styles.caption : "unseen"}><bdi>{pipeline.name}</bdi></caption>
      <thead className="unseen"><tr><th scope="col">{t("day.stage")}</th><th scope="col">{t("day.deals")}</th><th scope="col">{t("day.sum")}</th></tr></thead>
      <tbody>
        {stages.map((stage) => {
          const total = totals.get(stage.id);
          return (
            <tr key={stage.id}>
              <th scope="row">
                <Link to="/$plural" params={{ plural: "deals" }} search={{ stage_id: `in.${stage.id}`, view: "table" } as never}><ColourDot colour={stage.colour} /> <bdi className="cut">{stage.name}</bdi></Link>
                <span className={styles.bar} aria-hidden="true"><span style={{ width: `${(sumOf(total, "base_amount") / largest) * 100}%` }} /></span>
              </th>
              <td>{numberWords(total?.count ?? 0)}</td>
              <td>{money(sumOf(total, "base_amount"))}</td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("day.weighted", { amount: money(all("weighted_amount")) })}</th>
          <td>{numberWords(stages.reduce((sum, { id }) => sum + (totals.get(id)?.count ?? 0), 0))}</td>
          <td>{money(all("base_amount"))}</td>
        </tr>
      </tfoot>
    </table>
  );
}
