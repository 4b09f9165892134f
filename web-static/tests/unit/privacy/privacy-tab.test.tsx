// The privacy tab, drawn from what the server would answer: what stands there, and what must not be offered.
import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { EventKind, Privacy } from "@/api/privacy";
import { theme } from "@/app/theme";
import { PrivacyTab } from "@/features/privacy/privacy-tab";
import type { Names } from "@/features/records/values";
import { contact } from "../records/types";

const names: Names = { record: () => undefined, user: () => "Anna", author: () => "Anna" };
const privacy: Privacy = {
  collected: { context: "business_contact", title: { en: "Works for a company we deal with", de: "" }, at: "2026-11-01T10:00:00Z" },
  purposes: [
    { purpose: "sales", allowed: true, basis: "legitimate_interest", since: "2026-11-01T10:00:00Z" },
    { purpose: "marketing", allowed: false, basis: null, reason: "NO_BASIS", rule: "basis.missing", article: "Art. 6(1)", explain: "Nothing allows it." },
  ],
  reach: [
    { channel: "email", light: "answer_only", reason: "COLD_OUTREACH", rule: "outreach.cold", article: "ePrivacy 13(1)", explain: "Never asked." },
    { channel: "letter", light: "may" },
    { channel: "call", light: "may_not", reason: "OBJECTED_DM", rule: "objection.marketing", article: "Art. 21(3)", explain: "Objected.", since: "2026-11-02T10:00:00Z" },
  ],
  country: "DE",
  consents: [{ purpose: "marketing", channel: "letter", act: "given", expired: false, explicit: false, since: "2026-11-03T10:00:00Z", until: "2027-11-03T10:00:00Z" }],
  objections: [{ scope: "advertising", channel: "call", purpose: null, state: "holds", since: "2026-11-02T10:00:00Z" }],
  preferences: [{ wish: "<i>Not at noon</i>", channel: "call", since: "2026-11-02T10:00:00Z" }],
  restricted: false,
  restriction: null,
  held: [],
  age: null,
  notice: { duty: "within_one_month", due_on: "2026-12-01", given_at: null, overdue: true },
  retention: { months: 36, ends_on: "2029-11-01" },
  may_record: ["consent", "objection", "notice", "preference", "collection"] as EventKind[],
};

function show(changes: Partial<Privacy> = {}) {
  const sent: Record<string, unknown>[] = [];
  const fetched = vi.fn(async (request: Request) => {
    const path = new URL(request.url).pathname;
    if (request.method === "POST") {
      sent.push(await request.json());
      return json({ type: "x", status: 422, code: "invalid", errors: [{ field: "manner", code: "required", message: "Say how." }] }, 422);
    }
    if (path.endsWith("/privacy")) return json({ ...privacy, ...changes });
    if (path.endsWith("/events")) return json({ data: [] });
    return json({ data: [], entries: [], version: 1 });
  });
  vi.stubGlobal("fetch", fetched);
  render(
    <MantineProvider theme={theme}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}><PrivacyTab type={contact} id="p1" names={names} /></QueryClientProvider>
    </MantineProvider>,
  );
  return { sent };
}

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });

afterEach(() => vi.unstubAllGlobals());

describe("the privacy tab", () => {
  it("says for each way to reach somebody what one may, why not, and since when", async () => {
    show();
    await screen.findByText("What we may do now");
    const line = (words: RegExp) => screen.getByText(words).closest("li") as HTMLElement;
    within(line(/You may answer by e-mail, not send offers/)).getByRole("img", { name: "only to answer" });
    within(line(/You may send offers by letter/)).getByRole("img", { name: "may" });
    const call = line(/You may not call/);
    within(call).getByRole("img", { name: "may not" });
    within(call).getByText("since 2 November 2026");
    within(call).getByRole("button", { name: "Why: Phone" });
  });

  it("tells what they said, and that telling them is overdue", async () => {
    show();
    await screen.findByText("Marketing: Letter");
    screen.getByText("since 3 November 2026, until 3 November 2027");
    screen.getByText("News and offers: Phone");
    screen.getByText("<i>Not at noon</i>");
    screen.getByText("overdue");
    expect(document.querySelector("i")).toBeNull();
  });

  it("offers what may be recorded, and nothing else", async () => {
    show();
    await screen.findByRole("button", { name: "They agreed" });
    for (const name of ["They objected", "Correct", "They were told"]) screen.getByRole("button", { name });
    for (const name of ["Put on hold", "End the hold", "Decide on the objection"]) expect(screen.queryByRole("button", { name })).toBeNull();
  });

  it("offers no button at all to those who may record nothing", async () => {
    show({ may_record: [] });
    await screen.findByText("What they said");
    expect(screen.queryByRole("button", { name: "They agreed" })).toBeNull();
    expect(screen.queryByRole("button", { name: /taken back/ })).toBeNull();
  });

  it("lets the privacy contact end a hold, and says that the person has to know first", async () => {
    show({ restricted: true, restriction: { ground: "claims", fields: [], since: "2026-11-02T10:00:00Z", lifting_announced: false }, may_record: ["lifting_announced", "restriction_lifted"] });
    await screen.findByRole("button", { name: "End the hold" });
    screen.getByRole("button", { name: "Told that the hold ends" });
    screen.getByText(/They need it for a claim/);
  });

  it("shows in the dialog what is missing, sends nothing then, and shows what the server refuses at its field", async () => {
    const { sent } = show();
    fireEvent.click(await screen.findByRole("button", { name: "They agreed" }));
    const dialog = within(await screen.findByRole("dialog"));
    fireEvent.click(dialog.getByRole("button", { name: /^Record/ }));
    await screen.findByText(/Say what shows it/);
    expect(sent).toEqual([]);
    fireEvent.change(screen.getByRole("textbox", { name: "Note" }), { target: { value: "At the fair." } });
    fireEvent.click(screen.getByRole("combobox", { name: /^How/ }));
    fireEvent.click(await screen.findByRole("option", { name: "in person", hidden: true }));
    fireEvent.click(dialog.getByRole("button", { name: /^Record/ }));
    await vi.waitFor(() => expect(sent).toEqual([{ kind: "consent", act: "given", purpose: "marketing", channel: "email", manner: "in_person", note: "At the fair." }]));
    await screen.findByText("This is needed.");
    expect((screen.getByRole("textbox", { name: "Note" }) as HTMLTextAreaElement).value).toBe("At the fair.");
  });
});
