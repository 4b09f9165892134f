// A purpose has one name: what config/purposes.toml calls it, and the catalogues where the server is not asked.
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { de } from "@/i18n/de";
import { en } from "@/i18n/en";

const file = "../config/purposes.toml";
const text = existsSync(file) ? readFileSync(file, "utf8") : "";
const purposes = [...text.matchAll(/^name = "([a-z_]+)"\ntitle_en = "(.*)"\ntitle_de = "(.*)"$/gm)].map(([, name, english, german]) => ({ name, english, german }));

describe.skipIf(!text)("the purposes", () => {
  it("are called the same everywhere", () => {
    expect(purposes.length).toBeGreaterThan(8);
    for (const { name, english, german } of purposes) {
      expect([name, en[`purpose.${name}` as keyof typeof en], de[`purpose.${name}` as keyof typeof de]]).toEqual([name, english, german]);
    }
  });
});
