// Writes src/api/schema.d.ts from the OpenAPI document of the server's own declarations; with --check it
// writes nothing, and fails where the file is not what it would write. The document comes from a running
// server (CANDOR_URL), else from one that is started for it.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";
import { withServer } from "./with-server.mjs";

const target = fileURLToPath(new URL("../src/api/schema.d.ts", import.meta.url));
const head = "// Generated from /api/v1/openapi.json by `npm run schema`; never edited by hand.\n";

async function document() {
  const from = async (url) => (await fetch(`${url}/api/v1/openapi.json`)).json();
  return process.env.CANDOR_URL ? from(process.env.CANDOR_URL) : withServer({}, ({ url }) => from(url));
}

const made = head + astToString(await openapiTS(await document(), { alphabetize: true }));
if (process.argv.includes("--check")) {
  const kept = await readFile(target, "utf8").catch(() => "");
  if (kept !== made) {
    console.error("src/api/schema.d.ts is not what the server declares. Run: npm run schema");
    process.exit(1);
  }
} else {
  await writeFile(target, made);
}
