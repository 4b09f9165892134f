// Photographs every screen and state for docs/screenshots: on the desk and on the phone, light and dark.
//   npm run screenshots [-- NAME...]        only the screens whose names begin so
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { shrink } from "../../scripts/png.mjs";
import { withServer } from "../../scripts/with-server.mjs";
import { desktop, launch, openPage, phone, sessionCookie, settled, signedIn } from "./support.mjs";
import { screens } from "./screens.mjs";

const folder = fileURLToPath(new URL("../../../docs/screenshots/", import.meta.url));
const wanted = process.argv.slice(2);
const kinds = [
  { suffix: "", viewport: desktop, colorScheme: "light" },
  { suffix: "-dark", viewport: desktop, colorScheme: "dark" },
  { suffix: "-phone", viewport: phone, colorScheme: "light", hasTouch: true },
  { suffix: "-phone-dark", viewport: phone, colorScheme: "dark", hasTouch: true },
];

await mkdir(folder, { recursive: true });
await withServer({ contacts: 200, seed: 8 }, async ({ url, users }) => {
  const browser = await launch();
  try {
    await fetch(`${url}/api/v1/installation`, {
      method: "PATCH",
      headers: { "Content-Type": "application/merge-patch+json", Origin: url, Cookie: await sessionCookie(url, users[0]) },
      body: JSON.stringify({ organisation: "Musterholz GmbH" }),
    });
    for (const { suffix, ...kind } of kinds) {
      const pages = new Map();
      for (const screen of screens) {
        if (wanted.length && !wanted.some((name) => screen.name.startsWith(name))) continue;
        if (screen.user !== undefined && !pages.has(screen.user)) {
          pages.set(screen.user, await signedIn(browser, `${url}/`, users[screen.user], kind));
        }
        const page = screen.user === undefined ? await openPage(browser, `${url}/`, kind) : pages.get(screen.user);
        await page.goto(`${url}${typeof screen.path === "function" ? await screen.path(page) : screen.path}`);
        await settled(page);
        await screen.go?.(page);
        await settled(page);
        await page.waitForTimeout(250);
        await writeFile(`${folder}${screen.name}${suffix}.png`, shrink(await page.screenshot()));
        if (screen.user === undefined) await page.close();
      }
      for (const page of pages.values()) await page.close();
    }
  } finally {
    await browser.close();
  }
});
