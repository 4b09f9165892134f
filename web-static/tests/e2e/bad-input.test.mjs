// What nobody means, typed all the same: each is refused in words where it was typed, or shown so that it harms
// nothing; and nothing is half done. A deal won without an amount or lost without a reason, a stage that is in
// use and two people at one card are with the deals (deals.test.mjs), an SVG with a script is with the files
// (day.test.mjs), a stage of another pipeline is no choice in the browser (tests/scenario/deals_test.cpp).
import assert from "node:assert/strict";
import { open as openFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { makeData, startServer, stopLeftovers } from "../../scripts/with-server.mjs";
import { desktop, launch, phone, settled, signedIn } from "./support.mjs";

let browser, demo, server;
before(async () => {
  browser = await launch();
  demo = await makeData({ contacts: 3 });
  server = await startServer(demo.data);
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await stopLeftovers();
  await demo?.remove();
});

async function call(method, path, body) {
  const answer = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { Authorization: `Bearer ${demo.token}`, "Content-Type": "application/json", "Candor-Purpose": "sales", "Candor-Allow-Duplicate": "true" },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${text}`);
  return text ? JSON.parse(text) : undefined;
}

const person = (members) => call("POST", "/contacts", { collection: { context: "inbound_enquiry" }, ...members });
const open = (path, options) => signedIn(browser, `${server.url}${path}`, demo.users[0], options);

// Nothing of the page sticks out to the side.
async function within(page, where) {
  const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(wide <= screen, `${where}: ${wide} px wide on ${screen}`);
}

test("a name of 10 000 characters is refused beside the field, and what was typed stays", async () => {
  const { id } = await person({ given_name: "Lara", family_name: "Lang" });
  const page = await open(`/contacts/${id}`);
  await settled(page);
  const field = page.locator('[data-field="family_name"]');
  await field.getByRole("button", { name: /^Change/ }).click();
  await field.getByRole("textbox").fill("x".repeat(10_000));
  await page.keyboard.press("Enter");
  await field.locator('[aria-invalid="true"]').waitFor();
  await field.getByText(/too long|at most/i).waitFor();
  assert.equal((await field.getByRole("textbox").inputValue()).length, 10_000);
  await within(page, "refused");
  assert.equal((await call("GET", `/contacts/${id}`)).family_name, "Lang");
  await page.close();
});

test("the longest name there may be breaks neither list nor page nor board, on the desk and on the phone", async () => {
  const type = (await call("GET", "/record-types")).data.find(({ name }) => name === "deal");
  const name = "W".repeat(type.fields.find((field) => field.name === "name").max_length ?? 255);
  const made = await call("POST", "/deals", { name });
  const family = (await call("GET", "/record-types")).data.find(({ name: one }) => one === "contact").fields.find((field) => field.name === "family_name").max_length ?? 255;
  const { id } = await person({ family_name: "W".repeat(family) });
  for (const viewport of [desktop, phone]) {
    const page = await open("/contacts", { viewport });
    for (const path of ["/contacts", `/contacts/${id}`, "/deals", "/deals/board", `/deals/${made.id}`]) {
      await page.goto(`${server.url}${path}`);
      await settled(page);
      await page.getByText(/W{40}/).first().waitFor({ state: "attached" });
      await within(page, `${path} on ${viewport.width}`);
    }
    await page.close();
  }
});

test("a name that turns the direction of writing round turns nothing but itself", async () => {
  const name = "\u202egnp.exe\u202e";
  const { id, family_name: stored } = await person({ given_name: "Eva", family_name: name });
  assert.equal(stored, name);
  const page = await open("/contacts");
  await settled(page);
  for (const path of ["/contacts", `/contacts/${id}`, "/"]) {
    await page.goto(`${server.url}${path}`);
    await settled(page);
    // Wherever it stands among other words, something isolates it: an element of its own direction, or a block.
    const open = await page.evaluate((name) => {
      const found = [];
      let seen = 0;
      const texts = document.createTreeWalker(document.querySelector("#root"), NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode;
        if (!text.data.includes(name) || text.parentElement.closest(".unseen, [aria-live]")) continue;
        seen += 1;
        let around = text.parentElement;
        while (around && getComputedStyle(around).display === "inline" && getComputedStyle(around).unicodeBidi === "normal") around = around.parentElement;
        const isolated = getComputedStyle(around).unicodeBidi.includes("isolate") || getComputedStyle(around).display === "inline-block";
        if (!isolated && around.textContent !== text.data) found.push(around.outerHTML.slice(0, 300));
      }
      return { found, seen };
    }, name);
    assert.deepEqual(open.found, [], path);
    assert.ok(open.seen > 0 || path === "/", `${path} shows the name`);
    await within(page, path);
  }
  assert.ok(await page.evaluate(() => document.title.length < 300));
  await page.close();
});

test("a file of 200 MB is refused in words, and nothing of it stays", async () => {
  const { id } = await person({ given_name: "Ada", family_name: "Ablage" });
  const path = join(demo.folder, "large.bin");
  const file = await openFile(path, "w");
  await file.truncate(200 * 1024 * 1024);
  await file.close();
  const page = await open(`/contacts/${id}?tab=files`);
  await settled(page);
  await page.locator('input[type="file"]').setInputFiles(path);
  await page.getByText(/larger than (it|the server) takes/).waitFor({ timeout: 60_000 });
  assert.deepEqual((await call("GET", `/attachments?limit=10`)).data.filter(({ contact_id }) => contact_id === id), []);
  // Where the server ends the connection while the browser still sends, the browser writes that to its console.
  const cut = page.wrong.findIndex((one) => /ERR_CONNECTION/.test(one));
  if (cut >= 0) page.wrong.splice(cut, 1);
  await page.close();
});

test("a close date in the year 20226 is refused where it was typed", async () => {
  const { id } = await call("POST", "/deals", { name: "Far away" });
  const page = await open(`/deals/${id}`);
  await settled(page);
  const more = page.getByRole("button", { name: /more fields/i });
  if (await more.count()) await more.first().click();
  const field = page.locator('[data-field="close_date"]');
  await field.getByRole("button", { name: /^Change/ }).click();
  await field.locator("input").first().press("Control+a");
  await page.keyboard.type("01/01/20226");
  await page.keyboard.press("Enter");
  await field.locator('[aria-invalid="true"]').waitFor();
  await field.getByText("Give a day and a month that exist").waitFor();
  assert.equal(await field.locator("input").first().inputValue(), "20226-01-01", "what was typed stays");
  assert.equal((await call("GET", `/deals/${id}`)).close_date, undefined);
  await page.close();
});
