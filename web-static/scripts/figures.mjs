// Measures the client with many people: how long from pressing "People" until rows are painted, and whether
// typing in the search ever keeps the page from drawing a frame.
//   npm run figures [-- CONTACTS]        default 100000; the server is CANDOR_BINARY or the release build
import { withServer } from "./with-server.mjs";
import { launch, settled, signedIn } from "../tests/e2e/support.mjs";

const contacts = Number(process.argv[2] ?? 100_000);
const rounds = 7;
const median = (values) => [...values].sort((one, other) => one - other)[values.length >> 1];

// Resolves, in the page, when the first row with a link to a record has been painted.
const paintedAfter = (page, press) =>
  page.evaluate(async (label) => {
    const start = performance.now();
    [...document.querySelectorAll("nav a")].find((link) => link.textContent.trim() === label).click();
    const row = () => document.querySelector('#content a[href^="/contacts/"]');
    while (!row() || location.pathname !== "/contacts") await new Promise(requestAnimationFrame);
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    return performance.now() - start;
  }, press);

async function typing(page, text) {
  await page.evaluate(() => {
    window.gaps = [];
    window.long = [];
    let last = performance.now();
    const frame = (now) => {
      window.gaps.push(now - last);
      last = now;
      window.frames = requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    new PerformanceObserver((list) => window.long.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: "longtask" });
  });
  for (const key of text) {
    await page.keyboard.type(key);
    await page.waitForTimeout(90);
  }
  await page.waitForTimeout(600);
  return page.evaluate(() => ({ longestTask: Math.max(0, ...window.long), longestGap: Math.max(...window.gaps) }));
}

await withServer({ contacts }, async ({ url, users }) => {
  const browser = await launch();
  try {
    const page = await signedIn(browser, `${url}/`, users[0]);
    await settled(page);
    const first = await paintedAfter(page, "People");
    const times = [];
    for (let round = 0; round < rounds; round += 1) {
      await page.goto(`${url}/`);
      await settled(page);
      times.push(await paintedAfter(page, "People"));
    }
    console.log(`list of ${contacts}: painted after ${first.toFixed(0)} ms the first time, then ${median(times).toFixed(0)} ms (median of ${rounds})`);

    await page.getByRole("searchbox").first().click();
    const list = await typing(page, "schmidt");
    console.log(`typing in the list: longest task ${list.longestTask.toFixed(0)} ms, longest time between frames ${list.longestGap.toFixed(0)} ms`);
    await page.keyboard.press("Control+k");
    const palette = await typing(page, "marie");
    console.log(`typing in the palette: longest task ${palette.longestTask.toFixed(0)} ms, longest time between frames ${palette.longestGap.toFixed(0)} ms`);
  } finally {
    await browser.close();
  }
});
