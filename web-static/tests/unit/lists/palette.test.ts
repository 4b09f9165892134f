import { afterEach, describe, expect, it } from "vitest";
import { listTypes, recordTitle } from "@/api/record-types";
import { recordActions } from "@/features/palette/record-actions";
import { quickFields } from "@/features/records/quick-fields";
import { firstChoice } from "@/features/records/columns";
import { closeOverlay, openPalette, takeTyped } from "@/features/shell/overlays";
import { activity, allTypes, deal, recordOf } from "./types";
import { contact } from "../records/types";

const press = (key: string, more: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
  document.body.dispatchEvent(event);
  return event.defaultPrevented;
};

describe("letters typed before the palette has come", () => {
  afterEach(closeOverlay);

  it("are kept in their order, also those that are taken back", () => {
    openPalette();
    for (const key of ["m", "ü", "x", "Backspace", "l", " "]) press(key);
    expect(takeTyped()).toBe("mül ");
  });

  it("are nobody's once the input hears for itself, or the palette is closed", () => {
    openPalette();
    press("m");
    takeTyped();
    expect(press("x")).toBe(false);
    openPalette();
    closeOverlay();
    openPalette();
    press("a");
    press("Escape");
    expect(press("b")).toBe(false);
    expect(takeTyped()).toBe("");
  });

  it("do not swallow what is held with Control", () => {
    openPalette();
    expect(press("c", { ctrlKey: true })).toBe(false);
    expect(takeTyped()).toBe("");
  });
});

describe("what can be done with a record", () => {
  const person = recordOf("p1", { family_name: "Klein", phones: [{ number: "0221 4710" }], emails: [{ address: "k@example.org" }], companies: [{ company_id: "c1" }] });
  const ids = (mayWrite: boolean, record = person) => recordActions(allTypes, contact, record, mayWrite).map(({ id }) => id);

  it("is to open, call, write and add what points to it", () => {
    expect(ids(true)).toEqual(["open", "call", "mail", "add-deal", "add-task", "add-call", "add-meeting", "add-note", "colleague"]);
  });

  it("adds nothing for somebody who may only read", () => {
    expect(ids(false)).toEqual(["open", "call", "mail"]);
  });

  it("calls nobody without a number and adds no colleague without a company", () => {
    expect(ids(true, recordOf("p2", { family_name: "Lang" }))).toEqual(["open", "add-deal", "add-task", "add-call", "add-meeting", "add-note"]);
  });
});

describe("types that nobody thought of here", () => {
  it("have a place in the sidebar by what the server says", () => {
    expect(listTypes(allTypes).map(({ name }) => name)).toEqual(["contact", "company", "deal", "activity"]);
  });

  it("are asked for what tells their records apart, six members at most", () => {
    expect(quickFields(deal).map(({ field }) => field.name)).toEqual(["name", "company_id", "amount", "stage_id", "close_date"]);
    const links = quickFields(activity).find(({ field }) => field.name === "links");
    expect(links?.member).toBeUndefined();
    for (const type of allTypes) expect(quickFields(type).length).toBeLessThanOrEqual(6);
  });

  it("show columns from the first day on", () => {
    expect(firstChoice(deal)).toEqual(["company_id", "stage_id", "amount", "close_date", "created_at"]);
    for (const type of allTypes.filter(({ fields }) => fields.length > 3)) expect(firstChoice(type).length, type.name).toBeGreaterThanOrEqual(3);
  });

  it("are called by the organisation where no person is named", () => {
    expect(recordTitle({ ...contact, name: "lead" }, recordOf("l1", { organisation: "Klein AG" }))).toBe("Klein AG");
  });
});
