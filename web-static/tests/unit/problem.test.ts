import { describe, expect, it } from "vitest";
import { speak } from "@/i18n";
import { asProblem, fieldErrorWords, filteredPath, plainPath, Problem, problemOf, unreachable } from "@/api/problem";

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/problem+json", ...headers } });

describe("a problem", () => {
  it("says what the server said, and to whom it may be told", async () => {
    const problem = await problemOf(answer(403, { code: "denied", detail: "Not for marketing.", request_id: "r1", decision: { reason: "NO_BASIS", rule: "9", article: "6(1)", explain: "x" } }));
    expect(problem.message).toBe("Not for marketing.");
    expect(problem.denied).toBe(true);
    expect(problem.passing).toBe(false);
    expect(problem.decision?.article).toBe("6(1)");
    expect(problem.requestId).toBe("r1");
  });

  it("is said in our words where they help more", async () => {
    expect(unreachable().message).toMatch(/cannot be reached/);
    expect((await problemOf(answer(503, { code: "index_warming", detail: "x" }, { "Retry-After": "2" }))).retryAfter).toBe(2);
  });

  it("that is no problem+json still tells the status", async () => {
    const problem = await problemOf(new Response("<h1>Bad gateway</h1>", { status: 502 }));
    expect(problem.message).toContain("502");
    expect(problem.message).not.toContain("<");
    expect(problem.passing).toBe(true);
  });

  it("finds the message of a field, however its path is written", () => {
    const problem = new Problem(422, { code: "invalid", detail: "x", errors: [{ field: "emails[0].address", code: "not_an_email", message: "No @ in it." }] });
    expect(problem.fieldMessage("emails.0.address")).toBe("No @ in it.");
    expect(problem.fieldMessage("emails.1.address")).toBeUndefined();
    expect(plainPath("/emails/0/address")).toBe("emails.0.address");
    expect(fieldErrorWords({ field: "x", code: "required", message: "server" })).toBe("This is needed.");
  });

  it("of a search says what is wrong with it, in the language of the reader", async () => {
    const refused = (...errors: { field: string; code: string }[]) =>
      new Problem(400, { code: "invalid_query", detail: "This query cannot be read; errors says which and why.", errors: errors.map((one) => ({ ...one, message: "server" })) }).message;
    expect(refused({ field: "q", code: "too_many_words" })).toBe("Search for at most eight words.");
    expect(refused({ field: "where.phones.number.contains", code: "empty" })).toMatch(/^Phone: .*digits/);
    expect(refused({ field: "where.and.1.family_name.eq", code: "too_long" })).toBe("Family name: At most 500 characters.");
    expect(refused({ field: "limit", code: "out_of_range" })).toMatch(/^This cannot be searched for/);
    await speak("de");
    expect(refused({ field: "q", code: "too_long" })).toBe("Suchen Sie nach höchstens 200 Zeichen.");
    expect(refused({ field: "q", code: "empty" }, { field: "where.emails.address.starts", code: "too_long" })).toBe("Darin ist nichts, wonach sich suchen ließe. Geben Sie Buchstaben oder Ziffern ein. E-Mail: Höchstens 500 Zeichen.");
  });

  it("names the field a filter is about, wherever it stands", () => {
    expect(filteredPath("where.or.0.and.2.emails.address.in.17")).toBe("emails.address");
    expect(filteredPath("where.family_name")).toBe("family_name");
    expect(filteredPath("where")).toBe("");
  });

  it("with an empty person says that one of several is needed, not the family name", () => {
    const words = fieldErrorWords({ field: "family_name", code: "required", message: "server" });
    expect(words).toMatch(/a name, an e-mail address or a company/);
  });

  it("of our own code never shows its text", () => {
    expect(asProblem(new TypeError("undefined is not a function")).message).not.toContain("undefined");
  });
});
