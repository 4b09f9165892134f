// One thing that is being done with the server: whether it runs, and what went wrong with it.
import { useCallback, useRef, useState } from "react";
import { asProblem, type Problem } from "@/api/problem";

export function useWork() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const running = useRef(false);
  // Runs `work`, but never twice at the same time; true if it was done.
  const attempt = useCallback(async (work: () => Promise<unknown>): Promise<boolean> => {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
      return true;
    } catch (thrown) {
      setProblem(asProblem(thrown));
      return false;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);
  return { busy, problem, attempt, forget: () => setProblem(undefined) };
}
