// Photographs the client for docs/screenshots: every screen on the desk and on the phone, light and dark;
// every state of one (a dialog, a menu, an error) on the desk in the light and on the phone in the dark.
//   npm run screenshots [-- NAME...]        only the screens whose names begin so
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { shrink } from "../../scripts/png.mjs";
import { withServer } from "../../scripts/with-server.mjs";
import { screens, visitor } from "./screens.mjs";
import { desktop, launch, phone, sessionCookie, settled } from "./support.mjs";

const folder = fileURLToPath(new URL("../../../docs/screenshots/", import.meta.url));
const wanted = process.argv.slice(2);
const kinds = [
  { suffix: "", viewport: desktop, colorScheme: "light" },
  { suffix: "-dark", viewport: desktop, colorScheme: "dark" },
  { suffix: "-phone", viewport: phone, colorScheme: "light", hasTouch: true },
  { suffix: "-phone-dark", viewport: phone, colorScheme: "dark", hasTouch: true },
];

await mkdir(folder, { recursive: true });
await withServer({ size: "small", seed: 8 }, async ({ url, users }) => {
  const browser = await launch();
  try {
    await fetch(`${url}/api/v1/installation`, {
      method: "PATCH",
      headers: { "Content-Type": "application/merge-patch+json", Origin: url, Cookie: await sessionCookie(url, users[0]) },
      body: JSON.stringify({ organisation: "Musterholz GmbH" }),
    });
    for (const { suffix, ...kind } of kinds) {
      const { visit, close } = visitor(browser, { url, users }, kind);
      for (const screen of screens) {
        if (screen.go && !["", "-phone-dark"].includes(suffix)) continue;
        if (wanted.length && !wanted.some((name) => screen.name.startsWith(name))) continue;
        await visit(screen, async (page) => {
          await settled(page);
          await page.waitForTimeout(250);
          await writeFile(`${folder}${screen.name}${suffix}.png`, shrink(await page.screenshot()));
        });
      }
      await close();
    }
  } finally {
    await browser.close();
  }
});
