import { describe, expect, it } from "vitest";
import { matching, mentionAt, mentioned, pieces, withMention } from "@/features/timeline/mentions";

const people = [{ id: "1", name: "Anna Schmidt" }, { id: "2", name: "Anna" }, { id: "3", name: "Jürgen Groß" }, { id: "4", name: "Ben" }];

describe("a mention that is being typed", () => {
  it("begins with an @ at the beginning of a word", () => {
    expect(mentionAt("Ask @an", 7)).toEqual({ from: 4, typed: "an" });
    expect(mentionAt("@", 1)).toEqual({ from: 0, typed: "" });
    expect(mentionAt("(@ju", 4)).toEqual({ from: 1, typed: "ju" });
    expect(mentionAt("@anna sch", 9)).toEqual({ from: 0, typed: "anna sch" });
  });

  it("is none in an e-mail address, before a space, on another line, or far away", () => {
    expect(mentionAt("anna@example.org", 16)).toBeUndefined();
    expect(mentionAt("@ anna", 6)).toBeUndefined();
    expect(mentionAt("@anna\nand", 9)).toBeUndefined();
    expect(mentionAt(`@${"a".repeat(41)}`, 42)).toBeUndefined();
  });

  it("finds people by the beginning of any of their names, without accents", () => {
    expect(matching(people, "an").map(({ id }) => id)).toEqual(["2", "1"]);
    expect(matching(people, "sch").map(({ id }) => id)).toEqual(["1"]);
    expect(matching(people, "jur").map(({ id }) => id)).toEqual(["3"]);
    expect(matching(people, "xyz")).toEqual([]);
    expect(matching(people, "").length).toBe(4);
  });

  it("puts the name into the text and the caret behind it", () => {
    expect(withMention("Ask @an today", { from: 4, typed: "an" }, 7, "Anna Schmidt")).toEqual({ text: "Ask @Anna Schmidt today", caret: 18 });
  });
});

describe("a comment", () => {
  it("marks whom it mentions, of two names that begin alike the longer", () => {
    expect(pieces("@Anna Schmidt and @Anna, not anna@Ben.example", people)).toEqual([
      { text: "@Anna Schmidt", user: "1" }, { text: " and " }, { text: "@Anna", user: "2" }, { text: ", not anna" }, { text: "@Ben", user: "4" }, { text: ".example" },
    ]);
    expect(pieces("<b>@nobody</b>", people)).toEqual([{ text: "<b>@nobody</b>" }]);
  });

  it("mentions only whose name is still there, each once", () => {
    expect(mentioned("@Ben @Ben hello @Jürgen Groß", people)).toEqual(["4", "3"]);
    expect(mentioned("Ben", people)).toEqual([]);
  });
});
