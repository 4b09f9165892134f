// Strings that break programs and such that would run as script, typed in the browser and saved there: read
// back through the API they are exactly what was typed, but for what kept() says, or refused in words with
// the record as it was.
//
// What is covered: every string is saved once, by changing a text where it stands on the page of a
// record, going round all texts of all types of record, so that each of those takes a share of them; each
// text of each new-record form, and each text of the places with a form of their own (saved-places.mjs),
// takes a few more.
// All of them in every text of every type is what hostile.test.mjs does without a browser's fields.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { makeData, startServer, stopLeftovers } from "../../../scripts/with-server.mjs";
import { freeTexts, strings } from "../hostile.mjs";
import { leaves, placesOf } from "./saved-places.mjs";
import { launch, settled, signedIn } from "../support.mjs";

let browser, demo, server, page, types;
before(async () => {
  browser = await launch();
  demo = await makeData({ contacts: 3 });
  server = await startServer(demo.data);
  page = await signedIn(browser, `${server.url}/`, demo.users[0]);
  types = (await call("GET", "/record-types")).data.filter(({ place }) => (place ?? "list") === "list");
});
after(async () => {
  await page?.context().close();
  await browser?.close();
  await server?.stop();
  await stopLeftovers();
  await demo?.remove();
});

async function call(method, path, body) {
  const answer = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { Authorization: `Bearer ${demo.token}`, "Content-Type": "application/json", "Candor-Purpose": "sales", "Candor-Allow-Duplicate": "true" },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${text}`);
  return text ? JSON.parse(text) : undefined;
}

// To another page of the client without loading it anew.
async function go(path) {
  await page.evaluate((path) => {
    history.pushState({}, "", path);
    dispatchEvent(new PopStateEvent("popstate"));
  }, path);
  await settled(page);
}

// Nothing that came out of a text stands there as an element, nothing was said on the console, no dialog came.
async function nothingRan(where) {
  const foreign = await page.evaluate(() => [...document.querySelectorAll("#root :is(script, img, iframe, object, embed, base, link, form[action^='http'], math, a[href^='javascript:'], [onerror], [onload])")].map((one) => one.outerHTML.slice(0, 200)));
  assert.deepEqual(foreign, [], where);
  assert.deepEqual(page.wrong, [], where);
  assert.deepEqual(await page.evaluate(() => window.cspReports), [], where);
}

const rounds = 1; // so often each string is saved on the page of a record

const bytes = (text) => Buffer.byteLength(text);
const fits = (text, { max, lines }) => [...text].length <= max && bytes(text) <= max && (lines || !/[\r\n]/.test(text));

// What a field of one line or of several keeps of a text, and what the server leaves of its ends: ASCII space
// goes, nothing else.
const kept = (text, lines) => (lines ? text.replace(/\r\n?/g, "\n") : text.replace(/[\r\n]+/g, "")).replace(/^[ \t-\r]+|[ \t-\r]+$/g, "");

// The next strings that nobody objects to, for places where a refusal has its own test.
let cursor = 0;
const plain = strings.filter((text) => text.length <= 90 && bytes(text) <= 90 && !/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u.test(text) && /[a-z]/i.test(text));
const next = (many) => Array.from({ length: many }, () => plain[(cursor += 1) % plain.length]);

const today = (hour) => `${new Date().toISOString().slice(0, 10)}T${String(hour).padStart(2, "0")}:00:00.000Z`;

// A record of a type with something in each of its texts, so that its page shows them all.
async function pattern(type, texts) {
  const record = Object.fromEntries(texts.map(({ name }) => [name, "Before"]));
  if (type.subject === "person") record.collection = { context: "inbound_enquiry" };
  if (type.name === "deal") record.stage_id = (await call("GET", "/stages?type=lost")).data[0].id;
  if (type.name === "activity") Object.assign(record, { kind: "meeting", starts_at: today(9), ends_at: today(10) });
  return (await call("POST", `/${type.plural}`, record)).id;
}

// Runs on the page: opens a value where it stands, types, saves, and reads through the API what is stored.
const changeInPlace = async ([name, texts, path]) => {
  const row = () => document.querySelector(`[data-field="${name}"]`);
  const until = async (there) => {
    for (let tries = 0; tries < 1000; tries += 1) {
      const found = there();
      if (found) return found;
      await new Promise((later) => setTimeout(later, 4));
    }
    throw new Error(`${name}: waited for ${there}, there is ${row()?.outerHTML.slice(0, 600)}`);
  };
  const { fetch } = window;
  let saved = 0;
  let accepted;
  window.fetch = async (...request) => {
    const answer = await fetch(...request);
    if ((request[0].method ?? request[1]?.method) === "PATCH") {
      accepted = answer.ok;
      saved += 1;
    }
    return answer;
  };
  const results = [];
  try {
    for (const text of texts) {
      const before = saved;
      (await until(() => row()?.querySelector("[data-edit]"))).click();
      const field = await until(() => row()?.querySelector("input:not([type=hidden]), textarea:not([aria-hidden=true])"));
      field.focus();
      field.select();
      document.execCommand("insertText", false, text);
      await new Promise((later) => setTimeout(later));
      if (field.localName === "textarea") [...row().querySelectorAll("button")].find((one) => one.textContent === "Save").click();
      else field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
      await until(() => saved > before);
      const shown = await until(() => row()?.querySelector(accepted ? "[data-edit]" : '[aria-invalid="true"]'));
      const why = accepted ? undefined : (document.getElementById(shown.getAttribute("aria-describedby")?.split(" ").at(-1))?.textContent ?? "");
      if (!accepted) shown.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
      const stored = await (await fetch(path, { headers: { "Candor-Purpose": "sales" } })).json();
      results.push({ text, stored: stored[name], why });
    }
  } finally {
    window.fetch = fetch;
  }
  return results;
};

test("every string, saved where a text stands on the page of a record, is stored as it was typed", async (t) => {
  const places = [];
  for (const type of types) {
    const texts = freeTexts(type).filter(({ member, list }) => !member && !list);
    const lines = new Set(type.fields.filter((field) => field.type === "paragraphs").map(({ name }) => name));
    const id = await pattern(type, texts);
    await go(`/${type.plural}/${id}`);
    await page.locator("[data-edit]").first().waitFor();
    const there = await page.evaluate(() => [...document.querySelectorAll("[data-field]:has([data-edit])")].map((one) => one.dataset.field));
    const changeable = texts.filter(({ name }) => there.includes(name));
    t.diagnostic(`${type.name}: ${changeable.map(({ name }) => name).join(", ")}; not where it stands: ${texts.filter((one) => !changeable.includes(one)).map(({ name }) => name).join(", ") || "none"}`);
    places.push(...changeable.map(({ name, max }) => ({ type, id, name, max, lines: lines.has(name), texts: [] })));
  }
  // Each string goes to the places that have the fewest of those that can take it.
  for (let round = 0; round < rounds; round += 1) {
    for (const text of strings) {
      const able = places.filter((place) => fits(text, place) && !place.texts.includes(text));
      if (able.length) able.reduce((least, one) => (one.texts.length < least.texts.length ? one : least)).texts.push(text);
    }
  }
  const left = strings.filter((text) => !places.some(({ texts }) => texts.includes(text)));
  const refused = new Map();
  let open;
  for (const { type, id, name, lines, texts } of places) {
    if (open !== id) {
      await go(`/${type.plural}/${id}`);
      await page.locator(`[data-field="${name}"]`).waitFor();
    }
    open = id;
    let before = "Before";
    for (const { text, stored, why } of await page.evaluate(changeInPlace, [name, texts, `/api/v1/${type.plural}/${id}`])) {
      const where = `${type.name}.${name} ${JSON.stringify(text)}`;
      if (why === undefined) assert.equal(stored, kept(text, lines), where);
      else {
        assert.ok(why, `${where} is refused in words`);
        assert.equal(stored, before, `${where} was refused, and nothing is altered`);
        refused.set(why, (refused.get(why) ?? 0) + 1);
      }
      before = stored;
    }
    await nothingRan(`${type.name}.${name}`);
  }
  t.diagnostic(`${strings.length} strings in ${places.length} texts, ${Math.min(...places.map(({ texts }) => texts.length))} and more in each; refused: ${JSON.stringify([...refused])}`);
  assert.deepEqual(left, [], "every string found a text");
  assert.ok([...refused.values()].reduce((sum, many) => sum + many, 0) < (rounds * strings.length) / 8, "most of them are only text");
});

// Runs on the page: marks the texts of the form but those of lists, which typed.test.mjs types into, or what the form says is wrong with them.
const markForm = (wrong) =>
  [...document.querySelectorAll(wrong ? "#content form [aria-invalid=true]" : "#content form :is(input, textarea)")]
    .filter((field) => field.checkVisibility() && (wrong || ["text", "textarea"].includes(field.type)) && (wrong || !(field.readOnly || field.disabled || field.inputMode || field.getAttribute("role") || field.getAttribute("aria-haspopup") || field.closest('[aria-hidden="true"]') || field.closest('[role="group"]'))))
    .map((field, at) => {
      field.dataset[wrong ? "wrong" : "typed"] = String(at);
      return { at, typed: field.dataset.typed, chosen: Boolean(field.getAttribute("aria-haspopup") || field.readOnly), name: field.labels?.[0]?.textContent };
    });

// What a form says is wrong is put right as a person would: something is chosen, a long text becomes a
// short one, and what the field does not take either goes away.
async function putRight(said, cleared) {
  await page.evaluate(() => document.querySelectorAll("[data-wrong]").forEach((one) => one.removeAttribute("data-wrong")));
  for (const { at, typed, chosen, name } of await page.evaluate(markForm, true)) {
    const field = page.locator(`[data-wrong="${at}"]`);
    if (chosen) {
      await field.click();
      await page.locator('[role="option"]:visible').first().click();
    } else if (said.get(typed)?.length > 30) {
      const short = next(plain.length).find((text) => text.length <= 20);
      await field.fill(short);
      said.set(typed, short);
    } else {
      await field.fill("");
      said.delete(typed);
      cleared.add(name);
    }
  }
}

test("typed into every text of the forms of new records they are stored as they were typed", async (t) => {
  for (const type of types) {
    const cleared = new Set();
    let typed = 0;
    for (let form = 0; form < 3; form += 1) {
      await go("/");
      await go(`/${type.plural}/new`);
      await page.locator("#content form").waitFor();
      if (type.subject === "person") {
        await page.getByRole("combobox", { name: "How they came to us" }).click();
        await page.getByRole("option", { name: "Asked us themselves" }).click();
      }
      const said = new Map();
      for (const { at } of await page.evaluate(markForm, false)) {
        const [text] = next(1);
        await page.locator(`[data-typed="${at}"]`).fill(text);
        said.set(String(at), text);
      }
      let answer;
      for (let tries = 0; tries < 5 && !answer?.ok(); tries += 1) {
        const asked = page.waitForResponse((response) => response.request().method() === "POST" && response.url().endsWith(`/api/v1/${type.plural}`), { timeout: 2_000 }).catch(() => undefined);
        await page.getByRole("button", { name: /^Save/ }).first().click();
        answer = await asked;
        if (!answer?.ok()) {
          await page.locator("#content form [aria-invalid=true]").first().waitFor();
          await putRight(said, cleared);
        }
      }
      assert.ok(answer?.ok(), `${type.plural}: ${answer?.status()} ${await answer?.text()}`);
      const { id } = await answer.json();
      const stored = new Set(leaves(await call("GET", `/${type.plural}/${id}`)));
      for (const text of said.values()) assert.ok(stored.has(kept(text, true)), `${type.name} ${id} has ${JSON.stringify(text)}: ${JSON.stringify([...stored])}`);
      typed += said.size;
      await page.waitForURL(`**/${id}`);
      await settled(page);
      await nothingRan(`${type.name} ${id}`);
    }
    assert.ok(typed >= 6, `${type.name} has texts`);
    t.diagnostic(`${type.name}: ${typed} texts in three forms; with a format of their own: ${[...cleared].join(", ") || "none"}`);
  }
});

test("typed where texts have a form of their own they are stored as they were typed", async (t) => {
  for (const { name, path, many = 8, say, read, fit = () => true } of placesOf({ page, go, call })) {
    await t.test(name, async () => {
      await go(typeof path === "string" ? path : await path());
      const texts = [];
      while (texts.length < many) texts.push(...next(1).filter((text) => fit(text) && !texts.includes(text)));
      for (const text of texts) {
        await say(text);
        // What was said may still be on its way.
        let there = false;
        for (let tries = 0; !there && tries < 20; tries += 1) {
          there = await read(kept(text, true));
          if (!there) await new Promise((later) => setTimeout(later, 100));
        }
        assert.ok(there, `${name}: ${JSON.stringify(text)} is stored`);
        await settled(page);
      }
      await nothingRan(name);
    });
  }
});
