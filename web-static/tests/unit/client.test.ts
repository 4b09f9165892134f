import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { answer, api, ask, onSessionEnded } from "@/api/client";
import { connectionState, tryAgain } from "@/api/connection";
import { choosePurpose, startPurpose } from "@/api/purpose";
import { Problem } from "@/api/problem";

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(status === 204 ? null : JSON.stringify(body), { status, headers: { "Content-Type": "application/json", ...headers } });

let asked: Request[] = [];
let answers: (() => Response | Promise<Response>)[] = [];

beforeEach(() => {
  asked = [];
  answers = [];
  vi.stubGlobal("fetch", async (input: Request | string) => {
    if (input instanceof Request) asked.push(input.clone());
    const next = answers.shift();
    if (!next) throw new TypeError("Failed to fetch");
    return next();
  });
});
afterEach(() => {
  onSessionEnded(undefined);
  vi.unstubAllGlobals();
});

describe("a request", () => {
  it("says what it is for", async () => {
    startPurpose(["sales", "billing"], "sales");
    choosePurpose("billing");
    answers.push(() => json({ data: [] }));
    await ask("GET", "/contacts");
    expect(asked[0]?.headers.get("Candor-Purpose")).toBe("billing");
  });

  it("puts no typed text into the address: a search is a body", async () => {
    answers.push(() => json({ data: [] }));
    await ask("POST", "/contacts/search", { body: { q: "Eva Klein" } });
    expect(asked[0]?.url).not.toContain("Eva");
    expect(await asked[0]?.json()).toEqual({ q: "Eva Klein" });
  });

  it("gives data and version, and nothing for an empty answer", async () => {
    answers.push(() => json({ id: "1" }, 200, { ETag: '"7"' }), () => json(undefined, 204));
    expect(await ask("GET", "/contacts/1")).toMatchObject({ data: { id: "1" }, etag: '"7"' });
    expect((await ask("DELETE", "/contacts/1")).data).toBeUndefined();
  });

  it("that is refused throws a Problem", async () => {
    answers.push(() => json({ code: "stale", detail: "Changed." }, 412));
    await expect(ask("PATCH", "/contacts/1", { body: {} })).rejects.toMatchObject({ status: 412, code: "stale" });
  });

  it("that meets the end of the session goes on, with its body, after signing in again", async () => {
    const renewed = vi.fn(async () => undefined);
    onSessionEnded(renewed);
    answers.push(() => json({ code: "session_ended" }, 401), () => json({ id: "1" }, 201));
    const made = await ask<{ id: string }>("POST", "/contacts", { body: { family_name: "Klein" } });
    expect(made.data.id).toBe("1");
    expect(renewed).toHaveBeenCalledOnce();
    expect(await asked[1]?.json()).toEqual({ family_name: "Klein" });
  });

  it("with a wrong password asks nobody to sign in again", async () => {
    const renewed = vi.fn(async () => undefined);
    onSessionEnded(renewed);
    answers.push(() => json({ code: "unauthenticated", detail: "Not right." }, 401));
    await expect(answer(api.POST("/api/v1/session", { body: { email: "a@example.org", password: "x" } }))).rejects.toMatchObject({ status: 401 });
    expect(renewed).not.toHaveBeenCalled();
  });

  it("that does not get through says so, until the server answers again", async () => {
    await expect(ask("GET", "/contacts")).rejects.toBeInstanceOf(Problem);
    expect(connectionState()).toBe("lost");
    answers.push(() => json({ status: "alive" }));
    await tryAgain();
    expect(connectionState()).toBe("fine");
  });
});
