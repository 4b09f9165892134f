// Every screen and state of the client, and how to get there: what axe reads and what is photographed.
// `user`: 0 owner, 1 sales, 2 administrator, 3 data protection officer, undefined nobody.
import { settled } from "./support.mjs";

const dialog = (page) => page.getByRole("dialog").waitFor();

export const screens = [
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
  { name: "nothing-here", path: "/nothing/of/the/kind", user: 0 },
];
