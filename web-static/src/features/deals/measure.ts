// What stands under the name of a column: all of it, what is likely to come of it, or what one deal is worth.
import { useState } from "react";
import type { Total } from "@/features/board/totals";

export const measures = ["sum", "weighted", "average"] as const;
export type Measure = (typeof measures)[number];

const kept = "candor.board.measure";

export function measured(total: Total | undefined, measure: Measure): number {
  const sum = total?.sum?.base_amount ?? 0;
  if (measure === "weighted") return total?.sum?.weighted_amount ?? 0;
  return measure === "sum" ? sum : total?.count ? Math.round(sum / total.count) : 0;
}

export function useMeasure(): [Measure, (measure: Measure) => void] {
  const [measure, setMeasure] = useState<Measure>(() => measures.find((one) => one === localStorage.getItem(kept)) ?? "sum");
  return [
    measure,
    (next) => {
      localStorage.setItem(kept, next);
      setMeasure(next);
    },
  ];
}
