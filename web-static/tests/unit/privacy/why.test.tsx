// "Why?": what is shown of an answer, and that every way out the server knows does something here.
import { existsSync, readFileSync } from "node:fs";
import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Explanation } from "@/api/privacy";
import { dialogOfWay, pageOfWay } from "@/features/privacy/ways";
import { allowedWords, causeOf, helpOf, WhyPanel } from "@/features/privacy/why-panel";
import type { Matter } from "@/features/privacy/why";
import { en } from "@/i18n/en";
import { speak } from "@/i18n";
import { theme } from "@/app/theme";

const matter: Matter = {
  what: "You may not call.",
  question: { operation: "call", record_type: "contact", record_id: "p1", channel: "call" },
  plural: "contacts",
  id: "p1",
};
const denied: Explanation = {
  effect: "denied",
  reason: "COLD_OUTREACH",
  rule: "outreach.cold",
  article: "ePrivacy 13(1)",
  explain: { en: "They never asked.", de: "Die Person hat nie gefragt." },
  also: [{ rule: "notice.overdue", reason: "NOTICE_OVERDUE", article: "Art. 14(3)", explain: { en: "Not told yet.", de: "Noch nicht informiert." } }],
  ways: [{ way: "record_consent", may: true }, { way: "name_basis", may: false }],
  who: ["privacy_desk"],
};

function open(answer: Explanation, record = vi.fn()) {
  const asked = vi.fn(async (request: Request) => {
    asked.mock.calls.at(-1);
    return new Response(JSON.stringify(request.url.endsWith("/rules") ? { data: [] } : answer), { headers: { "Content-Type": "application/json" } });
  });
  vi.stubGlobal("fetch", asked);
  render(
    <MantineProvider theme={theme}>
      <QueryClientProvider client={new QueryClient()}><WhyPanel matter={matter} record={record} leave={() => undefined} /></QueryClientProvider>
    </MantineProvider>,
  );
  return { asked, record };
}

afterEach(() => vi.unstubAllGlobals());

describe("the reason", () => {
  it("says what, why, what else, what one can do and who else can, and the rule last", async () => {
    const { asked, record } = open(denied);
    await screen.findByText("They never asked.");
    expect(await asked.mock.calls[0]?.[0].json()).toEqual(matter.question);
    screen.getByText("Not told yet.");
    screen.getByText("Privacy contact can name what allows it.");
    expect(screen.queryByRole("button", { name: "Name what allows it" })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Record consent" }));
    expect(record).toHaveBeenCalledWith("consent_given");
    const words = screen.getAllByText(/./, { selector: "p" }).map(({ textContent }) => textContent);
    expect(words.at(-1)).toBe("ePrivacy 13(1), rule outreach.cold");
  });

  it("is said in the reader's language", async () => {
    await speak("de");
    open(denied);
    await screen.findByText("Die Person hat nie gefragt.");
    expect(screen.queryByText("They never asked.")).toBeNull();
  });

  it("of a masked field is that field's, not another's", () => {
    const masked = (field: string, rule: string) => ({ field, rule, reason: "role", article: "Art. 9", explain: { en: rule } });
    const answer: Explanation = { effect: "allowed", masked: [masked("phones", "mask.disputed"), masked("description", "mask.finance_notes")] };
    expect(causeOf({ ...matter, field: "description" }, answer).rule).toBe("mask.finance_notes");
    expect(causeOf({ ...matter, field: "emails", reason: "role" }, answer).rule).toBeUndefined();
  });
});

describe("an answer", () => {
  const light: Matter = { what: "Marketing: we may not", rule: "basis.missing", plural: "contacts", id: "p1" };

  it("about another rule than the light's does not stand for it", () => {
    expect(causeOf(light, denied).rule).toBe("basis.missing");
    expect(helpOf(light, denied)).toEqual({ ways: [{ way: "ask_privacy_contact", may: true }], who: [] });
  });

  it("that allows says on what ground, and nothing that stands against it", () => {
    const free: Explanation = { effect: "allowed", basis: "contract" };
    expect(allowedWords(matter, free)).toBe("They asked for it or ordered something.");
    expect(allowedWords(light, free)).toBeUndefined();
    expect(allowedWords(matter, denied)).toBeUndefined();
  });
});

const header = "../privacy/include/privacy/explain.h";
describe.skipIf(!existsSync(header))("every way out", () => {
  const source = existsSync(header) ? readFileSync(header, "utf8") : "";
  const ways = [...(/enum class Way[^{]*\{([^}]*)\}/.exec(source)?.[1] ?? "").matchAll(/^\s*([a-z_]+),/gm)].map((match) => match[1] ?? "");
  const words = en as Record<string, unknown>;

  it("is found by this test", () => {
    expect(ways).toEqual(expect.arrayContaining(["record_consent", "choose_purpose", "create_token"]));
  });

  it("has words for those who may and for those who may not", () => {
    const asking = /^ask_/;
    expect(ways.filter((way) => way !== "choose_purpose" && !words[`privacy.way.${way}`])).toEqual([]);
    expect(ways.filter((way) => !asking.test(way) && !words[`privacy.way_not.${way}`])).toEqual([]);
  });

  it("is a dialog, a page, or something that is done at once", () => {
    const atOnce = new Set(["choose_purpose", "send_letter", "answer_enquiry", "ask_privacy_contact", "ask_owner", "ask_administrator"]);
    expect(ways.filter((way) => !dialogOfWay[way] && !pageOfWay[way] && !atOnce.has(way))).toEqual([]);
  });
});
