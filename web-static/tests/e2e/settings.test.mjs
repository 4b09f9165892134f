// Oneself, one's sessions and tokens, and the users of an installation.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { makeData, startServer, stopLeftovers } from "../../scripts/with-server.mjs";
import { launch, openPage, settled, signedIn } from "./support.mjs";

let browser, demo, server;
before(async () => {
  browser = await launch();
  demo = await makeData({ contacts: 5 });
  server = await startServer(demo.data);
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await stopLeftovers();
  await demo?.remove();
});

test("an owner adds a user, whose password is shown once and works; deactivating can be undone", async () => {
  const page = await signedIn(browser, `${server.url}/settings/users`, demo.users[0]);
  await page.getByRole("button", { name: "Add user" }).click();
  const form = page.getByRole("dialog", { name: "Add user" });
  await form.getByLabel("Name").fill("Ben Köhler");
  await form.getByLabel("E-mail").fill("ben@example.org");
  await form.getByRole("button", { name: "Add user" }).click();
  const shown = page.getByRole("dialog", { name: "Ben Köhler has been added" });
  const password = await shown.locator("code").innerText();
  await shown.getByRole("button", { name: "I have kept it" }).click();
  await page.getByRole("row", { name: /Ben Köhler/ }).waitFor();
  assert.ok(!(await page.content()).includes(password), "the password is gone");

  const his = await signedIn(browser, `${server.url}/`, { email: "ben@example.org", password });
  await his.getByRole("heading", { name: "Home" }).waitFor();
  await his.close();

  await page.getByRole("button", { name: "Actions for Ben Köhler" }).click();
  await page.getByRole("menuitem", { name: "Deactivate" }).click();
  await page.getByRole("row", { name: /Ben Köhler.*Deactivated/ }).waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("Undone").waitFor();
  await page.getByRole("row", { name: /Ben Köhler/ }).waitFor();
  assert.equal(await page.getByText("Deactivated").count(), 0);
  await page.close();
});

test("the data protection officer cannot be an administrator as well, and the form says why", async () => {
  const page = await signedIn(browser, `${server.url}/settings/users`, demo.users[0]);
  await page.getByRole("button", { name: "Add user" }).click();
  const form = page.getByRole("dialog", { name: "Add user" });
  await form.getByLabel("Name").fill("Dora Weiß");
  await form.getByLabel("E-mail").fill("dora@example.org");
  await form.getByLabel("Sales", { exact: true }).uncheck();
  await form.getByLabel("Administrator", { exact: true }).check();
  await form.getByLabel("Data protection officer", { exact: true }).check();
  await form.getByRole("button", { name: "Add user" }).click();
  await form.getByRole("alert").waitFor();
  assert.equal(await form.getByLabel("Name").inputValue(), "Dora Weiß");
  await page.close();
});

test("a token is shown once, works, and stops working when it is revoked", async () => {
  const page = await signedIn(browser, `${server.url}/settings/tokens`, demo.users[0]);
  await page.getByRole("button", { name: "Add token" }).click();
  const form = page.getByRole("dialog", { name: "Add token" });
  await form.getByLabel("What it is for").fill("Web form");
  await form.getByRole("button", { name: "Add token" }).click();
  const shown = page.getByRole("dialog", { name: "Token added" });
  const token = await shown.locator("code").innerText();
  await shown.getByRole("button", { name: "I have kept it" }).click();
  const ask = async () => (await fetch(`${server.url}/api/v1/contacts?limit=1`, { headers: { Authorization: `Bearer ${token}` } })).status;
  assert.equal(await ask(), 200);
  assert.ok(!(await page.content()).includes(token));

  await page.getByRole("row", { name: /Web form/ }).getByRole("button", { name: "Revoke" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
  await page.getByText("Token revoked").waitFor();
  assert.equal(await ask(), 401);
  await page.close();
});

test("another session can be ended, one's own says that it is this one", async () => {
  const other = await signedIn(browser, `${server.url}/`, demo.users[1]);
  const page = await signedIn(browser, `${server.url}/settings/sessions`, demo.users[1]);
  await page.getByText("This device").waitFor();
  await page.getByRole("button", { name: "End session" }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "End session" }).click();
  await page.getByText("Session ended").waitFor();
  assert.equal(await other.evaluate(async () => (await fetch("/api/v1/session")).status), 401);
  await other.close();
  await page.close();
});

test("a new password takes the old one's place", async () => {
  const page = await signedIn(browser, `${server.url}/settings`, demo.users[3]);
  await page.getByLabel("Current password").fill(demo.users[3].password);
  await page.getByLabel("New password").fill("chairs around a table");
  await page.getByRole("button", { name: "Change password" }).click();
  await page.getByText("Password changed").waitFor();
  await page.close();
  const again = await openPage(browser, `${server.url}/`);
  await again.getByLabel("E-mail", { exact: true }).fill(demo.users[3].email);
  await again.locator('input[name="password"]').fill(demo.users[3].password);
  await again.getByRole("button", { name: "Sign in" }).click();
  await again.getByRole("alert").waitFor();
  await again.close();
  const now = await signedIn(browser, `${server.url}/`, { email: demo.users[3].email, password: "chairs around a table" });
  await settled(now);
  await now.close();
});

test("the organisation's name stands in the sidebar as soon as it is saved", async () => {
  const page = await signedIn(browser, `${server.url}/settings/organisation`, demo.users[0]);
  await page.getByLabel("Name of the organisation").fill("Albers & Töchter");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("link", { name: "Albers & Töchter" }).waitFor();
  await page.close();
});
