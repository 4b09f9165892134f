import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Problem } from "@/api/problem";
import { currentToasts, dismiss, pauseToasts, toast, undo, undoLast, undoTime } from "@/ui/toasts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  pauseToasts(false);
  for (const one of currentToasts()) dismiss(one.id);
  vi.useRealTimers();
});

const texts = () => currentToasts().map((one) => one.text);

describe("a toast", () => {
  it("offers Undo for ten seconds, and is gone then", () => {
    toast({ text: "Deleted", undo: async () => undefined });
    vi.advanceTimersByTime(undoTime - 500);
    expect(texts()).toEqual(["Deleted"]);
    vi.advanceTimersByTime(1000);
    expect(texts()).toEqual([]);
  });

  it("waits while somebody points at it", () => {
    toast({ text: "Deleted", undo: async () => undefined });
    pauseToasts(true);
    vi.advanceTimersByTime(60_000);
    expect(texts()).toEqual(["Deleted"]);
    pauseToasts(false);
    vi.advanceTimersByTime(undoTime + 500);
    expect(texts()).toEqual([]);
  });

  it("undoes once, however often it is pressed", async () => {
    const back = vi.fn(async () => undefined);
    const id = toast({ text: "Deleted", undo: back });
    await Promise.all([undo(id), undo(id), undo(id)]);
    expect(back).toHaveBeenCalledOnce();
    expect(texts()).toEqual(["Undone"]);
  });

  it("whose Undo failed says why and can be tried again", async () => {
    const back = vi.fn().mockRejectedValueOnce(new Problem(503, { code: "busy", detail: "Busy." })).mockResolvedValueOnce(undefined);
    await undo(toast({ text: "Deleted", undo: back }));
    expect(texts()).toEqual(["Not undone: Too much is going on at the moment. Try again in a second."]);
    expect(undoLast()).toBe(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(back).toHaveBeenCalledTimes(2);
    expect(texts()).toEqual(["Undone"]);
  });

  it("gives way when there are too many, the oldest first", () => {
    for (const text of ["1", "2", "3", "4", "5"]) toast({ text });
    expect(texts()).toEqual(["2", "3", "4", "5"]);
  });

  it("without Undo has nothing to undo", () => {
    toast({ text: "Saved" });
    expect(undoLast()).toBe(false);
  });
});
