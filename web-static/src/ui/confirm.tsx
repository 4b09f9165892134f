// Asks before what cannot be undone, and only then: if (await confirm({...})) ...
import { Suspense, useState, useSyncExternalStore } from "react";
import { lazyPart } from "./lazy-part";

// Loaded with the first question: most pages ask none.
const ConfirmDialog = lazyPart(() => import("./confirm-dialog").then((module) => module.ConfirmDialog));

export interface Question {
  title: string; // names the thing
  text: string; // what will be lost
  action: string; // the verb on the button
}

interface Asked extends Question {
  answer: (yes: boolean) => void;
}

let asked: Asked | undefined;
const listeners = new Set<() => void>();

function become(next: Asked | undefined): void {
  asked = next;
  for (const listener of listeners) listener();
}

export function confirm(question: Question): Promise<boolean> {
  asked?.answer(false);
  return new Promise((answer) => become({ ...question, answer }));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function ConfirmHost() {
  const current = useSyncExternalStore(subscribe, () => asked);
  // The words stay while the dialog fades out.
  const [shown, setShown] = useState<Asked>();
  if (current && current !== shown) setShown(current);
  const close = (yes: boolean) => {
    current?.answer(yes);
    become(undefined);
  };
  if (!shown) return null;
  return (
    <Suspense>
      <ConfirmDialog question={shown} opened={Boolean(current)} close={close} />
    </Suspense>
  );
}
