// Putting a deal into another stage, with what the end of a deal asks for: why it was lost, what it was won
// for. Used by the board, by the page of a deal and by its buttons alike.
import { useCallback, useState, type ReactNode } from "react";
import { asProblem, Problem } from "@/api/problem";
import { recordTitle, type RecordType } from "@/api/record-types";
import type { RecordData } from "@/api/records";
import { refreshLists, removeFromLists } from "@/features/records/list-data";
import type { Names } from "@/features/records/values";
import { t } from "@/i18n";
import { toast } from "@/ui/toasts";
import { LostDialog, WonDialog } from "./end-dialogs";
import { isMoney, moneyWords } from "./money";
import type { MoveOutcome } from "./move";
import type { Stage } from "./pipelines";

type Patch = Record<string, unknown>;
export type Send = (record: RecordData, patch: Patch) => Promise<MoveOutcome>;

interface Asked {
  kind: "lost" | "won";
  record: RecordData;
  send: (said: Patch) => Promise<void>; // rejects with what is wrong with it
  cancel: () => void;
}

interface Options {
  type: RecordType;
  stages: Stage[] | undefined;
  names: Names;
  send: Send;
}

const says = (problem: Problem, code: string) => problem.errors.some((error) => error.code === code);

// What undoing a step puts back.
export function stepBack(record: RecordData, patch: Patch): Patch {
  return Object.fromEntries(Object.keys(patch).map((member) => [member, record[member] ?? null]));
}

export function useDealMove({ type, stages, names, send }: Options) {
  const [asked, setAsked] = useState<Asked>();
  const move = useCallback(
    async (record: RecordData, stageId: string): Promise<RecordData | undefined> => {
      const stage = stages?.find(({ id }) => id === stageId);
      const title = recordTitle(type, record);
      let patch: Patch = { stage_id: stageId };
      const go = (said: Patch) => send(record, (patch = { ...patch, ...said }));
      const ask = (kind: Asked["kind"]) =>
        new Promise<MoveOutcome | undefined>((resolve) => {
          const done = (outcome: MoveOutcome | undefined) => {
            setAsked(undefined);
            resolve(outcome);
          };
          setAsked({ kind, record, send: async (said) => done(await go(said)), cancel: () => done(undefined) });
        });
      const outcome = await attempted(stage?.type === "lost" ? "lost" : stage?.type === "won" && !isMoney(record.amount) ? "won" : undefined, go, ask, title);
      if (!outcome) return undefined;
      if (outcome.kind === "gone") {
        removeFromLists(type.plural, new Set([record.id]));
        toast({ tone: "wrong", text: t("deals.gone", { name: title }) });
        return undefined;
      }
      const now = outcome.record;
      if (outcome.kind === "elsewhere") {
        const where = stages?.find(({ id }) => id === now.stage_id)?.name ?? t("deals.another_pipeline");
        toast({ tone: "wrong", text: t("deals.elsewhere", { name: title, who: names.author(now.updated_by), stage: where }) });
        return now;
      }
      if (stage && stage.type !== "open") sayEnd(stage, title, now, async () => {
        const back = await send(now, stepBack(record, patch));
        refreshLists(type.plural);
        if (back.kind !== "moved") throw new Problem(412, { code: "stale" });
      });
      return now;
    },
    [type, stages, names, send],
  );
  const dialogs: ReactNode = asked && (asked.kind === "lost" ? <LostDialog type={type} {...asked} /> : <WonDialog {...asked} />);
  return { move, dialogs };
}

// Asks first where it is known to be needed, and when the server says that it is.
async function attempted(first: Asked["kind"] | undefined, go: (said: Patch) => Promise<MoveOutcome>, ask: (kind: Asked["kind"]) => Promise<MoveOutcome | undefined>, title: string): Promise<MoveOutcome | undefined> {
  if (first) return ask(first);
  try {
    return await go({});
  } catch (thrown) {
    const problem = asProblem(thrown);
    if (says(problem, "amount_required")) return ask("won");
    if (says(problem, "reason_required")) return ask("lost");
    toast({ tone: "wrong", text: t("deals.not_moved", { name: title, why: problem.message }) });
    return undefined;
  }
}

function sayEnd(stage: Stage, title: string, record: RecordData, undo: () => Promise<void>): void {
  const amount = isMoney(record.amount) ? moneyWords(record.amount) : undefined;
  const text = stage.type === "lost" ? t("deals.lost_toast", { name: title }) : amount ? t("deals.won_toast_amount", { name: title, amount }) : t("deals.won_toast", { name: title });
  toast({ text, undo });
}
