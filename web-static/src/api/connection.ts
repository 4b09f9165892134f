// Whether Candor can be reached. A request that does not get through sets it to lost; from then on the
// server is asked every few seconds, and everything that waits goes on once it answers.

type State = "fine" | "lost";

const between = 3000;
let state: State = "fine";
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function become(next: State): void {
  if (state === next) return;
  state = next;
  for (const listener of listeners) listener();
}

export async function tryAgain(): Promise<void> {
  clearTimeout(timer);
  try {
    const answer = await fetch("/healthz", { cache: "no-store" });
    if (!answer.ok) throw new Error("not alive");
    become("fine");
  } catch {
    timer = setTimeout(() => void tryAgain(), between);
  }
}

export function lost(): void {
  become("lost");
  clearTimeout(timer);
  timer = setTimeout(() => void tryAgain(), between);
}

export function reached(): void {
  clearTimeout(timer);
  become("fine");
}

export const connectionState = () => state;

export function onConnection(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
