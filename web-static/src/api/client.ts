// The one way to the server. Every request says its purpose; one that meets the end of the session waits
// until the person has signed in again over the page that is open, then goes on; one that does not get
// through becomes a Problem like any other refusal.
import createClient from "openapi-fetch";
import { lost, reached } from "./connection";
import { Problem, problemOf, unreachable } from "./problem";
import { currentPurpose } from "./purpose";
import type { paths } from "./schema";

let whenEnded: (() => Promise<void>) | undefined;

// The page that came without a session says so: asking for one would only put an error into the console. True
// once at most, and never after somebody has signed in.
let cameWithoutSession = globalThis.document?.querySelector('meta[name="candor-session"]')?.getAttribute("content") === "none";

export function knownToBeSignedOut(): boolean {
  const known = cameWithoutSession;
  cameWithoutSession = false;
  return known;
}

// Called with a request that got 401; resolves when the person is signed in again.
export function onSessionEnded(handler: (() => Promise<void>) | undefined): void {
  whenEnded = handler;
}

// For what cannot go through fetch (an upload that says how far it is): resolves once somebody is signed in again.
export const signedInAgain = (): Promise<void> | undefined => whenEnded?.();

async function send(original: Request): Promise<Response> {
  const request = new Request(original);
  const purpose = currentPurpose();
  if (purpose && !request.headers.has("Candor-Purpose")) request.headers.set("Candor-Purpose", purpose);
  const again = request.clone();
  let response: Response;
  try {
    response = await fetch(request);
  } catch (failure) {
    if (original.signal.aborted) throw failure;
    lost();
    throw unreachable();
  }
  reached();
  const opening = request.method === "POST" && new URL(request.url).pathname === "/api/v1/session";
  if (request.method === "POST") cameWithoutSession = false;
  if (response.status !== 401 || opening || !whenEnded) return response;
  await whenEnded();
  return send(again);
}

export const api = createClient<paths>({ baseUrl: globalThis.location?.origin ?? "", fetch: send });

type Call<T> = Promise<{ data?: T; error?: unknown; response: Response }>;

// const session = await answer(api.GET("/api/v1/session")): the data, or a Problem is thrown.
export async function answer<T>(call: Call<T>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw await problemOf(response, error ?? {});
  return data as T;
}

export interface Answer<T> {
  data: T;
  etag: string | undefined;
  status: number;
  headers: Headers;
}

export interface AskOptions {
  query?: Record<string, string | number | boolean | undefined>;
  body?: unknown; // sent as JSON, unless it is a Blob or a string
  type?: string; // Content-Type, where it is not application/json
  headers?: Record<string, string | undefined>;
  signal?: AbortSignal;
  file?: boolean; // the answer is a file, whatever it holds
}

// For paths that are made from a record type's plural, which no schema can name.
export async function ask<T>(method: string, path: string, options: AskOptions = {}): Promise<Answer<T>> {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(options.query ?? {})) {
    if (value !== undefined) query.set(name, String(value));
  }
  const url = `${location.origin}/api/v1${path}${query.size ? `?${query}` : ""}`;
  const headers = new Headers();
  for (const [name, value] of Object.entries(options.headers ?? {})) {
    if (value !== undefined) headers.set(name, value);
  }
  const init: RequestInit = { method, headers };
  if (options.signal) init.signal = options.signal;
  if (options.body !== undefined) {
    const { body } = options;
    const raw = typeof body === "string" || body instanceof Blob;
    headers.set("Content-Type", options.type ?? "application/json");
    init.body = raw ? body : JSON.stringify(body);
  }
  const response = await send(new Request(url, init));
  if (!response.ok) throw await problemOf(response);
  const json = !options.file && /json/.test(response.headers.get("Content-Type") ?? "");
  const data = response.status === 204 ? undefined : json ? await response.json() : await response.blob();
  return {
    data: data as T,
    etag: response.headers.get("ETag") ?? undefined,
    status: response.status,
    headers: response.headers,
  };
}

export { Problem };
