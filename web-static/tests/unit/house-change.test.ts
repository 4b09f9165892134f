import { afterEach, describe, expect, it, vi } from "vitest";
import type { RecordData } from "@/api/records";
import { changeHouse } from "@/features/settings/sales/house-change";
import { moveAll } from "@/features/settings/sales/in-use-dialog";

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });
const stage = (version: number, name: string, position = 1): RecordData => ({ id: "s", version, created_at: "", updated_at: "", name, position });

afterEach(() => vi.unstubAllGlobals());

describe("a stage that two people set up", () => {
  function server(now: RecordData) {
    const state = { now };
    vi.stubGlobal("fetch", async (request: Request) => {
      if (request.method === "GET") return json(state.now);
      if (request.headers.get("If-Match") !== `"${state.now.version}"`) return json({ code: "stale" }, 412);
      state.now = { ...state.now, ...(await request.json()), version: state.now.version + 1 };
      return json(state.now);
    });
    return state;
  }

  it("keeps what the other one changed besides", async () => {
    const state = server(stage(2, "Offer", 7));
    await changeHouse("stages", stage(1, "Offer"), { name: "Offer sent" });
    expect(state.now).toMatchObject({ name: "Offer sent", position: 7, version: 3 });
  });

  it("keeps the other one's name when both gave it one", async () => {
    const state = server(stage(2, "Theirs"));
    await expect(changeHouse("stages", stage(1, "Offer"), { name: "Ours" })).rejects.toMatchObject({ status: 412 });
    expect(state.now.name).toBe("Theirs");
  });
});

describe("deals that are moved out of a stage", () => {
  it("go two hundred at a time until none is left", async () => {
    let left = 450;
    const sizes: number[] = [];
    vi.stubGlobal("fetch", async (request: Request) => {
      const body = (await request.json()) as { limit: number; ids: string[]; where: unknown; patch: unknown };
      if (request.url.endsWith("/search")) {
        expect(body.where).toEqual({ stage_id: "old" });
        return json({ data: Array.from({ length: Math.min(left, body.limit) }, (_, index) => ({ id: `d${left - index}` })) });
      }
      expect(body.patch).toEqual({ stage_id: "new" });
      sizes.push(body.ids.length);
      left -= body.ids.length;
      return json({ done: body.ids, refused: [] });
    });
    const told: number[] = [];
    await moveAll({ plural: "deals", field: "stage_id" }, "old", "new", (moved) => told.push(moved));
    expect(sizes).toEqual([200, 200, 50]);
    expect(told).toEqual([200, 400, 450]);
  });

  it("stop when the rest may not be moved, instead of asking for ever", async () => {
    let asked = 0;
    vi.stubGlobal("fetch", async (request: Request) => {
      asked += 1;
      return request.url.endsWith("/search") ? json({ data: [{ id: "d1" }] }) : json({ done: [], refused: [{ id: "d1", code: "forbidden", detail: "Not yours." }] });
    });
    await expect(moveAll({ plural: "deals", field: "stage_id" }, "old", "new", () => undefined)).rejects.toMatchObject({ code: "in_use" });
    expect(asked).toBe(2);
  });
});
