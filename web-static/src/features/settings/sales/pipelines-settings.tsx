// Pipelines, each with its stages, and after how many days a deal counts as resting too long.
import { ActionIcon, Checkbox, Menu, TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import { asProblem } from "@/api/problem";
import { createRecord, restoreRecord, trashRecord } from "@/api/records";
import { readTotals } from "@/features/board/totals";
import { houseChanged, stagesOf, usePipelines, useStages, type Pipeline, type Stage } from "@/features/deals/pipelines";
import { t } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Card, Status } from "@/ui/pieces";
import { toast } from "@/ui/toasts";
import { Loaded } from "../loaded";
import { changeHouse } from "./house-change";
import { AddRow, HouseRows, type HouseKind } from "./house-rows";
import { nextPosition } from "./order";
import styles from "./sales.module.css";

const stages: HouseKind = { type: "stage", plural: "stages", types: ["open", "won", "lost"], percent: true, users: { plural: "deals", field: "stage_id" } };

export function PipelinesSettings() {
  const pipelines = usePipelines();
  const all = useStages();
  return (
    <>
      <p className="quiet">{t("deals.pipelines_text")}</p>
      <Loaded query={pipelines}>
        {(found) => (
          <>
            {found.map((pipeline) => <PipelineCard key={pipeline.id} pipeline={pipeline} stages={stagesOf(all.data, pipeline.id)} only={found.length === 1} />)}
            <Card title={t("deals.add_pipeline")}>
              <p className="quiet">{t("deals.add_pipeline_text")}</p>
              <AddRow label={t("deals.pipeline_name")} add={(name) => addPipeline(name, found, all.data ?? [])} />
            </Card>
          </>
        )}
      </Loaded>
    </>
  );
}

// A new one begins with the stages of the one that is used most.
async function addPipeline(name: string, found: Pipeline[], all: Stage[]): Promise<void> {
  const pattern = found.find(({ is_default }) => is_default) ?? found[0];
  const { data } = await createRecord("pipelines", { name, position: nextPosition(found), ...(pattern?.rotten_after_days && { rotten_after_days: pattern.rotten_after_days }) });
  for (const stage of stagesOf(all, pattern?.id)) {
    await createRecord("stages", { pipeline_id: data.id, name: stage.name, type: stage.type, probability: stage.probability, position: stage.position, colour: stage.colour });
  }
  await bothChanged();
}

const bothChanged = () => Promise.all([houseChanged("pipelines"), houseChanged("stages")]);

function PipelineCard({ pipeline, stages: own, only }: { pipeline: Pipeline; stages: Stage[]; only: boolean }) {
  const change = async (changes: Record<string, unknown>) => {
    try {
      await changeHouse("pipelines", pipeline, changes);
    } catch (thrown) {
      toast({ tone: "wrong", text: t("deals.not_saved", { why: asProblem(thrown).message }) });
    }
    await bothChanged();
  };
  const title = <span className={styles.pipelineTitle}><bdi>{pipeline.name}</bdi>{pipeline.is_default && <Status tone="accent">{t("deals.default_pipeline")}</Status>}{pipeline.archived && <Status>{t("deals.archived")}</Status>}</span>;
  const actions = (
    <Menu>
      <Menu.Target><ActionIcon aria-label={t("deals.more_of", { name: pipeline.name })}><Icon name="more" /></ActionIcon></Menu.Target>
      <Menu.Dropdown>
        {!pipeline.is_default && !pipeline.archived && <Menu.Item onClick={() => void change({ is_default: true })}>{t("deals.make_default")}</Menu.Item>}
        {!pipeline.is_default && <Menu.Item onClick={() => void change({ archived: !pipeline.archived })}>{pipeline.archived ? t("deals.unarchive") : t("deals.archive")}</Menu.Item>}
        {!only && !pipeline.is_default && <Menu.Item color="danger" leftSection={<Icon name="trash" />} onClick={() => void removePipeline(pipeline, own)}>{t("deals.delete_pipeline")}</Menu.Item>}
        {pipeline.is_default && <Menu.Label>{t("deals.default_stays")}</Menu.Label>}
      </Menu.Dropdown>
    </Menu>
  );
  return (
    <Card title={title} actions={actions}>
      <Settings pipeline={pipeline} change={change} />
      <HouseRows kind={stages} rows={own.filter(({ type }) => type === "open")} fixed={own.filter(({ type }) => type !== "open")} made={{ pipeline_id: pipeline.id, type: "open", probability: 50, colour: "grey" }} addLabel={t("deals.stage_name")} label={t("deals.stages_of", { name: pipeline.name })} />
      {!own.some(({ type }) => type === "won") && <p className={styles.warning}>{t("deals.no_won_stage")}</p>}
      {!own.some(({ type }) => type === "lost") && <p className={styles.warning}>{t("deals.no_lost_stage")}</p>}
    </Card>
  );
}

function Settings({ pipeline, change }: { pipeline: Pipeline; change: (changes: Record<string, unknown>) => Promise<void> }) {
  const [name, setName] = useState(pipeline.name);
  const stored = pipeline.rotten_after_days ? String(pipeline.rotten_after_days) : "";
  const [days, setDays] = useState(stored);
  useEffect(() => setName(pipeline.name), [pipeline.name]);
  useEffect(() => setDays(stored), [stored]);
  const rots = Boolean(pipeline.rotten_after_days);
  const wrong = days.trim() !== "" && !/^[1-9]\d{0,3}$/.test(days.trim());
  const saveDays = () => {
    const next = days.trim() ? Number(days) : null;
    if (!wrong && next !== (pipeline.rotten_after_days ?? null)) void change({ rotten_after_days: next });
  };
  const saveName = () => {
    if (name.trim() && name.trim() !== pipeline.name) void change({ name: name.trim() });
  };
  return (
    <div className={styles.settings}>
      <TextInput label={t("deals.pipeline_name")} value={name} error={!name.trim()} onChange={(event) => setName(event.currentTarget.value)} onBlur={saveName} onKeyDown={(event) => event.key === "Enter" && saveName()} />
      <div className={styles.rest}>
        <Checkbox label={t("deals.rots")} checked={rots} onChange={(event) => void change({ rotten_after_days: event.currentTarget.checked ? 14 : null })} />
        {rots && <TextInput size="xs" className={styles.days ?? ""} aria-label={t("deals.rotten_days")} value={days} inputMode="numeric" error={wrong} rightSection={<span className="quiet small">{t("deals.days")}</span>} rightSectionWidth={48} onChange={(event) => setDays(event.currentTarget.value)} onBlur={saveDays} onKeyDown={(event) => event.key === "Enter" && saveDays()} />}
      </div>
    </div>
  );
}

// Its stages go with it; deals would have nowhere to be, so with deals it can only be archived.
async function removePipeline(pipeline: Pipeline, own: Stage[]): Promise<void> {
  const gone: Stage[] = [];
  const restore = async () => {
    await restoreRecord("pipelines", pipeline.id).catch(() => undefined); // it is there still, when only stages had gone
    for (const stage of gone) await restoreRecord("stages", stage.id);
    await bothChanged();
  };
  try {
    const count = (await readTotals("deals", { where: { pipeline_id: pipeline.id } }))[0]?.count ?? 0;
    if (count > 0) {
      toast({ tone: "wrong", text: t("deals.pipeline_in_use", { count, name: pipeline.name }) });
      return;
    }
    for (const stage of own) {
      await trashRecord("stages", stage.id);
      gone.push(stage);
    }
    await trashRecord("pipelines", pipeline.id);
    await bothChanged();
    toast({ text: t("records.deleted_one", { name: pipeline.name }), undo: restore });
  } catch (thrown) {
    await restore();
    toast({ tone: "wrong", text: t("deals.not_deleted", { name: pipeline.name, why: asProblem(thrown).message }) });
  }
}
