// Bringing a file of people along, and taking people along as a file.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { makeData, startServer } from "../../scripts/with-server.mjs";
import { launch, settled, signedIn } from "./support.mjs";

const file = fileURLToPath(new URL("../../../tests/data/google-contacts.csv", import.meta.url));

let browser, demo, server;
before(async () => {
  browser = await launch();
  demo = await makeData({ contacts: 5 });
  server = await startServer(demo.data);
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await demo?.remove();
});

const open = (path, user = 0) => signedIn(browser, `${server.url}${path}`, demo.users[user]);

async function chosen(page, path = file) {
  await page.locator('input[type="file"]').setInputFiles(path);
  await page.getByRole("heading", { name: "How these people came to us" }).waitFor();
}

async function choose(page, context) {
  await page.getByRole("combobox", { name: "How they came to us" }).click();
  await page.getByRole("option", { name: context }).click();
}

const count = async (page, label) => Number((await page.locator("dl > div").filter({ hasText: label }).first().locator("dd").textContent()).replace(/\D/g, ""));

test("a file of Google's is checked, imported in the background, and every row says what became of it", async () => {
  const page = await open("/import");
  await chosen(page);
  await page.getByText(/Google Contacts/).waitFor();

  // How people came to us is never guessed.
  await page.getByRole("button", { name: "Check the file" }).click();
  await page.getByText("Choose how these people came to us.").waitFor();
  await choose(page, "Comes from another list");
  await page.getByText(/Bought lists do not belong here/).waitFor();
  await page.getByRole("button", { name: "Check the file" }).click();
  await page.getByText("This would happen").waitFor();
  const would = { created: await count(page, "would be added"), refused: await count(page, "refused") };
  assert.ok(would.created > 0 && would.refused > 0);
  await page.getByText("Nothing has been written yet.").waitFor();
  await page.getByText("not an address").first().waitFor();

  // Back to the choices and forth: nothing is lost.
  await page.getByRole("button", { name: "Back to the choices" }).click();
  assert.equal(await page.getByRole("combobox", { name: "How they came to us" }).inputValue(), "Comes from another list");
  await page.getByRole("button", { name: "Check the file" }).click();
  await page.getByRole("button", { name: /^Import .* people$/ }).click();
  await page.waitForURL(/\/import\/[0-9a-f-]{36}$/);
  await page.getByRole("heading", { name: "Result" }).waitFor({ timeout: 60_000 });
  assert.equal(await count(page, "added"), would.created);
  assert.equal(await count(page, "refused"), would.refused);

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save refused rows" }).click();
  const saved = await readFile(await (await download).path(), "utf8");
  assert.match(saved, /First Name/);
  assert.match(saved, /not an address/);
  assert.equal(saved.trim().split("\r\n").length - 1 >= would.refused, true);

  const rows = page.locator("section").filter({ has: page.getByRole("heading", { name: "Rows" }) });
  await rows.getByRole("radiogroup").getByText("added", { exact: true }).click();
  await rows.getByRole("link").first().click();
  await page.getByRole("tab", { name: "Privacy" }).click();
  await page.getByText("Comes from another list").first().waitFor();

  await page.goto(`${server.url}/import`);
  await page.getByRole("heading", { name: "Earlier imports" }).waitFor();
  await page.getByText("done", { exact: true }).waitFor();
  await page.close();
});

test("the same file again: everybody is there already, and nobody is added twice", async () => {
  const page = await open("/import");
  await chosen(page);
  await choose(page, "Comes from another list");
  await page.getByRole("button", { name: "Check the file" }).click();
  await page.getByText("This would happen").waitFor();
  assert.ok((await count(page, "there already")) > 0);
  await page.close();
});

test("a column goes where the person says, and what the file calls it never stands in an address", async () => {
  const page = await open("/import");
  const addresses = [];
  page.on("request", (request) => addresses.push(request.url()));
  await page.locator('input[type="file"]').setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from("Geheimspalte;Mail\nSpaltenreich;s@reich.example\n") });
  await page.getByRole("combobox", { name: "What Geheimspalte becomes" }).click();
  await page.getByRole("combobox", { name: "What Geheimspalte becomes" }).fill("Family");
  await page.getByRole("option", { name: "Family name" }).click();
  await choose(page, "Asked us themselves");
  await page.getByRole("button", { name: "Check the file" }).click();
  await page.getByRole("button", { name: "Import 1 person" }).click();
  await page.getByRole("heading", { name: "Result" }).waitFor();
  await page.getByText("Spaltenreich").first().waitFor();
  assert.ok(addresses.every((address) => !/Geheimspalte|Spaltenreich|reich\.example/i.test(decodeURIComponent(address))));
  await page.close();
});

test("a file that is too large or empty is refused before it is sent", async () => {
  const page = await open("/import");
  let sent = 0;
  page.on("request", (request) => (sent += request.url().includes("/imports/preview") ? 1 : 0));
  await page.locator('input[type="file"]').setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer: Buffer.alloc(0) });
  await page.getByText("This file is empty.").waitFor();
  await page.locator('input[type="file"]').setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer: Buffer.alloc(20 * 1024 * 1024 + 1, 65) });
  await page.getByText(/at most 20 are possible/).waitFor();
  assert.equal(sent, 0);
  await page.close();
});

test("a list is taken along as a table and as business cards, and the history says so", async () => {
  const page = await open("/contacts");
  await settled(page);
  const first = await page.locator('[role="rowheader"]').first().innerText();
  for (const [choice, ending, sign] of [["As a table (CSV)", ".csv", ","], ["As business cards (vCard)", ".vcf", "BEGIN:VCARD"]]) {
    await page.getByRole("button", { name: "Export" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: choice }).click();
    const got = await download;
    assert.ok(got.suggestedFilename().endsWith(ending));
    assert.ok((await readFile(await got.path(), "utf8")).includes(sign));
  }
  await page.getByRole("link", { name: first.split("\n").at(-1) }).click();
  await page.getByRole("tab", { name: "History" }).click();
  await page.getByText("Who looked").click();
  await page.getByText(/took it along in an export/).first().waitFor();
  await page.close();
});
