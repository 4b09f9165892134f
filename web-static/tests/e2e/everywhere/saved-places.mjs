// The places of the client where a text has a form of its own, for saved.test.mjs: how it is typed there, and
// how one reads through the API whether it is stored as it was typed.

// Every text in a record, however deep.
export const leaves = (value) => (typeof value === "string" ? [value] : value && typeof value === "object" ? Object.values(value).flatMap(leaves) : []);

// Each of the places below has a form of its own; `read` finds what is stored now of what was typed.
export const placesOf = ({ page, go, call }) => {
  let rateDay = 0;
  const listed = (plural, member = "name") => async (text) => (await call("GET", `/${plural}?limit=200`)).data.some((one) => one[member] === text);
  let contact;
  let deal;
  let signatures = 0;
  const add = (label, last = false) => async (text) => {
    const box = page.getByRole("textbox", { name: label, exact: true });
    const field = last ? box.last() : box.first();
    await field.fill(text);
    await field.press("Enter");
    await page.waitForFunction(() => window.asked.open === 0);
  };
  return [
    { name: "a stage", path: "/settings/pipelines", say: add("Name of a new stage"), read: listed("stages") },
    { name: "a pipeline", path: "/settings/pipelines", many: 4, say: add("Name of the pipeline", true), read: listed("pipelines") },
    {
      name: "the name of a stage, changed",
      path: "/settings/pipelines",
      say: async (text) => {
        const field = page.locator("[data-row]").first().getByRole("textbox", { name: /^Name of / }).first();
        await field.fill(text);
        await field.press("Enter");
        await page.waitForFunction(() => window.asked.open === 0);
      },
      read: listed("stages"),
    },
    { name: "a status of leads", path: "/settings/lead-statuses", say: add("Name of a new status"), read: listed("lead_statuses") },
    {
      name: "where a rate is from",
      path: "/settings/currencies",
      many: 4,
      say: async (text) => {
        if (rateDay === 0) {
          await page.getByRole("combobox", { name: "Currency", exact: true }).click();
          await page.getByRole("option", { name: /CHF/ }).first().click();
        }
        await page.getByRole("textbox", { name: /^One is worth/ }).fill("0.9");
        await page.getByLabel("From", { exact: true }).fill(`2024-01-${String((rateDay += 1)).padStart(2, "0")}`);
        await page.getByRole("textbox", { name: "Where it is from" }).fill(text);
        await page.getByRole("button", { name: "Add rate" }).click();
      },
      read: listed("exchange_rates", "source"),
    },
    {
      name: "a view",
      path: "/companies",
      many: 4,
      say: async (text) => {
        await page.getByRole("button", { name: /^View:/ }).click();
        await page.getByRole("menuitem", { name: "Save as new view" }).click();
        const dialog = page.getByRole("dialog", { name: "New view" });
        await dialog.getByRole("textbox", { name: "Name" }).fill(text);
        await dialog.getByRole("button", { name: "Save" }).click();
        await dialog.waitFor({ state: "hidden" });
      },
      // The owner's own, so that it is asked for with the browser's session.
      read: async (text) => page.evaluate(async (text) => (await (await fetch("/api/v1/views?limit=200")).json()).data.some(({ name }) => name === text), text),
    },
    {
      name: "a comment",
      path: async () => `/contacts/${(contact = (await call("POST", "/contacts", { family_name: "Klein", collection: { context: "inbound_enquiry" } })).id)}`,
      say: async (text) => {
        await page.getByRole("textbox", { name: "Comment" }).fill(text);
        await page.getByRole("textbox", { name: "Comment" }).press("Escape"); // nobody is mentioned
        await page.getByRole("button", { name: "Add comment" }).click();
        await page.waitForFunction(() => window.asked.open === 0);
      },
      read: listed("comments", "text"),
    },
    {
      name: "the name of a file",
      path: async () => {
        await page.evaluate((id) => fetch(`/api/v1/attachments?contact_id=${id}`, { method: "POST", headers: { "Candor-File-Name": "before.txt", "Candor-Purpose": "sales" }, body: "oak" }), contact);
        return `/contacts/${contact}?tab=files`;
      },
      say: async (text) => {
        const file = page.getByRole("list", { name: "Files", exact: true }).getByRole("listitem").first();
        await file.getByRole("button", { name: /^More/ }).click();
        await page.getByRole("menuitem", { name: "Rename" }).click();
        await page.getByRole("textbox", { name: "Name of the file" }).fill(text);
        await page.keyboard.press("Enter");
        await page.waitForFunction(() => window.asked.open === 0);
      },
      fit: (text) => !/[/\\]/.test(text), // a file's name has no folder in it
      read: listed("attachments"),
    },
    {
      name: "a tag",
      path: async () => {
        await call("POST", "/companies", { name: "Klein" });
        return "/companies";
      },
      many: 4,
      say: async (text) => {
        const first = page.locator('[role="row"][data-index="0"]').getByRole("checkbox");
        if (!(await first.isChecked())) await first.check();
        await page.getByRole("toolbar", { name: "Selected rows" }).getByRole("button", { name: "Add tag" }).press("Enter");
        const dialog = page.getByRole("dialog", { name: "Add tag" });
        await dialog.getByRole("combobox", { name: "Tags" }).fill(text);
        await dialog.getByRole("combobox", { name: "Tags" }).press("Enter");
        await dialog.getByRole("button", { name: "Add tag" }).click();
        await dialog.waitFor({ state: "hidden" });
      },
      fit: (text) => text.length <= 50 && !text.includes(","), // which ends a tag
      read: async (text) => (await call("GET", "/companies?limit=200")).data.some(({ tags }) => tags?.some((tag) => tag === text)),
    },
    {
      name: "why a deal was lost",
      path: async () => {
        deal = (await call("POST", "/deals", { name: "Doubtful desk" })).id;
        return `/deals/${deal}`;
      },
      say: async (text) => {
        const open = (await call("GET", "/stages?type=open")).data[0].id;
        deal = (await call("POST", "/deals", { name: "Doubtful desk", stage_id: open })).id;
        await go(`/deals/${deal}`);
        await page.getByRole("button", { name: "Lost", exact: true }).click();
        const dialog = page.getByRole("dialog", { name: /^Why was/ });
        await dialog.getByRole("textbox").first().fill(text);
        await dialog.getByRole("textbox").last().fill(`${text}\n${text}`);
        await dialog.getByRole("button", { name: "Mark as lost" }).click();
        await dialog.waitFor({ state: "hidden" });
      },
      many: 4,
      read: async (text) => {
        const { lost_reason: reason, lost_notes: notes } = await call("GET", `/deals/${deal}`);
        return reason === text && notes === `${text}\n${text}`;
      },
    },
    {
      name: "a cell of a list",
      path: "/companies",
      say: async (text) => {
        const cell = page.locator('[role="row"][data-index="0"] [data-column]').filter({ hasNot: page.locator("input") }).first();
        await cell.focus();
        await cell.press("F2");
        const field = page.locator('[role="row"][data-index="0"] [data-column] :is(input, textarea)');
        await field.first().fill(text);
        await field.first().press("Enter");
        await page.waitForFunction(() => window.asked.open === 0);
      },
      read: async (text) => (await call("GET", "/companies?limit=200")).data.some((one) => leaves(one).some((leaf) => leaf === text)),
    },
    {
      name: "why somebody is put on hold",
      path: "/contacts",
      many: 4,
      say: async (text) => {
        contact = (await call("POST", "/contacts", { family_name: "Ruhig", collection: { context: "inbound_enquiry" } })).id;
        await go(`/contacts/${contact}?tab=privacy`);
        await page.getByRole("button", { name: "Put on hold" }).first().click();
        const dialog = page.getByRole("dialog");
        await dialog.getByRole("combobox").first().click();
        await page.locator('[role="option"]:visible').last().click();
        await dialog.getByRole("textbox", { name: "Note" }).fill(text);
        await page.keyboard.press("Control+Enter");
        await dialog.waitFor({ state: "hidden" });
      },
      read: async (text) => leaves(await call("GET", `/contacts/${contact}/privacy/events`)).includes(text),
    },
    {
      name: "a business card that is pasted",
      path: "/contacts",
      many: 4,
      say: async (text) => {
        await page.getByRole("button", { name: "Add person" }).first().click();
        const dialog = page.getByRole("dialog");
        await dialog.getByRole("button", { name: "From a signature or business card" }).click();
        const escaped = text.replace(/[\\;,]/g, "\\$&");
        await dialog.getByRole("textbox", { name: "Signature or business card" }).fill(`BEGIN:VCARD\nVERSION:3.0\nN:${escaped};Klara;;;\nFN:Klara\nTITLE:${escaped}\nEND:VCARD`);
        await page.keyboard.press("Control+Enter");
        await dialog.getByRole("textbox", { name: "Given name" }).and(page.locator('[value="Klara"]')).waitFor();
        await page.keyboard.press("Control+Enter");
        await dialog.waitFor({ state: "hidden" });
      },
      read: async (text) => (await call("GET", "/contacts?limit=200")).data.some((one) => one.family_name === text && one.job_title === text && one.given_name === "Klara"),
    },
    {
      name: "a signature that is pasted",
      path: "/contacts",
      many: 4,
      say: async (text) => {
        await page.getByRole("button", { name: "Add person" }).first().click();
        const dialog = page.getByRole("dialog");
        await dialog.getByRole("button", { name: "From a signature or business card" }).click();
        await dialog.getByRole("textbox", { name: "Signature or business card" }).fill(`Best regards\nKlara Signatur\n${text}\nTel. +49 221 4711${String((signatures += 1)).padStart(3, "0")}`);
        await page.keyboard.press("Control+Enter");
        await dialog.getByRole("textbox", { name: "Given name" }).and(page.locator('[value="Klara"]')).waitFor();
        // What of the line is a title, a street or nothing is a guess; who reads it over may change it.
        await dialog.getByRole("textbox", { name: "Job title" }).fill(text);
        await page.keyboard.press("Control+Enter");
        await dialog.waitFor({ state: "hidden" });
      },
      read: async (text) => (await call("GET", "/contacts?limit=200")).data.some((one) => one.family_name === "Signatur" && one.job_title === text),
    },
    {
      name: "a colleague of somebody",
      path: async () => {
        const company = (await call("POST", "/companies", { name: "Oak works" })).id;
        return `/contacts/${(await call("POST", "/contacts", { family_name: "Klein", companies: [{ company_id: company }], collection: { context: "inbound_enquiry" } })).id}`;
      },
      many: 4,
      say: async (text) => {
        await page.getByRole("button", { name: /^More( actions)?$/ }).first().click();
        await page.getByRole("menuitem", { name: "Add colleague" }).click();
        const dialog = page.getByRole("dialog");
        await dialog.getByRole("textbox", { name: "Given name" }).fill("Kollegin");
        await dialog.getByRole("textbox", { name: "Family name" }).fill(text);
        await page.keyboard.press("Control+Enter");
        await dialog.waitFor({ state: "hidden" });
      },
      fit: (text) => text.length <= 100,
      read: async (text) => (await call("GET", "/contacts?limit=200")).data.some((one) => one.given_name === "Kollegin" && one.family_name === text && one.companies?.length === 1),
    },
  ];
};
