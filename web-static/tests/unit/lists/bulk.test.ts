import { afterEach, describe, expect, it, vi } from "vitest";
import { backTo, bulk, changeMany, chunked, everyRecord, refusalWords, tagMany } from "@/features/records/bulk";
import { currentToasts, dismiss, undo } from "@/ui/toasts";
import { deal, recordOf } from "./types";

const asked: { path: string; body: Record<string, unknown> }[] = [];

function server(answer: (body: Record<string, unknown>, path: string) => unknown): void {
  vi.stubGlobal("fetch", async (request: Request) => {
    const body = (await request.json()) as Record<string, unknown>;
    const path = new URL(request.url).pathname;
    asked.push({ path, body });
    return new Response(JSON.stringify(answer(body, path)), { headers: { "Content-Type": "application/json" } });
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
  asked.length = 0;
  for (const { id } of [...currentToasts()]) dismiss(id);
});

const doAll = (body: Record<string, unknown>) => ({ done: body.ids, refused: [] });

describe("an act on many records", () => {
  it("goes two hundred at a time and says how far it is", async () => {
    server(doAll);
    const told: number[] = [];
    const ids = Array.from({ length: 450 }, (_, index) => String(index));
    const { done } = await bulk("deals", ids, { action: "trash" }, { tell: (count) => told.push(count) });
    expect(done).toEqual(ids);
    expect(asked.map(({ body }) => (body.ids as string[]).length)).toEqual([200, 200, 50]);
    expect(told).toEqual([200, 400, 450]);
  });

  it("stops when it is told to, and says what was done until then", async () => {
    server(doAll);
    const controller = new AbortController();
    const ids = Array.from({ length: 450 }, (_, index) => String(index));
    const { done } = await bulk("deals", ids, { action: "trash" }, { signal: controller.signal, tell: () => controller.abort() });
    expect(done).toHaveLength(200);
    expect(asked).toHaveLength(1);
  });

  it("on everything reads the list to its end first", async () => {
    server((body) => (body.cursor ? { data: [recordOf("b")] } : { data: [recordOf("a")], next_cursor: "more" }));
    const records = await everyRecord("deals", { where: { stage_type: "open" }, include: ["companies"] });
    expect(records.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(asked.map(({ body }) => body)).toEqual([{ where: { stage_type: "open" }, limit: 200 }, { where: { stage_type: "open" }, limit: 200, cursor: "more" }]);
  });
});

describe("undoing", () => {
  const records = [recordOf("a", { next_step: "Call" }), recordOf("b", { next_step: "Call" }), recordOf("c"), recordOf("d", { next_step: "Ring" })];

  it("gives back to each what it had, those with the same together, and leaves alone what was refused", () => {
    expect(backTo(records, new Set(["a", "b", "c"]), ["next_step"])).toEqual([{ patch: { next_step: "Call" }, ids: ["a", "b"] }, { patch: { next_step: null }, ids: ["c"] }]);
  });

  it("leaves alone what was so already", async () => {
    server(doAll);
    await changeMany(deal, records, { next_step: "Ring" }, {});
    expect(asked[0]?.body.ids).toEqual(["a", "b", "c"]);
    const toast = currentToasts().find((one) => one.undo);
    await undo(toast?.id ?? 0);
    expect(asked.slice(1).flatMap(({ body }) => body.ids)).not.toContain("d");
    expect(asked.slice(1).map(({ body }) => body.patch)).toEqual([{ next_step: "Call" }, { next_step: null }]);
  });

  it("of tags takes from each only those it did not have", async () => {
    server(doAll);
    await tagMany(deal, [recordOf("a", { tags: ["VIP"] }), recordOf("b"), recordOf("c", { tags: ["VIP", "Fair"] })], ["VIP", "Fair"], {});
    expect(asked[0]?.body).toEqual({ ids: ["a", "b"], action: "add_tags", tags: ["VIP", "Fair"] });
    await undo(currentToasts().find((one) => one.undo)?.id ?? 0);
    expect(asked.slice(1).map(({ body }) => [body.ids, body.tags])).toEqual([[["a"], ["Fair"]], [["b"], ["VIP", "Fair"]]]);
  });
});

describe("what was refused", () => {
  it("is said, with the reason", async () => {
    server((body) => ({ done: (body.ids as string[]).slice(1), refused: [{ id: "a", code: "amount_required", detail: "Say how much." }] }));
    await changeMany(deal, [recordOf("a"), recordOf("b")], { next_step: "Ring" }, {});
    const wrong = currentToasts().find(({ tone }) => tone === "wrong");
    expect(String(wrong?.text)).toContain("left as they were");
    expect(refusalWords({ id: "a", code: "unheard_of", detail: "Say how much." })).toBe("Say how much.");
  });

  it("alone offers no Undo", async () => {
    server((body) => ({ done: [], refused: (body.ids as string[]).map((id) => ({ id, code: "x", detail: "No." })) }));
    await changeMany(deal, [recordOf("a")], { next_step: "Ring" }, {});
    expect(currentToasts().some((one) => one.undo)).toBe(false);
  });
});

it("cuts a list into pieces without losing any", () => {
  expect(chunked([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(chunked([], 2)).toEqual([]);
});
