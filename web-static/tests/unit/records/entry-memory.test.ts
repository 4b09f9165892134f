import { describe, expect, it } from "vitest";
import { EntryMemory } from "@/features/records/entry-memory";

// The browser's history as the router tells it.
function browser() {
  const entries = ["/contacts"];
  let at = 0;
  const heard: ((event: { action: { type: string } }) => void)[] = [];
  const history = {
    get location() {
      return { state: { __TSR_index: at }, pathname: entries[at]?.split("?")[0] ?? "" };
    },
    subscribe(listener: (event: { action: { type: string } }) => void) {
      heard.push(listener);
      return () => undefined;
    },
  };
  const tell = (type: string) => heard.forEach((listener) => listener({ action: { type } }));
  return {
    history,
    open(path: string) {
      entries.splice(at + 1);
      entries.push(path);
      at += 1;
      tell("PUSH");
    },
    replace(path: string) {
      entries[at] = path;
      tell("REPLACE");
    },
    back() {
      at -= 1;
      tell("BACK");
    },
    forward() {
      at += 1;
      tell("FORWARD");
    },
  };
}

describe("what a page remembers", () => {
  it("is there again after going away and back, and forward too", () => {
    const tab = browser();
    const memory = new EntryMemory(tab.history);
    memory.set("text", "klein");
    tab.open("/contacts/1");
    expect(memory.get("text")).toBeUndefined();
    memory.set("draft", "typed");
    tab.back();
    expect(memory.get("text")).toBe("klein");
    tab.forward();
    expect(memory.get("draft")).toBe("typed");
  });

  it("stays with another order or tab of the same page", () => {
    const tab = browser();
    const memory = new EntryMemory(tab.history);
    memory.set("text", "klein");
    tab.replace("/contacts?sort=family_name");
    expect(memory.get("text")).toBe("klein");
    tab.open("/contacts?sort=-family_name");
    expect(memory.get("text")).toBe("klein");
  });

  it("is not that of a page which took its place", () => {
    const tab = browser();
    const memory = new EntryMemory(tab.history);
    tab.open("/contacts/1");
    memory.set("draft", "of the first");
    tab.back();
    tab.open("/contacts/2");
    expect(memory.get("draft")).toBeUndefined();
  });

  it("is gone once it is let go", () => {
    const memory = new EntryMemory(browser().history);
    memory.set("draft", "typed");
    memory.set("draft", undefined);
    expect(memory.get("draft")).toBeUndefined();
  });
});
