// A working day: tasks, calls and meetings, a colleague who is mentioned, files, and all of it on a phone.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { makeData, startServer } from "../../scripts/with-server.mjs";
import { axe, launch, phone, sessionCookie, settled, signedIn } from "./support.mjs";

let browser, demo, server, folder;
before(async () => {
  browser = await launch();
  demo = await makeData({ contacts: 20 });
  server = await startServer(demo.data);
  folder = await mkdtemp(join(tmpdir(), "candor-day-"));
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await demo?.remove();
  if (folder) await rm(folder, { recursive: true, force: true });
});

const open = (path, user = 0, options = undefined) => signedIn(browser, `${server.url}${path}`, demo.users[user], options);

// Another program, with the demo's token.
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
const activitiesOf = async (id) => (await call("POST", "/activities/search", { where: { "links.contact_id": id }, limit: 50 })).data;
const composer = (page) => page.getByRole("region", { name: "Add to this record" });
const timeline = (page) => page.getByRole("region", { name: "What happened" });
const toast = (page, text) => page.getByRole("region", { name: "Messages" }).getByText(text);
const undo = (page) => page.getByRole("region", { name: "Messages" }).getByRole("button", { name: "Undo" }).last().click();
const inDays = (days) => new Date(Date.now() + days * 86_400_000).toLocaleDateString("sv", { timeZone: "Europe/Berlin" });

// Asks until it is so: what others do comes by itself, but not at once.
async function until(question, what) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await question()) return;
    await new Promise((later) => setTimeout(later, 100));
  }
  assert.fail(what);
}

test("a day of tasks, calls and meetings", async () => {
  const zofia = await person({ given_name: "Zofia", family_name: "Tagwerk", emails: [{ address: "zofia@tagwerk.example" }], phones: [{ number: "+49 30 1234567" }] });
  const page = await open("/tasks");
  await settled(page);

  // A task, with the keyboard alone.
  await page.keyboard.press("c");
  const dialog = page.getByRole("dialog", { name: "New activity" });
  await dialog.getByLabel("What is to be done").fill("Send the quote for the shelves");
  await dialog.getByLabel(/^Due( \*)?$/).fill(inDays(0));
  await page.keyboard.press("Control+Enter");
  await dialog.waitFor({ state: "detached" });
  const today = page.getByRole("region", { name: "Today" });
  const task = today.getByRole("listitem").filter({ hasText: "Send the quote for the shelves" });
  await task.waitFor();

  // Done with one key, and open again with Undo.
  await task.getByRole("button", { name: "Send the quote for the shelves", exact: true }).focus();
  await page.keyboard.press("x");
  await toast(page, "Done").waitFor();
  await task.waitFor({ state: "detached" });
  await undo(page);
  await task.waitFor();

  // A call that was: by the person's page, which says whether one may.
  await page.goto(`${server.url}/contacts/${zofia.id}`);
  await settled(page);
  await composer(page).getByRole("tab", { name: "Call" }).click();
  await composer(page).getByRole("group", { name: "May I call or mail?" }).waitFor();
  await composer(page).getByLabel("What it is about").fill("Asked for oak instead of ash");
  await page.keyboard.press("Control+Enter");
  await timeline(page).getByText("Asked for oak instead of ash").waitFor();
  const [logged] = await activitiesOf(zofia.id);
  assert.equal(logged.kind, "call");
  assert.equal(logged.status, "done", "what has begun has taken place");

  // A meeting that will be, by the same form; what was typed survives looking at something else.
  await composer(page).getByRole("tab", { name: "Meeting" }).click();
  await composer(page).getByLabel("What it is about").fill("Measure the shop");
  await page.getByRole("tab", { name: "Files" }).click();
  await page.getByRole("tab", { name: "Activity" }).click();
  assert.equal(await composer(page).getByLabel("What it is about").inputValue(), "Measure the shop");
  await composer(page).getByLabel(/^Begins( \*)?$/).fill(inDays(1));
  await composer(page).getByLabel("Begins at").fill("10:00");
  await page.keyboard.press("Control+Enter");
  await timeline(page).getByText("Measure the shop").waitFor();
  await page.getByRole("region", { name: "Next" }).getByText("Measure the shop").waitFor();
  const meeting = (await activitiesOf(zofia.id)).find(({ kind }) => kind === "meeting");
  assert.equal(meeting.status, "planned");
  assert.equal(new Date(meeting.ends_at) - new Date(meeting.starts_at), 3_600_000);

  // On the calendar it is moved by half an hour, without a mouse.
  await page.goto(`${server.url}/calendar?day=${inDays(1)}`);
  await settled(page);
  const event = page.locator(`[data-event="${meeting.id}"]`);
  await event.focus();
  await page.keyboard.press(" ");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press(" ");
  await toast(page, "Moved").waitFor();
  const moved = await call("GET", `/activities/${meeting.id}`);
  assert.equal(new Date(moved.starts_at) - new Date(meeting.starts_at), 30 * 60_000);
  assert.equal(new Date(moved.ends_at) - new Date(moved.starts_at), 3_600_000);

  // Dragged with the mouse by an hour.
  const box = await event.boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + 40, { steps: 4 });
  await page.mouse.move(box.x + box.width / 2, box.y + 12 + 48, { steps: 4 });
  await page.mouse.up();
  await until(async () => new Date((await call("GET", `/activities/${meeting.id}`)).starts_at) - new Date(moved.starts_at) === 3_600_000, "dragging moves by an hour");
  assert.equal(await page.getByRole("dialog").count(), 0, "a drag is no click");

  // And home shows what is left of the day.
  await page.goto(server.url);
  await settled(page);
  await page.getByRole("region", { name: "Today" }).getByText("Send the quote for the shelves").waitFor();
  await page.close();
});

test("in a demo company nobody is told of its making, nor of what he did himself", async () => {
  for (const options of [{ contacts: 40 }, { size: "small", seed: 8 }]) {
    const house = await makeData(options);
    const running = await startServer(house.data);
    try {
      for (const user of house.users.slice(0, 2)) {
        const answer = await fetch(`${running.url}/api/v1/notifications?limit=100`, { headers: { Cookie: await sessionCookie(running.url, user) } });
        const { data, unread } = await answer.json();
        assert.ok(unread <= 10, `${user.email}: ${unread} unread`);
        for (const told of data) assert.ok(told.kind === "reminder" || (told.kind === "mention" && told.actor?.name), JSON.stringify(told));
      }
    } finally {
      await running.stop();
      await house.remove();
    }
  }
});

test("a comment that mentions a colleague reaches her bell while she looks at something else", async () => {
  const otto = await person({ given_name: "Otto", family_name: "Erwähnt" });
  const colleague = demo.users[1];
  const hers = await open("/contacts", 1);
  await settled(hers);
  const bell = hers.locator("header").getByRole("button", { name: /^Notifications/ });
  const before = Number((await bell.getAttribute("aria-label")).match(/\d+/)?.[0] ?? 0);

  const mine = await open(`/contacts/${otto.id}`);
  await settled(mine);
  const { user } = await hers.evaluate(async () => (await fetch("/api/v1/session")).json());
  await composer(mine).getByRole("textbox", { name: "Comment" }).click();
  await mine.keyboard.type(`Look at this @${user.name.slice(0, 3)}`);
  await mine.getByRole("option", { name: user.name }).waitFor();
  await mine.keyboard.press("Enter");
  const written = composer(mine).getByRole("textbox", { name: "Comment" });
  await until(async () => (await written.inputValue()).includes(`@${user.name} `), "the name stands there");
  await mine.keyboard.type("before noon <b>now</b>");
  await mine.keyboard.press("Control+Enter");
  await timeline(mine).getByText(`@${user.name}`).waitFor();
  await timeline(mine).getByText("before noon <b>now</b>").waitFor();

  await until(async () => Number((await bell.getAttribute("aria-label")).match(/\d+/)?.[0] ?? 0) === before + 1, "the bell counts it without a reload");
  await bell.click();
  const panel = hers.getByRole("dialog", { name: "Notifications" });
  await panel.getByText(/mentioned you/).first().waitFor();
  await axe(hers, "the panel of notifications");
  await panel.getByRole("button", { name: /mentioned you/ }).first().click();
  await hers.waitForURL(`**/contacts/${otto.id}`);
  await timeline(hers).getByText("before noon").waitFor();
  await until(async () => Number((await bell.getAttribute("aria-label")).match(/\d+/)?.[0] ?? 0) === before, "what was opened is read");

  // Changed where it stands, deleted, and brought back: she sees it happen.
  await mine.getByRole("button", { name: "More about this comment" }).click();
  await mine.getByRole("menuitem", { name: "Change" }).click();
  await timeline(mine).getByRole("textbox", { name: "Comment" }).fill("after noon");
  await mine.keyboard.press("Control+Enter");
  await timeline(mine).getByText("after noon").waitFor();
  await timeline(hers).getByText("after noon").waitFor();
  await mine.getByRole("button", { name: "More about this comment" }).click();
  await mine.getByRole("menuitem", { name: "Delete" }).click();
  await timeline(mine).getByText("after noon").waitFor({ state: "detached" });
  await undo(mine);
  await timeline(mine).getByText("after noon").waitFor();
  await mine.close();
  await hers.close();
  assert.ok(colleague.email);
});

test("a file goes up, comes down as it was, gets another name, is deleted and brought back", async () => {
  const ida = await person({ given_name: "Ida", family_name: "Ablage" });
  const content = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const path = join(folder, "Plan & Maße <b>.svg");
  await writeFile(path, content);
  const page = await open(`/contacts/${ida.id}?tab=files`, 0, { acceptDownloads: true });
  await settled(page);
  await page.locator('input[type="file"]').setInputFiles(path);
  const files = page.getByRole("list", { name: "Files", exact: true });
  const line = files.getByRole("listitem").filter({ hasText: "Plan & Maße" });
  await line.waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), line.getByRole("button", { name: "Plan & Maße <b>.svg", exact: true }).click()]);
  assert.deepEqual(await readFile(await download.path()), content, "byte for byte");
  assert.match(download.suggestedFilename(), /^Plan & Maße/);

  await line.getByRole("button", { name: /^More/ }).click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  await page.getByRole("textbox", { name: "Name of the file" }).fill("Grundriss.svg");
  await page.keyboard.press("Enter");
  const renamed = files.getByRole("listitem").filter({ hasText: "Grundriss.svg" });
  await renamed.waitFor();
  await axe(page, "files");
  await renamed.getByRole("button", { name: /^More/ }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await renamed.waitFor({ state: "detached" });
  await undo(page);
  await renamed.waitFor();
  await page.getByRole("tab", { name: "Activity" }).click();
  await timeline(page).getByText("Grundriss.svg").waitFor();
  await page.close();
});

test("on a phone: the four places, a person with her buttons, a note, a task", async () => {
  const lena = await person({ given_name: "Lena", family_name: "Unterwegs", emails: [{ address: "lena@unterwegs.example" }], phones: [{ number: "+49 170 1234567" }] });
  const page = await open("/", 0, { viewport: phone, hasTouch: true });
  await settled(page);
  const bar = page.getByRole("navigation", { name: "Main" }).last();
  assert.deepEqual((await bar.getByRole("link").allInnerTexts()).map((text) => text.trim()), ["Home", "People", "Deals", "Tasks"]);

  await page.goto(`${server.url}/contacts/${lena.id}`);
  await settled(page);
  const callButton = page.getByRole("link", { name: "Call" });
  const may = page.getByRole("list", { name: "May I call or mail?" }).first();
  assert.ok((await may.boundingBox()).y < (await callButton.boundingBox()).y, "whether one may stands above the button that does");
  assert.equal(await callButton.getAttribute("href"), "tel:+491701234567");
  await composer(page).getByRole("tab", { name: "Note" }).click();
  await composer(page).getByRole("textbox", { name: "Note" }).fill("Wants a call on Friday");
  await composer(page).getByRole("button", { name: "Save note" }).click();
  await timeline(page).getByText("Wants a call on Friday").waitFor();
  await page.getByRole("tab", { name: "Details" }).click();
  await page.getByRole("region", { name: "Next" }).getByRole("button", { name: "Add task" }).click();
  await page.getByRole("dialog").getByLabel("What is to be done").fill("Call on Friday");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await page.getByRole("region", { name: "Next" }).getByText("Call on Friday").waitFor();

  for (const place of ["/", "/tasks", "/calendar", "/calendar?view=month", "/calendar?view=week", `/contacts/${lena.id}`, `/contacts/${lena.id}?tab=files`]) {
    await page.goto(`${server.url}${place}`);
    await settled(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth || document.querySelector("#content").scrollWidth > document.querySelector("#content").clientWidth);
    assert.equal(wide, false, `${place} fits`);
    await axe(page, `${place} on a phone`);
  }
  await page.close();
});

test("every screen of the day is accessible, light and dark", async () => {
  const page = await open("/");
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    for (const place of ["/", "/tasks", "/calendar", "/calendar?view=month", "/calendar?view=agenda"]) {
      await page.goto(`${server.url}${place}`);
      await settled(page);
      await axe(page, `${place} ${colorScheme}`);
    }
  }
  await page.close();
});
