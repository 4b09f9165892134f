import { describe, expect, it } from "vitest";
import { withContact, withoutContact, withPrimary, withRole } from "@/features/deals/contacts";

describe("the people of a deal", () => {
  const two = [{ contact_id: "a", role: "evaluator", primary: true }, { contact_id: "b" }];

  it("begin with the first one to talk to, and nobody is there twice", () => {
    expect(withContact([], "a")).toEqual([{ contact_id: "a", primary: true }]);
    expect(withContact(two, "c")).toEqual([...two, { contact_id: "c" }]);
    expect(withContact(two, "a")).toBe(two);
  });

  it("have one first to talk to, never two", () => {
    expect(withPrimary(two, "b")).toEqual([{ contact_id: "a", role: "evaluator" }, { contact_id: "b", primary: true }]);
  });

  it("have a role that can be taken away again", () => {
    expect(withRole(two, "b", "user")).toEqual([two[0], { contact_id: "b", role: "user" }]);
    expect(withRole(two, "a", undefined)).toEqual([{ contact_id: "a", primary: true }, { contact_id: "b" }]);
  });

  it("leave without the others changing", () => expect(withoutContact(two, "a")).toEqual([{ contact_id: "b" }]));
});
