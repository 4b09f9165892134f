// Further lists, pages, menus and dialogs for axe to read, like those of screens.mjs but not photographed.
import { settled } from "./support.mjs";

const dialog = (page) => page.getByRole("dialog").waitFor();
const add = (name) => async (page) => {
  await page.keyboard.press("n");
  await page.getByRole("dialog", { name }).waitFor();
  await settled(page);
};
const press = (name) => async (page) => {
  await page.getByRole("button", { name, exact: typeof name === "string" }).first().click();
};
const compose = (kind) => async (page) => {
  await page.getByRole("tab", { name: kind, exact: true }).click();
  const more = page.getByRole("button", { name: "More fields", exact: true });
  if (await more.count()) await more.click();
  await settled(page);
};

// The page of one record of a type that the demo has, or of one that is made now.
const pageOf = (plural, members, search = "") => async (page) => {
  const id = await page.evaluate(async ([plural, members]) => {
    const headers = { "Candor-Purpose": "sales", "Content-Type": "application/json", "Candor-Allow-Duplicate": "true" };
    const { data } = await (await fetch(`/api/v1/${plural}?limit=1`, { headers })).json();
    if (data[0]) return data[0].id;
    return (await (await fetch(`/api/v1/${plural}`, { method: "POST", headers, body: JSON.stringify(members) })).json()).id;
  }, [plural, members]);
  return `/${plural}/${id}${search}`;
};

const person = pageOf("contacts");

// What has happened with somebody: a comment, a call, a task that is late, a file.
const busyPerson = async (page) => {
  const path = await person(page);
  await page.evaluate(async (id) => {
    const headers = { "Candor-Purpose": "sales", "Content-Type": "application/json" };
    const make = (plural, body) => fetch(`/api/v1/${plural}`, { method: "POST", headers, body: JSON.stringify({ ...body, links: [{ contact_id: id }] }) });
    const { data } = await (await fetch("/api/v1/comments?limit=1", { headers })).json();
    if (data[0]) return;
    await make("comments", { text: "They decide in May.\nAnd want oak." });
    await make("activities", { kind: "call", subject: "Asked for the drawings", status: "done", starts_at: new Date().toISOString() });
    await make("activities", { kind: "task", subject: "Send the drawings", due_at: "2025-02-03T09:00:00Z", priority: "urgent" });
    await fetch(`/api/v1/attachments?contact_id=${id}`, { method: "POST", headers: { "Candor-File-Name": "drawing.txt", "Candor-Purpose": "sales" }, body: "oak" });
  }, path.split("/").at(-1));
  return path;
};

export const moreScreens = [
  { name: "deals", path: "/deals", user: 0 },
  { name: "deals-grouped", path: "/deals?group=stage_id", user: 0 },
  { name: "leads", path: "/leads", user: 0 },
  { name: "activities", path: "/activities", user: 0 },
  { name: "products", path: "/products", user: 0 },
  { name: "product", path: pageOf("products", { name: "Oak shelf", code: "S-1", price: { amount: 4900, currency: "EUR" } }), user: 0 },
  { name: "deals-groups", path: "/deals", user: 0, async go(page) { await press(/^Group/)(page); await page.getByRole("menu").waitFor(); } },
  { name: "deals-order", path: "/deals", user: 0, async go(page) { await press(/^Sort|^Order/)(page); await page.getByRole("menu").waitFor(); } },
  { name: "deals-columns", path: "/deals", user: 0, wide: true, async go(page) { await press("Columns")(page); await page.getByRole("checkbox", { name: "Next step" }).waitFor(); } },
  { name: "deals-views", path: "/deals", user: 0, async go(page) { await press(/^View: /)(page); await page.getByRole("menu").waitFor(); } },
  {
    name: "deals-view-new",
    path: "/deals",
    user: 0,
    async go(page) {
      await press(/^View: /)(page);
      await page.getByRole("menuitem", { name: "Save as new view" }).click();
      await dialog(page);
    },
  },
  {
    name: "deals-conditions",
    path: "/deals",
    user: 0,
    async go(page) {
      await press("Filter")(page);
      await press("Conditions with “or”")(page);
      await page.getByRole("dialog").getByRole("button", { name: "Add group" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Add condition" }).first().click();
      await settled(page);
    },
  },
  {
    name: "deals-change",
    path: "/deals",
    user: 0,
    async go(page) {
      await page.getByRole("checkbox", { name: /^Select [^a]/ }).first().check();
      await page.getByRole("toolbar").getByRole("button", { name: "Change" }).click();
      await page.getByRole("dialog").getByRole("combobox", { name: "Field" }).fill("Next step");
      await page.getByRole("option", { name: "Next step" }).click();
      await settled(page);
    },
  },
  {
    name: "people-assign",
    path: "/contacts",
    user: 0,
    async go(page) {
      await page.getByRole("checkbox", { name: /^Select [^a]/ }).first().check();
      await page.getByRole("toolbar").getByRole("button", { name: "Assign" }).click();
      await page.getByRole("combobox", { name: "To whom" }).waitFor();
    },
  },
  {
    name: "people-tag",
    path: "/contacts",
    user: 0,
    async go(page) {
      await page.getByRole("checkbox", { name: /^Select [^a]/ }).first().check();
      await page.getByRole("toolbar").getByRole("button", { name: "Add tag" }).click();
      await page.getByRole("dialog", { name: "Add tag" }).waitFor();
      await settled(page);
    },
  },
  { name: "add-company", path: "/companies", user: 0, go: add("Add company") },
  { name: "add-lead", path: "/leads", user: 0, go: add("Add lead") },
  { name: "add-deal", path: "/deals", user: 0, go: add("Add deal") },
  { name: "add-product", path: "/products", user: 0, go: add("Add product") },
  { name: "new-lead", path: "/leads/new", user: 0 },
  { name: "new-deal", path: "/deals/new", user: 0 },
  {
    name: "add-from-signature",
    path: "/contacts",
    user: 0,
    async go(page) {
      await add("Add person")(page);
      await page.getByRole("button", { name: "From a signature or business card" }).click();
      await page.getByRole("textbox", { name: "Signature or business card" }).fill("Eva Klein\nEinkauf\nKlein Möbelbau GmbH\n+49 30 1234567\neva@klein-moebel.example");
      await settled(page);
    },
  },
  { name: "person-timeline", path: busyPerson, user: 0 },
  {
    name: "person-mention",
    path: person,
    user: 0,
    async go(page) {
      await page.getByRole("textbox", { name: "Comment" }).click();
      await page.keyboard.type("@jo");
      await page.getByRole("option").first().waitFor();
    },
  },
  ...["Note", "Task", "Meeting", "E-mail"].map((kind) => ({ name: `person-${kind.toLowerCase()}`, path: person, user: 0, go: compose(kind) })),
  { name: "company-files", path: pageOf("companies", {}, "?tab=files"), user: 0 },
  {
    name: "calendar-new",
    path: "/calendar?view=week",
    user: 0,
    async go(page) {
      await page.keyboard.press("c");
      await dialog(page);
    },
  },
  {
    name: "board-move",
    path: "/deals/board",
    user: 0,
    async go(page) {
      await press(/^Move /)(page);
      await page.getByRole("menu").waitFor();
    },
  },
  {
    name: "palette-inside",
    path: "/",
    user: 0,
    async go(page) {
      await page.keyboard.press("Control+k");
      await dialog(page);
      await page.keyboard.type("ma");
      await page.getByRole("option").filter({ has: page.locator("bdi") }).first().waitFor();
      await settled(page);
      await page.keyboard.press("ArrowRight");
      await settled(page);
    },
  },
  {
    name: "undo",
    path: pageOf("products", { name: "Oak shelf" }),
    user: 0,
    async go(page) {
      await press(/^More( actions)?$/)(page);
      await page.getByRole("menuitem", { name: "Delete product" }).click();
      await page.getByRole("button", { name: "Undo" }).waitFor();
      await settled(page);
    },
  },
];
