// Strings that break programs (the Big List of Naughty Strings) and such that would run as script if
// anything took them for markup: stored in every text of every type of record, typed into every search,
// and shown everywhere. Nothing may run, nothing may be altered.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { makeData, startServer, stopLeftovers } from "../../../scripts/with-server.mjs";
import { freeTexts, payloads, strings, trimmed } from "../hostile.mjs";
import { launch, settled, signedIn } from "../support.mjs";

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
const foreign = (on = page) =>
  on.evaluate(() => document.querySelectorAll("#root :is(script, img, iframe, object, embed, base, link, style:not([data-mantine-styles]), form[action^='http'], math, a[href^='javascript:'])").length);

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

function recordOf(texts, queue) {
  const record = {};
  const places = texts.flatMap((text) => Array(text.many ?? 1).fill(text));
  for (const { name, member, max, list, many } of places) {
    const at = queue.findIndex((text) => [...text].length <= max && Buffer.byteLength(text) <= max);
    if (at < 0) continue;
    const [text] = queue.splice(at, 1);
    if (list) record[name] = [text];
    else if (many) record[name] = [...(record[name] ?? []), { [member]: text }];
    else if (member) record[name] = [{ ...record[name]?.[0], [member]: text }];
    else record[name] = text;
  }
  return record;
}

// What a record needs besides its texts.
function complete(type, record) {
  if (type.subject === "person") record.family_name ??= "Klein";
  if (["company", "deal", "product"].includes(type.name)) record.name ??= "Something";
  if (type.name === "deal" && (record.lost_reason || record.lost_notes)) {
    record.lost_reason ??= "Something";
    record.stage_id = lost;
  }
  if (type.name === "activity") {
    record.kind ??= ["task", "call", "meeting", "note"][String(record.description ?? "").length % 4];
    record.subject ??= "Something";
    if (record.kind === "meeting") Object.assign(record, { starts_at: today(9), ends_at: today(10) });
    else if (record.kind === "task") record.due_at = today(8);
  }
}
let lost; // the stage that keeps a reason
const today = (hour) => `${new Date().toISOString().slice(0, 10)}T${String(hour).padStart(2, "0")}:00:00.000Z`;

test("stored in every text, they come back unaltered, are shown everywhere, and run nowhere", async (t) => {
  const types = (await call("GET", "/record-types")).body.data.filter(({ place }) => (place ?? "list") === "list");
  lost = (await call("GET", "/stages?type=lost")).body.data[0].id;
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
      complete(type, record);
      let answer = await call("POST", `/${type.plural}`, record);
      if (answer.status === 422) {
        // Control characters and the like are refused by name; what is left must go in.
        for (const { field } of answer.body.errors) {
          const member = field.split(/[.[]/)[0];
          refused.add(JSON.stringify(record[member]));
          delete record[member];
        }
        complete(type, record);
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
    for (const [name, value] of Object.entries(record)) assert.deepEqual(trimmed(body[name]), trimmed(value), `${type.name}.${name}`);
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
    const read = page.waitForResponse((response) => response.url().includes(`/${id}`));
    await page.evaluate((path) => {
      history.pushState({}, "", path);
      dispatchEvent(new PopStateEvent("popstate"));
    }, `/${type.plural}/${id}`);
    await read;
    await page.waitForFunction(() => window.asked.open === 0 && performance.now() - window.asked.last > 50 && document.querySelector("h1") && !document.querySelector('[aria-busy="true"]'));
    assert.doesNotMatch(await page.title(), /alert|script/);
    await nothingRan(`${type.name} ${id}`);
  }
});

const own = (path) => async () => (await call("GET", path)).body.data[0];

// One record of each type that has no list of its own is called by every string in turn; a few stay.
test("as names of stages, states, views, files, and in comments they come back unaltered and run nowhere", async (t) => {
  const person = await own("/contacts?limit=1")();
  const pipeline = await own("/pipelines?limit=1")();
  const makers = {
    pipeline: { name: "Sale" },
    stage: { name: "Talk", pipeline_id: pipeline.id, type: "open" },
    lead_status: { name: "Fresh", type: "open" },
    exchange_rate: { currency: "CHF", valid_from: "2024-01-01T00:00:00Z", rate: 1_000_000, source: "Bank" },
    view: { name: "Mine", record_type: "contact", visibility: "shared" },
    comment: { text: "Look", links: [{ contact_id: person.id }] },
  };
  const types = (await call("GET", "/record-types")).body.data.filter(({ place, name }) => place && place !== "list" && name !== "attachment");
  assert.deepEqual(types.map(({ name }) => name).sort(), Object.keys(makers).sort());
  let refused = 0;
  let version = 1;
  const rename = async (plural, id, name, text) => {
    const answer = await page.evaluate(
      async ([plural, id, version, body]) => {
        const sent = await fetch(`/api/v1/${plural}/${id}`, { method: "PATCH", headers: { "Content-Type": "application/merge-patch+json", "If-Match": `"${version}"`, "Candor-Purpose": "sales" }, body: JSON.stringify(body) });
        return { status: sent.status, body: await sent.json() };
      },
      [plural, id, version, { [name]: text }],
    );
    if (answer.status === 422) return (refused += 1);
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    version = answer.body.version;
    assert.equal(answer.body[name].trim(), text.trim(), `${plural}.${name}`);
  };
  for (const type of types) {
    const [field] = freeTexts(type);
    const { body, status } = await call("POST", `/${type.plural}`, makers[type.name]);
    assert.equal(status, 201, JSON.stringify(body));
    version = body.version;
    for (const text of strings.filter((one) => [...one].length <= field.max && Buffer.byteLength(one) <= field.max)) await rename(type.plural, body.id, field.name, text);
    const shown = payloads.filter((one) => one.length <= Math.min(field.max, 80)).slice(0, 6);
    await rename(type.plural, body.id, field.name, shown[5]);
    if (type.name !== "exchange_rate") {
      for (const text of shown) assert.equal((await call("POST", `/${type.plural}`, { ...makers[type.name], [field.name]: text })).status, 201, text);
    }
  }
  for (const text of strings.filter((one) => [...one].length <= 120)) {
    const { status, body } = await page.evaluate(
      async ([name, person]) => {
        const sent = await fetch(`/api/v1/attachments?contact_id=${person}`, { method: "POST", headers: { "Content-Type": "application/octet-stream", "Candor-File-Name": encodeURIComponent(name), "Candor-Purpose": "sales" }, body: "<script>alert(1)</script>" });
        return { status: sent.status, body: await sent.json() };
      },
      [text, person.id],
    );
    assert.ok(status === 201 || status === 422 || status === 400, `${status} ${JSON.stringify(body)}`);
    if (status !== 201) refused += 1;
  }
  t.diagnostic(`${refused} refused by the server`);
  assert.ok(refused < strings.length, "most of them are only text");

  const deal = await own("/deals?limit=1")();
  const activity = await own("/activities?limit=1")();
  const screens = ["/", "/deals/board", `/deals/board?pipeline=${pipeline.id}`, "/leads", "/contacts", "/activities", "/tasks", "/calendar?view=week&of=all", "/calendar?view=month&of=all", "/calendar?view=agenda&of=all", "/settings/pipelines", "/settings/lead-statuses", "/settings/currencies", "/import", "/trash", `/contacts/${person.id}`, `/contacts/${person.id}?tab=files`, `/contacts/${person.id}?tab=history`, `/deals/${deal.id}?tab=more`, `/activities/${activity.id}`];
  for (const screen of screens) {
    await page.goto(`${server.url}${screen}`);
    await settled(page);
    await nothingRan(screen);
  }
});

test("typed into the palette they are only searched for, and what is too much is said so", async () => {
  const own = await signedIn(browser, `${server.url}/`, demo.users[0], { expected: /status of 400/ });
  const statuses = new Set();
  own.on("response", (answer) => answer.url().endsWith("/search") && statuses.add(answer.status()));
  await own.keyboard.press("Control+k");
  const input = own.getByRole("combobox", { name: "Search records and commands" });
  const palette = own.getByRole("dialog");
  for (const [at, text] of strings.entries()) {
    await input.fill(text.replace(/[\r\n]/g, " "));
    if (at % 12 === 0) await own.waitForTimeout(150); // long enough for the search to be asked
  }
  for (const [text, words] of [
    ["a b c d e f g h i", "Search for at most eight words."],
    ["x".repeat(201), "Search for at most 200 characters."],
    [",", "There is nothing in this to search for. Type letters or digits."],
  ]) {
    await input.fill(text);
    await palette.getByRole("status").getByText(words).waitFor();
  }
  await settled(own);
  assert.deepEqual([...statuses].sort(), [200, 400]);
  assert.doesNotMatch(own.url(), /alert|script/);
  assert.equal(await foreign(own), 0);
  await own.close();
});

test("typed into quick create they become a name and nothing else", async () => {
  await page.goto(`${server.url}/contacts`);
  await settled(page);
  for (const text of payloads.filter((one) => one.length <= 60).slice(0, 20)) {
    await page.keyboard.press("n");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Family name").fill(text);
    await page.keyboard.press("Control+Enter");
    await dialog.waitFor({ state: "hidden" });
    await page.getByText(text, { exact: true }).first().waitFor();
    await nothingRan(text);
  }
});
