// How much JavaScript the first page takes: index.html's script, everything it imports, the frame and the
// home page with their own imports, and the larger catalogue. Prints the number; fails above the budget.
import { readFile, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const budget = 250_000;
const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const manifest = JSON.parse(await readFile(`${dist}manifest.json`, "utf8"));

function closure(keys, seen = new Set()) {
  for (const key of keys) {
    if (seen.has(key)) continue;
    seen.add(key);
    closure(manifest[key].imports ?? [], seen);
  }
  return seen;
}

const size = async (key) => (manifest[key].file.endsWith(".js") ? (await stat(`${dist}${manifest[key].file}.gz`)).size : 0);
const first = closure(["index.html", "src/features/home/home-page.tsx"]);
let bytes = 0;
for (const key of first) bytes += await size(key);
const catalogues = ["src/i18n/en/index.ts", "src/i18n/de/index.ts"].filter((key) => !first.has(key));
bytes += Math.max(...(await Promise.all(catalogues.map(size))));

let css = 0;
for (const key of first) {
  for (const file of manifest[key].css ?? []) css += (await stat(`${dist}${file}.gz`)).size;
}
const kilo = (count) => `${(count / 1000).toFixed(1)} kB`;
console.log(`first load: ${kilo(bytes)} JavaScript gzipped (at most ${kilo(budget)}), ${kilo(css)} styles`);
process.exit(bytes <= budget ? 0 : 1);
