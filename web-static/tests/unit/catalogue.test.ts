import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Message } from "@/i18n/catalogue";
import { en } from "@/i18n/en";
import { de } from "@/i18n/de";

const english = en as Record<string, Message>;
const german = de as Record<string, Message>;

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) && !/\/i18n\/(en|de)\//.test(path) ? [readFileSync(path, "utf8")] : [];
  });
}

// Without comments: what they show is no use of a key.
const code = sources("src").join("\n").replace(/^\s*\/\/.*$/gm, "");
// `field.${...}`: every key that begins so counts as used.
const prefixes = [...code.matchAll(/`([a-z_]+\.(?:[a-z_]+\.)*(?:[a-z_]+)?)\$\{/g)].map((match) => match[1] ?? "");
const texts = (message: Message | undefined) => (message === undefined ? [] : typeof message === "string" ? [message] : [message.one, message.other]);
const placeholders = (message: Message | undefined) => [...new Set(texts(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1])))].sort();

describe("the catalogues", () => {
  it("have the same keys in English and German", () => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
  });

  it("fill in the same values in both languages", () => {
    const different = Object.keys(english).filter((key) => String(placeholders(english[key])) !== String(placeholders(german[key])));
    // A form for one may leave the number out; the others must not.
    expect(different.filter((key) => String(placeholders(texts(english[key]).at(-1) ?? "")) !== String(placeholders(texts(german[key]).at(-1) ?? "")))).toEqual([]);
  });

  it("have no key that nothing uses", () => {
    const unused = Object.keys(english).filter(
      (key) => !code.includes(`"${key}"`) && !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });

  it("have every key that the code asks for", () => {
    const asked = [...code.matchAll(/\bt(?:Parts)?\(\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((key) => !(key in english))).toEqual([]);
  });

  it("say nothing loudly, beg for nothing and boast of nothing", () => {
    const all = [...Object.entries(english), ...Object.entries(german)];
    const loud = all.filter(([, message]) => texts(message).some((text) => /!|\bplease\b|\bbitte\b|successful|erfolgreich/i.test(text)));
    expect(loud).toEqual([]);
  });

  it("say Sie in German", () => {
    const familiar = Object.entries(german).filter(([, message]) => texts(message).some((text) => /\b(du|dein|deine|deinen|dich|dir)\b/i.test(text)));
    expect(familiar).toEqual([]);
  });

  it("leave no message empty", () => {
    const all = [...Object.entries(english), ...Object.entries(german)];
    expect(all.filter(([, message]) => texts(message).some((text) => text.trim() === ""))).toEqual([]);
  });
});
