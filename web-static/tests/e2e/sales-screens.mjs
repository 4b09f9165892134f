// The screens of deals and leads, for screens.mjs.
import { settled } from "./support.mjs";

// A record of a type, made for the picture where the demo has none.
export async function one(page, plural, members) {
  return page.evaluate(async ([plural, members]) => {
    const headers = { "Candor-Purpose": "sales", "Content-Type": "application/json", "Candor-Allow-Duplicate": "true" };
    const { data } = await (await fetch(`/api/v1/${plural}?limit=1`, { headers })).json();
    if (data[0] && !members.always) return data[0].id;
    const { always: _always, ...rest } = members;
    return (await (await fetch(`/api/v1/${plural}`, { method: "POST", headers, body: JSON.stringify(rest) })).json()).id;
  }, [plural, members]);
}

const deal = (search = "") => async (page) => `/deals/${await one(page, "deals", { name: "Shop fitting, phase 2", amount: { amount: 1840000, currency: "EUR" } })}${search}`;
const board = async (page) => {
  await deal()(page);
  return "/deals/board";
};
const lead = async (page) => `/leads/${await one(page, "leads", { always: true, collection: { context: "inbound_enquiry" }, given_name: "Zoë", family_name: "Größler", organisation: "Bäckerei Größler", emails: [{ address: "zoe@groessler.example" }] })}`;

async function cards(page) {
  await page.locator("[data-card]").first().waitFor();
  await settled(page);
}

export const salesScreens = [
  { name: "board", path: board, user: 0, go: cards },
  {
    name: "board-held",
    path: board,
    user: 0,
    async go(page) {
      await cards(page);
      await page.locator("[data-card] a").first().focus();
      await page.keyboard.press("Space");
      await page.keyboard.press("ArrowRight");
    },
  },
  {
    name: "board-lost",
    path: board,
    user: 0,
    async go(page) {
      await cards(page);
      await page.getByRole("button", { name: /^Move / }).first().click();
      await page.getByRole("menuitem").last().click();
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "deal", path: deal(), user: 0 },
  { name: "deal-items", path: deal("?tab=more"), user: 0 },
  {
    name: "deal-items-changing",
    path: deal("?tab=more"),
    user: 0,
    async go(page) {
      await page.getByRole("button", { name: /^(Add lines|Change)$/ }).first().click();
      await page.getByRole("button", { name: "Add a line" }).waitFor();
    },
  },
  { name: "lead", path: lead, user: 0 },
  {
    name: "lead-convert",
    path: lead,
    user: 0,
    async go(page) {
      await page.getByRole("button", { name: "Convert", exact: true }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Convert", exact: true }).waitFor();
      await settled(page);
    },
  },
  { name: "settings-pipelines", path: "/settings/pipelines", user: 0 },
  { name: "settings-lead-statuses", path: "/settings/lead-statuses", user: 0 },
  { name: "settings-currencies", path: "/settings/currencies", user: 0 },
];
