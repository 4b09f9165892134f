// What is planned for deals and what last happened to them. Cards ask one by one as they come into sight; what
// is asked within a moment goes to the server together.
import { useQuery } from "@tanstack/react-query";
import { readTotals, type Total } from "@/features/board/totals";
import type { Pulse } from "./health";

const moment = 15; // milliseconds
const together = 100;

interface Waiting {
  resolve: (pulse: Pulse) => void;
  reject: (thrown: unknown) => void;
}

type Load = (ids: string[]) => Promise<ReadonlyMap<string, Pulse>>;

// Gathers what is asked for within a moment into one question.
export class Gatherer {
  private waiting = new Map<string, Waiting[]>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly load: Load) {}

  ask(id: string): Promise<Pulse> {
    return new Promise((resolve, reject) => {
      this.waiting.set(id, [...(this.waiting.get(id) ?? []), { resolve, reject }]);
      if (this.waiting.size >= together) this.go();
      else this.timer ??= setTimeout(() => this.go(), moment);
    });
  }

  private go(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const asked = this.waiting;
    this.waiting = new Map();
    this.load([...asked.keys()]).then(
      (found) => {
        for (const [id, waiting] of asked) for (const { resolve } of waiting) resolve(found.get(id) ?? { open: 0 });
      },
      (thrown: unknown) => {
        for (const waiting of asked.values()) for (const { reject } of waiting) reject(thrown);
      },
    );
  }
}

const unfinished = { in: ["planned", "started"] };

// Tasks are due; calls and meetings begin.
async function load(ids: string[]): Promise<ReadonlyMap<string, Pulse>> {
  const deals = { "links.deal_id": { in: ids } };
  const group_by = "links.deal_id";
  const [open, begins, past] = await Promise.all([
    readTotals("activities", { where: { ...deals, status: unfinished }, group_by, min: ["due_at"] }),
    readTotals("activities", { where: { ...deals, status: unfinished, kind: { in: ["call", "meeting"] } }, group_by, min: ["starts_at"] }),
    readTotals("activities", { where: { ...deals, at: { lte: new Date().toISOString() } }, group_by, max: ["at"] }),
  ]);
  return pulsesFrom(open, begins, past);
}

export function pulsesFrom(open: Total[], begins: Total[], past: Total[]): ReadonlyMap<string, Pulse> {
  const pulses = new Map<string, Pulse>();
  const of = (total: Total) => {
    const id = total.group ?? "";
    const pulse = pulses.get(id) ?? { open: 0 };
    pulses.set(id, pulse);
    return pulse;
  };
  for (const total of open) {
    const pulse = of(total);
    pulse.open = total.count;
    pulse.dueAt = text(total.min?.due_at);
  }
  for (const total of begins) {
    const pulse = of(total);
    pulse.dueAt = earlier(pulse.dueAt, text(total.min?.starts_at));
  }
  for (const total of past) of(total).lastAt = text(total.max?.at);
  return pulses;
}

const text = (value: unknown) => (typeof value === "string" ? value : undefined);

const earlier = (one: string | undefined, other: string | undefined) => (one && other ? (one < other ? one : other) : (one ?? other));

const gatherer = new Gatherer(load);

export const pulsesKey = ["records", "activities", "pulse"];

export function usePulse(id: string): Pulse | undefined {
  return useQuery({ queryKey: [...pulsesKey, id], queryFn: () => gatherer.ask(id), staleTime: 30_000, retry: false }).data;
}
