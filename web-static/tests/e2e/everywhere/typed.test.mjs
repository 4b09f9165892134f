// Strings that break programs and such that would run as script, typed into every text field of every
// screen, dialog and menu that there is: nothing runs, nothing breaks, the field shows what was typed.
// The fields are found on the screens, never listed here, so that a new one cannot be forgotten; one
// that cannot be typed into fails the test.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { makeData, startServer, stopLeftovers } from "../../../scripts/with-server.mjs";
import { strings } from "../hostile.mjs";
import { moreScreens } from "../more-screens.mjs";
import { screens, visitor } from "../screens.mjs";
import { desktop, launch } from "../support.mjs";

let browser, demo, server;
before(async () => {
  browser = await launch();
  demo = await makeData({ contacts: 40 });
  server = await startServer(demo.data);
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await stopLeftovers();
  await demo?.remove();
});

const forms = [
  ...["companies", "products"].map((plural) => ({ name: `new-${plural}`, path: `/${plural}/new`, user: 0 })),
  {
    name: "list-cell",
    path: "/contacts",
    user: 0,
    async go(page) {
      const heads = await page.getByRole("columnheader").allTextContents();
      const column = heads.findIndex((head) => head.startsWith("Job title")) - 1;
      await page.locator(`[role="row"][data-index="0"] [data-column="${column}"]`).dblclick();
      await page.locator('[role="row"][data-index="0"] input:not([type=checkbox])').first().waitFor();
    },
  },
  {
    name: "add-colleague",
    path: "/contacts",
    user: 0,
    async go(page) {
      const id = await page.evaluate(async () => {
        const headers = { "Candor-Purpose": "sales", "Content-Type": "application/json", "Candor-Allow-Duplicate": "true" };
        const make = async (plural, body) => (await (await fetch(`/api/v1/${plural}`, { method: "POST", headers, body: JSON.stringify(body) })).json()).id;
        const company = await make("companies", { name: "Oak works" });
        return make("contacts", { family_name: "Klein", companies: [{ company_id: company }], collection: { context: "inbound_enquiry" } });
      });
      await page.goto(new URL(`/contacts/${id}`, page.url()).href);
      await page.getByRole("button", { name: /^More( actions)?$/ }).first().click();
      await page.getByRole("menuitem", { name: "Add colleague" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
];
const all = [...screens, ...moreScreens, ...forms];
const names = process.env.CANDOR_SCREENS?.split(",");
const chosen = all.filter(({ name }) => !names || names.some((one) => name.startsWith(one)));

// Every field takes all of them: many at a time in one long text, and this many one by one, the next field the
// next ones. The first field of each kind, and every field with CANDOR_STRINGS=each (which takes a quarter of
// an hour), takes them all one by one.
const each = process.env.CANDOR_STRINGS === "each";
const batch = 16;
const longTexts = strings.reduce((long, text) => {
  const longer = long.length > 0 ? `${long.at(-1)} ${text}` : text;
  return long.length > 0 && longer.length <= 1000 ? [...long.slice(0, -1), longer] : [...long, text];
}, []);

// Runs on the page: marks the fields that a person can type into now, and says what they are.
const mark = () => {
  const modal = [...document.querySelectorAll('[aria-modal="true"]')].at(-1);
  const found = [...(modal ?? document).querySelectorAll("input, textarea, [contenteditable=true]")].filter(
    (field) => field.checkVisibility() && !field.closest('[inert], [aria-hidden="true"]') && !field.disabled && !field.readOnly && !["checkbox", "radio", "file", "hidden", "date", "time", "datetime-local", "month", "range", "color", "button", "submit"].includes(field.type),
  );
  // What closes when it is left comes first.
  found.sort((a, b) => Number(b === document.activeElement) - Number(a === document.activeElement));
  return found.map((field, at) => {
    field.dataset.typed = String(at);
    const name = field.labels?.[0]?.textContent || field.getAttribute("aria-label") || field.name || field.placeholder;
    const role = field.getAttribute("role") ?? "";
    return { at, name, max: field.maxLength, kind: [field.localName, field.type, role].filter(Boolean).join(" "), free: field.maxLength < 0 && ["text", "textarea", "search"].includes(field.type) && !role && !field.inputMode };
  });
};

// Runs on the page: types as a person pastes, with all events a browser sends then. What a field shows
// otherwise than it was typed comes back; undefined when the field has gone or does not take the focus.
const typeInto = async ([at, free, texts]) => {
  const otherwise = [];
  let turn = 0;
  let field;
  for (const text of texts) {
    field = document.querySelector(`[data-typed="${at}"]`);
    if (!field) return undefined;
    field.focus();
    if (document.activeElement !== field) return undefined;
    field.select();
    document.execCommand("insertText", false, text);
    // The page is brought up to date; every few texts timers and answers get their turn, too.
    await Promise.resolve();
    if ((turn += 1) % 16 === 0) await new Promise((later) => setTimeout(later));
    const expected = field.localName === "textarea" ? text.replace(/\r\n?/g, "\n") : text.replace(/[\r\n]+/g, "");
    if (free && field.isConnected && field.value.replace(/[\r\n ]+/g, "") !== expected.replace(/[\r\n ]+/g, "")) otherwise.push([text, field.value]);
  }
  return otherwise;
};

// Elements that nothing of ours makes.
const foreign = () =>
  [...document.querySelectorAll("body :is(script[src^='http:'], script:not([src]), iframe, object, embed, base, link, form[action^='http'], math, a[href^='javascript:'], img[src='x'], [onerror], [onload])")].map((one) => one.outerHTML.slice(0, 200));

test("typed into every text field of every screen they run nowhere and stand there as they were typed", async (t) => {
  const { visit, close } = visitor(browser, { url: server.url, users: demo.users }, { viewport: desktop });
  const kinds = new Map();
  const fields = new Set();
  const untyped = [];
  let next = 0;
  for (const screen of chosen) {
    await t.test(screen.name, () =>
      visit(screen, async (page) => {
        const found = await page.evaluate(mark);
        for (const field of found) {
          // What has no room for a long text takes them one by one, too.
          const whole = each || !kinds.has(field.kind) || (field.max >= 0 && field.max < 1000);
          const texts = whole ? strings : [...longTexts, ...Array.from({ length: batch }, () => strings[next++ % strings.length])];
          const otherwise = await page.evaluate(typeInto, [field.at, field.free, texts]);
          if (otherwise === undefined) {
            untyped.push(`${screen.name}: ${field.name}`);
            continue;
          }
          assert.deepEqual(otherwise.slice(0, 3), [], `${screen.name}: ${field.name}`);
          kinds.set(field.kind, (kinds.get(field.kind) ?? 0) + 1);
          fields.add(`${screen.name}: ${field.name}`);
          assert.deepEqual(await page.evaluate(foreign), [], `${screen.name}: ${field.name}`);
        }
        assert.deepEqual(page.wrong, [], screen.name);
        assert.deepEqual(await page.evaluate(() => window.cspReports), [], screen.name);
      }),
    );
  }
  await close();
  t.diagnostic(`${strings.length} strings; ${fields.size} fields on ${chosen.length} screens: ${[...kinds].map(([kind, many]) => `${many} ${kind}`).join(", ")}`);
  assert.deepEqual(untyped, [], "every field that was found was typed into");
});
