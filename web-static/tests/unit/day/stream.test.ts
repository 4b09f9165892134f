import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { isLive, listen, onHeard, parsed, type Heard } from "@/features/notifications/stream";

class FakeSource {
  static CLOSED = 2;
  static made: FakeSource[] = [];
  readyState = 0;
  onopen?: () => void;
  onerror?: () => void;
  private readonly handlers = new Map<string, (event: { data: string }) => void>();
  constructor(readonly url: string) {
    FakeSource.made.push(this);
  }
  addEventListener(name: string, handler: (event: { data: string }) => void) {
    this.handlers.set(name, handler);
  }
  close() {
    this.readyState = FakeSource.CLOSED;
  }
  say(name: string, data: unknown) {
    this.handlers.get(name)?.({ data: typeof data === "string" ? data : JSON.stringify(data) });
  }
}

let heard: Heard[] = [];
let stop: () => void;
let forget: () => void;
const last = () => FakeSource.made.at(-1)!;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("EventSource", FakeSource);
  vi.stubGlobal("BroadcastChannel", undefined);
  FakeSource.made = [];
  heard = [];
  forget = onHeard((one) => heard.push(one));
  stop = listen();
});
afterEach(() => {
  stop();
  forget();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the line to the server", () => {
  it("passes on what it hears, and is live while it is open", () => {
    expect(last().url).toBe("/api/v1/stream");
    last().onopen?.();
    expect(isLive()).toBe(true);
    last().say("change", { record_type: "deal", record_id: "d1", operation: "update", version: 3 });
    last().say("notification", { sequence: 7, kind: "mention", record_type: "comment", record_id: "c1", at: "2026-11-25T10:00:00Z" });
    expect(heard).toEqual([
      { kind: "change", change: { record_type: "deal", record_id: "d1", operation: "update", version: 3 } },
      { kind: "notification", notification: { sequence: 7, kind: "mention", record_type: "comment", record_id: "c1", at: "2026-11-25T10:00:00Z" } },
    ]);
  });

  it("does not stumble over what it cannot read", () => {
    last().say("change", "not json");
    last().say("change", "null");
    last().say("change", {});
    expect(heard).toEqual([]);
    expect(parsed("[1")).toBeUndefined();
  });

  it("leaves it to the browser to open it again, which is told what it missed", () => {
    last().onopen?.();
    last().readyState = 0;
    last().onerror?.();
    expect(isLive()).toBe(false);
    vi.advanceTimersByTime(120_000);
    expect(FakeSource.made.length).toBe(1);
    last().onopen?.();
    expect(heard).toEqual([]);
    last().say("reset", {});
    expect(heard).toEqual([{ kind: "gap" }]);
  });

  it("says that something may have been missed when it had to begin anew", () => {
    last().onopen?.();
    last().readyState = FakeSource.CLOSED;
    last().onerror?.();
    vi.advanceTimersByTime(2_000);
    expect(heard).toEqual([]);
    last().onopen?.();
    expect(heard).toEqual([{ kind: "gap" }]);
  });

  it("tries again later and later when the server closed it", () => {
    for (const wait of [2_000, 4_000, 8_000]) {
      const before = FakeSource.made.length;
      last().readyState = FakeSource.CLOSED;
      last().onerror?.();
      vi.advanceTimersByTime(wait - 1);
      expect(FakeSource.made.length).toBe(before);
      vi.advanceTimersByTime(1);
      expect(FakeSource.made.length).toBe(before + 1);
    }
  });

  it("is closed with the page", () => {
    stop();
    expect(last().readyState).toBe(FakeSource.CLOSED);
    expect(isLive()).toBe(false);
  });
});
