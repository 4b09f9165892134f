import { describe, expect, it } from "vitest";
import { asProblem, fieldErrorWords, plainPath, Problem, problemOf, unreachable } from "@/api/problem";

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

  it("of our own code never shows its text", () => {
    expect(asProblem(new TypeError("undefined is not a function")).message).not.toContain("undefined");
  });
});
