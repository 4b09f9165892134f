// Deals and leads as people work with them: from the first enquiry to a deal that is won, on the board by mouse,
// by finger and by keyboard alone, and with two people at one card.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { makeData, startServer, stopLeftovers } from "../../scripts/with-server.mjs";
import { focused, inMenu, launch, settled, signedIn } from "./support.mjs";

let browser, demo, server, stages;
before(async () => {
  browser = await launch();
  demo = await makeData({ contacts: 40 });
  server = await startServer(demo.data);
  const { data: pipelines } = await call("GET", "/pipelines");
  const own = pipelines.find(({ is_default }) => is_default);
  const { data } = await call("GET", "/stages?limit=200");
  const order = ["open", "won", "lost"];
  stages = data.filter(({ pipeline_id }) => pipeline_id === own.id).sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type) || a.position - b.position);
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await stopLeftovers();
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

const stage = (type, index = 0) => stages.filter((one) => one.type === type)[index];
const deal = (members) => call("POST", "/deals", { stage_id: stage("open").id, amount: { amount: 1840000, currency: "EUR" }, ...members });
const readDeal = (id) => call("GET", `/deals/${id}`);
const card = (page, name) => page.locator("[data-card]").filter({ hasText: name });
const column = (page, { id }) => page.locator(`[data-drop="${id}"]`);
const inColumn = (page, name, of) => column(page, of).locator("[data-card]").filter({ hasText: name });
const toast = (page, text) => page.getByRole("region", { name: "Messages" }).getByText(text);

async function moveByMenu(page, name, to) {
  await page.getByRole("button", { name: `Move ${name}` }).click();
  await page.getByRole("menuitem", { name: to.name, exact: true }).click();
}

test("an enquiry becomes a person, a company and a deal, and the deal is won", async () => {
  const lead = await call("POST", "/leads", { collection: { context: "inbound_enquiry" }, given_name: "Ottilie", family_name: "Vorbeck", organisation: "Vorbeck Holzbau", emails: [{ address: "ottilie@vorbeck.example" }], estimated_amount: { amount: 950000, currency: "EUR" } });
  await call("POST", "/activities", { kind: "call", subject: "Ask for the drawings", links: [{ lead_id: lead.id }] });
  const page = await open(`/leads/${lead.id}`);
  await page.getByRole("button", { name: /^Status: / }).click();
  await page.getByRole("menuitemradio").nth(1).click();
  await settled(page);
  assert.equal((await call("GET", `/leads/${lead.id}`)).status_type, "ongoing");

  await page.getByRole("button", { name: "Convert" }).click();
  const dialog = page.getByRole("dialog", { name: "What becomes of this lead?" });
  const company = dialog.getByRole("group", { name: "Company" });
  assert.equal(await company.getByRole("textbox", { name: "Name" }).inputValue(), "Vorbeck Holzbau");
  await dialog.getByText("what they agreed and objected to").waitFor();
  await dialog.getByRole("button", { name: "Convert", exact: true }).click();

  await page.waitForURL(/\/deals\//);
  const id = new URL(page.url()).pathname.split("/").at(-1);
  assert.ok(!decodeURIComponent(page.url()).includes("Vorbeck"));
  await page.getByRole("heading", { level: 1, name: "Vorbeck Holzbau" }).waitFor();
  const made = await readDeal(id);
  assert.deepEqual(made.amount, { amount: 950000, currency: "EUR" });
  const contact = await call("GET", `/contacts/${made.contacts[0].contact_id}`);
  assert.equal(contact.family_name, "Vorbeck");
  const privacy = await call("GET", `/contacts/${contact.id}/privacy`);
  assert.equal(privacy.collected.context, "inbound_enquiry", "how she came to us moved with her");
  const { data: activities } = await call("POST", "/activities/search", { where: { "links.deal_id": id } });
  assert.deepEqual(activities.map(({ subject }) => subject), ["Ask for the drawings"]);

  await page.getByRole("button", { name: stage("open", 1).name }).click();
  await page.locator('[aria-current="step"]').filter({ hasText: stage("open", 1).name }).waitFor();
  await page.getByRole("button", { name: "Won", exact: true }).click();
  await toast(page, "Vorbeck Holzbau is won").waitFor();
  await page.getByText("Won today").waitFor();
  await settled(page);
  const won = await readDeal(id);
  assert.equal(won.stage_type, "won");
  assert.equal(won.probability, 100);

  await page.goto(`${server.url}/leads/${lead.id}`);
  await page.getByText("Converted today").waitFor();
  await page.getByRole("link", { name: "Ottilie Vorbeck" }).first().waitFor();
  assert.equal(await page.getByRole("button", { name: "Convert", exact: true }).count(), 0);
  await page.close();
});

test("a conversion that was made by mistake can be undone", async () => {
  const lead = await call("POST", "/leads", { collection: { context: "inbound_enquiry" }, given_name: "Irma", family_name: "Fehl" });
  const page = await open(`/leads/${lead.id}`);
  await page.getByRole("button", { name: "Convert" }).click();
  const dialog = page.getByRole("dialog", { name: "What becomes of this lead?" });
  await dialog.getByRole("group", { name: "Deal" }).getByText("None").click();
  await dialog.getByRole("button", { name: "Convert", exact: true }).click();
  await page.waitForURL(/\/contacts\//);
  await page.goto(`${server.url}/leads/${lead.id}`);
  await page.getByRole("button", { name: "Undo conversion" }).click();
  await toast(page, "The conversion is undone").waitFor();
  await page.getByRole("button", { name: "Convert", exact: true }).waitFor();
  assert.equal((await call("GET", `/leads/${lead.id}`)).contact_id, undefined);
  await page.close();
});

test("the board is worked by keyboard alone", async () => {
  const made = await deal({ name: "Keyboard counter" });
  const page = await open("/deals/board");
  await card(page, "Keyboard counter").waitFor();
  await settled(page);
  // Tab leads to one card, arrows from there on.
  for (let tries = 0; tries < 60 && !(await page.evaluate(() => document.activeElement?.closest("[data-card]"))); tries += 1) await page.keyboard.press("Tab");
  for (let tries = 0; tries < 60 && !/Keyboard counter/.test(await focused(page)); tries += 1) await page.keyboard.press("ArrowDown");
  assert.match(await focused(page), /Keyboard counter/);

  await page.keyboard.press("Space");
  await page.getByText(`Keyboard counter picked up, in ${stage("open").name}.`).waitFor();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Escape");
  await page.getByText(`Keyboard counter stays in ${stage("open").name}.`).waitFor();
  assert.equal((await readDeal(made.id)).stage_id, stage("open").id);

  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await page.getByText(`Keyboard counter is over ${stage("open", 1).name}`).waitFor();
  await page.keyboard.press("Space");
  await inColumn(page, "Keyboard counter", stage("open", 1)).waitFor();
  await page.getByText(`Keyboard counter is now in ${stage("open", 1).name}.`).waitFor();
  assert.equal((await readDeal(made.id)).stage_id, stage("open", 1).id);
  await settled(page);
  assert.match(await focused(page), /Keyboard counter/, "the focus goes along");

  // The menu of the card, and into the folded column of what is won.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await inMenu(page);
  for (let tries = 0; tries < 10 && (await focused(page)) !== stage("won").name; tries += 1) await page.keyboard.press("ArrowDown");
  assert.equal(await focused(page), stage("won").name);
  await page.keyboard.press("Enter");
  await toast(page, "Keyboard counter is won").waitFor();
  assert.equal((await readDeal(made.id)).stage_type, "won");
  // Z undoes it.
  await page.keyboard.press("z");
  await inColumn(page, "Keyboard counter", stage("open", 1)).waitFor();
  await page.close();
});

test("a card is dragged by mouse, and Escape lets it go back", async () => {
  const made = await deal({ name: "Mouse shelf" });
  const page = await open("/deals/board");
  await card(page, "Mouse shelf").waitFor();
  await settled(page);
  const drag = async (to) => {
    const from = await card(page, "Mouse shelf").boundingBox();
    const target = await column(page, to).boundingBox();
    await page.mouse.move(from.x + 40, from.y + 30);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y + 40, { steps: 3 });
    await page.mouse.move(target.x + target.width / 2, target.y + 200, { steps: 12 });
    await column(page, to).and(page.locator("[data-target]")).waitFor();
  };
  await drag(stage("open", 2));
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await page.waitForTimeout(200);
  assert.match(page.url(), /\/deals\/board/, "letting go is no click");
  assert.equal((await readDeal(made.id)).stage_id, stage("open").id);
  await drag(stage("open", 2));
  await page.mouse.up();
  await inColumn(page, "Mouse shelf", stage("open", 2)).waitFor();
  await settled(page);
  assert.match(page.url(), /\/deals\/board/);
  assert.equal((await readDeal(made.id)).stage_id, stage("open", 2).id);
  await page.reload();
  await inColumn(page, "Mouse shelf", stage("open", 2)).waitFor();
  await page.close();
});

test("a card is dragged by finger after holding it, and a quick stroke only scrolls", async () => {
  const made = await deal({ name: "Finger desk" });
  const page = await open("/deals/board", 0, { viewport: { width: 900, height: 900 }, hasTouch: true });
  await card(page, "Finger desk").waitFor();
  await settled(page);
  const touch = await page.context().newCDPSession(page);
  const send = (type, x, y) => touch.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] });
  const stroke = async (hold, across) => {
    const from = await card(page, "Finger desk").boundingBox();
    const to = await column(page, stage("open", 1)).boundingBox();
    const [x, y] = [from.x + 60, from.y + 40];
    await send("touchStart", x, y);
    await page.waitForTimeout(hold);
    for (let step = 1; step <= 10; step += 1) {
      await send("touchMove", x + ((across ?? to.x + 100 - x) * step) / 10, y + (step * 40) / 10);
      await page.waitForTimeout(16);
    }
    await page.waitForTimeout(50);
    await send("touchEnd");
  };
  await stroke(0, -120);
  await page.waitForTimeout(400);
  assert.equal((await readDeal(made.id)).stage_id, stage("open").id);
  assert.match(page.url(), /\/deals\/board/);
  await page.locator("[data-drop]").first().scrollIntoViewIfNeeded();
  await stroke(450);
  await inColumn(page, "Finger desk", stage("open", 1)).waitFor();
  await settled(page);
  assert.equal((await readDeal(made.id)).stage_id, stage("open", 1).id);
  await page.close();
});

test("two people move one card: who was later is told, and the card is where it really is", async () => {
  const made = await deal({ name: "Contested kitchen" });
  const page = await open("/deals/board", 0);
  // This one hears nothing of what the other does.
  await page.route("**/api/v1/stream*", (route) => route.fulfill({ status: 204 }));
  await page.reload();
  await card(page, "Contested kitchen").waitFor();
  await settled(page);
  const other = await open("/deals/board", 1);
  await card(other, "Contested kitchen").waitFor();
  await settled(other);
  await moveByMenu(other, "Contested kitchen", stage("open", 1));
  await inColumn(other, "Contested kitchen", stage("open", 1)).waitFor();
  await settled(other);

  await inColumn(page, "Contested kitchen", stage("open")).waitFor();
  await moveByMenu(page, "Contested kitchen", stage("open", 2));
  await toast(page, `was faster: Contested kitchen is now in ${stage("open", 1).name}`).waitFor();
  await inColumn(page, "Contested kitchen", stage("open", 1)).waitFor();
  assert.equal(await inColumn(page, "Contested kitchen", stage("open", 2)).count(), 0);
  assert.equal((await readDeal(made.id)).stage_id, stage("open", 1).id);
  // Having seen it, the person may decide anew.
  await moveByMenu(page, "Contested kitchen", stage("open", 2));
  await inColumn(page, "Contested kitchen", stage("open", 2)).waitFor();
  await settled(page);
  assert.equal((await readDeal(made.id)).stage_id, stage("open", 2).id);
  await page.close();
  await other.close();
});

test("somebody who only corrected the deal does not stop the card from moving", async () => {
  const made = await deal({ name: "Corrected canteen" });
  const page = await open("/deals/board");
  await card(page, "Corrected canteen").waitFor();
  await settled(page);
  await call("PATCH", `/deals/${made.id}`, { next_step: "Send the drawings" }, { "If-Match": `"${made.version}"` });
  await moveByMenu(page, "Corrected canteen", stage("open", 1));
  await inColumn(page, "Corrected canteen", stage("open", 1)).waitFor();
  await settled(page);
  const after = await readDeal(made.id);
  assert.equal(after.stage_id, stage("open", 1).id);
  assert.equal(after.next_step, "Send the drawings");
  await page.close();
});

test("a deal is not lost without a reason, and not won without an amount", async () => {
  const made = await deal({ name: "Doubtful desk", amount: undefined });
  const page = await open("/deals/board");
  await card(page, "Doubtful desk").waitFor();
  await settled(page);
  await moveByMenu(page, "Doubtful desk", stage("lost"));
  const lost = page.getByRole("dialog", { name: "Why was Doubtful desk lost?" });
  await lost.getByRole("button", { name: "Mark as lost" }).click();
  await lost.getByText("Say why.").waitFor();
  await page.keyboard.press("Escape");
  await inColumn(page, "Doubtful desk", stage("open")).waitFor();
  assert.equal((await readDeal(made.id)).stage_type, "open");

  await moveByMenu(page, "Doubtful desk", stage("lost"));
  await lost.getByRole("button", { name: "Another supplier" }).click();
  await lost.getByRole("button", { name: "Mark as lost" }).click();
  await toast(page, "Doubtful desk is lost").waitFor();
  await card(page, "Doubtful desk").waitFor({ state: "detached" });
  assert.equal((await readDeal(made.id)).lost_reason, "Another supplier");
  await page.getByRole("button", { name: "Undo" }).click();
  await inColumn(page, "Doubtful desk", stage("open")).waitFor();
  assert.equal((await readDeal(made.id)).lost_reason, undefined);
  await settled(page);

  await moveByMenu(page, "Doubtful desk", stage("won"));
  const won = page.getByRole("dialog", { name: "What was Doubtful desk won for?" });
  await won.getByRole("textbox", { name: "Amount" }).fill("1250.50");
  await won.getByRole("button", { name: "Mark as won" }).click();
  await toast(page, "Doubtful desk is won").waitFor();
  await settled(page);
  assert.deepEqual((await readDeal(made.id)).amount, { amount: 125050, currency: "EUR" });
  await page.close();
});

test("what is sold adds up to the deal's amount, and the probability can be one's own", async () => {
  const made = await deal({ name: "Itemised office", amount: undefined });
  const page = await open(`/deals/${made.id}?tab=more`);
  await page.getByRole("button", { name: "Add lines" }).click();
  await page.getByRole("textbox", { name: "Item, line 1" }).fill("Shelf");
  await page.getByRole("textbox", { name: "Quantity, line 1" }).fill("2.5");
  await page.getByRole("textbox", { name: "Price, line 1" }).fill("100");
  await page.getByRole("textbox", { name: "Discount %, line 1" }).fill("10");
  await page.getByRole("textbox", { name: "Tax %, line 1" }).fill("19");
  await page.getByRole("row", { name: /^Total/ }).getByText("€267.75").waitFor();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Change", exact: true }).waitFor();
  await settled(page);
  let now = await readDeal(made.id);
  assert.deepEqual([now.amount.amount, now.items_net, now.items_tax], [22500, 22500, 4275]);

  await page.getByRole("button", { name: "Change the probability" }).click();
  await page.getByRole("textbox", { name: "Probability in percent" }).fill("65");
  await page.keyboard.press("Enter");
  await page.getByText("65 % likely").waitFor();
  await settled(page);
  now = await readDeal(made.id);
  assert.deepEqual([now.manual_probability, now.probability, now.weighted_amount], [65, 65, 14625]);
  await page.getByRole("button", { name: /^Back to the stage/ }).click();
  await page.getByText("by its stage").waitFor();
  await settled(page);
  assert.equal((await readDeal(made.id)).manual_probability, undefined);
  await page.close();
});

test("stages are set up by keyboard, and one that deals stand in moves them first", async () => {
  const page = await open("/settings/pipelines", 0);
  await page.getByRole("textbox", { name: "Name of a new stage" }).first().fill("Site visit");
  await page.keyboard.press("Enter");
  const handle = page.getByRole("button", { name: /^Move Site visit, / });
  await handle.waitFor();
  await settled(page);
  const before = await handle.getAttribute("aria-label");
  await handle.focus();
  await page.keyboard.press("ArrowUp");
  await page.waitForFunction((label) => document.activeElement?.getAttribute("aria-label")?.startsWith("Move Site visit") && document.activeElement.getAttribute("aria-label") !== label, before);
  await settled(page);
  const { data } = await call("GET", "/stages?limit=200");
  const visit = data.find(({ name }) => name === "Site visit");
  const made = await deal({ name: "Visited hall", stage_id: visit.id, pipeline_id: visit.pipeline_id });
  await page.getByRole("button", { name: "Delete Site visit" }).click();
  const dialog = page.getByRole("dialog", { name: "Site visit is still in use" });
  await dialog.getByText("1 deal is in Site visit.").waitFor();
  await dialog.getByRole("button", { name: "Move and delete" }).click();
  await toast(page, "Site visit deleted").waitFor();
  await settled(page);
  assert.equal((await readDeal(made.id)).stage_id, stage("open").id);
  assert.ok(!(await call("GET", "/stages?limit=200")).data.some(({ name }) => name === "Site visit"));
  await page.close();
});
