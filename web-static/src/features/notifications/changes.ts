// useChanges("deal"): what others change meanwhile shows by itself. Without a function the lists of that type
// are asked again; with one it is told what changed, several changes at once. A type that nobody may see says
// nothing.
import { useEffect, useRef } from "react";
import { useRecordTypes } from "@/api/record-types";
import { refreshLists } from "@/features/records/list-data";
import { onHeard, type Change } from "./stream";

const together = 400; // milliseconds in which changes are collected

export function useChanges(recordTypes: string | string[], told?: (changes: Change[]) => void): void {
  const types = useRecordTypes();
  const names = [recordTypes].flat().join(" ");
  const latest = useRef(told);
  latest.current = told;
  useEffect(() => {
    const wanted = names.split(" ");
    let waiting: Change[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      timer = undefined;
      const changes = waiting;
      waiting = [];
      if (latest.current) latest.current(changes);
      else for (const name of wanted) for (const { plural } of types.filter((type) => type.name === name)) refreshLists(plural);
    };
    const stop = onHeard((heard) => {
      if (heard.kind === "notification") return;
      if (heard.kind === "change") {
        if (!wanted.includes(heard.change.record_type)) return;
        waiting.push(heard.change);
      }
      timer ??= setTimeout(flush, together); // after a gap anything may have changed
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [names, types]);
}
