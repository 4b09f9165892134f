import { describe, expect, it, vi } from "vitest";
import { Problem } from "@/api/problem";
import type { RecordData } from "@/api/records";
import { moveRecord } from "@/features/deals/move";

const deal = (version: number, stage_id: string, more: Partial<RecordData> = {}): RecordData => ({ id: "d", version, created_at: "", updated_at: "", stage_id, ...more });
const stale = () => new Problem(412, { code: "stale" });

function server(now: RecordData) {
  const state = { now };
  return {
    state,
    send: vi.fn(async (version: number, patch: Record<string, unknown>) => {
      if (version !== state.now.version) throw stale();
      state.now = { ...state.now, ...patch, version: version + 1 };
      return state.now;
    }),
    read: vi.fn(async () => state.now),
  };
}

describe("moving a deal", () => {
  it("goes to the version that was seen", async () => {
    const io = server(deal(1, "first"));
    expect(await moveRecord(io, deal(1, "first"), "stage_id", { stage_id: "second" })).toEqual({ kind: "moved", record: deal(2, "second") });
    expect(io.send).toHaveBeenCalledExactlyOnceWith(1, { stage_id: "second" });
  });

  it("goes on when somebody else only changed something else", async () => {
    const io = server(deal(3, "first", { name: "New name" }));
    const outcome = await moveRecord(io, deal(1, "first", { name: "Old" }), "stage_id", { stage_id: "second" });
    expect(outcome).toEqual({ kind: "moved", record: deal(4, "second", { name: "New name" }) });
  });

  it("leaves it where somebody else put it meanwhile", async () => {
    const io = server(deal(2, "third"));
    expect(await moveRecord(io, deal(1, "first"), "stage_id", { stage_id: "second" })).toEqual({ kind: "elsewhere", record: deal(2, "third") });
    expect(io.state.now.stage_id).toBe("third");
    expect(io.send).toHaveBeenCalledTimes(1);
  });

  it("is content when somebody else did the same", async () => {
    const io = server(deal(2, "second"));
    expect((await moveRecord(io, deal(1, "first"), "stage_id", { stage_id: "second" })).kind).toBe("moved");
    expect(io.send).toHaveBeenCalledTimes(1);
  });

  it("says so when it was deleted", async () => {
    const gone = { send: async () => { throw new Problem(404, { code: "not_found" }); }, read: async () => deal(1, "first") };
    expect(await moveRecord(gone, deal(1, "first"), "stage_id", { stage_id: "second" })).toEqual({ kind: "gone" });
    const between = { send: async () => { throw stale(); }, read: async () => { throw new Problem(404, { code: "not_found" }); } };
    expect(await moveRecord(between, deal(1, "first"), "stage_id", { stage_id: "second" })).toEqual({ kind: "gone" });
    const trashed = { send: async () => { throw stale(); }, read: async () => deal(2, "first", { trashed_at: "2026-11-25T12:00:00Z" }) };
    expect(await moveRecord(trashed, deal(1, "first"), "stage_id", { stage_id: "second" })).toEqual({ kind: "gone" });
  });

  it("does not hide what else went wrong, and does not try for ever", async () => {
    const refused = { send: async () => { throw new Problem(422, { code: "invalid", errors: [{ field: "amount", code: "amount_required", message: "" }] }); }, read: async () => deal(1, "first") };
    await expect(moveRecord(refused, deal(1, "first"), "stage_id", { stage_id: "won" })).rejects.toMatchObject({ status: 422 });
    const busy = { send: vi.fn(async () => { throw stale(); }), read: async () => deal(9, "first") };
    await expect(moveRecord(busy, deal(1, "first"), "stage_id", { stage_id: "second" })).rejects.toMatchObject({ status: 412 });
    expect(busy.send).toHaveBeenCalledTimes(4);
  });
});
