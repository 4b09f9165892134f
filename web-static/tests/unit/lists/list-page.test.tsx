// A list as somebody works in it, drawn from what the server would answer.
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { queryClient } from "@/app/query-client";
import { theme } from "@/app/theme";
import { ListPage } from "@/features/records/list-page";
import { Toasts } from "@/ui/toasts";
import { allTypes, recordOf } from "./types";

const session = { user: { id: "u1", name: "Anna Schmidt", email: "a@example.org", roles: ["owner"] }, purposes: ["sales"], settings: { currency: "EUR" } };
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });
const viewType = { name: "view", plural: "views", subject: "record" as const, place: "part" as const, title_fields: ["name"], fields: [] };
const deals = [
  recordOf("d1", { name: "Showroom", company_id: "c1", stage_id: "s1", stage_type: "open", amount: { amount: 1250000, currency: "EUR" }, base_amount: 1250000, close_date: "2020-01-31", tags: ["fair"] }),
  recordOf("d2", { name: "Kitchen line", stage_id: "s2", stage_type: "won", amount: { amount: 500, currency: "JPY" }, base_amount: 300, close_date: "2020-02-01" }),
];
const included = { companies: [recordOf("c1", { name: "Müller Möbel" })], stages: [recordOf("s1", { name: "New", colour: "blue", position: 1 }), recordOf("s2", { name: "Won", colour: "green", position: 2 })] };
const shared = recordOf("v1", { name: "Mine this month", record_type: "deal", visibility: "shared", columns: ["amount"], filter: '{"and":[{"owner_id":{"in":["me"]}},{"stage_type":{"in":["open"]}}]}' });

interface Asked {
  method: string;
  path: string;
  search: string;
  body: Record<string, unknown>;
}

function show(address: string, { views = [] as unknown[], refuse = undefined as unknown } = {}) {
  const asked: Asked[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    const { pathname, search } = new URL(request.url);
    const path = pathname.replace("/api/v1", "");
    const body = request.method === "GET" ? {} : ((await request.json().catch(() => ({}))) as Record<string, unknown>);
    asked.push({ method: request.method, path, search, body });
    if (path === "/views" && request.method === "GET") return json({ data: views });
    if (path === "/views") return json(recordOf("v9", body), 201);
    if (path === "/users") return json({ data: [{ id: "u1", name: "Anna Schmidt", active: true }] });
    if (path.endsWith("/totals")) {
      const groups = body.group_by === "stage_id" ? [{ group: "s2", count: 1, sum: { base_amount: 300 } }, { group: "s1", count: 1, sum: { base_amount: 1250000 } }] : [{ count: 2, sum: { base_amount: 1250300 } }];
      return json({ data: groups });
    }
    if (request.method === "PATCH") {
      if (refuse) return json(refuse, 422);
      return json({ ...deals[0], ...body, version: 2 });
    }
    if (path.endsWith("/bulk")) return json({ done: body.ids, refused: [] });
    const inStage = JSON.stringify(body).match(/"stage_id":"(s\d)"/)?.[1];
    return json({ data: inStage ? deals.filter((one) => (one as Record<string, unknown>).stage_id === inStage) : deals, total: 2, included });
  });
  queryClient.clear();
  queryClient.setQueryData(["session"], session);
  queryClient.setQueryData(["record-types"], [...allTypes, viewType]);
  const root = createRootRoute();
  const routes = [createRoute({ getParentRoute: () => root, path: "/$plural", component: ListPage }), createRoute({ getParentRoute: () => root, path: "/$plural/$id", component: () => <h1>record</h1> })];
  const router = createRouter({ routeTree: root.addChildren(routes), history: createMemoryHistory({ initialEntries: [address] }) });
  render(
    <MantineProvider theme={theme} env="test">
      <QueryClientProvider client={queryClient}><RouterProvider router={router as never} /><Toasts /></QueryClientProvider>
    </MantineProvider>,
  );
  return { asked, router };
}

const rowOf = async (name: string) => (await screen.findByText(name)).closest<HTMLElement>('[role="row"]')!;
const cellOf = (row: HTMLElement, head: string) => {
  const at = screen.getAllByRole("columnheader").findIndex(({ textContent }) => textContent?.startsWith(head));
  return row.querySelector<HTMLElement>(`[data-column="${at - 1}"]`)!;
};

// Nothing has a size here: the table would draw no row.
beforeEach(() => {
  vi.stubGlobal("scrollTo", () => undefined);
  vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(800);
  vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(1200);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("a list of deals", () => {
  it("says names instead of ids, amounts in their currency, and red only what is late and still open", async () => {
    show("/deals");
    const row = await rowOf("Showroom");
    expect(within(row).getByText("Müller Möbel")).toBeTruthy();
    expect(within(row).getByText("New")).toBeTruthy();
    expect(cellOf(row, "Amount").textContent).toMatch(/12,500/);
    expect(cellOf(row, "Amount").dataset.right).toBe("true");
    expect(cellOf(row, "Expected close").querySelector('[class*="late"]')).toBeTruthy();
    const won = await rowOf("Kitchen line");
    expect(cellOf(won, "Amount").textContent).toMatch(/500/);
    expect(cellOf(won, "Expected close").querySelector('[class*="late"]')).toBeNull();
    expect(document.body.textContent).not.toMatch(/\bc1\b|\bs1\b|undefined|NaN/);
  });

  it("brings along only names that a column shows", async () => {
    const { asked } = show("/deals");
    await rowOf("Showroom");
    const list = asked.find(({ method, path }) => method === "GET" && path === "/deals");
    expect(new URLSearchParams(list?.search).get("include")?.split(",").sort()).toEqual(["companies", "stages"]);
  });
});

describe("a cell", () => {
  it("is changed by a double click and Enter; the change goes to the server with the version it was made to", async () => {
    const { asked } = show("/deals");
    const row = await rowOf("Showroom");
    fireEvent.doubleClick(cellOf(row, "Amount"));
    const input = await within(cellOf(row, "Amount")).findByRole("textbox");
    fireEvent.change(input, { target: { value: "CHF 20k" } });
    fireEvent.keyDown(input, { key: "Enter" });
    await waitFor(() => expect(asked.some(({ method }) => method === "PATCH")).toBe(true));
    expect(asked.find(({ method }) => method === "PATCH")).toMatchObject({ path: "/deals/d1", body: { amount: { amount: 2000000, currency: "CHF" } } });
    await waitFor(() => expect(cellOf(row, "Amount").textContent).toMatch(/20,000/));
  });

  it("is left as it was by Esc, and what the server works out cannot be changed", async () => {
    const { asked } = show("/deals");
    const row = await rowOf("Showroom");
    fireEvent.doubleClick(cellOf(row, "Amount"));
    const input = await within(cellOf(row, "Amount")).findByRole("textbox");
    fireEvent.change(input, { target: { value: "5" } });
    fireEvent.keyDown(input, { key: "Escape" });
    await waitFor(() => expect(within(cellOf(row, "Amount")).queryByRole("textbox")).toBeNull());
    fireEvent.doubleClick(cellOf(row, "Added"));
    expect(within(row).queryByRole("textbox")).toBeNull();
    expect(asked.some(({ method }) => method === "PATCH")).toBe(false);
  });

  it("keeps what was typed and says why when the server refuses", async () => {
    show("/deals", { refuse: { status: 422, code: "invalid", errors: [{ field: "amount", code: "strange", message: "Not with this amount." }] } });
    const row = await rowOf("Showroom");
    fireEvent.doubleClick(cellOf(row, "Amount"));
    const input = await within(cellOf(row, "Amount")).findByRole("textbox");
    fireEvent.change(input, { target: { value: "77" } });
    fireEvent.keyDown(input, { key: "Enter" });
    await screen.findByText("Not with this amount.");
    expect(within(cellOf(row, "Amount")).getByRole<HTMLInputElement>("textbox").value).toBe("77");
  });

  it("is reached and changed with the keyboard alone", async () => {
    show("/deals");
    const row = await rowOf("Showroom");
    row.focus();
    fireEvent.keyDown(row, { key: "ArrowRight" });
    await waitFor(() => expect(document.activeElement?.getAttribute("data-column")).toBe("0"));
    fireEvent.keyDown(document.activeElement!, { key: "End" });
    await waitFor(() => expect(document.activeElement?.getAttribute("data-column")).not.toBe("0"));
    fireEvent.keyDown(document.activeElement!, { key: "Escape" });
    await waitFor(() => expect(document.activeElement).toBe(row));
    fireEvent.keyDown(row, { key: " " });
    expect(row.getAttribute("aria-selected")).toBe("true");
  });
});

describe("a list in groups", () => {
  it("has a head for each with its count, in the order of the pipeline, and reads only what is open", async () => {
    const { asked } = show("/deals?group=stage_id");
    await screen.findByText("Showroom");
    const heads = [...document.querySelectorAll("[data-group]")].map(({ textContent }) => textContent);
    expect(heads[0]).toMatch(/^New1/);
    expect(heads[1]).toMatch(/^Won1/);
    expect(screen.queryByText("Kitchen line")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: /Won/ }));
    await screen.findByText("Kitchen line");
    expect(asked.filter(({ path }) => path === "/deals/search").map(({ body }) => body.where)).toEqual(expect.arrayContaining([{ stage_id: "s1" }, { stage_id: "s2" }]));
  });
});

describe("many rows", () => {
  it("are deleted together by one request and come back by Undo", async () => {
    const { asked } = show("/deals");
    await rowOf("Showroom");
    fireEvent.click(screen.getByRole("checkbox", { name: "Select all rows that are loaded" }));
    fireEvent.click(within(screen.getByRole("toolbar", { name: "Selected rows" })).getByRole("button", { name: "Delete" }));
    await screen.findByText(/deleted$/);
    fireEvent.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(asked.filter(({ path }) => path === "/deals/bulk").map(({ body }) => body.action)).toEqual(["trash", "restore"]));
  });
});

describe("a view", () => {
  it("asks for what me means to whoever looks, and says so in its chip", async () => {
    const { asked } = show("/deals?view=v1", { views: [shared] });
    await rowOf("Showroom");
    const search = asked.find(({ path }) => path === "/deals/search");
    expect(search?.body.where).toEqual({ and: [{ owner_id: { in: ["u1"] } }, { stage_type: { in: ["open"] } }] });
    expect(screen.getByRole("button", { name: /Owner is me/ })).toBeTruthy();
    expect(screen.getAllByRole("columnheader").map(({ textContent }) => textContent).filter(Boolean)).toEqual(["Name", "Amount"]);
  });

  it("that was changed says so, until it is reset", async () => {
    show("/deals?view=v1", { views: [shared] });
    await rowOf("Showroom");
    expect(screen.queryByText("Changed")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Name" }));
    await screen.findByText("Changed");
    fireEvent.click(screen.getByRole("button", { name: "Reset" }));
    await waitFor(() => expect(screen.queryByText("Changed")).toBeNull());
  });

  it("that is not there shows no rows instead of all of them", async () => {
    const { asked } = show("/deals?view=gone", { views: [shared] });
    await screen.findByText(/This view is not there any more/);
    expect(asked.some(({ path }) => path.startsWith("/deals"))).toBe(false);
  });
});
