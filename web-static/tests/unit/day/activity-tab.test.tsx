// The activity of a person, drawn from what the server would answer: what stands there, what is sent when
// something is added, and what stays when the server refuses.
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { RecordType } from "@/api/record-types";
import { queryClient } from "@/app/query-client";
import { theme } from "@/app/theme";
import type { Names } from "@/features/records/values";
import { ActivityTab } from "@/features/timeline/activity-tab";
import { company, contact } from "../records/types";

const names: Names = { record: () => undefined, user: () => "Anna Schmidt", author: (id) => (id === "u2" ? "Ben Krüger" : "Anna Schmidt") };
const base = { version: 1, created_at: "2026-11-20T10:00:00Z", updated_at: "2026-11-20T10:00:00Z", created_by: "u1", owner_id: "u1" };
const links = [{ contact_id: "p1" }];
const person = { ...base, id: "p1", given_name: "Zoë", family_name: "Größler", phones: [{ number: "030 1", e164: "+49301" }] };
const activityType: RecordType = {
  name: "activity", plural: "activities", subject: "record", title_fields: ["subject"],
  fields: [{ name: "links", type: "list", members: [{ name: "contact_id", type: "id", references: "contact" }, { name: "company_id", type: "id", references: "company" }] }],
};
const entries = [
  { at: "2026-11-24T15:00:00Z", kind: "activity", record: { ...base, id: "a1", kind: "call", direction: "incoming", status: "done", subject: "<b>Oak</b>", starts_at: "2026-11-24T15:00:00Z", links } },
  { at: "2026-11-24T14:00:00Z", kind: "comment", record: { ...base, id: "c1", created_by: "u2", text: "@Anna Schmidt look", mentions: [{ user_id: "u1" }], links } },
  { at: "2026-11-24T13:00:00Z", kind: "change", change: { sequence: 3, time: "2026-11-24T13:00:00Z", operation: "update", actor: { kind: "user", id: "u2", name: "Ben Krüger" }, fields: ["job_title"], before: {}, after: { job_title: "Owner" } } },
  { at: "2026-11-24T12:00:00Z", kind: "change", change: { sequence: 2, time: "2026-11-24T12:00:00Z", operation: "update", actor: { kind: "user", id: "u2", name: "Ben Krüger" }, fields: ["emails"], before: {}, after: {} } },
  { at: "2026-11-23T12:00:00Z", kind: "activity", record: { ...base, id: "a2", kind: "note", status: "done", masked: { subject: "purpose", description: "purpose" }, links } },
  { at: "2026-11-22T12:00:00Z", kind: "hologram" },
];
const session = { user: { id: "u1", name: "Anna Schmidt", email: "a@example.org", roles: ["owner"] }, purposes: ["sales"], settings: {} };
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });

async function show({ refuse = false } = {}) {
  const sent: { path: string; body: Record<string, unknown> }[] = [];
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    const { pathname: path, search } = new URL(request.url);
    if (request.method === "POST" && !path.endsWith("/search")) {
      sent.push({ path: path.replace("/api/v1", ""), body: await request.json() });
      return refuse ? json({ status: 503, code: "unavailable", detail: "Later." }, 503) : json({ ...base, id: "new", links }, 201);
    }
    if (path.endsWith("/timeline")) {
      asked.push(search);
      return json({ data: entries, next_before: search.includes("before") ? undefined : "sealed" });
    }
    if (path.endsWith("/users")) return json({ data: [{ id: "u1", name: "Anna Schmidt", active: true }, { id: "u2", name: "Ben Krüger", active: true }] });
    if (path.endsWith("/privacy")) return json({ purposes: [], reach: [{ channel: "call", light: "may_not", reason: "OBJECTED_DM", rule: "x", article: "", explain: "" }], collected: {} });
    return json({ data: [] });
  });
  queryClient.clear();
  queryClient.setQueryData(["session"], session);
  queryClient.setQueryData(["record-types"], [contact, company, activityType]);
  const root = createRootRoute({ component: () => <ActivityTab type={contact} record={person} names={names} editable /> });
  const router = createRouter({ routeTree: root, history: createMemoryHistory() });
  render(
    <MantineProvider theme={theme}>
      <QueryClientProvider client={queryClient}><RouterProvider router={router as never} /></QueryClientProvider>
    </MantineProvider>,
  );
  await screen.findByText("<b>Oak</b>");
  return { sent, asked };
}

afterEach(() => vi.unstubAllGlobals());

describe("the timeline", () => {
  it("says what happened, by day, and leaves out what it does not know", async () => {
    await show();
    const day = screen.getByRole("region", { name: /24 November/ });
    expect(within(day).getByText("took a call", { exact: false }).textContent).toBe("Anna Schmidt took a call: <b>Oak</b>");
    expect(within(day).getByText("@Anna Schmidt").tagName).toBe("SPAN");
    expect(screen.queryByText(/hologram/)).toBeNull();
    expect(screen.queryByRole("region", { name: /22 November/ })?.textContent ?? "").not.toContain("undefined");
  });

  it("folds changes into a line that opens", async () => {
    await show();
    const fold = screen.getByRole("button", { name: /2 changes/ });
    expect(fold.textContent).toContain("Job title and E-mail");
    expect(screen.queryByText("Owner")).toBeNull();
    fireEvent.click(fold);
    expect(await screen.findByText("Owner")).toBeTruthy();
  });

  it("says that a note is not shown for this purpose, and nothing of it", async () => {
    await show();
    expect(within(screen.getByRole("region", { name: /23 November/ })).getByText(/not needed for this purpose/)).toBeTruthy();
  });

  it("lets nobody change a comment that somebody else wrote", async () => {
    await show();
    expect(screen.queryByRole("button", { name: "More about this comment" })).toBeNull();
  });

  it("asks for one kind alone, and for what is older", async () => {
    const { asked } = await show();
    fireEvent.click(screen.getByRole("button", { name: "Comments" }));
    await waitFor(() => expect(asked.at(-1)).toContain("kinds=comment"));
    fireEvent.click(await screen.findByRole("button", { name: /older/i }));
    await waitFor(() => expect(asked.at(-1)).toContain("before=sealed"));
  });
});

describe("the composer", () => {
  const write = (text: string) => {
    const box = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Comment" });
    fireEvent.change(box, { target: { value: text, selectionStart: text.length } });
    return box;
  };

  it("sends a comment with whom it mentions, and is empty afterwards", async () => {
    const { sent } = await show();
    const box = write("Ask @Ben Krüger");
    fireEvent.keyDown(box, { key: "Enter", ctrlKey: true });
    await waitFor(() => expect(sent).toEqual([{ path: "/comments", body: { text: "Ask @Ben Krüger", links: [{ contact_id: "p1" }], mentions: [{ user_id: "u2" }] } }]));
    await waitFor(() => expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Comment" }).value).toBe(""));
  });

  it("keeps what was typed when the server refuses, and when something else is looked at", async () => {
    await show({ refuse: true });
    fireEvent.keyDown(write("Important"), { key: "Enter", ctrlKey: true });
    expect(await screen.findByRole("alert")).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Comment" }).value).toBe("Important");
    fireEvent.click(screen.getByRole("tab", { name: /Task/ }));
    fireEvent.click(screen.getByRole("tab", { name: /Comment/ }));
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Comment" }).value).toBe("Important");
  });

  it("sends nothing that is empty", async () => {
    const { sent } = await show();
    fireEvent.keyDown(write("   "), { key: "Enter", ctrlKey: true });
    fireEvent.click(screen.getByRole("tab", { name: /Task/ }));
    fireEvent.click(screen.getByRole("button", { name: /Add task/ }));
    expect(await screen.findByText("Say what it is, in a few words.")).toBeTruthy();
    expect(sent).toEqual([]);
  });

  it("says before a call whether one may", async () => {
    await show();
    fireEvent.click(screen.getByRole("tab", { name: /Call/ }));
    const may = await screen.findByRole("group", { name: "May I call or mail?" });
    expect(within(may).getByRole("link").getAttribute("href")).toBe("tel:+49301");
    expect(may.textContent).toMatch(/not/i);
  });
});
