// What went wrong, as a value that every screen can show: from the server's problem+json, or from a
// connection that is lost.
import { fieldLabel, t, tOr } from "@/i18n";

export interface FieldError {
  field: string;
  code: string;
  message: string;
}

export interface Decision {
  reason: string;
  rule: string;
  article: string;
  explain: string;
  also?: string[];
}

export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: FieldError[];
  readonly decision: Decision | undefined;
  readonly requestId: string | undefined;
  readonly retryAfter: number | undefined;
  // Everything the server said, for members that only some problems have.
  readonly body: Record<string, unknown>;

  constructor(status: number, body: Record<string, unknown>, retryAfter?: number) {
    const code = typeof body.code === "string" ? body.code : status === 0 ? "unreachable" : "unknown";
    const detail = typeof body.detail === "string" ? body.detail : "";
    const errors = Array.isArray(body.errors) ? (body.errors as FieldError[]) : [];
    const words = tOr(`problem.${code}`, detail || t("problem.unknown", { status }), { status });
    super((code === "invalid_query" && queryWords(errors)) || words);
    this.name = "Problem";
    this.status = status;
    this.code = code;
    this.errors = errors;
    this.decision = body.decision as Decision | undefined;
    this.requestId = typeof body.request_id === "string" ? body.request_id : undefined;
    this.retryAfter = retryAfter;
    this.body = body;
  }

  // Refused on purpose, or nothing there: trying again would not help.
  get denied(): boolean {
    return this.status === 403 || this.status === 404;
  }

  // Worth asking again in a moment, by itself.
  get passing(): boolean {
    return this.status === 0 || this.status === 503 || this.status === 429 || this.status === 502 || this.status === 504;
  }

  // What the server said of one field ("emails.0.address" or "emails[0].address"), in the user's language.
  fieldMessage(field: string): string | undefined {
    const found = this.errors.find((error) => plainPath(error.field) === plainPath(field));
    return found && fieldErrorWords(found);
  }
}

export function plainPath(field: string): string {
  return field.replace(/\[(\d+)\]/g, ".$1").replace(/^\//, "").replaceAll("/", ".");
}

// What is said of this field alone, whatever it is called where it stands: then no label need go before it.
export function ownErrorWords({ field, code }: FieldError): string {
  return tOr(`field_error.${plainPath(field)}.${code}`, "");
}

export function fieldErrorWords(error: FieldError): string {
  return ownErrorWords(error) || tOr(`field_error.${error.code}`, error.message || error.code);
}

const operators = new Set(["eq", "ne", "lt", "gt", "lte", "gte", "contains", "starts", "any", "all", "in", "is_null"]);

// "where.and.0.phones.number.contains" -> "phones.number".
export function filteredPath(field: string): string {
  const parts = field.split(".").slice(1).filter((part) => !/^\d+$/.test(part));
  while (parts[0] === "and" || parts[0] === "or") parts.shift();
  if (operators.has(parts.at(-1) ?? "")) parts.pop();
  return parts.join(".");
}

// What is wrong with what was searched for, or with each filter; nothing when it is neither, because then
// it was not the person who asked wrongly.
function queryWords(errors: FieldError[]): string {
  const words = errors.flatMap((error) => {
    if (error.field === "q") return [queryErrorWords("q", error)];
    if (!/^where(\.|$)/.test(error.field)) return [];
    const path = filteredPath(error.field);
    const said = queryErrorWords(path, error);
    return [path ? `${fieldLabel("", path)}: ${said}` : said];
  });
  return [...new Set(words)].join(" ");
}

function queryErrorWords(path: string, error: FieldError): string {
  const { code } = error;
  return tOr(`query_error.${path}.${code}`, "") || tOr(`query_error.${code}`, "") || fieldErrorWords({ ...error, field: path });
}

export function unreachable(): Problem {
  return new Problem(0, { code: "unreachable" });
}

export async function problemOf(response: Response, parsed?: unknown): Promise<Problem> {
  let body = parsed;
  if (body === undefined) {
    body = await response.json().catch(() => ({}));
  }
  const wait = Number(response.headers.get("Retry-After") ?? "");
  const record = body && typeof body === "object" ? (body as Record<string, unknown>) : {};
  return new Problem(response.status, record, wait > 0 ? wait : undefined);
}

export const asProblem = (thrown: unknown): Problem =>
  thrown instanceof Problem ? thrown : new Problem(-1, { code: "client_error" });
