// Stages as they are set up: put in order by keyboard, renamed, and not deleted from under deals.
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { RecordData } from "@/api/records";
import { queryClient } from "@/app/query-client";
import { theme } from "@/app/theme";
import { HouseRows, type HouseKind } from "@/features/settings/sales/house-rows";

const kind: HouseKind = { type: "stage", plural: "stages", types: ["open", "won", "lost"], percent: true, users: { plural: "deals", field: "stage_id" } };
const stage = (id: string, position: number, type = "open"): RecordData => ({ id, version: 1, created_at: "", updated_at: "", name: `Stage ${id}`, position, type, probability: position * 10, colour: "blue" });
const rows = [stage("a", 1), stage("b", 2), stage("c", 3)];

function show(answer: (method: string, path: string, body: unknown) => [unknown, number] | undefined = () => undefined) {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    const path = new URL(request.url).pathname.replace("/api/v1", "");
    const text = await request.text();
    const body = text ? JSON.parse(text) : undefined;
    asked.push(`${request.method} ${path}${body ? ` ${JSON.stringify(body)}` : ""}`);
    const [said, status] = answer(request.method, path, body) ?? [{}, 200];
    return new Response(status === 204 ? null : JSON.stringify(said), { status, headers: { "Content-Type": "application/json" } });
  });
  render(<MantineProvider theme={theme} env="test"><QueryClientProvider client={queryClient}><HouseRows kind={kind} rows={rows} fixed={[stage("w", 4, "won")]} made={{ pipeline_id: "p" }} addLabel="Name of a new stage" label="Stages" /></QueryClientProvider></MantineProvider>);
  return asked;
}

const handle = (id: string) => screen.getByRole("button", { name: new RegExp(`^Move Stage ${id},`) });

beforeEach(() => queryClient.clear());
afterEach(() => vi.unstubAllGlobals());

describe("the order of stages", () => {
  it("changes by arrow keys, and that is said", async () => {
    const asked = show();
    await act(async () => void fireEvent.keyDown(handle("a"), { key: "ArrowDown" }));
    expect(asked).toEqual(['PATCH /stages/b {"position":1}', 'PATCH /stages/a {"position":2}']);
    expect(screen.getByText("Stage a is now 2 of 3.")).toBeTruthy();
  });

  it("ends at the ends, and where deals end is no order", async () => {
    const asked = show();
    await act(async () => {
      fireEvent.keyDown(handle("a"), { key: "ArrowUp" });
      fireEvent.keyDown(handle("c"), { key: "ArrowDown" });
    });
    expect(asked).toEqual([]);
    expect(screen.queryByRole("button", { name: /^Move Stage w,/ })).toBeNull();
  });
});

describe("what is typed into a stage", () => {
  it("is saved once one leaves it, and not when it was not changed", async () => {
    const asked = show();
    const name = screen.getByRole("textbox", { name: "Name of Stage b" });
    await act(async () => void fireEvent.blur(name));
    expect(asked).toEqual([]);
    fireEvent.change(name, { target: { value: "Site visit" } });
    await act(async () => void fireEvent.blur(name));
    expect(asked).toEqual(['PATCH /stages/b {"name":"Site visit"}']);
  });

  it("is taken back by Escape, and not saved while it makes no sense", async () => {
    const asked = show();
    const percent = screen.getByRole("textbox", { name: "Probability of Stage b" }) as HTMLInputElement;
    fireEvent.change(percent, { target: { value: "140" } });
    expect(percent.getAttribute("aria-invalid")).toBe("true");
    await act(async () => void fireEvent.blur(percent));
    fireEvent.keyDown(percent, { key: "Escape" });
    expect(percent.value).toBe("20");
    expect(asked).toEqual([]);
  });
});

describe("a stage that deals stand in", () => {
  it("is not deleted before they were moved, and says how many they are", async () => {
    let left = 3;
    const asked = show((method, path, body) => {
      if (method === "DELETE") return left > 0 ? [{ code: "in_use", status: 409 }, 409] : [undefined, 204];
      if (path === "/deals/totals") return [{ data: [{ count: left }] }, 200];
      if (path === "/deals/search") return [{ data: Array.from({ length: left }, (_, index) => ({ id: `d${index}` })) }, 200];
      if (path !== "/deals/bulk") return undefined;
      left = 0;
      return [{ done: (body as { ids: string[] }).ids, refused: [] }, 200];
    });
    await act(async () => void fireEvent.click(screen.getByRole("button", { name: "Delete Stage b" })));
    await screen.findByText("3 deals are in Stage b. Move them to another stage, then Stage b can go.");
    await act(async () => void fireEvent.click(screen.getByRole("button", { name: "Move and delete" })));
    await waitFor(() => expect(asked.filter((one) => one.startsWith("DELETE"))).toEqual(["DELETE /stages/b", "DELETE /stages/b"]));
    expect(asked).toContain('POST /deals/bulk {"ids":["d0","d1","d2"],"action":"change","patch":{"stage_id":"a"}}');
  });
});
