import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Gatherer, pulsesFrom } from "@/features/deals/pulse";

describe("what activities say of deals", () => {
  it("is the earliest that is due or begins, and the last that happened", () => {
    const pulses = pulsesFrom(
      [{ group: "a", count: 2, min: { due_at: "2026-11-30T10:00:00Z" } }, { group: "b", count: 1, min: { due_at: null } }],
      [{ group: "a", count: 1, min: { starts_at: "2026-11-28T10:00:00Z" } }],
      [{ group: "c", count: 3, max: { at: "2026-11-01T10:00:00Z" } }],
    );
    expect(pulses.get("a")).toEqual({ open: 2, dueAt: "2026-11-28T10:00:00Z" });
    expect(pulses.get("b")).toEqual({ open: 1, dueAt: undefined });
    expect(pulses.get("c")).toEqual({ open: 0, lastAt: "2026-11-01T10:00:00Z" });
    expect(pulses.has("d")).toBe(false);
  });
});

describe("cards that ask at the same moment", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("are answered by one question, each with its own", async () => {
    const load = vi.fn(async (ids: string[]) => new Map(ids.filter((id) => id !== "c").map((id) => [id, { open: id.length }])));
    const gatherer = new Gatherer(load);
    const answers = Promise.all(["a", "bb", "a", "c"].map((id) => gatherer.ask(id)));
    await vi.advanceTimersByTimeAsync(20);
    expect(await answers).toEqual([{ open: 1 }, { open: 2 }, { open: 1 }, { open: 0 }]);
    expect(load).toHaveBeenCalledExactlyOnceWith(["a", "bb", "c"]);
  });

  it("do not wait for more than a hundred", async () => {
    const load = vi.fn(async () => new Map());
    const gatherer = new Gatherer(load);
    void Promise.all(Array.from({ length: 150 }, (_, index) => gatherer.ask(String(index))));
    expect(load).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(20);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it("are all told when it fails, and may ask again", async () => {
    const load = vi.fn().mockRejectedValueOnce(new Error("no")).mockResolvedValue(new Map([["a", { open: 1 }]]));
    const gatherer = new Gatherer(load);
    const failed = expect(gatherer.ask("a")).rejects.toThrow("no");
    await vi.advanceTimersByTimeAsync(20);
    await failed;
    const again = gatherer.ask("a");
    await vi.advanceTimersByTimeAsync(20);
    expect(await again).toEqual({ open: 1 });
  });
});
