// Coming in: the first run, signing in and out, the end of a session, a lost connection.
import assert from "node:assert/strict";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { makeData, startServer, stopLeftovers } from "../../scripts/with-server.mjs";
import { launch, openPage, settled, signedIn } from "./support.mjs";

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

test("the first run leads from the one-time link to the first contact", async () => {
  const fresh = await makeData();
  const empty = await startServer(fresh.data);
  try {
    const link = (await readFile(join(fresh.data, "setup-link"), "utf8")).trim();
    assert.equal((await stat(join(fresh.data, "setup-link"))).mode & 0o777, 0o600);

    const lost = await openPage(browser, `${empty.url}/`);
    await lost.getByText("Candor is not set up yet").waitFor();
    await lost.close();

    const page = await openPage(browser, link);
    await page.getByLabel("Name of the organisation").fill("Müller Möbel GmbH");
    await page.getByLabel("Name", { exact: true }).fill("Anna Schmidt");
    await page.getByLabel("E-mail").fill("anna@example.org");
    await page.getByLabel("Password", { exact: true }).fill("short");
    assert.ok(await page.getByRole("button", { name: "Set up" }).isDisabled(), "nobody goes on without having taken on the balancing tests");
    await page.getByText("Recording who did what").waitFor();
    await page.getByRole("checkbox", { name: /I take these on/ }).check();
    await page.getByRole("button", { name: "Set up" }).click();
    await page.getByText(/12 characters/).last().waitFor();
    assert.equal(await page.getByLabel("Name of the organisation").inputValue(), "Müller Möbel GmbH");

    await page.getByLabel("Password", { exact: true }).fill("shelves and tables");
    await page.getByRole("button", { name: "Set up" }).click();
    await page.getByRole("heading", { name: "Home" }).waitFor();
    assert.ok(!page.url().includes("token"), "the link's token must not stay in the address");
    await page.getByText("Müller Möbel GmbH").first().waitFor();
    await page.getByText("Check the escrow sheet").waitFor();

    await page.getByRole("button", { name: "Add person" }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Given name").fill("Zoë");
    await dialog.getByLabel("Family name").fill("Größler");
    await page.keyboard.press("Control+Enter");
    await dialog.waitFor({ state: "hidden" });
    await page.goto(`${empty.url}/contacts`);
    await page.getByText("Zoë Größler").first().waitFor();
    await page.goto(`${empty.url}/settings/privacy`);
    const tests = page.locator("#balancing_tests");
    await tests.getByText("adopted", { exact: true }).nth(2).waitFor();
    assert.equal(await tests.getByText("not adopted").count(), 0);
    await page.close();

    const again = await openPage(browser, link);
    await again.getByText("Candor is set up already").waitFor();
    await again.close();
  } finally {
    await empty.stop();
    await fresh.remove();
  }
});

test("a set-up link that is not one says how to get another", async () => {
  const fresh = await makeData();
  const empty = await startServer(fresh.data);
  try {
    const page = await openPage(browser, `${empty.url}/setup#token=nonsense`);
    await page.getByLabel("Name of the organisation").fill("A");
    await page.getByLabel("Name", { exact: true }).fill("A");
    await page.getByLabel("E-mail").fill("a@example.org");
    await page.getByLabel("Password", { exact: true }).fill("shelves and tables");
    await page.getByRole("checkbox", { name: /I take these on/ }).check();
    await page.getByRole("button", { name: "Set up" }).click();
    await page.getByText("This link no longer works").waitFor();
    await page.close();
  } finally {
    await empty.stop();
    await fresh.remove();
  }
});

test("a wrong password is refused in words, and what was typed stays", async () => {
  const page = await openPage(browser, `${server.url}/contacts`);
  await page.getByLabel("E-mail", { exact: true }).fill(demo.users[0].email);
  await page.locator('input[name="password"]').fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("alert").waitFor();
  assert.equal(await page.getByLabel("E-mail", { exact: true }).inputValue(), demo.users[0].email);
  assert.ok(!(await page.content()).includes(demo.users[1].email));

  await page.locator('input[name="password"]').fill(demo.users[0].password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "People" }).waitFor();
  assert.equal(new URL(page.url()).pathname, "/contacts", "where one wanted to go");
  await page.close();
});

test("a session that ends asks for the password over the page, and what was typed goes on", async () => {
  const page = await signedIn(browser, `${server.url}/settings`, demo.users[1]);
  await page.getByLabel("Name", { exact: true }).fill("Jonas P. Petersen");
  await page.context().clearCookies();
  await page.getByRole("button", { name: "Save" }).click();
  const dialog = page.getByRole("dialog", { name: "You have been signed out" });
  await dialog.locator('input[name="password"]').fill(demo.users[1].password);
  await dialog.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByText("Saved").waitFor();
  assert.equal(await page.getByLabel("Name", { exact: true }).inputValue(), "Jonas P. Petersen");
  await page.close();
});

test("signing out ends the session on the server and leaves nobody's name behind", async () => {
  const page = await signedIn(browser, `${server.url}/`, demo.users[0]);
  await settled(page);
  await page.getByRole("button", { name: /^Your menu/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Sign in" }).waitFor();
  const status = await page.evaluate(async () => (await fetch("/api/v1/session")).status);
  assert.equal(status, 401);
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  assert.doesNotMatch(kept, /@|Katrin|Albers/);
  await page.close();
});

test("a lost connection is said, and the page goes on by itself once the server is back", async () => {
  const own = await makeData({ contacts: 5 });
  let running = await startServer(own.data);
  const page = await signedIn(browser, `${running.url}/settings`, own.users[0], { offline: false });
  const { wrong } = page;
  await page.getByLabel("Name", { exact: true }).fill("Katrin A.");
  await running.kill();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("No connection to Candor").waitFor();
  await page.getByText(/cannot be reached/).first().waitFor();
  assert.equal(await page.getByLabel("Name", { exact: true }).inputValue(), "Katrin A.");
  running = await startServer(own.data, running.port);
  await page.getByText("No connection to Candor").waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved").waitFor();
  // Refused connections are what this test is about.
  wrong.splice(0, wrong.length, ...wrong.filter((line) => !/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|ERR_INCOMPLETE_CHUNKED_ENCODING/.test(line)));
  await page.close();
  await running.stop();
  await own.remove();
});

test("a page that was never opened says that the connection is lost, and comes once it is back", async () => {
  const own = await makeData({ contacts: 5 });
  let running = await startServer(own.data);
  const page = await signedIn(browser, `${running.url}/`, own.users[0]);
  await settled(page);
  await running.kill();
  await page.getByRole("link", { name: "Trash" }).first().click();
  await page.getByRole("alert").filter({ hasText: "cannot be reached" }).waitFor();
  running = await startServer(own.data, running.port);
  await page.getByRole("heading", { name: "Trash" }).waitFor();
  page.wrong.splice(0, page.wrong.length, ...page.wrong.filter((line) => !/ERR_|dynamically imported module|Candor cannot be reached/.test(line)));
  await page.close();
  await running.stop();
  await own.remove();
});

test("the purpose in the top bar goes with every request", async () => {
  const page = await signedIn(browser, `${server.url}/contacts`, demo.users[0]);
  await settled(page);
  await page.getByRole("button", { name: /^Working on/ }).click();
  const asked = page.waitForRequest((request) => /\/contacts(\/search)?(\?|$)/.test(request.url()) && request.headers()["candor-purpose"] === "billing");
  await page.getByRole("menuitemradio", { name: /Invoices and payments/ }).click();
  await asked;
  await page.getByRole("button", { name: /^Working on Invoices/ }).waitFor();
  await page.close();
});

