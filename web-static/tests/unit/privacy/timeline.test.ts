// Events about a person as sentences, by day.
import { describe, expect, it } from "vitest";
import type { PersonEvent } from "@/api/privacy";
import { byDay, eventFacts, eventTexts, eventWords, titleIn } from "@/features/privacy/timeline-words";
import { speak } from "@/i18n";

const titles = { context: titleIn([{ name: "inbound_enquiry", title: { en: "Asked us themselves", de: "Hat selbst angefragt" } }]), notice: titleIn(undefined) };
const event = (members: Record<string, unknown>): PersonEvent => ({ sequence: 1, kind: "consent", at: "2026-11-20T10:00:00Z", recorded_at: "2026-11-20T10:00:00Z", ...members });
const words = (members: Record<string, unknown>) => eventWords(event(members), "contact", titles);

describe("an event", () => {
  it.each([
    [{ kind: "consent", act: "given", purpose: "marketing", channel: "email" }, "Agreed to Marketing: E-mail"],
    [{ kind: "consent", act: "withdrawn", purpose: "marketing", channel: "call" }, "Took consent back for Marketing: Phone"],
    [{ kind: "objection", scope: "advertising" }, "Objected to news and offers: All ways"],
    [{ kind: "objection", scope: "purpose", purpose: "sales" }, "Objected to Sales"],
    [{ kind: "restriction", ground: "accuracy", fields: ["phones"] }, "Put on hold: Phone"],
    [{ kind: "restriction", ground: "claims" }, "Put on hold"],
    [{ kind: "hold", act: "released" }, "No longer kept for a claim"],
    [{ kind: "notice", already_informed: true }, "Knew already what we keep"],
    [{ kind: "age", years: 1 }, "Age recorded: 1 year"],
    [{ kind: "age", years: null }, "Age recorded as not known"],
    [{ kind: "basis", purpose: "sales", basis: null }, "No basis any more for Sales"],
    [{ kind: "collection", context: "inbound_enquiry" }, "How they came to us: Asked us themselves"],
    [{ kind: "something_new" }, "Something new"],
  ])("%j reads %s", (members, sentence) => {
    expect(words(members)).toBe(sentence);
  });

  it("is said in German too", async () => {
    await speak("de");
    expect(words({ kind: "collection", context: "inbound_enquiry" })).toBe("Wie der Kontakt entstand: Hat selbst angefragt");
  });

  it("tells how it was said and until when, and shows what people wrote as it stands", () => {
    const said = event({ act: "given", manner: "phone", expires_at: "2027-01-05T12:00:00Z", note: "<b>Yes</b>", wording: "May we?" });
    expect(eventFacts(said, titles)).toEqual(["on the phone", "until 5 January 2027"]);
    expect(eventTexts(said)).toEqual(["May we?", "<b>Yes</b>"]);
  });
});

describe("days", () => {
  it("hold what happened on them where the reader is, in the order it came", () => {
    const at = (sequence: number, hour: string) => event({ sequence, at: `2026-11-${hour}` });
    const days = byDay([at(3, "20T12:00:00Z"), at(2, "20T09:00:00Z"), at(1, "18T12:00:00Z")]);
    expect(days.map(({ day, events }) => [day, events.map(({ sequence }) => sequence)])).toEqual([["2026-11-20", [3, 2]], ["2026-11-18", [1]]]);
  });
});
