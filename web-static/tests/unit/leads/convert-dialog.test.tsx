// Converting a lead: what is proposed, who is there already, and what is sent.
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { recordTypesQuery, type RecordType } from "@/api/record-types";
import { queryClient } from "@/app/query-client";
import { sessionQuery } from "@/api/session";
import { theme } from "@/app/theme";
import { ConvertDialog } from "@/features/leads/convert-dialog";
import { company, contact } from "../records/types";

const deal: RecordType = { name: "deal", plural: "deals", subject: "record", title_fields: ["name"], fields: [{ name: "name", type: "text", required: true }] };
const lead = { id: "l1", version: 3, created_at: "", updated_at: "" };
const zoe = { id: "c9", version: 1, created_at: "", updated_at: "", given_name: "Zoë", family_name: "Größler" };
const proposal = {
  contact: { given_name: "Zoe", family_name: "Groessler", emails: [{ address: "zoe@groessler.example" }] },
  company: { name: "Bäckerei Größler" },
  deal: { name: "Bäckerei Größler" },
  duplicates: { contact: [{ reasons: ["name"], certain: false, record: zoe }], company: [] },
};

type Sent = Record<string, unknown>;

function show(answer: () => [unknown, number] = () => [{ lead: { ...lead, version: 4 } }, 200]) {
  const sent: { body: Sent; ifMatch: string | null }[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith("/convert")) {
      sent.push({ body: await request.json(), ifMatch: request.headers.get("If-Match") });
      const [body, status] = answer();
      return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });
    }
    return new Response(JSON.stringify(pathname.endsWith("/conversion") ? proposal : { data: [] }), { headers: { "Content-Type": "application/json" } });
  });
  const onConverted = vi.fn();
  const onClose = vi.fn();
  render(<MantineProvider theme={theme} env="test"><QueryClientProvider client={queryClient}><ConvertDialog lead={lead} onClose={onClose} onConverted={onConverted} /></QueryClientProvider></MantineProvider>);
  return { sent, onConverted, onClose };
}

const part = (name: string) => screen.findByRole("group", { name });
const convert = () => act(async () => void fireEvent.click(screen.getByRole("button", { name: "Convert" })));

beforeEach(() => {
  queryClient.clear();
  queryClient.setQueryData(recordTypesQuery.queryKey, [contact, company, deal]);
  queryClient.setQueryData(sessionQuery.queryKey, { user: { id: "u", roles: ["sales"] } } as never);
});
afterEach(() => vi.unstubAllGlobals());

describe("converting a lead", () => {
  it("proposes what is known and says what moves along before anything is made", async () => {
    const { sent } = show();
    expect((within(await part("Person")).getByRole("textbox", { name: /Family name/ }) as HTMLInputElement).value).toBe("Groessler");
    expect((within(await part("Company")).getByRole("textbox", { name: /Name/ }) as HTMLInputElement).value).toBe("Bäckerei Größler");
    expect(screen.getByText(/what they agreed and objected to/)).toBeTruthy();
    expect(sent).toEqual([]);
  });

  it("sends the version that was seen, and what was corrected", async () => {
    const { sent, onConverted } = show();
    fireEvent.change(within(await part("Person")).getByRole("textbox", { name: /Family name/ }), { target: { value: "Größler" } });
    await convert();
    expect(sent).toEqual([{
      ifMatch: '"3"',
      body: {
        contact: { create: { given_name: "Zoe", family_name: "Größler", emails: [{ address: "zoe@groessler.example" }] } },
        company: { create: { name: "Bäckerei Größler" } },
        deal: { create: { name: "Bäckerei Größler" } },
        allow_duplicates: false,
      },
    }]);
    expect(onConverted).toHaveBeenCalledOnce();
  });

  it("takes somebody who is there already instead of making them twice", async () => {
    const { sent } = show();
    fireEvent.click(within(await part("Person")).getByRole("button", { name: "Use Zoë Größler" }));
    await convert();
    expect(sent[0]?.body.contact).toEqual({ id: "c9" });
  });

  it("makes only what is wanted, and nothing when nothing is", async () => {
    const { sent } = show();
    for (const name of ["Person", "Company"]) fireEvent.click(within(await part(name)).getByRole("radio", { name: "None" }));
    await convert();
    expect(Object.keys(sent[0]?.body ?? {}).sort()).toEqual(["allow_duplicates", "deal"]);
    fireEvent.click(within(await part("Deal")).getByRole("radio", { name: "None" }));
    await convert();
    expect(screen.getByText("Choose at least one of the three.")).toBeTruthy();
    expect(sent.length).toBe(1);
  });

  it("asks before making somebody twice, and only then insists", async () => {
    let tries = 0;
    const { sent, onConverted } = show(() => (tries++ === 0 ? [{ code: "possible_duplicate", status: 409 }, 409] : [{ lead }, 200]));
    await part("Person");
    expect(screen.queryByRole("button", { name: "Convert all the same" })).toBeNull();
    await convert();
    expect(onConverted).not.toHaveBeenCalled();
    await act(async () => void fireEvent.click(screen.getByRole("button", { name: "Convert all the same" })));
    expect(sent.map(({ body }) => body.allow_duplicates)).toEqual([false, true]);
    expect(onConverted).toHaveBeenCalledOnce();
  });

  it("says at the field what the server does not take, and keeps what was typed", async () => {
    show(() => [{ code: "invalid", status: 422, errors: [{ field: "company.name", code: "too_long", message: "That is too long." }] }, 422]);
    await part("Company");
    await convert();
    const name = within(await part("Company")).getByRole("textbox", { name: /Name/ }) as HTMLInputElement;
    expect(name.getAttribute("aria-invalid")).toBe("true");
    expect(name.value).toBe("Bäckerei Größler");
  });
});
