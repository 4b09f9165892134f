// Files on their way to one record: a few at a time, each with its progress, each to be stopped or tried
// again on its own.
import { useCallback, useRef, useState } from "react";
import { asProblem, type Problem } from "@/api/problem";
import { Cancelled, upload, type Upload } from "@/api/upload";
import { refreshAround } from "@/features/activities/work";

export interface Sending {
  key: number;
  file: File;
  sent: number; // bytes
  problem?: Problem;
}

const atOnce = 2;

export function useUploads(query: Record<string, string>) {
  const [sending, setSending] = useState<Sending[]>([]);
  const running = useRef(new Map<number, Upload>());
  const waiting = useRef<Sending[]>([]);
  const next = useRef(1);
  const address = useRef(query);
  address.current = query;

  const update = useCallback((key: number, changes: Partial<Sending>) => {
    setSending((all) => all.map((one) => (one.key === key ? { ...one, ...changes } : one)));
  }, []);
  const drop = useCallback((key: number) => setSending((all) => all.filter((one) => one.key !== key)), []);

  const start = useCallback(() => {
    while (running.current.size < atOnce) {
      const one = waiting.current.shift();
      if (!one) return;
      const work = upload("/attachments", address.current, one.file, (sent) => update(one.key, { sent }));
      running.current.set(one.key, work);
      work.done
        .then(
          () => {
            drop(one.key);
            refreshAround("attachments");
          },
          (thrown: unknown) => {
            if (thrown instanceof Cancelled) drop(one.key);
            else update(one.key, { problem: asProblem(thrown) });
          },
        )
        .finally(() => {
          running.current.delete(one.key);
          start();
        });
    }
  }, [drop, update]);

  const add = useCallback(
    (files: Iterable<File>) => {
      const added = [...files].map((file): Sending => ({ key: next.current++, file, sent: 0 }));
      setSending((all) => [...all, ...added]);
      waiting.current.push(...added);
      start();
    },
    [start],
  );
  const cancel = useCallback(
    (key: number) => {
      const work = running.current.get(key);
      if (work) return work.cancel();
      waiting.current = waiting.current.filter((one) => one.key !== key);
      drop(key);
    },
    [drop],
  );
  const retry = useCallback(
    ({ key, file }: Sending) => {
      drop(key);
      add([file]);
    },
    [add, drop],
  );
  return { sending, add, cancel, retry };
}
