// What ends a deal, and what is said when somebody else was faster.
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Problem } from "@/api/problem";
import { recordTypesQuery, type RecordType } from "@/api/record-types";
import type { RecordData } from "@/api/records";
import { queryClient } from "@/app/query-client";
import { theme } from "@/app/theme";
import type { MoveOutcome } from "@/features/deals/move";
import type { Stage } from "@/features/deals/pipelines";
import { stepBack, useDealMove, type Send } from "@/features/deals/use-deal-move";
import type { Names } from "@/features/records/values";
import { currentToasts, dismiss } from "@/ui/toasts";

const type: RecordType = {
  name: "deal", plural: "deals", subject: "record", title_fields: ["name"],
  fields: [{ name: "name", type: "text" }, { name: "lost_reason", type: "text", required: false }, { name: "lost_notes", type: "paragraphs" }, { name: "amount", type: "money" }],
};
const base = { version: 1, created_at: "", updated_at: "", pipeline_id: "p" };
const stages: Stage[] = (["open", "won", "lost"] as const).map((kind) => ({ ...base, id: kind, name: `The ${kind} one`, type: kind }));
const names: Names = { record: () => undefined, user: () => "Ben", author: () => "Ben" };
const deal = (more: Partial<RecordData> = {}): RecordData => ({ ...base, id: "d", name: "Counter", stage_id: "open", ...more });

let move: (record: RecordData, stageId: string) => Promise<RecordData | undefined>;

function Mover({ send }: { send: Send }) {
  const made = useDealMove({ type, stages, names, send });
  move = made.move;
  return <>{made.dialogs}</>;
}

function show(send: Send) {
  render(<MantineProvider theme={theme} env="test"><QueryClientProvider client={queryClient}><Mover send={send} /></QueryClientProvider></MantineProvider>);
}

const toasts = () => currentToasts().map(({ text }) => String(text));
const made: Send = async (record, patch) => ({ kind: "moved", record: { ...record, ...patch, version: record.version + 1 } });

beforeEach(() => {
  queryClient.setQueryData(recordTypesQuery.queryKey, [type]);
  Object.defineProperty(document, "fonts", { configurable: true, value: { addEventListener() {}, removeEventListener() {} } }); // which text that grows asks for
});
afterEach(() => currentToasts().forEach(({ id }) => dismiss(id)));

describe("a deal that is lost", () => {
  it("stays where it was when nobody says why", async () => {
    const send = vi.fn(made);
    show(send);
    let after: Promise<unknown> = Promise.resolve();
    act(() => void (after = move(deal(), "lost")));
    await screen.findByRole("dialog", { name: "Why was Counter lost?" });
    fireEvent.click(screen.getByRole("button", { name: "Mark as lost" }));
    expect(screen.getByText("Choose a reason.")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(await after).toBeUndefined();
    expect(send).not.toHaveBeenCalled();
    expect(toasts()).toEqual([]);
  });

  it("goes there with its reason, and comes back with what it had before", async () => {
    const send = vi.fn(made);
    show(send);
    let after: Promise<RecordData | undefined> = Promise.resolve(undefined);
    act(() => void (after = move(deal(), "lost")));
    fireEvent.change(await screen.findByRole("textbox", { name: /Lost reason|reason/i }), { target: { value: "price" } });
    await act(async () => void fireEvent.click(screen.getByRole("button", { name: "Mark as lost" })));
    expect((await after)?.stage_id).toBe("lost");
    expect(send).toHaveBeenCalledExactlyOnceWith(deal(), { stage_id: "lost", lost_reason: "price" });
    expect(toasts()).toEqual(["Counter is lost"]);
    await act(async () => void (await currentToasts()[0]?.undo?.()));
    expect(send.mock.calls[1]?.[1]).toEqual({ stage_id: "open", lost_reason: null });
  });

  it("keeps what was typed when the server does not want it", async () => {
    const send = vi.fn<Send>(async () => { throw new Problem(422, { code: "invalid", errors: [{ field: "lost_reason", code: "too_long", message: "Too long." }] }); });
    show(send);
    act(() => void move(deal(), "lost"));
    const input = await screen.findByRole("textbox", { name: /reason/i });
    fireEvent.change(input, { target: { value: "a long story" } });
    await act(async () => void fireEvent.click(screen.getByRole("button", { name: "Mark as lost" })));
    expect((input as HTMLInputElement).value).toBe("a long story");
    expect(screen.getByRole("dialog")).toBeTruthy();
  });
});

describe("a deal that is won", () => {
  it("with an amount is won at once, which can be undone", async () => {
    const send = vi.fn(made);
    show(send);
    await act(async () => void (await move(deal({ amount: { amount: 1840000, currency: "EUR" } }), "won")));
    expect(toasts()).toEqual(["Counter is won: €18,400"]);
    expect(currentToasts()[0]?.undo).toBeTruthy();
  });

  it("without one is asked what for", async () => {
    const send = vi.fn(made);
    show(send);
    act(() => void move(deal(), "won"));
    await screen.findByRole("dialog", { name: "What was Counter won for?" });
    fireEvent.click(screen.getByRole("button", { name: "Mark as won" }));
    expect(screen.getByText("Type an amount.")).toBeTruthy();
    fireEvent.change(screen.getByRole("textbox", { name: /Amount/ }), { target: { value: "250.50" } });
    await act(async () => void fireEvent.click(screen.getByRole("button", { name: "Mark as won" })));
    expect(send).toHaveBeenCalledExactlyOnceWith(deal(), { stage_id: "won", amount: { amount: 25050, currency: "EUR" } });
  });

  it("is asked when only the server knows that it has none", async () => {
    const send = vi.fn<Send>().mockRejectedValueOnce(new Problem(422, { code: "invalid", errors: [{ field: "amount", code: "amount_required", message: "" }] })).mockImplementation(made);
    show(send);
    act(() => void move(deal({ amount: { amount: 0, currency: "EUR" } }), "won"));
    await screen.findByRole("dialog", { name: "What was Counter won for?" });
    expect(toasts()).toEqual([]);
  });
});

describe("when somebody else was faster", () => {
  const said = async (outcome: MoveOutcome) => {
    show(async () => outcome);
    let after: RecordData | undefined;
    await act(async () => void (after = await move(deal(), "open2")));
    return after;
  };

  it("says who, and where it is now", async () => {
    const theirs = deal({ version: 2, stage_id: "won", updated_by: "b" });
    expect(await said({ kind: "elsewhere", record: theirs })).toBe(theirs);
    expect(toasts()).toEqual(["Ben was faster: Counter is now in The won one. Nothing of yours was changed."]);
  });

  it("says that it is gone", async () => {
    expect(await said({ kind: "gone" })).toBeUndefined();
    await waitFor(() => expect(toasts()[0]).toContain("Counter is no longer there."));
  });
});

describe("a step back", () => {
  it("puts back every member that the step changed, and no other", () => {
    expect(stepBack(deal({ lost_reason: "price", next_step: "call" }), { stage_id: "lost", lost_reason: "time", lost_notes: "x" })).toEqual({ stage_id: "open", lost_reason: "price", lost_notes: null });
  });
});
