// What happens on the server while the window is open, as it happens. One tab of the browser holds the line
// (each line takes one of the few connections a browser opens to a server) and passes on to the others what
// it hears: ids and kinds, never content. When the line breaks the browser opens it again by itself and is
// told what it missed. A line that was opened anew, or told that too much was missed, says so once ("gap").

export interface Change {
  record_type: string;
  record_id: string;
  operation?: string;
  version?: number;
}

export interface Notified {
  sequence: number;
  kind: string;
  record_type: string;
  record_id?: string; // missing where one may not know of the record
  at: string;
  part?: { record_type: string; record_id: string }; // the comment, where the record is what it is about
}

export type Heard = { kind: "change"; change: Change } | { kind: "notification"; notification: Notified } | { kind: "gap" };

type Listener = (heard: Heard) => void;

const listeners = new Set<Listener>();
const stateListeners = new Set<() => void>();
const address = "/api/v1/stream";
const firstWait = 2_000;
const longestWait = 60_000;
const lockName = "candor.stream";

let live = false;
let source: EventSource | undefined;
let channel: BroadcastChannel | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let wait = firstWait;
let heardBefore = false;

export const isLive = () => live;

export function onLive(listener: () => void): () => void {
  stateListeners.add(listener);
  return () => stateListeners.delete(listener);
}

export function onHeard(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function become(next: boolean): void {
  if (live === next) return;
  live = next;
  for (const listener of stateListeners) listener();
}

export function tell(heard: Heard): void {
  for (const listener of listeners) listener(heard);
}

type Passed = Heard | { kind: "live"; live: boolean } | { kind: "ask" };

function pass(message: Passed): void {
  channel?.postMessage(message);
}

function heardHere(heard: Heard): void {
  pass(heard);
  tell(heard);
}

export function parsed<T>(text: string): T | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return value && typeof value === "object" ? (value as T) : undefined;
  } catch {
    return undefined;
  }
}

function open(): void {
  clearTimeout(timer);
  source?.close();
  source = new EventSource(address);
  let anew = heardBefore; // a new line knows nothing of what was missed meanwhile
  source.onopen = () => {
    wait = firstWait;
    heardBefore = true;
    become(true);
    pass({ kind: "live", live: true });
    if (anew) heardHere({ kind: "gap" });
    anew = false;
  };
  source.addEventListener("reset", () => heardHere({ kind: "gap" }));
  source.addEventListener("change", ({ data }: MessageEvent<string>) => {
    const change = parsed<Change>(data);
    if (change?.record_type && change.record_id) heardHere({ kind: "change", change });
  });
  source.addEventListener("notification", ({ data }: MessageEvent<string>) => {
    const notification = parsed<Notified>(data);
    if (notification) heardHere({ kind: "notification", notification });
  });
  source.onerror = () => {
    become(false);
    pass({ kind: "live", live: false });
    if (source?.readyState !== EventSource.CLOSED) return; // it tries again by itself
    timer = setTimeout(open, wait);
    wait = Math.min(wait * 2, longestWait);
  };
}

function close(): void {
  clearTimeout(timer);
  source?.close();
  source = undefined;
  become(false);
}

// Begins to listen; the answer ends it. Called once, while somebody is signed in.
export function listen(): () => void {
  if (typeof EventSource === "undefined") return () => undefined;
  const ended = new AbortController();
  if (typeof BroadcastChannel !== "undefined") {
    channel = new BroadcastChannel(lockName);
    channel.onmessage = ({ data }: MessageEvent<Passed>) => {
      if (data.kind === "live") become(data.live);
      else if (data.kind === "ask") {
        if (source) pass({ kind: "live", live });
      } else tell(data);
    };
    pass({ kind: "ask" });
  }
  const held = () => {
    open();
    return new Promise<void>((resolve) => ended.signal.addEventListener("abort", () => resolve()));
  };
  if (navigator.locks && channel) void navigator.locks.request(lockName, { signal: ended.signal }, held).catch(() => undefined);
  else open();
  return () => {
    ended.abort();
    close();
    channel?.close();
    channel = undefined;
    heardBefore = false;
  };
}
