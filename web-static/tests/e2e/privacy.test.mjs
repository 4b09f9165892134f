// What one may do with a person's data, as people ask and answer it: the lights, what was said, and why.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { makeData, startServer } from "../../scripts/with-server.mjs";
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
  await demo?.remove();
});

const open = (path, user = 0, options = undefined) => signedIn(browser, `${server.url}${path}`, demo.users[user], options);

async function person(members) {
  const answer = await fetch(`${server.url}/api/v1/contacts`, {
    method: "POST",
    headers: { Authorization: `Bearer ${demo.token}`, "Content-Type": "application/json", "Candor-Purpose": "sales", "Candor-Allow-Duplicate": "true" },
    body: JSON.stringify({ collection: { context: "inbound_enquiry" }, ...members }),
  });
  const text = await answer.text();
  assert.ok(answer.ok, text);
  return JSON.parse(text);
}

const reached = { phones: [{ number: "0221 471100" }], emails: [{ address: "person@privacy.example" }] };
const dialog = (page) => page.getByRole("dialog").last();
const choose = async (page, field, option) => {
  await dialog(page).getByRole("combobox", { name: field }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
};
const record = (page) => dialog(page).getByRole("button", { name: /^Record/ }).click();
const heading = (page, name) => page.locator("section").filter({ has: page.getByRole("heading", { name, exact: true }) });

test("a consent is not recorded without what shows it, and with it the light turns", async () => {
  const { id } = await person({ given_name: "Erna", family_name: "Willig", ...reached });
  const page = await open(`/contacts/${id}?tab=privacy`, 1);
  const mail = page.getByRole("listitem").filter({ hasText: "You may answer by e-mail, not send offers." });
  await mail.first().waitFor();
  await page.getByRole("button", { name: "They agreed" }).click();
  await choose(page, "How", "on the phone");
  await record(page);
  await dialog(page).getByText("Say what shows it").waitFor();
  await dialog(page).getByRole("textbox", { name: "Note" }).fill("Asked on the phone for the newsletter.");
  await dialog(page).locator('input[type="file"]').setInputFiles({ name: "gesprächsnotiz.txt", mimeType: "text/plain", buffer: Buffer.from("Ja, gerne.") });
  await dialog(page).getByText("gesprächsnotiz.txt").waitFor();
  await record(page);
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.getByText("You may send offers by e-mail.").waitFor();
  await heading(page, "What they said").getByText("Agreed", { exact: true }).waitFor();

  const happened = heading(page, "What happened");
  await happened.getByText("Agreed to Marketing: E-mail").waitFor();
  await happened.getByText("Asked on the phone for the newsletter.").waitFor();
  const download = page.waitForEvent("download");
  await happened.getByRole("button", { name: "Save the file gesprächsnotiz.txt" }).click();
  assert.equal(await readFile(await (await download).path(), "utf8"), "Ja, gerne.");

  await heading(page, "What they said").getByRole("button", { name: /^Record as taken back/ }).click();
  await choose(page, "How", "by e-mail");
  await record(page);
  await page.getByText("You may send offers by e-mail.").waitFor({ state: "hidden" });
  await happened.getByText("Took consent back for Marketing: E-mail").waitFor();
  await page.close();
});

test("an objection holds at once, and says why nobody may call", async () => {
  const { id } = await person({ given_name: "Otto", family_name: "Dagegen", ...reached });
  const page = await open(`/contacts/${id}?tab=privacy`, 1);
  await page.getByRole("button", { name: "They objected" }).click();
  await choose(page, "How", "by letter");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await heading(page, "What they said").getByText("Objected", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Why: Phone" }).click();
  const why = dialog(page);
  await why.getByText(/Art\. 21/).waitFor();
  await page.keyboard.press("Escape");
  await why.waitFor({ state: "hidden" });
  await page.close();
});

test("why not, and the button that helps: consent recorded from the reason", async () => {
  const { id } = await person({ given_name: "Karl", family_name: "Kalt", ...reached });
  const page = await open(`/contacts/${id}`, 1);
  await settled(page);
  const lights = page.getByRole("list", { name: "May I call or mail?" });
  await lights.getByRole("button", { name: "Phone: only to answer" }).click();
  const why = dialog(page);
  await why.getByText(/ePrivacy 13/).waitFor();
  await why.getByRole("button", { name: "Record consent" }).click();
  await page.getByRole("heading", { name: "They agreed" }).waitFor();
  assert.match(await dialog(page).getByRole("combobox", { name: "Which way" }).inputValue(), /Phone/);
  await page.keyboard.press("Escape");
  await page.close();
});

test("what only the privacy contact may record is offered to nobody else", async () => {
  const { id } = await person({ given_name: "Ina", family_name: "Akte", ...reached });
  const sales = await open(`/contacts/${id}?tab=privacy`, 1);
  await sales.getByRole("button", { name: "They agreed" }).waitFor();
  for (const name of ["Put on hold", "Name a lawful basis", "Decide on the objection"]) assert.equal(await sales.getByRole("button", { name }).count(), 0, name);
  await sales.close();
});

test("a person who signed up is added with what shows it", async () => {
  const page = await open("/contacts/new");
  await page.locator('header button[aria-label^="Working on"]').click();
  await page.getByRole("menuitemradio", { name: /^Marketing/ }).click(); // all that a sign-up allows
  await page.getByLabel("Family name").fill("Abonnent");
  await page.getByRole("combobox", { name: "How they came to us" }).click();
  await page.getByRole("option", { name: "Signed up for our newsletter" }).click();
  await page.getByRole("combobox", { name: "How", exact: true }).click();
  await page.getByRole("option", { name: "web form", exact: true }).click();
  await page.getByRole("button", { name: "Save", exact: false }).first().click();
  await page.getByText("Say what shows it").waitFor();
  await page.getByRole("textbox", { name: "Note", exact: true }).last().fill("Form on our website, 12 March.");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { name: "Abonnent" }).waitFor();
  await page.getByRole("tab", { name: "Privacy" }).click();
  await heading(page, "What happened").getByText("Form on our website, 12 March.").waitFor();
  await page.close();
});

test("on the phone: one line above the large buttons, and the tab in one column", async () => {
  const { id } = await person({ given_name: "Mobil", family_name: "Frage", ...reached });
  const page = await open(`/contacts/${id}?tab=privacy`, 1, { viewport: phone, hasTouch: true });
  await settled(page);
  const lights = await page.getByRole("list", { name: "May I call or mail?" }).boundingBox();
  const call = await page.getByRole("link", { name: "Call", exact: true }).boundingBox();
  assert.ok(lights.y + lights.height <= call.y && lights.height < 72, "one line, above");
  await page.getByRole("button", { name: "They agreed" }).click();
  await dialog(page).waitFor();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 390, `nothing sticks out: ${width}`);
  await page.close();
});

test("a new version of a text is kept beside the old one", async () => {
  const page = await open("/settings/privacy");
  const notices = page.locator("#notices");
  await notices.locator("summary").first().click();
  await notices.getByRole("button", { name: "New version" }).first().click();
  const wording = dialog(page).getByRole("group", { name: "Text" });
  await wording.getByLabel("English").fill("We keep your name and address to answer you.");
  await wording.getByLabel("German").fill("Wir speichern Namen und Anschrift, um Ihnen zu antworten.");
  const changed = dialog(page).getByRole("group", { name: "What has changed" });
  await changed.getByLabel("English").fill("Shorter.");
  await changed.getByLabel("German").fill("Kürzer.");
  await dialog(page).getByRole("button", { name: "Save" }).click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await notices.getByText("version 2").waitFor();
  await notices.getByText("Show the text").first().waitFor();
  await page.close();
});

test("who works for a purpose is changed by its owner, and shown at once", async () => {
  const page = await open("/settings/privacy");
  const purposes = page.locator("#purposes");
  const entry = purposes.getByRole("listitem").filter({ has: page.getByText("Evaluation", { exact: true }) });
  await entry.locator("summary").click();
  await entry.getByText("Owner and Marketing", { exact: true }).waitFor();
  await entry.getByRole("button", { name: "Change Evaluation" }).click();
  await dialog(page).getByRole("group", { name: "Who works for it" }).getByLabel("Sales", { exact: true }).check();
  await dialog(page).getByRole("button", { name: "Save" }).click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await entry.getByText(/Sales/).first().waitFor();
  await page.close();
});
