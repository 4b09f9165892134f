// A browser at work on the real server. Whatever a page does beside what the test looks at is watched:
// a request to another host, a report of the Content Security Policy, an error on the console or in a
// script fails the test that caused it.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const axeSource = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");

export const desktop = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

export function launch(more = []) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
      ...more,
    ],
  });
}

// Answers that tests provoke; the browser writes each of them to the console. What only one test provokes is
// its option `expected`.
const expectedStatus = /status of (401|403|404|409|412|413|422|428|429|503)/;

export async function openPage(browser, url, options = {}) {
  const context = await browser.newContext({
    viewport: desktop,
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    reducedMotion: "reduce",
    bypassCSP: options.bypassCSP ?? false,
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const wrong = [];
  page.on("request", (request) => {
    const target = new URL(request.url());
    if (!["data:", "blob:"].includes(target.protocol) && target.origin !== new URL(url).origin) {
      wrong.push(`asked another host: ${request.url()}`);
    }
  });
  page.on("console", (message) => {
    const text = message.text();
    if (message.type() === "error" && !expectedStatus.test(text) && !options.expected?.test(text) && !(options.offline && /ERR_/.test(text))) {
      wrong.push(`console: ${text}`);
    }
  });
  page.on("pageerror", (error) => wrong.push(`script: ${error.stack}`));
  page.on("dialog", (dialog) => {
    // The browser's own question whether to go away from something half filled in.
    if (dialog.type() === "beforeunload") return void dialog.accept();
    wrong.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    const { fetch } = window;
    window.asked = { open: 0, last: 0 };
    window.fetch = async (...request) => {
      window.asked.open += 1;
      try {
        return await fetch(...request);
      } finally {
        window.asked.open -= 1;
        window.asked.last = performance.now();
      }
    };
    window.cspReports = [];
    document.addEventListener("securitypolicyviolation", (report) => {
      window.cspReports.push(`${report.violatedDirective} ${report.blockedURI} ${report.sourceFile}:${report.lineNumber}`);
    });
  });
  await page.goto(url);
  return Object.assign(page, {
    wrong,
    // Call at the end of every test.
    async close() {
      const reports = await page.evaluate(() => window.cspReports ?? []).catch(() => []);
      await context.close();
      assert.deepEqual([...wrong, ...reports.map((report) => `CSP: ${report}`)], []);
    },
  });
}

export async function signIn(page, { email, password }) {
  await page.getByLabel("E-mail", { exact: true }).fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await page.locator("#content").waitFor();
}

// Signs in without a browser: the cookie to send along.
export async function sessionCookie(url, { email, password }) {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: url },
    body: JSON.stringify({ email, password }),
  });
  assert.equal(answer.status, 204);
  return answer.headers.get("set-cookie").split(";")[0];
}

export const signedIn = async (browser, url, user, options) => {
  const page = await openPage(browser, url, options);
  await signIn(page, user);
  return page;
};

// Until nothing was asked for a while, nothing loads, and the page is drawn.
export async function settled(page) {
  await page.waitForFunction(
    () =>
      document.readyState === "complete" &&
      document.querySelector("h1") !== null &&
      window.asked.open === 0 &&
      performance.now() - window.asked.last > 150 &&
      !document.querySelector('[aria-busy="true"]'),
  );
}

// Nothing of WCAG 2.2 A or AA, and no best practice, is violated on the page as it is now; with `colours`
// only what depends on them is looked at.
export async function axe(page, where, { colours = false } = {}) {
  await page.evaluate(axeSource);
  const runOnly = colours
    ? { type: "rule", values: ["color-contrast", "link-in-text-block"] }
    : { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
  const found = await page.evaluate(async (runOnly) => {
    const results = await window.axe.run(document, { runOnly });
    // An open menu is drawn at the end of the page and belongs to the button that opened it.
    const ofMenu = ({ target }) => document.querySelector(target[0])?.closest("[data-portal]")?.querySelector('[role="menu"], [role="listbox"]');
    for (const one of results.violations) if (one.id === "region") one.nodes = one.nodes.filter((node) => !ofMenu(node));
    return results.violations.filter(({ nodes }) => nodes.length > 0).map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
  }, runOnly);
  assert.deepEqual(found, [], where);
}

// A menu that was opened by keyboard. Mantine's focus trap focuses its first item twice, the second time after the
// effects of drawing it: keys that come in between would begin at the first item again.
export async function inMenu(page) {
  await page.getByRole("menuitem").first().waitFor();
  await page.waitForFunction(() => {
    const item = document.activeElement?.closest('[role="menuitem"]');
    if (item !== window.itemBefore) window.itemSince = performance.now();
    window.itemBefore = item;
    return item && performance.now() - window.itemSince > 200;
  });
}

// The element that has the focus, as a person would name it.
export const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute("aria-label") || element?.textContent?.trim() || element?.getAttribute("name") || element?.id || "";
  });
