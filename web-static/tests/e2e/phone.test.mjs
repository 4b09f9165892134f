// The whole day on a phone, by finger: an enquiry becomes a deal that is won, a task, a call, a meeting, home.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { makeData, startServer, stopLeftovers } from "../../scripts/with-server.mjs";
import { launch, phone, settled, signedIn } from "./support.mjs";

let browser, demo, server;
before(async () => {
  browser = await launch();
  demo = await makeData({ contacts: 20 });
  server = await startServer(demo.data);
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await stopLeftovers();
  await demo?.remove();
});

async function ask(path, where) {
  const answer = await fetch(`${server.url}/api/v1${path}`, {
    method: where ? "POST" : "GET",
    headers: { Authorization: `Bearer ${demo.token}`, "Content-Type": "application/json", "Candor-Purpose": "sales" },
    ...(where && { body: JSON.stringify({ where }) }),
  });
  assert.ok(answer.ok, `${path}: ${answer.status}`);
  return answer.json();
}

const toast = (page, text) => page.getByRole("region", { name: "Messages" }).getByText(text);
const heading = (page, name) => page.getByRole("heading", { level: 1, name });
const inDays = (days) => new Date(Date.now() + days * 86_400_000).toLocaleDateString("sv", { timeZone: "Europe/Berlin" });

// Everything is there, and nothing sticks out of the screen.
async function fits(page, where) {
  await settled(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= phone.width, `${where} is ${wide} wide`);
}

async function goTo(page, place) {
  const bar = page.getByRole("navigation", { name: "Main" }).last();
  const link = bar.getByRole("link", { name: place });
  if (await link.count()) {
    await link.tap();
  } else {
    await bar.getByRole("button", { name: "More" }).tap();
    await page.getByRole("dialog").getByRole("link", { name: place, exact: true }).tap();
  }
  await fits(page, place);
}

test("a whole day by finger: an enquiry, a deal won, a task, a call, a meeting", async () => {
  const page = await signedIn(browser, `${server.url}/`, demo.users[0], { viewport: phone, hasTouch: true, isMobile: true });
  const dialog = page.getByRole("dialog");
  await fits(page, "home");

  // Somebody asked on the road: the enquiry is noted down.
  await goTo(page, "Leads");
  await page.getByRole("button", { name: "Add lead" }).first().tap();
  await dialog.getByLabel("Given name").fill("Ronja");
  await dialog.getByLabel("Family name").fill("Wegmann");
  await dialog.getByLabel("Organisation").fill("Wegmann Boote");
  await dialog.getByLabel("E-mail").first().fill("ronja@wegmann.example");
  await dialog.getByRole("button", { name: "Save", exact: true }).tap();
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("link", { name: "Ronja Wegmann" }).first().tap();
  await heading(page, "Ronja Wegmann").waitFor();
  await fits(page, "the lead");
  const lead = new URL(page.url()).pathname.split("/").at(-1);

  // She becomes a person, a company and a deal.
  await page.getByRole("button", { name: "Convert", exact: true }).tap();
  await dialog.getByRole("group", { name: "Deal" }).getByRole("textbox", { name: "Name" }).fill("Boat house");
  await dialog.getByRole("group", { name: "Deal" }).getByRole("textbox", { name: "Amount" }).fill("12000");
  await dialog.getByRole("button", { name: "Convert", exact: true }).tap();
  await page.waitForURL(/\/deals\//);
  await heading(page, "Boat house").waitFor();
  await fits(page, "the deal");
  const deal = new URL(page.url()).pathname.split("/").at(-1);
  const stages = (await ask("/stages?limit=200")).data;
  const stage = async () => stages.find(({ id }) => id === made.stage_id).name;
  let made = await ask(`/deals/${deal}`);
  assert.deepEqual(made.amount, { amount: 1_200_000, currency: "EUR" });

  // On the board by the menu of its card, to the next stage and to what is won.
  await goTo(page, "Deals");
  await page.getByRole("link", { name: "Board", exact: true }).tap();
  const own = stages.filter(({ pipeline_id, type }) => pipeline_id === made.pipeline_id && type === "open").sort((a, b) => a.position - b.position);
  await page.getByRole("button", { name: "Move Boat house" }).tap();
  await page.getByRole("menuitem", { name: own[1].name, exact: true }).tap();
  await page.getByText(`Boat house is now in ${own[1].name}.`).waitFor({ state: "attached" });
  await fits(page, "the board");
  made = await ask(`/deals/${deal}`);
  assert.equal(await stage(), own[1].name);
  await page.getByRole("button", { name: "Move Boat house" }).tap();
  await page.getByRole("menuitem", { name: stages.find(({ pipeline_id, type }) => pipeline_id === made.pipeline_id && type === "won").name, exact: true }).tap();
  await toast(page, "Boat house is won").waitFor();
  made = await ask(`/deals/${deal}`);
  assert.equal(made.stage_type, "won");

  // A task: added, and done with a tap.
  await goTo(page, "Tasks");
  await page.getByRole("button", { name: "Add task" }).first().tap();
  await dialog.getByLabel("What is to be done").fill("Order the planks");
  await dialog.getByLabel(/^Due( \*)?$/).fill(inDays(0));
  await dialog.getByRole("button", { name: "Save" }).tap();
  const task = page.getByRole("listitem").filter({ hasText: "Order the planks" });
  await task.waitFor();
  await fits(page, "tasks");
  await task.getByRole("button", { name: "Done: Order the planks" }).tap();
  await toast(page, "Done").waitFor();
  await task.waitFor({ state: "detached" });

  // A call that was, written down with the person.
  const { contact_id: person } = made.contacts[0];
  await goTo(page, "People");
  await page.getByRole("link", { name: "Ronja Wegmann" }).first().tap();
  await heading(page, "Ronja Wegmann").waitFor();
  const composer = page.getByRole("region", { name: "Add to this record" });
  await composer.getByRole("tab", { name: "Call" }).tap();
  await composer.getByLabel("What it is about").fill("Thanked for the order");
  await composer.getByRole("button", { name: "Save call" }).tap();
  await page.getByRole("region", { name: "What happened" }).getByText("Thanked for the order").waitFor();
  await fits(page, "the person");

  // A meeting of today stands in the agenda, and what is left of the day at home.
  await goTo(page, "Calendar");
  await page.getByRole("button", { name: "Add meeting" }).first().tap();
  await dialog.getByLabel("What it is about").fill("Show the boat house");
  await dialog.getByRole("button", { name: "Save" }).tap();
  await dialog.waitFor({ state: "detached" });
  await page.getByText("Agenda", { exact: true }).tap();
  await page.getByText("Show the boat house").first().waitFor();
  await fits(page, "the agenda");
  await goTo(page, "Home");
  await page.getByRole("region", { name: "Today" }).getByText("Show the boat house").waitFor();
  assert.equal(await page.getByText("Order the planks").count(), 0, "what is done is not left to do");

  // What happened is what was tapped, and nothing beside it.
  const { data } = await ask("/activities/search", { "links.contact_id": person });
  assert.deepEqual(data.map(({ kind, subject, status }) => [kind, subject, status]), [["call", "Thanked for the order", "done"]]);
  assert.equal((await ask(`/leads/${lead}`)).deal_id, deal);
  await page.close();
});
