// Lists, records and new records, as people work with them.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { makeData, startServer } from "../../scripts/with-server.mjs";
import { focused, launch, phone, settled, signedIn } from "./support.mjs";

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

// Another program, with the demo's token: what the browser shows must not depend on having made it itself.
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
const search = (page) => page.getByRole("searchbox", { name: "Search in People" });
const field = (page, name) => page.locator(`[data-field="${name}"]`);
async function edit(page, name) {
  await field(page, name).locator("[data-edit]").focus();
  await page.keyboard.press("Enter");
}

async function found(page, typed, name) {
  await search(page).fill(typed);
  await row(page, name).waitFor();
}

test("a person is found by half a name, by digits of a phone number and by the domain of an address", async () => {
  await person({ given_name: "Zuzanna", family_name: "Wyszukiwalska", emails: [{ address: "zuzanna@only-here.example" }], phones: [{ number: "0221 / 99 88-77 66" }] });
  await person({ given_name: "Nobody", family_name: "Elsewhere", emails: [{ address: "n@somewhere.example" }] });
  const page = await open("/contacts");
  for (const typed of ["wyszuk", "998877", "only-here.example", "zuzanna wysz"]) {
    await found(page, typed, "Zuzanna Wyszukiwalska");
    await row(page, "Nobody Elsewhere").waitFor({ state: "hidden" });
    assert.ok(!decodeURIComponent(page.url()).includes(typed), "what is typed must not stand in the address");
    assert.ok(!(await page.title()).includes("Zuzanna"));
  }
  await search(page).fill("nobody of this name at all");
  await page.getByText("Nothing matches").waitFor();
  await page.getByRole("button", { name: "Clear search and filters" }).click();
  await row(page, "Nobody Elsewhere").waitFor();
  await page.close();
});

test("order and filters stand in the address, and going back finds everything as it was left", async () => {
  const page = await open("/companies");
  await settled(page);
  await page.getByRole("button", { name: "Name", exact: true }).click();
  await page.waitForURL(/sort=name/);
  await page.getByRole("button", { name: "Name", exact: true }).click();
  await page.waitForURL(/sort=-name/);
  await settled(page);
  const names = await page.locator('[role="rowheader"]').allTextContents();
  assert.deepEqual(names.slice(0, 5), [...names.slice(0, 5)].sort((a, b) => b.localeCompare(a, "de")));

  await page.getByRole("button", { name: "Filter" }).click();
  await page.getByRole("combobox", { name: "Field" }).fill("Size");
  await page.getByRole("option", { name: "Size" }).click();
  await page.getByRole("checkbox", { name: "11-50" }).check();
  await page.getByRole("button", { name: "Apply" }).click();
  await page.waitForURL(/size=in\.11-50/);
  await settled(page);
  const sizes = await page.locator('[role="gridcell"]').filter({ hasText: /^11-50$/ }).count();
  assert.equal(sizes, await rows(page).count());

  await page.goto(`${server.url}/contacts`);
  await settled(page);
  await search(page).fill("a");
  await page.waitForTimeout(400); // typing pauses, the search is asked
  await settled(page);
  await page.locator('[role="grid"]').evaluate((grid) => grid.scrollTo(0, 900));
  await page.waitForTimeout(300);
  const before = await page.locator('[role="grid"]').evaluate((grid) => grid.scrollTop);
  assert.ok(before > 100, "there is something to scroll");
  await rows(page).nth(20).locator("a").click();
  await page.getByRole("tab", { name: "Activity" }).waitFor();
  await page.goBack();
  await rows(page).first().waitFor();
  assert.equal(await search(page).inputValue(), "a");
  await page.waitForFunction((top) => document.querySelector('[role="grid"]').scrollTop === top, before);
  await page.goForward();
  await page.getByRole("tab", { name: "Activity" }).waitFor();
  await page.close();
});

test("several are deleted at once, and one Undo brings them all back", async () => {
  for (const name of ["Ada", "Bo", "Cy"]) await person({ given_name: name, family_name: "Wegwerf" });
  const page = await open("/contacts");
  await found(page, "wegwerf", "Ada Wegwerf");
  await settled(page);
  await page.getByRole("checkbox", { name: "Select all rows that are loaded" }).check();
  const bar = page.getByRole("toolbar", { name: "Selected rows" });
  await bar.getByText("3 people selected").waitFor();
  await bar.getByRole("button", { name: "Delete" }).click();
  await page.getByText("3 people deleted").waitFor();
  await page.getByText("Nothing matches").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await row(page, "Cy Wegwerf").waitFor();
  await settled(page);
  assert.equal(await rows(page).count(), 3);
  await page.close();
});

test("a value is changed where it stands; what the server refuses comes back with the reason", async () => {
  const { id } = await person({ given_name: "Eva", family_name: "Platz", emails: [{ address: "eva@platz.example" }] });
  const page = await open(`/contacts/${id}`);
  await edit(page, "job_title");
  await page.keyboard.type("Head of shelves");
  await page.keyboard.press("Enter");
  await field(page, "job_title").getByText("Head of shelves").waitFor();

  await edit(page, "family_name");
  await page.keyboard.type("zzz");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("h1").textContent(), "Eva Platz");

  await edit(page, "emails");
  await page.getByRole("button", { name: "Add another" }).click();
  await page.keyboard.type("no address at all");
  await page.getByRole("button", { name: "Save" }).click();
  await field(page, "emails").locator('[aria-invalid="true"]').waitFor();
  assert.equal(await field(page, "emails").getByRole("textbox").nth(2).inputValue(), "no address at all");
  await field(page, "emails").getByRole("textbox").nth(2).fill("eva.platz@home.example");
  await page.getByRole("button", { name: "Make it the main one" }).click();
  await page.keyboard.press("Control+Enter");
  await field(page, "emails").getByRole("link", { name: "eva.platz@home.example" }).waitFor();
  await settled(page);

  const stored = await call("GET", `/contacts/${id}`);
  assert.equal(stored.job_title, "Head of shelves");
  assert.equal(stored.family_name, "Platz");
  assert.deepEqual(stored.emails.map(({ address }) => address), ["eva.platz@home.example", "eva@platz.example"]);
  await page.close();
});

test("Tab saves and goes on to the next field", async () => {
  const { id } = await person({ given_name: "Tab", family_name: "Taste", job_title: "a", department: "b" });
  const page = await open(`/contacts/${id}`);
  await edit(page, "given_name");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Tabea");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Tastenreich");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Tabea Tastenreich" }).waitFor();
  await settled(page);
  const stored = await call("GET", `/contacts/${id}`);
  assert.deepEqual([stored.given_name, stored.family_name], ["Tabea", "Tastenreich"]);
  await page.close();
});

test("two people change the same: both values are shown, and the choice is what stays", async () => {
  const { id } = await person({ given_name: "Kon", family_name: "Flikt", job_title: "before" });
  const first = await open(`/contacts/${id}`, 0);
  const second = await open(`/contacts/${id}`, 1);
  await first.getByRole("heading", { name: "Kon Flikt" }).waitFor();
  await edit(second, "job_title");
  await second.keyboard.press("Control+a");
  await second.keyboard.type("from the second");
  await edit(first, "job_title");
  await first.keyboard.press("Control+a");
  await first.keyboard.type("from the first");
  await first.keyboard.press("Enter");
  await field(first, "job_title").getByText("from the first").waitFor();
  await settled(first);

  await second.keyboard.press("Enter");
  const dialog = second.getByRole("dialog", { name: "Somebody was faster" });
  await dialog.getByText("from the first").waitFor();
  await dialog.getByText("from the second").waitFor();
  // Leaving without a choice loses nothing: what was typed is back in its field, and saving asks again.
  await second.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  assert.equal(await field(second, "job_title").getByRole("textbox").inputValue(), "from the second");
  await field(second, "job_title").getByRole("textbox").press("Enter");
  await dialog.getByText("from the second").waitFor();
  await dialog.getByRole("radio").nth(1).check();
  await dialog.getByRole("button", { name: "Save my choice" }).click();
  await field(second, "job_title").getByText("from the first").waitFor();
  assert.equal((await call("GET", `/contacts/${id}`)).job_title, "from the first");

  // Changes of different fields need no question.
  await edit(first, "family_name");
  await first.keyboard.press("Control+a");
  await first.keyboard.type("Frieden");
  await first.keyboard.press("Enter");
  await first.getByRole("heading", { name: "Kon Frieden" }).waitFor();
  await settled(first);
  await edit(second, "job_title");
  await second.keyboard.press("Control+a");
  await second.keyboard.type("together");
  await second.keyboard.press("Enter");
  await field(second, "job_title").getByText("together").waitFor();
  await second.getByRole("heading", { name: "Kon Frieden" }).waitFor();
  await settled(second);
  const stored = await call("GET", `/contacts/${id}`);
  assert.deepEqual([stored.family_name, stored.job_title], ["Frieden", "together"]);
  await first.close();
  await second.close();
});

test("what was half typed remembers what it began with: a change made while one was away is asked about", async () => {
  const { id } = await person({ given_name: "Ent", family_name: "Wurf", job_title: "before" });
  const page = await open("/contacts", 0);
  await found(page, "Ent Wurf", "Ent Wurf");
  await row(page, "Ent Wurf").getByRole("link", { name: "Ent Wurf" }).click();
  await page.getByRole("heading", { name: "Ent Wurf" }).waitFor();
  await edit(page, "job_title");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("half typed");
  await page.goBack();
  await page.getByRole("heading", { name: "Ent Wurf" }).waitFor({ state: "hidden" });
  const other = await open(`/contacts/${id}`, 1);
  await edit(other, "job_title");
  await other.keyboard.press("Control+a");
  await other.keyboard.type("from another");
  await other.keyboard.press("Enter");
  await field(other, "job_title").getByText("from another").waitFor();
  await settled(other);
  await page.goForward();
  const box = field(page, "job_title").getByRole("textbox");
  await box.waitFor();
  assert.equal(await box.inputValue(), "half typed");
  await box.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Somebody was faster" });
  await dialog.getByText("from another").waitFor();
  await dialog.getByText("half typed").waitFor();
  await page.close();
  await other.close();
});

test("a new person: hints at who is there, the context follows the company, and nothing typed is lost", async () => {
  await person({ given_name: "Doppel", family_name: "Gänger", emails: [{ address: "doppel@gaenger.example" }] });
  const page = await open("/contacts");
  await settled(page);
  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog", { name: "Add person" });
  await dialog.getByLabel("Given name").fill("Doppel");
  await dialog.getByLabel("E-mail").fill("doppel@gaenger.example");
  await dialog.getByText("One record looks like this").waitFor();
  assert.equal(await dialog.getByRole("combobox", { name: "How they came to us" }).inputValue(), "Asked us themselves");

  // A company that is not there yet, made over the first dialog.
  await dialog.getByRole("combobox", { name: "Company" }).fill("Neue Möbel Nord");
  await page.getByRole("option", { name: /Add “Neue Möbel Nord”/ }).click();
  const inner = page.getByRole("dialog", { name: "Add company" });
  assert.equal(await inner.getByLabel("Name").inputValue(), "Neue Möbel Nord");
  await inner.getByRole("button", { name: "Save" }).click();
  await inner.waitFor({ state: "hidden" });
  assert.equal(await dialog.getByRole("combobox", { name: "Company" }).inputValue(), "Neue Möbel Nord");
  assert.equal(await dialog.getByLabel("Given name").inputValue(), "Doppel");
  assert.equal(await dialog.getByRole("combobox", { name: "How they came to us" }).inputValue(), "Works for a company we deal with");

  await page.keyboard.press("Escape");
  const leave = page.getByRole("dialog", { name: "Throw away what you typed?" });
  await leave.getByRole("button", { name: "Keep typing" }).click();
  await leave.waitFor({ state: "hidden" });
  await dialog.getByRole("button", { name: "Full form" }).click();
  await page.waitForURL(/\/contacts\/new$/);
  // The dialog goes while the page comes: what counts is what the page then says.
  await dialog.waitFor({ state: "hidden" });
  await settled(page);
  assert.equal(await page.getByLabel("Given name").inputValue(), "Doppel");
  await page.getByLabel("Department").fill("Werkstatt");

  // Away and back.
  await page.getByRole("link", { name: "Companies" }).first().click();
  await page.getByRole("heading", { name: "Companies" }).waitFor();
  await page.goBack();
  assert.equal(await page.getByLabel("Department").inputValue(), "Werkstatt");

  await page.getByLabel("Department").press("Control+Enter");
  const question = page.getByRole("dialog", { name: "Do we know them already?" });
  await question.getByText("Doppel Gänger").waitFor();
  await question.getByRole("button", { name: "Add all the same" }).click();
  await page.getByRole("heading", { name: "Doppel", exact: true }).waitFor();
  await page.getByText("Werkstatt").waitFor();
  await page.close();
});

test("what is typed outlives a lost connection and the end of the session", async () => {
  const page = await open("/contacts", 1, { offline: false });
  await settled(page);
  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog", { name: "Add person" });
  await dialog.getByLabel("Family name").fill("Ausdauernd");
  await page.route("**/api/v1/contacts", (route) => route.abort());
  await page.keyboard.press("Control+Enter");
  await dialog.getByText(/cannot be reached/).waitFor();
  assert.equal(await dialog.getByLabel("Family name").inputValue(), "Ausdauernd");
  await page.unroute("**/api/v1/contacts");
  page.wrong.length = 0; // the browser's own word on the request that was cut

  await page.context().clearCookies();
  await page.keyboard.press("Control+Enter");
  const ended = page.getByRole("dialog", { name: "You have been signed out" });
  await ended.locator('input[name="password"]').fill(demo.users[1].password);
  await ended.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByText("Ausdauernd added").waitFor();
  const { data } = await call("POST", "/contacts/search", { q: "Ausdauernd" });
  assert.equal(data.length, 1, "once, however often it was tried");
  await page.close();
});

test("one and another: Ctrl Alt Enter saves and begins the next", async () => {
  const page = await open("/companies");
  await settled(page);
  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog", { name: "Add company" });
  await dialog.getByLabel("Name").fill("Erste Serienfirma");
  await page.keyboard.press("Control+Alt+Enter");
  await page.getByText("Erste Serienfirma added").waitFor();
  assert.equal(await dialog.getByLabel("Name").inputValue(), "");
  await dialog.getByLabel("Name").fill("Zweite Serienfirma");
  await page.keyboard.press("Control+Enter");
  await dialog.waitFor({ state: "hidden" });
  await rows(page).filter({ hasText: "Zweite Serienfirma" }).waitFor();
  await page.close();
});

test("a company shows its people, and the next record is one key away", async () => {
  const house = await call("POST", "/companies", { name: "Haus der Leute" });
  await person({ given_name: "Ina", family_name: "Innen", companies: [{ company_id: house.id, role: "Buyer" }] });
  await person({ given_name: "Alt", family_name: "Außen", companies: [{ company_id: house.id, inactive: true }] });
  const page = await open(`/companies/${house.id}`);
  const people = page.locator("section").filter({ has: page.getByRole("heading", { name: "People" }) });
  await people.getByText("Buyer").waitFor();
  assert.equal(await people.locator("li").filter({ hasText: "Alt Außen" }).getByText("no longer there").count(), 1);
  await people.getByRole("link", { name: "Ina Innen" }).click();
  await page.getByRole("heading", { name: "Ina Innen" }).waitFor();
  await page.getByRole("link", { name: "Haus der Leute" }).first().waitFor();
  const key = (await page.getByRole("button", { name: "Next in the list" }).isEnabled()) ? "j" : "k";
  await page.keyboard.press(key);
  await page.getByRole("heading", { name: "Alt Außen" }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { name: "Haus der Leute" }).waitFor();
  await page.close();
});

test("everything can be done with the keyboard alone", async () => {
  await person({ given_name: "Tasta", family_name: "Tur", job_title: "Drums" });
  const page = await open("/contacts");
  await settled(page);
  await page.keyboard.press("/");
  await page.keyboard.type("tasta tur");
  await row(page, "Tasta Tur").waitFor();
  await settled(page);
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "row");
  await page.keyboard.press("x");
  await page.getByText("1 person selected").waitFor();
  await page.keyboard.press("x");
  await page.getByText("1 person selected").waitFor({ state: "hidden" });
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Tasta Tur" }).waitFor();
  for (let presses = 0; presses < 40; presses += 1) {
    if ((await focused(page)) === "Change Job title") break;
    await page.keyboard.press("Tab");
  }
  assert.equal(await focused(page), "Change Job title");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Organ");
  await page.keyboard.press("Enter");
  await field(page, "job_title").getByText("Organ").waitFor();
  assert.equal(await focused(page), "Change Job title", "the focus comes back");
  await page.goBack();
  await row(page, "Tasta Tur").waitFor();
  await page.close();
});

test("on the phone: cards, and calling and writing below what one may do", async () => {
  const { id } = await person({ given_name: "Mobil", family_name: "Telefonat", phones: [{ number: "0171 1234567" }], emails: [{ address: "m@telefonat.example" }] });
  const page = await open("/contacts", 0, { viewport: phone, hasTouch: true });
  await settled(page);
  assert.equal(await page.getByRole("grid").count(), 0);
  await search(page).fill("telefonat");
  await page.getByRole("link", { name: /Mobil Telefonat/ }).click();
  await page.waitForURL(new RegExp(id));
  const call = page.getByRole("link", { name: "Call", exact: true });
  assert.equal(await call.getAttribute("href"), "tel:+491711234567");
  assert.equal(await page.getByRole("link", { name: "Write" }).getAttribute("href"), "mailto:m%40telefonat.example");
  const lights = page.getByRole("list", { name: "May I call or mail?" }).first();
  const [above, below] = [await lights.boundingBox(), await call.boundingBox()];
  assert.ok(above.y < below.y, "may I comes first");
  assert.ok(below.height >= 44, "large enough for a thumb");
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 390, `nothing sticks out: ${width}`);
  await page.close();
});

test("in German, everything says German", async () => {
  const page = await open("/", 3);
  const speak = (language) =>
    page.evaluate(async (language) => {
      const answer = await fetch("/api/v1/session", { method: "PATCH", headers: { "Content-Type": "application/merge-patch+json" }, body: JSON.stringify({ language }) });
      return answer.status;
    }, language);
  assert.ok((await speak("de")) < 300);
  await page.goto(`${server.url}/contacts`);
  await page.getByRole("heading", { name: "Personen" }).waitFor();
  await rows(page).first().locator("a").click();
  for (const tab of ["Aktivitäten", "Datenschutz", "Verlauf"]) await page.getByRole("tab", { name: tab }).click();
  await settled(page);
  const text = await page.locator("main").innerText();
  for (const english of ["Activity", "Privacy", "History", "Details", "Job title", "Save"]) assert.ok(!text.includes(english), english);
  await page.close();
});

test("what is not there says so: nothing, deleted, no type of that name", async () => {
  const { id } = await person({ given_name: "Weg", family_name: "Geworfen" });
  const page = await open("/contacts/01a211b5-1baa-7000-9cdb-66ab72b00999");
  await page.getByText("There is nothing here for you").waitFor();
  await page.goto(`${server.url}/unicorns`);
  await page.getByText("There is no page here").waitFor();
  await call("DELETE", `/contacts/${id}`);
  await page.goto(`${server.url}/trash`);
  const line = page.getByRole("listitem").filter({ hasText: "Weg Geworfen" });
  await line.getByRole("button", { name: "Restore Weg Geworfen" }).click();
  await page.getByText("1 person restored").waitFor();
  await line.waitFor({ state: "hidden" });
  await page.goto(`${server.url}/contacts/${id}`);
  await page.getByRole("heading", { name: "Weg Geworfen" }).waitFor();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Delete person" }).click();
  await page.getByText("Weg Geworfen deleted").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("Undone").waitFor();
  await call("GET", `/contacts/${id}`);
  await page.close();
});
