// What a lead's score rests on, where the server says so: words of the catalogue for what it names.
import type { RecordData } from "@/api/records";
import { readable, tOr } from "@/i18n";

export interface ScoreReason {
  words: string;
  points: number | undefined;
}

export function scoreReasons(record: RecordData): ScoreReason[] {
  const given = record.score_reasons;
  if (!Array.isArray(given)) return [];
  return given.flatMap((one): ScoreReason[] => {
    const { reason, points } = (typeof one === "string" ? { reason: one } : (one ?? {})) as { reason?: unknown; points?: unknown };
    if (typeof reason !== "string") return [];
    return [{ words: tOr(`deals.score_reason.${reason}`, readable(reason)), points: typeof points === "number" ? points : undefined }];
  });
}
