// Pipelines and their stages: house data that everybody reads and that seldom changes.
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { RecordData } from "@/api/records";
import { queryClient } from "@/app/query-client";
import { houseQuery } from "@/features/records/house-records";

export type StageType = "open" | "won" | "lost";

export interface Pipeline extends RecordData {
  name: string;
  position?: number;
  is_default?: boolean;
  rotten_after_days?: number;
  archived?: boolean;
}

export interface Stage extends RecordData {
  name: string;
  pipeline_id: string;
  type: StageType;
  probability?: number;
  position?: number;
  colour?: string;
}

export const byPosition = (one: { position?: number }, other: { position?: number }) => (one.position ?? 0) - (other.position ?? 0);

export const houseChanged = (plural: string) => queryClient.invalidateQueries({ queryKey: ["records", plural] });

export function usePipelines() {
  const query = useQuery(houseQuery("pipelines"));
  return { ...query, data: query.data as Pipeline[] | undefined };
}

export function useStages() {
  const query = useQuery(houseQuery("stages"));
  const data = useMemo(() => query.data && sortedStages(query.data as Stage[]), [query.data]);
  return { ...query, data };
}

// Open stages in their order, then where deals end.
const ends: Record<string, number> = { open: 0, won: 1, lost: 2 };

export const sortedStages = (stages: Stage[]): Stage[] => [...stages].sort((one, other) => (ends[one.type] ?? 0) - (ends[other.type] ?? 0) || byPosition(one, other));

export const stagesOf = (stages: Stage[] | undefined, pipelineId: string | undefined): Stage[] => (stages ?? []).filter((stage) => stage.pipeline_id === pipelineId);

// The one that was chosen, if it is there; else the default one, else the first.
export function chosenPipeline(pipelines: Pipeline[] | undefined, wanted: unknown): Pipeline | undefined {
  const live = pipelines?.filter(({ archived }) => !archived) ?? [];
  return pipelines?.find(({ id }) => id === wanted) ?? live.find(({ is_default }) => is_default) ?? live[0];
}
