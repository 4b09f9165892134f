// What a deal has on its page: the way it takes, how likely it is, who it is about.
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { act, fireEvent, render, screen } from "@testing-library/react";
import type { ComponentType } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { recordTypesQuery, type RecordType } from "@/api/record-types";
import type { RecordData } from "@/api/records";
import { sessionQuery } from "@/api/session";
import type { ExtraProps } from "@/features/records/extras";
import { queryClient } from "@/app/query-client";
import { theme } from "@/app/theme";
import { DealSide } from "@/features/deals/deal-side";
import { ItemsCard } from "@/features/deals/items-card";
import { StageLine } from "@/features/deals/stage-line";
import { houseQuery } from "@/features/records/house-records";
import type { Names } from "@/features/records/values";

vi.mock("@tanstack/react-router", async (original) => ({ ...(await original<object>()), Link: ({ children }: { children: unknown }) => <a href="#there">{children as string}</a> }));

const type: RecordType = {
  name: "deal", plural: "deals", subject: "record", title_fields: ["name"],
  fields: [{ name: "name", type: "text" }, { name: "contacts", type: "list", members: [{ name: "contact_id", type: "id", references: "contact" }, { name: "role", type: "choice", choices: ["user", "decision_maker"] }, { name: "primary", type: "flag" }] }, { name: "lost_reason", type: "text" }],
};
const base = { version: 1, created_at: "2026-11-01T10:00:00Z", updated_at: "2026-11-01T10:00:00Z" };
const stages = [["a", "open"], ["b", "open"], ["c", "open"], ["won", "won"], ["lost", "lost"]].map(([id, kind], index) => ({ ...base, id: id ?? "", name: `Stage ${id}`, type: kind, pipeline_id: "p", position: index, probability: 20 }));
const names: Names = { record: (id) => (id === "eva" ? "Eva Ahr" : undefined), user: () => "Ben", author: () => "Ben" };
const deal = (more: Partial<RecordData> = {}): RecordData => ({ ...base, id: "d", name: "Counter", pipeline_id: "p", stage_id: "b", stage_type: "open", probability: 20, automatic_probability: 20, ...more });

function show(Piece: ComponentType<ExtraProps>, record: RecordData, editable = true) {
  const save = vi.fn(async () => undefined);
  render(<MantineProvider theme={theme} env="test"><QueryClientProvider client={queryClient}><Piece type={type} record={record} names={names} save={save} editable={editable} phone={false} /></QueryClientProvider></MantineProvider>);
  return save;
}

const click = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole("button", { name })));

beforeEach(() => {
  queryClient.clear();
  queryClient.setQueryData(recordTypesQuery.queryKey, [type]);
  queryClient.setQueryData(sessionQuery.queryKey, { user: { id: "u", roles: ["sales"] }, settings: { currency: "EUR" } } as never);
  queryClient.setQueryData(houseQuery("stages").queryKey, stages as never);
});
afterEach(() => vi.unstubAllGlobals());

describe("the way of a deal", () => {
  it("shows where it is, and leads to another stage with a click", async () => {
    const save = show(StageLine, deal());
    expect(screen.getByText("Stage b").closest('[aria-current="step"]')).toBeTruthy();
    expect(screen.queryByRole("button", { name: /Stage b/ })).toBeNull();
    await click(/Stage c/);
    expect(save).toHaveBeenCalledExactlyOnceWith({ stage_id: "c" });
  });

  it("says where it ended and why, and leads back to where it was", async () => {
    const save = show(StageLine, deal({ stage_id: "lost", stage_type: "lost", last_stage_id: "c", lost_reason: "Price", closed_at: new Date().toISOString() }));
    expect(screen.getByText("Lost today")).toBeTruthy();
    expect(screen.getByText("Price")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Won" })).toBeNull();
    await click("Reopen");
    expect(save).toHaveBeenCalledExactlyOnceWith({ stage_id: "c" });
  });

  it("has nothing to press for those who may only read", () => {
    show(StageLine, deal(), false);
    expect(screen.queryAllByRole("button")).toEqual([]);
    expect(screen.getByText("Stage c")).toBeTruthy();
  });
});

describe("how likely a deal is", () => {
  it("follows its stage until somebody types it, and goes back", async () => {
    const save = show(DealSide, deal());
    expect(screen.getByText("by its stage")).toBeTruthy();
    await click("Change the probability");
    fireEvent.change(screen.getByRole("textbox", { name: "Probability in percent" }), { target: { value: "65" } });
    await click("Save");
    expect(save).toHaveBeenCalledExactlyOnceWith({ manual_probability: 65 });
  });

  it("is nothing beyond a hundred", async () => {
    const save = show(DealSide, deal());
    await click("Change the probability");
    fireEvent.change(screen.getByRole("textbox", { name: "Probability in percent" }), { target: { value: "101" } });
    await click("Save");
    expect(save).not.toHaveBeenCalled();
  });

  it("can be given back to the stage", async () => {
    const save = show(DealSide, deal({ manual_probability: 65, probability: 65 }));
    await click("Back to the stage’s 20 %");
    expect(save).toHaveBeenCalledExactlyOnceWith({ manual_probability: null });
  });

  it("is not asked of a deal that is won", () => {
    show(DealSide, deal({ stage_type: "won", probability: 100 }));
    expect(screen.queryByRole("button", { name: "Change the probability" })).toBeNull();
  });
});

describe("the people of a deal", () => {
  it("have one first to talk to, and somebody who may not be seen stays without a name", async () => {
    const save = show(DealSide, deal({ contacts: [{ contact_id: "eva", primary: true }, { contact_id: "hidden" }] }));
    expect(screen.getByText("Eva Ahr")).toBeTruthy();
    expect(screen.getByText("not shown to you")).toBeTruthy();
    await click("not shown to you is the first to talk to");
    expect(save).toHaveBeenCalledExactlyOnceWith({ contacts: [{ contact_id: "eva" }, { contact_id: "hidden", primary: true }] });
  });
});

describe("what is sold", () => {
  it("adds up while it is typed, and is sent as the server counts", async () => {
    const save = show(ItemsCard, deal());
    await click("Add lines");
    const type = (label: string, value: string) => fireEvent.change(screen.getByRole("textbox", { name: label }), { target: { value } });
    type("Item, line 1", "Shelf");
    type("Quantity, line 1", "2.5");
    type("Price, line 1", "100");
    type("Tax %, line 1", "19");
    expect(screen.getByText("€297.50")).toBeTruthy();
    await click("Save");
    expect(save).toHaveBeenCalledExactlyOnceWith({ items: [{ name: "Shelf", quantity: 2500, unit_price: 10000, tax_rate: 1900 }] });
  });

  it("is not saved while a number cannot be read", async () => {
    const save = show(ItemsCard, deal({ items: [{ name: "Shelf", quantity: 1000, unit_price: 100 }] }));
    await click("Change");
    fireEvent.change(screen.getByRole("textbox", { name: "Price, line 1" }), { target: { value: "ten" } });
    expect(screen.getByText("This is no number we can read.")).toBeTruthy();
    expect((screen.getByRole("button", { name: "Save" }) as HTMLButtonElement).disabled).toBe(true);
    expect(save).not.toHaveBeenCalled();
  });

  it("is taken away whole when its last line goes", async () => {
    const save = show(ItemsCard, deal({ items: [{ name: "Shelf", quantity: 1000, unit_price: 100 }] }));
    await click("Change");
    await click("Remove line 1");
    await click("Save");
    expect(save).toHaveBeenCalledExactlyOnceWith({ items: null });
  });
});
