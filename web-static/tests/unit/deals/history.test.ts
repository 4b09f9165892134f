import { describe, expect, it } from "vitest";
import { lastedFor, newestFirst } from "@/features/deals/history";
import { chosenPipeline, sortedStages, stagesOf, type Pipeline, type Stage } from "@/features/deals/pipelines";

const now = new Date("2026-11-25T12:00:00Z");
const base = { version: 1, created_at: "", updated_at: "" };

describe("the stages a deal went through", () => {
  it("took days, else hours, else minutes, and the last one still goes on", () => {
    expect(lastedFor({ stage_id: "a", entered_at: "2026-11-01T12:00:00Z", left_at: "2026-11-04T11:00:00Z" }, now)).toEqual({ count: 2, unit: "days" });
    expect(lastedFor({ stage_id: "a", entered_at: "2026-11-25T09:30:00Z" }, now)).toEqual({ count: 2, unit: "hours" });
    expect(lastedFor({ stage_id: "a", entered_at: "2026-11-25T11:59:30Z" }, now)).toEqual({ count: 0, unit: "minutes" });
  });

  it("did not take less than no time when clocks differ", () => {
    expect(lastedFor({ stage_id: "a", entered_at: "2026-11-25T12:00:05Z" }, now)).toEqual({ count: 0, unit: "minutes" });
  });

  it("are told newest first", () => {
    const steps = [{ stage_id: "a", entered_at: "2026-11-01T12:00:00Z" }, { stage_id: "b", entered_at: "2026-11-03T12:00:00Z" }];
    expect(newestFirst(steps).map(({ stage_id }) => stage_id)).toEqual(["b", "a"]);
  });
});

describe("the stages of a pipeline", () => {
  const stage = (id: string, type: Stage["type"], position: number, pipeline_id = "p"): Stage => ({ ...base, id, name: id, type, position, pipeline_id });

  it("stand in their order, the ends last", () => {
    const sorted = sortedStages([stage("lost", "lost", 0), stage("b", "open", 2), stage("won", "won", 1), stage("a", "open", 1)]);
    expect(sorted.map(({ id }) => id)).toEqual(["a", "b", "won", "lost"]);
  });

  it("are not those of another one", () => {
    expect(stagesOf([stage("a", "open", 1), stage("x", "open", 1, "other")], "p").map(({ id }) => id)).toEqual(["a"]);
    expect(stagesOf(undefined, "p")).toEqual([]);
  });
});

describe("the pipeline that is shown", () => {
  const pipeline = (id: string, more: Partial<Pipeline> = {}): Pipeline => ({ ...base, id, name: id, ...more });

  it("is the one that was chosen, else the default one, else the first that is in use", () => {
    const all = [pipeline("old", { archived: true }), pipeline("a"), pipeline("b", { is_default: true })];
    expect(chosenPipeline(all, "a")?.id).toBe("a");
    expect(chosenPipeline(all, "old")?.id).toBe("old");
    expect(chosenPipeline(all, "none of them")?.id).toBe("b");
    expect(chosenPipeline([pipeline("old", { archived: true }), pipeline("a")], undefined)?.id).toBe("a");
    expect(chosenPipeline([], undefined)).toBeUndefined();
  });
});
