// Short words at the bottom of the page on what just happened, with Undo for ten seconds. The time stands
// still while somebody points at them or the page is hidden: nobody loses an Undo by looking away.
import { Button, CloseButton } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { t } from "@/i18n";
import { asProblem } from "@/api/problem";
import { Icon } from "./icons";
import styles from "./toasts.module.css";

export interface ToastRequest {
  text: React.ReactNode;
  tone?: "done" | "wrong";
  undo?: () => Promise<unknown>;
  lasting?: boolean; // stands as long as one that can be undone
}

interface Toast extends ToastRequest {
  id: number;
  left: number; // milliseconds
  undoing: boolean;
}

export const undoTime = 10_000;
const readingTime = 5_000;
const tick = 250;
const atMost = 4;

let toasts: Toast[] = [];
let next = 1;
let paused = false;
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function change(to: Toast[]): void {
  toasts = to;
  for (const listener of listeners) listener();
  if (toasts.length && timer === undefined) timer = setInterval(age, tick);
  if (!toasts.length) {
    clearInterval(timer);
    timer = undefined;
  }
}

function age(): void {
  if (paused || document.hidden) return;
  const older = toasts.map((toast) => (toast.undoing ? toast : { ...toast, left: toast.left - tick }));
  const staying = older.filter((toast) => toast.left > 0);
  if (staying.length < toasts.length) change(staying);
  else toasts = older; // nothing to see yet
}

export function toast(request: ToastRequest): number {
  const id = next++;
  const left = request.undo || request.lasting ? undoTime : readingTime;
  change([...toasts, { ...request, id, left, undoing: false }].slice(-atMost));
  return id;
}

export function dismiss(id: number): void {
  change(toasts.filter((one) => one.id !== id));
}

export const currentToasts = () => toasts;

export function pauseToasts(on: boolean): void {
  paused = on;
}

// Undoes once, however often it is asked; what failed is said and can be tried again.
export async function undo(id: number): Promise<void> {
  const found = toasts.find((one) => one.id === id);
  if (!found?.undo || found.undoing) return;
  change(toasts.map((one) => (one.id === id ? { ...one, undoing: true } : one)));
  try {
    await found.undo();
    dismiss(id);
    toast({ text: t("toast.undone") });
  } catch (thrown) {
    dismiss(id);
    toast({ text: t("toast.not_undone", { why: asProblem(thrown).message }), tone: "wrong", undo: found.undo });
  }
}

// For the keyboard: the newest toast that can be undone.
export function undoLast(): boolean {
  const last = toasts.findLast((one) => one.undo && !one.undoing);
  if (last) void undo(last.id);
  return Boolean(last);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Toasts() {
  const shown = useSyncExternalStore(subscribe, currentToasts);
  return (
    <section
      className={styles.region}
      aria-label={t("toast.region")}
      onMouseEnter={() => pauseToasts(true)}
      onMouseLeave={() => pauseToasts(false)}
      onFocus={() => pauseToasts(true)}
      onBlur={() => pauseToasts(false)}
    >
      <div role="status" aria-live="polite" className={styles.list}>
        {shown.map((one) => (
          <div key={one.id} className={styles.toast} data-tone={one.tone ?? "done"}>
            <Icon name={one.tone === "wrong" ? "warning" : "check"} />
            <span className={styles.text}>{one.text}</span>
            {one.undo && (
              <Button variant="subtle" size="compact-sm" onClick={() => void undo(one.id)} aria-disabled={one.undoing}>
                {one.tone === "wrong" ? t("action.try_again") : t("action.undo")}
              </Button>
            )}
            <CloseButton size="sm" aria-label={t("action.close")} onClick={() => dismiss(one.id)} />
          </div>
        ))}
      </div>
    </section>
  );
}
