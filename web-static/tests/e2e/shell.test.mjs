// The frame around every page: by keyboard alone, on a phone, in German, in the dark.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { makeData, startServer, stopLeftovers } from "../../scripts/with-server.mjs";
import { focused, launch, openPage, phone, settled, signedIn } from "./support.mjs";

let browser, demo, server;
before(async () => {
  browser = await launch();
  demo = await makeData({ contacts: 60 });
  server = await startServer(demo.data);
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await stopLeftovers();
  await demo?.remove();
});

const someContact = (page) =>
  page.evaluate(async () => {
    const answer = await fetch("/api/v1/contacts?limit=50", { headers: { "Candor-Purpose": "sales" } });
    return (await answer.json()).data.find((one) => one.given_name && one.family_name?.length > 4 && /^[A-Za-z ]+$/.test(one.family_name));
  });

test("by keyboard alone: sign in, find somebody by half a name, open, go back, change the look", async () => {
  const page = await openPage(browser, `${server.url}/`);
  await page.getByLabel("E-mail", { exact: true }).waitFor();
  await page.keyboard.type(demo.users[0].email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(demo.users[0].password);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Home" }).waitFor();

  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "Skip to content");

  const { id, given_name, family_name } = await someContact(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Search records and commands" }).waitFor();
  await page.keyboard.type(family_name.slice(0, 4));
  const option = page.getByRole("option", { name: `${given_name} ${family_name}` }).first();
  await option.waitFor();
  for (let steps = 0; steps < 40 && (await option.getAttribute("aria-selected")) !== "true"; steps += 1) {
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/(contacts|companies)\/[0-9a-f-]{36}$/);
  assert.ok(!(await page.title()).includes(family_name), "no name in the window's title");
  await page.goBack();
  await page.getByRole("heading", { name: "Home" }).waitFor();
  await page.getByRole("link", { name: new RegExp(family_name) }).first().waitFor();
  assert.ok(id);

  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });

  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Search records and commands" }).and(page.locator(":focus")).waitFor();
  await page.keyboard.type("dark");
  await page.getByRole("option", { name: "Appearance: Dark" }).waitFor();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.documentElement.dataset.mantineColorScheme === "dark");
  await page.close();
});

test("the palette finds by digits of a phone number and by mail domain, and offers only what one may do", async () => {
  const page = await signedIn(browser, `${server.url}/`, demo.users[0]);
  const found = await page.evaluate(async () => {
    const answer = await fetch("/api/v1/contacts?limit=50", { headers: { "Candor-Purpose": "sales" } });
    return (await answer.json()).data.find((one) => one.emails?.length && one.phones?.length && one.family_name);
  });
  await page.keyboard.press("Control+k");
  const input = page.getByRole("combobox", { name: "Search records and commands" });
  const digits = found.phones[0].number.replace(/\D/g, "").slice(-6);
  await input.fill(digits);
  await page.getByRole("option", { name: new RegExp(found.family_name) }).first().waitFor();
  await input.fill(found.emails[0].address.split("@")[1]);
  await page.getByRole("option").first().waitFor();
  await input.fill("zzzzqqqq");
  await page.getByText(/Nothing found/).waitFor();
  await page.close();

  const administrator = await signedIn(browser, `${server.url}/`, demo.users[2]);
  await administrator.keyboard.press("Control+k");
  await administrator.getByRole("option", { name: "Users" }).or(administrator.getByRole("option", { name: "Home" })).first().waitFor();
  assert.equal(await administrator.getByRole("option", { name: "Add person" }).count(), 0);
  await administrator.close();
});

test("the sidebar collapses to icons, and stays so", async () => {
  const page = await signedIn(browser, `${server.url}/`, demo.users[0]);
  const nav = page.getByRole("navigation", { name: "Main" }).first();
  assert.equal((await nav.boundingBox()).width, 224);
  await page.getByRole("button", { name: "Collapse sidebar" }).click();
  await page.waitForFunction(() => document.querySelector("nav").getBoundingClientRect().width === 56);
  await page.reload();
  await page.getByRole("button", { name: "Expand sidebar" }).waitFor();
  assert.equal((await nav.boundingBox()).width, 56);
  await page.getByRole("link", { name: "People" }).first().click();
  await page.waitForURL(/\/contacts$/);
  await page.close();
});

test("on a phone nothing is wider than the screen, and every place is within reach", async () => {
  const page = await signedIn(browser, `${server.url}/`, demo.users[0], { viewport: phone, hasTouch: true, isMobile: true });
  for (const path of ["/", "/contacts", "/companies", "/import", "/trash", "/settings", "/settings/users", "/settings/tokens", "/settings/organisation"]) {
    await page.goto(`${server.url}${path}`);
    await settled(page);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth || document.querySelector("#content").scrollWidth > innerWidth);
    assert.equal(wider, false, `${path} is wider than the screen`);
  }
  await page.getByRole("button", { name: "More" }).tap();
  await page.getByRole("dialog", { name: "More" }).getByRole("link", { name: "Trash" }).tap();
  await page.waitForURL(/\/trash$/);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll("nav a, nav button, header button")]
      .filter((one) => one.getBoundingClientRect().width > 0)
      .filter((one) => one.getBoundingClientRect().height < 24 || one.getBoundingClientRect().width < 24)
      .map((one) => one.outerHTML.slice(0, 80)),
  );
  assert.deepEqual(small, []);
  await page.close();
});

test("in German everything says its words in German, dates and numbers too", async () => {
  const page = await signedIn(browser, `${server.url}/settings`, demo.users[1]);
  await page.getByRole("combobox", { name: "Language" }).click();
  await page.getByRole("option", { name: "Deutsch" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: "Einstellungen" }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "de");
  for (const path of ["/", "/contacts", "/trash", "/import", "/settings/sessions"]) {
    await page.goto(`${server.url}${path}`);
    await settled(page);
    const text = await page.evaluate(() => document.body.innerText);
    assert.doesNotMatch(text, /\b(Home|People|Companies|Settings|Trash|Search|Loading|Cancel|Save|today|yesterday|Added|Working)\b/, path);
  }
  await page.close();
});

test("in the dark no text is too faint, and the system's wish is followed", async () => {
  // Somebody whose own choice is still "like the system".
  const page = await signedIn(browser, `${server.url}/`, demo.users[3], { colorScheme: "dark" });
  await settled(page);
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.equal(background, "rgb(20, 20, 19)");
  await page.emulateMedia({ colorScheme: "light" });
  await page.waitForFunction(() => getComputedStyle(document.body).backgroundColor === "rgb(250, 250, 248)");
  await page.close();
});

test("an address that is none says so, and leads home", async () => {
  const page = await signedIn(browser, `${server.url}/nothing/of/the/kind`, demo.users[0]);
  await page.getByRole("heading", { name: "There is no page here" }).waitFor();
  await page.getByRole("link", { name: "Go to the home page" }).click();
  await page.getByRole("heading", { name: "Home" }).waitFor();
  await page.close();
});
