// axe finds nothing on any screen and state, light and dark, on the desk and on the phone.
import { after, before, test } from "node:test";
import { makeData, startServer, stopLeftovers } from "../../../scripts/with-server.mjs";
import { moreScreens } from "../more-screens.mjs";
import { screens, visitor } from "../screens.mjs";
import { axe, desktop, launch, phone } from "../support.mjs";

let browser, demo, server;
before(async () => {
  browser = await launch();
  demo = await makeData({ contacts: 40 });
  server = await startServer(demo.data);
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await stopLeftovers();
  await demo?.remove();
});

// A part of them: CANDOR_SCREENS=board,deal
const names = process.env.CANDOR_SCREENS?.split(",");
const chosen = [...screens, ...moreScreens].filter(({ name }) => !names || names.some((one) => name.startsWith(one)));

const kinds = { desktop, phone };

// What was read in the light is drawn anew in the dark, as when the evening comes, and read for its colours.
async function inTheDark(page, where) {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.waitForFunction(() => document.documentElement.dataset.mantineColorScheme === "dark");
  await axe(page, where, { colours: true });
  await page.emulateMedia({ colorScheme: "light" });
}

for (const [name, viewport] of Object.entries(kinds)) {
  test(`axe finds nothing: ${name}`, async (t) => {
    const { visit, close } = visitor(browser, { url: server.url, users: demo.users }, { viewport, colorScheme: "light", bypassCSP: true });
    for (const screen of chosen.filter(({ wide }) => !wide || viewport !== phone)) {
      await t.test(screen.name, () =>
        visit(screen, async (page) => {
          await axe(page, `${screen.name}, ${name} light`);
          if (viewport === desktop) await inTheDark(page, `${screen.name}, ${name} dark`);
        }));
    }
    await close();
  });
}
