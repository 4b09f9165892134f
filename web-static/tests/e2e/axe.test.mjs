// axe finds nothing on any screen and state, light and dark, on the desk and on the phone.
import { after, before, test } from "node:test";
import { makeData, startServer } from "../../scripts/with-server.mjs";
import { axe, desktop, launch, openPage, phone, settled, signedIn } from "./support.mjs";
import { screens } from "./screens.mjs";

let browser, demo, server;
before(async () => {
  browser = await launch();
  demo = await makeData({ contacts: 40 });
  server = await startServer(demo.data);
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await demo?.remove();
});

const kinds = [
  { viewport: desktop, colorScheme: "light" },
  { viewport: desktop, colorScheme: "dark" },
  { viewport: phone, colorScheme: "light" },
];

for (const kind of kinds) {
  const name = `${kind.viewport === phone ? "phone" : "desktop"} ${kind.colorScheme}`;
  test(`axe finds nothing: ${name}`, async (t) => {
    // One sign-in for each person: the server counts them.
    const pages = new Map();
    const pageFor = async (user) => {
      const options = { ...kind, bypassCSP: true };
      if (user === undefined) return openPage(browser, `${server.url}/`, options);
      if (!pages.has(user)) pages.set(user, await signedIn(browser, `${server.url}/`, demo.users[user], options));
      return pages.get(user);
    };
    for (const screen of screens) {
      await t.test(screen.name, async () => {
        const page = await pageFor(screen.user);
        await page.goto(`${server.url}${typeof screen.path === "function" ? await screen.path(page) : screen.path}`);
        await settled(page);
        await screen.go?.(page);
        await axe(page, `${screen.name}, ${name}`);
        if (screen.user === undefined) await page.close();
      });
    }
    for (const page of pages.values()) await page.close();
  });
}
