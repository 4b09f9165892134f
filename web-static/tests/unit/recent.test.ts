import { describe, expect, it } from "vitest";
import { forgetOpened, noteOpened, recentRecords } from "@/features/shell/recent";

describe("what was opened last", () => {
  it("is kept newest first, once each, by person who is signed in", () => {
    noteOpened("anna", "contacts", "1");
    noteOpened("anna", "companies", "2");
    noteOpened("anna", "contacts", "1");
    expect(recentRecords("anna").map((one) => one.id)).toEqual(["1", "2"]);
    expect(recentRecords("ben")).toEqual([]);
    forgetOpened("anna", "1");
    expect(recentRecords("anna").map((one) => one.id)).toEqual(["2"]);
  });

  it("keeps ids and nothing else in the browser", () => {
    noteOpened("anna", "contacts", "1");
    expect(JSON.parse(localStorage.getItem("candor.recent.anna") ?? "")).toEqual([{ plural: "contacts", id: "1" }]);
  });

  it("survives what others wrote there", () => {
    localStorage.setItem("candor.recent.anna", "{nonsense");
    expect(recentRecords("anna")).toEqual([]);
    localStorage.setItem("candor.recent.anna", '[{"id": 1}, null]');
    expect(recentRecords("anna")).toEqual([]);
  });
});
