// The board as the keyboard and its menus move cards, drawn from what the server would answer.
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { RecordType } from "@/api/record-types";
import type { RecordData } from "@/api/records";
import { queryClient } from "@/app/query-client";
import { theme } from "@/app/theme";
import { Board, type CardProps } from "@/features/board/board";
import type { BoardColumn } from "@/features/board/board-data";

const type: RecordType = { name: "deal", plural: "deals", subject: "record", title_fields: ["name"], fields: [{ name: "name", type: "text" }] };
const deal = (id: string, name: string, stage_id: string): RecordData => ({ id, name, version: 1, created_at: "", updated_at: "", stage_id });
const columns: BoardColumn[] = [
  { id: "first", name: "First talk", colour: "blue", end: false },
  { id: "offer", name: "Offer", colour: "teal", end: false },
  { id: "lost", name: "Lost", colour: "red", end: true },
];
const stored = [deal("d1", "Counter", "first"), deal("d2", "Shelves", "first"), deal("d3", "Canteen", "offer")];

const SimpleCard = ({ record, menu, link }: CardProps) => <><a href={`#${record.id}`} {...link}>{String(record.name)}</a>{menu}</>;
const Head = () => null;

type Mover = (record: RecordData, to: string) => Promise<RecordData | undefined>;

async function show(onMove: Mover, editable = true) {
  vi.stubGlobal("fetch", async (request: Request) => {
    const { where } = (await request.json()) as { where: { stage_id: string } };
    return new Response(JSON.stringify({ data: stored.filter(({ stage_id }) => stage_id === where.stage_id) }), { headers: { "Content-Type": "application/json" } });
  });
  render(
    <MantineProvider theme={theme} env="test">
      <QueryClientProvider client={queryClient}>
        <Board type={type} field="stage_id" columns={columns} search={{}} card={SimpleCard} cardHeight={100} editable={editable} folded={new Set(["lost"])} onFold={() => undefined} onMove={onMove} head={Head} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  await screen.findByText("Counter");
  await screen.findByText("Canteen");
}

const link = (name: string) => screen.getByRole("link", { name });
const press = (name: string, key: string) => act(() => void fireEvent.keyDown(link(name), { key }));
const inColumn = (name: string) => within(screen.getByRole("region", { name })).queryAllByRole("link").map((one) => one.textContent);
const said = () => screen.getAllByRole("status").map((one) => one.textContent).join(" ");

beforeEach(() => {
  queryClient.clear();
  // Nothing has a size without a browser, and what has none shows no cards.
  for (const [size, value] of [["clientHeight", 800], ["clientWidth", 280]] as const) {
    vi.spyOn(Element.prototype, size, "get").mockReturnValue(value);
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("a card that is moved by keyboard", () => {
  it("is picked up, carried over a column, dropped there, and all of it is said", async () => {
    const onMove = vi.fn<Mover>(async (record, to) => ({ ...record, stage_id: to, version: 2 }));
    await show(onMove);
    press("Counter", " ");
    expect(said()).toContain("Counter picked up, in First talk.");
    press("Counter", "ArrowRight");
    expect(said()).toContain("Counter is over Offer, column 2 of 3.");
    expect(onMove).not.toHaveBeenCalled();
    press("Counter", " ");
    expect(onMove).toHaveBeenCalledExactlyOnceWith(stored[0], "offer");
    await waitFor(() => expect(said()).toContain("Counter is now in Offer."));
    expect(inColumn("Offer")).toEqual(["Counter", "Canteen"]);
    expect(inColumn("First talk")).toEqual(["Shelves"]);
  });

  it("stays where it was after Escape", async () => {
    const onMove = vi.fn<Mover>();
    await show(onMove);
    press("Counter", " ");
    press("Counter", "ArrowRight");
    press("Counter", "Escape");
    expect(said()).toContain("Counter stays in First talk.");
    expect(onMove).not.toHaveBeenCalled();
    expect(inColumn("First talk")).toEqual(["Counter", "Shelves"]);
  });

  it("can be dropped on a column that is folded", async () => {
    const onMove = vi.fn<Mover>(async () => undefined);
    await show(onMove);
    press("Canteen", " ");
    press("Canteen", "ArrowRight");
    press("Canteen", "Enter");
    expect(onMove).toHaveBeenCalledExactlyOnceWith(stored[2], "lost");
  });

  it("is not picked up by those who may only read", async () => {
    const onMove = vi.fn<Mover>();
    await show(onMove, false);
    press("Counter", " ");
    press("Counter", "ArrowRight");
    press("Counter", " ");
    expect(onMove).not.toHaveBeenCalled();
    expect(screen.queryByRole("button", { name: "Move Counter" })).toBeNull();
  });
});

describe("a move", () => {
  it("is seen at once, and taken back when it was not made", async () => {
    let answer: (record: RecordData | undefined) => void = () => undefined;
    await show(() => new Promise((resolve) => (answer = resolve)));
    press("Shelves", " ");
    press("Shelves", "ArrowRight");
    press("Shelves", " ");
    expect(inColumn("Offer")).toEqual(["Shelves", "Canteen"]);
    await act(async () => answer(undefined));
    expect(inColumn("Offer")).toEqual(["Canteen"]);
    expect(inColumn("First talk")).toEqual(["Counter", "Shelves"]);
    expect(said()).toContain("Shelves is in First talk.");
  });

  it("of somebody who was faster is what stands there", async () => {
    await show(async (record) => ({ ...record, stage_id: "lost", version: 5 }));
    press("Shelves", " ");
    press("Shelves", "ArrowRight");
    await act(async () => press("Shelves", " "));
    await waitFor(() => expect(said()).toContain("Shelves is in Lost."));
    expect(inColumn("Offer")).toEqual(["Canteen"]);
    expect(inColumn("First talk")).toEqual(["Counter"]);
  });

  it("can be chosen from the card's menu, which does not offer where it is", async () => {
    const onMove = vi.fn<Mover>(async (record, to) => ({ ...record, stage_id: to, version: 2 }));
    await show(onMove);
    fireEvent.click(screen.getByRole("button", { name: "Move Canteen" }));
    const offered = (await screen.findAllByRole("menuitem")).map((one) => one.textContent);
    expect(offered).toEqual(["First talk", "Lost"]);
    await act(async () => void fireEvent.click(screen.getByRole("menuitem", { name: "First talk" })));
    expect(onMove).toHaveBeenCalledExactlyOnceWith(stored[2], "first");
    await waitFor(() => expect(inColumn("First talk")).toEqual(["Canteen", "Counter", "Shelves"]));
  });
});

describe("one stop for Tab", () => {
  it("is the first card, then the one that arrows led to", async () => {
    await show(async () => undefined);
    await waitFor(() => expect(link("Counter").tabIndex).toBe(0));
    expect([link("Shelves").tabIndex, link("Canteen").tabIndex]).toEqual([-1, -1]);
    press("Counter", "ArrowDown");
    expect(document.activeElement?.textContent).toBe("Shelves");
    await waitFor(() => expect(link("Shelves").tabIndex).toBe(0));
  });
});
