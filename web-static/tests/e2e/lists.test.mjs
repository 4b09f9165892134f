// Lists that one works in all day: views, groups, cells that are changed where they stand, acts on many.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { makeData, startServer } from "../../scripts/with-server.mjs";
import { axe, launch, phone, settled, signedIn } from "./support.mjs";

let browser, demo, server;
before(async () => {
  browser = await launch();
  demo = await makeData({ contacts: 120 });
  server = await startServer(demo.data);
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await demo?.remove();
});

const open = (path, user = 0, options = undefined) => signedIn(browser, `${server.url}${path}`, demo.users[user], options);

async function call(method, path, body, headers = {}) {
  const answer = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { Authorization: `Bearer ${demo.token}`, "Content-Type": method === "PATCH" ? "application/merge-patch+json" : "application/json", "Candor-Purpose": "sales", "Candor-Allow-Duplicate": "true", ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${text}`);
  return text ? JSON.parse(text) : undefined;
}

const person = (members) => call("POST", "/contacts", { collection: { context: "inbound_enquiry" }, ...members });
const rows = (page) => page.locator('[role="row"][data-index]');
const row = (page, name) => rows(page).filter({ hasText: name });
const toolbar = (page) => page.getByRole("toolbar", { name: "Selected rows" });

async function find(page, words) {
  await page.getByRole("searchbox").fill(words);
  await page.waitForTimeout(400); // typing pauses, the search is asked
  await settled(page);
}

// The cell of a row below a column's head.
async function cell(page, name, head) {
  const heads = await page.getByRole("columnheader").allTextContents();
  const at = heads.findIndex((text) => text.startsWith(head));
  assert.ok(at > 0, `there is a column ${head}: ${heads}`);
  return row(page, name).locator(`[data-column="${at - 1}"]`);
}

test("a view is saved, shared, and opened by a colleague as it was set up", async () => {
  await call("POST", "/companies", { name: "Sichtbar Groß", size: "1000+" });
  const page = await open("/companies");
  await settled(page);
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("combobox", { name: "Field" }).fill("Size");
  await page.getByRole("option", { name: "Size", exact: true }).click();
  await page.getByRole("checkbox", { name: /1000\+/ }).check();
  await page.getByRole("button", { name: "Apply" }).click();
  await row(page, "Sichtbar Groß").waitFor();
  const expected = await rows(page).count();

  await page.getByRole("button", { name: /^View:/ }).click();
  await page.getByRole("menuitem", { name: "Save as new view" }).click();
  const dialog = page.getByRole("dialog", { name: "New view" });
  await dialog.getByRole("textbox", { name: "Name" }).fill("The large ones");
  await dialog.getByRole("radio", { name: "Everybody" }).check();
  await dialog.getByRole("button", { name: "Save" }).click();
  await page.getByText("View “The large ones” saved").waitFor();
  await page.waitForURL(/view=/);
  await page.getByRole("navigation").getByRole("link", { name: "The large ones" }).waitFor();
  await page.reload();
  await row(page, "Sichtbar Groß").waitFor();
  await settled(page);
  assert.equal(await rows(page).count(), expected);
  await axe(page, "a list with a view");

  const colleague = await open("/companies", 1);
  await settled(colleague);
  await colleague.getByRole("button", { name: /^View:/ }).click();
  await colleague.getByRole("menuitemradio", { name: "The large ones" }).click();
  await row(colleague, "Sichtbar Groß").waitFor();
  await settled(colleague);
  assert.equal(await rows(colleague).count(), expected);
  assert.ok(!colleague.url().includes("1000"), "what a view asks does not stand in the address");

  // What is changed of it waits to be saved, and is seen by nobody until then.
  await colleague.getByRole("button", { name: /^Name/ }).first().click();
  await colleague.getByText("Changed", { exact: true }).waitFor();
  await colleague.getByRole("button", { name: "Reset", exact: true }).click();
  await colleague.getByText("Changed", { exact: true }).waitFor({ state: "hidden" });
  await colleague.close();

  await page.getByRole("button", { name: /^View:/ }).click();
  await page.getByRole("menuitem", { name: "Delete view" }).click();
  await page.getByText("The large ones deleted").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("navigation").getByRole("link", { name: "The large ones" }).waitFor();
  await page.close();
});

test("a cell is changed where it stands, with the mouse and with the keyboard", async () => {
  const { id } = await person({ given_name: "Zelle", family_name: "Klein", job_title: "Before" });
  const page = await open("/contacts");
  await find(page, "zelle klein");
  const job = await cell(page, "Zelle Klein", "Job title");
  await job.dblclick();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("By mouse");
  await page.keyboard.press("Enter");
  await job.getByText("By mouse").waitFor();
  await settled(page);
  assert.equal((await call("GET", `/contacts/${id}`)).job_title, "By mouse");

  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("role")), "gridcell", "the focus is on the cell again");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Never");
  await page.keyboard.press("Escape");
  await job.getByText("By mouse").waitFor();

  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("By keys");
  await page.keyboard.press("Enter");
  await job.getByText("By keys").waitFor();
  await settled(page);
  assert.equal((await call("GET", `/contacts/${id}`)).job_title, "By keys");
  await page.close();
});

test("two people change the same cell: both values are shown", async () => {
  const { id } = await person({ given_name: "Streit", family_name: "Fall", job_title: "before" });
  const page = await open("/contacts");
  await find(page, "streit fall");
  const job = await cell(page, "Streit Fall", "Job title");
  await job.dblclick();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("mine");
  const { version } = await call("GET", `/contacts/${id}`);
  await call("PATCH", `/contacts/${id}`, { job_title: "theirs" }, { "If-Match": `"${version}"` });
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Somebody was faster" });
  await dialog.getByText("theirs").waitFor();
  await dialog.getByText("mine").waitFor();
  await dialog.getByRole("button", { name: "Save my choice" }).click();
  await job.getByText("mine").waitFor();
  await settled(page);
  assert.equal((await call("GET", `/contacts/${id}`)).job_title, "mine");
  await page.close();
});

test("many get a tag and are deleted together, and each act is undone by one press", async () => {
  for (const name of ["Ada", "Bo", "Cy"]) await person({ given_name: name, family_name: "Sammel", ...(name === "Bo" && { tags: ["Messe"] }) });
  const page = await open("/contacts");
  await find(page, "sammel");
  await page.getByRole("checkbox", { name: "Select all rows that are loaded" }).check();
  await toolbar(page).getByText("3 people selected").waitFor();
  await toolbar(page).getByRole("button", { name: "Add tag" }).click();
  await page.getByRole("dialog", { name: "Add tag" }).getByRole("textbox").fill("Messe");
  await page.getByRole("dialog", { name: "Add tag" }).getByRole("button", { name: "Add tag" }).click();
  await page.getByText("3 people tagged").waitFor();
  const tags = async () => (await call("POST", "/contacts/search", { q: "sammel", sort: ["given_name"] })).data.map((one) => (one.tags ?? []).join());
  assert.deepEqual(await tags(), ["Messe", "Messe", "Messe"]);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("Undone").waitFor();
  assert.deepEqual(await tags(), ["", "Messe", ""]);

  await settled(page);
  await page.getByRole("checkbox", { name: "Select all rows that are loaded" }).check();
  await toolbar(page).getByRole("button", { name: "Delete" }).click();
  await page.getByText("3 people deleted").waitFor();
  await page.getByText("Nothing matches").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await row(page, "Cy Sammel").waitFor();
  await settled(page);
  assert.equal(await rows(page).count(), 3);
  await page.close();
});

test("a list in groups: counted, opened one by one", async () => {
  const page = await open("/companies?group=size");
  await settled(page);
  const heads = page.locator("[data-group]");
  assert.ok((await heads.count()) > 1);
  const { data } = await call("POST", "/companies/totals", { group_by: "size" });
  const closed = page.locator("[data-group] button[aria-expanded=false]").first();
  const words = await closed.innerText();
  assert.ok(data.some(({ count }) => words.includes(String(count))), words);
  const before = await page.locator('[role="row"][aria-selected]').count();
  await closed.click();
  await page.waitForFunction((count) => document.querySelectorAll('[role="row"][aria-selected]').length > count, before);
  await axe(page, "a list in groups");
  await page.close();
});

test("letters that follow Ctrl K at once are not lost, and a record has things to do", async () => {
  await person({ given_name: "Schnell", family_name: "Tipper", phones: [{ number: "0171 1234567" }] });
  const page = await open("/");
  await settled(page);
  await page.route("**/assets/palette-*.js", async (route) => {
    await new Promise((later) => setTimeout(later, 600));
    await route.continue();
  });
  await page.keyboard.press("Control+k");
  await page.keyboard.type("schnell tipper");
  const input = page.getByRole("combobox", { name: /./ });
  await input.waitFor();
  assert.equal(await input.inputValue(), "schnell tipper");
  await page.getByRole("option", { name: /Schnell Tipper/ }).waitFor();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("option", { name: /0171 1234567/ }).waitFor();
  await page.keyboard.press("ArrowLeft");
  await page.getByRole("option", { name: /Schnell Tipper/ }).waitFor();
  assert.equal(await input.inputValue(), "schnell tipper");
  await page.close();
});

test("a signature that is pasted fills in a person", async () => {
  const page = await open("/contacts");
  await settled(page);
  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog", { name: "Add person" });
  await dialog.getByRole("button", { name: /signature/ }).click();
  await dialog.getByRole("textbox", { name: "Signature or business card" }).fill("Eva Sommer\nEinkaufsleiterin\nSommer Möbel GmbH\nHauptstr. 5\n50667 Köln\nTel. 0221 4711\neva@sommer.example");
  await page.keyboard.press("Tab");
  await dialog.getByText("Sommer Möbel GmbH is not there yet.").waitFor();
  assert.equal(await dialog.getByLabel("Given name").inputValue(), "Eva");
  assert.equal(await dialog.getByLabel("Family name").inputValue(), "Sommer");
  assert.equal(await dialog.getByLabel("E-mail").inputValue(), "eva@sommer.example");
  await dialog.getByText(/Also filled in: .*Address/).waitFor();
  await dialog.getByRole("button", { name: "Add company" }).click();
  await page.getByText("Sommer Möbel GmbH added").waitFor();
  await page.keyboard.press("Control+Enter");
  await dialog.waitFor({ state: "hidden" });
  const { data } = await call("POST", "/contacts/search", { q: "Eva Sommer", include: ["companies"] });
  assert.equal(data[0].addresses[0].city, "Köln");
  assert.equal(data[0].companies.length, 1);
  await page.close();
});

test("on the phone, nothing sticks out of a list in groups", async () => {
  const page = await open("/companies?group=size", 0, { viewport: phone, hasTouch: true });
  await settled(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 390, `nothing sticks out: ${width}`);
  await page.close();
});
