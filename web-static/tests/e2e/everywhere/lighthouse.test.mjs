// Accessibility and best practices as Lighthouse sees them. How fast it finds the pages depends on what the
// machine does besides; `npm run figures` measures that.
import assert from "node:assert/strict";
import { test } from "node:test";
import { withLighthouse } from "../../../scripts/lighthouse.mjs";

const goals = { accessibility: 100, "best-practices": 100 };

test("Lighthouse is content", async (t) => {
  await withLighthouse(goals, 2, (page, measure) =>
    t.test(page, async () => {
      const { best, missing } = await measure();
      for (const [name, goal] of Object.entries(goals)) assert.ok(best[name] >= goal, `${name} ${best[name]}: ${missing}`);
    }),
  );
});
