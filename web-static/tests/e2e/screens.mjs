// Every screen and state of the client, and how to get there: what axe reads and what is photographed.
// `user`: 0 owner, 1 sales, 2 administrator, 3 data protection officer, undefined nobody. `fresh`: an
// installation that nobody has set up yet. `own`: the screen ends the session, so it gets one of its own.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { makeData, startServer } from "../../scripts/with-server.mjs";
import { one, salesScreens } from "./sales-screens.mjs";
import { openPage, settled, signedIn } from "./support.mjs";

// The address of the newest record of a type.
const firstOf = (plural, search = "") => async (page) => {
  const { data } = await page.evaluate(async (plural) => (await fetch(`/api/v1/${plural}?limit=1`, { headers: { "Candor-Purpose": "sales" } })).json(), plural);
  return `/${plural}/${data[0].id}${search}`;
};

const activity = async (page) => `/activities/${await one(page, "activities", { kind: "call", subject: "Ask for the measurements" })}`;

const dialog = (page) => page.getByRole("dialog").waitFor();

export const screens = [
  { name: "not-set-up", path: "/", fresh: true },
  { name: "set-up", path: ({ link }) => new URL(link).pathname + new URL(link).hash, fresh: true },
  { name: "set-up-without-link", path: "/setup", fresh: true },
  { name: "sign-in", path: "/" },
  {
    name: "sign-in-wrong",
    path: "/",
    async go(page) {
      await page.getByLabel("E-mail", { exact: true }).fill("nobody@example.org");
      await page.locator('input[name="password"]').fill("wrong");
      await page.locator('button[type="submit"]').click();
      await page.getByRole("alert").waitFor();
    },
  },
  { name: "home", path: "/", user: 0 },
  { name: "home-administrator", path: "/", user: 2 },
  {
    name: "palette",
    path: "/",
    user: 0,
    async go(page) {
      await page.keyboard.press("Control+k");
      await dialog(page);
    },
  },
  {
    name: "palette-found",
    path: "/",
    user: 0,
    async go(page) {
      await page.keyboard.press("Control+k");
      await dialog(page);
      await page.keyboard.type("ma");
      await page.getByRole("option").first().waitFor();
      await settled(page);
    },
  },
  {
    name: "shortcuts",
    path: "/",
    user: 0,
    async go(page) {
      await page.keyboard.press("?");
      await dialog(page);
    },
  },
  {
    name: "purpose-menu",
    path: "/",
    user: 0,
    async go(page) {
      await page.locator('header button[aria-label^="Working on"]').click();
      await page.getByRole("menu").waitFor();
    },
  },
  {
    name: "user-menu",
    path: "/",
    user: 0,
    async go(page) {
      await page.getByRole("button", { name: /^Your menu/ }).click();
      await page.getByRole("menu").waitFor();
    },
  },
  { name: "settings-profile", path: "/settings", user: 0 },
  {
    name: "session-ended",
    path: "/settings",
    user: 1,
    own: true,
    async go(page) {
      await page.context().clearCookies();
      await page.getByLabel("Current password").fill("something");
      await page.getByLabel("New password").fill("something else");
      await page.getByRole("button", { name: "Change password" }).click();
      await dialog(page);
    },
  },
  { name: "settings-sessions", path: "/settings/sessions", user: 0 },
  { name: "settings-tokens", path: "/settings/tokens", user: 0 },
  {
    name: "settings-add-token",
    path: "/settings/tokens",
    user: 0,
    async go(page) {
      await page.getByRole("button", { name: "Add token" }).click();
      await dialog(page);
    },
  },
  { name: "settings-users", path: "/settings/users", user: 0 },
  {
    name: "settings-add-user",
    path: "/settings/users",
    user: 0,
    async go(page) {
      await page.getByRole("button", { name: "Add user" }).click();
      await dialog(page);
    },
  },
  { name: "settings-organisation", path: "/settings/organisation", user: 0 },
  { name: "people", path: "/contacts", user: 0 },
  { name: "people-data-protection", path: "/contacts", user: 3 },
  { name: "companies", path: "/companies?size=in.11-50.51-200&sort=-name", user: 0 },
  {
    name: "people-selected",
    path: "/contacts",
    user: 0,
    async go(page) {
      await page.getByRole("checkbox", { name: /^Select [^a]/ }).nth(1).check();
      await page.getByRole("toolbar").waitFor();
    },
  },
  {
    name: "people-nothing-found",
    path: "/contacts",
    user: 0,
    async go(page) {
      await page.getByRole("searchbox").fill("nobody of this name");
      await page.getByText("Nothing matches").waitFor();
    },
  },
  {
    name: "people-filter",
    path: "/contacts",
    user: 0,
    async go(page) {
      await page.getByRole("button", { name: "Filter", exact: true }).click();
      await page.getByRole("combobox", { name: "Field" }).fill("Owner");
      await page.getByRole("option", { name: "Owner" }).click();
      await page.getByRole("button", { name: "Apply" }).waitFor();
    },
  },
  { name: "person", path: firstOf("contacts"), user: 0 },
  { name: "person-privacy", path: firstOf("contacts", "?tab=privacy"), user: 0 },
  {
    name: "person-why",
    path: firstOf("contacts", "?tab=privacy"),
    user: 0,
    async go(page) {
      await page.getByRole("button", { name: "Why: Phone" }).click();
      await page.getByRole("dialog").getByText("Can change this").or(page.getByRole("dialog").getByText(/Art\.|ePrivacy/)).first().waitFor();
    },
  },
  {
    name: "person-consent",
    path: firstOf("contacts", "?tab=privacy"),
    user: 0,
    async go(page) {
      await page.getByRole("button", { name: "They agreed" }).click();
      await dialog(page);
      await page.getByRole("dialog").getByRole("button", { name: /^Record/ }).click(); // and what is missing
    },
  },
  {
    name: "person-objection",
    path: firstOf("contacts", "?tab=privacy"),
    user: 1,
    async go(page) {
      await page.getByRole("button", { name: "They objected" }).click();
      await dialog(page);
    },
  },
  {
    name: "new-person-consent",
    path: "/contacts/new",
    user: 0,
    async go(page) {
      await page.getByRole("combobox", { name: "How they came to us" }).click();
      await page.getByRole("option", { name: "Signed up for our newsletter" }).click();
      await page.getByText("What they agreed to").waitFor();
    },
  },
  { name: "settings-privacy", path: "/settings/privacy", user: 0 },
  {
    name: "settings-privacy-test",
    path: "/settings/privacy",
    user: 0,
    async go(page) {
      await page.locator("#balancing_tests summary").first().click();
      await page.locator("#balancing_tests").getByText("Our interest").first().waitFor();
    },
  },
  {
    name: "settings-privacy-notice",
    path: "/settings/privacy",
    user: 0,
    async go(page) {
      await page.locator("#notices summary").first().click();
      await page.locator("#notices").getByRole("button", { name: "New version" }).first().click();
      await dialog(page);
    },
  },
  {
    name: "import-consents",
    path: "/import",
    user: 0,
    async go(page) {
      await page.getByText("Consents and opt-outs").click();
      await page.getByText("What the columns are called").waitFor();
    },
  },
  { name: "person-history", path: firstOf("contacts", "?tab=history"), user: 0 },
  {
    name: "person-editing",
    path: firstOf("contacts"),
    user: 0,
    async go(page) {
      await page.getByRole("tab", { name: "Details" }).click({ timeout: 500 }).catch(() => {}); // on the phone
      await page.locator('[data-field="emails"] [data-edit]').focus();
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Add another" }).click();
    },
  },
  {
    name: "person-call",
    path: firstOf("contacts"),
    user: 0,
    async go(page) {
      await page.getByRole("tab", { name: "Call" }).click();
      await page.getByRole("button", { name: "More fields", exact: true }).click();
      await settled(page);
    },
  },
  { name: "person-files", path: firstOf("contacts", "?tab=files"), user: 0 },
  { name: "tasks", path: "/tasks", user: 1 },
  {
    name: "task-new",
    path: "/tasks",
    user: 0,
    async go(page) {
      await page.keyboard.press("c");
      await dialog(page);
      await page.keyboard.press("Control+Enter"); // and what is missing
    },
  },
  { name: "activity", path: activity, user: 0 },
  { name: "calendar-week", path: "/calendar?view=week&of=all", user: 0 },
  { name: "calendar-month", path: "/calendar?view=month&of=all", user: 0 },
  { name: "calendar-agenda", path: "/calendar?view=agenda&of=all", user: 0 },
  {
    name: "notifications",
    path: "/",
    user: 0,
    async go(page) {
      await page.getByRole("button", { name: /^Notifications/ }).click();
      await dialog(page);
      await settled(page);
    },
  },
  { name: "company", path: firstOf("companies"), user: 0 },
  { name: "record-not-found", path: "/contacts/01931111-0000-7000-8000-000000000000", user: 0 },
  {
    name: "quick-create",
    path: "/contacts",
    user: 0,
    async go(page) {
      await page.keyboard.press("n");
      await dialog(page);
      const name = page.getByLabel("Family name");
      await name.fill("Müller");
      await settled(page);
    },
  },
  { name: "new-person", path: "/contacts/new", user: 0 },
  { name: "import", path: "/import", user: 0 },
  {
    name: "import-choices",
    path: "/import",
    user: 0,
    async go(page) {
      await page.locator('input[type="file"]').setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from("Vorname;Nachname;Mail;Notiz\nEva;Klein;eva@klein.example;x\n") });
      await page.getByRole("heading", { name: "How these people came to us" }).waitFor();
    },
  },
  {
    name: "import-check",
    path: "/import",
    user: 0,
    async go(page) {
      await page.locator('input[type="file"]').setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from("Vorname;Nachname;E-Mail\nEva;Klein;eva@klein.example\nIda;Groß;not an address\n") });
      await page.getByRole("combobox", { name: "How they came to us" }).click();
      await page.getByRole("option", { name: "Asked us themselves" }).click();
      await page.getByRole("button", { name: "Check the file" }).click();
      await page.getByText("This would happen").waitFor();
      await settled(page);
    },
  },
  ...salesScreens,
  { name: "trash", path: "/trash", user: 0 },
  { name: "nothing-here", path: "/nothing/of/the/kind", user: 0 },
];

// Opens screens in `kind` (viewport, colours) of a browser: visit(screen, look) brings one up, lets `look` at
// it and tidies up. One sign-in for each person, because the server counts them.
export function visitor(browser, { url, users }, kind) {
  const pages = new Map();
  let fresh;
  const freshPlace = async () => {
    const made = await makeData();
    const server = await startServer(made.data);
    return { ...made, ...server, link: (await readFile(join(made.data, "setup-link"), "utf8")).trim() };
  };
  const pageOf = async (screen) => {
    if (screen.fresh) {
      fresh ??= await freshPlace();
      return openPage(browser, `${fresh.url}/`, kind);
    }
    if (screen.user === undefined) return openPage(browser, `${url}/`, kind);
    if (screen.own) return signedIn(browser, `${url}/`, users[screen.user], kind);
    if (!pages.has(screen.user)) pages.set(screen.user, await signedIn(browser, `${url}/`, users[screen.user], kind));
    return pages.get(screen.user);
  };
  return {
    async visit(screen, look) {
      const page = await pageOf(screen);
      const path = typeof screen.path !== "function" ? screen.path : await screen.path(screen.fresh ? fresh : page);
      await page.goto(`${screen.fresh ? fresh.url : url}${path}`);
      await settled(page);
      await screen.go?.(page);
      await look(page);
      if (![...pages.values()].includes(page)) await page.close();
    },
    async close() {
      for (const page of pages.values()) await page.close();
      await fresh?.stop();
      await fresh?.remove();
    },
  };
}
