// The catalogues against the sources of the server: every code that it can answer has words of ours.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Message } from "@/i18n/catalogue";
import { de } from "@/i18n/de";
import { en } from "@/i18n/en";

// What only the program answers on the command line, at its start, or with backups.
const elsewhere = /api\/src\/(commands|control|cli|config|setup_link\.|http_client|client_files|openapi)|http\/listener|backup|restore|data_folder|root_key|escrow|registers|offline_verification|rotation/;

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.(cpp|h)$/.test(entry.name) && !elsewhere.test(path) ? [readFileSync(path, "utf8")] : [];
  });
}

const folders = ["../api/src", "../crm/src", "../privacy/src"].filter((folder) => existsSync(folder));
const code = folders.flatMap(sources).join("\n").replace(/^\s*\/\/.*$/gm, "");
const found = (...patterns: RegExp[]) => [...new Set(patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1] ?? "")))].sort();

const problems = found(/Errc::[a-z_]+,\s*"([a-z0-9_]+)"/g, /\.name = "([a-z0-9_]+)",\s*\.detail/g, /\b[45]\d\d, "([a-z_]+)"/g);
// Names of members, where one helper gives the same code for all of them.
const members = new Set(["code", "versions"]);
const fields = found(
  /push_back\(\s*\{[^;{}]*?, "([a-z0-9_]+)",/g,
  /\breport\([^;]*?, "([a-z0-9_]+)",/g,
  /\b(?:refuse|unreadable)\([a-z_][\w.() ]*,\s*"([a-z0-9_]+)",/g,
  /\brefuse\("[a-z_]+", "([a-z0-9_]+)",/g,
  /\bunreadable\("[a-z_]+", "([a-z0-9_]+)",/g,
  /\bwrong\("([a-z0-9_]+)",\s*"[A-Z]/g,
  /\bwrong\((?:"[a-z_]+"|name|std::string\(name\)), "([a-z0-9_]+)",/g,
  /\brefuse\("([a-z0-9_]+)", "[A-Z]/g,
  /FieldError\{(?:"[a-z_]+"|\{\}), "([a-z0-9_]+)",/g,
  /check_code = "([a-z0-9_]+)"/g,
).filter((one) => !members.has(one));

describe.skipIf(folders.length < 3)("every code of the server", () => {
  it("is found by this test", () => {
    expect(problems).toEqual(expect.arrayContaining(["invalid_query", "unreadable_headings", "storage_full", "too_many_requests"]));
    expect(fields).toEqual(expect.arrayContaining(["too_many_words", "invalid_email", "invalid", "too_many_columns", "unknown_target", "wrong_password"]));
  });

  it.each([["English", en], ["German", de]])("has words in %s", (_name, catalogue) => {
    const words = catalogue as Record<string, Message>;
    expect(problems.filter((one) => !words[`problem.${one}`])).toEqual([]);
    expect(fields.filter((one) => !words[`field_error.${one}`])).toEqual([]);
  });
});
