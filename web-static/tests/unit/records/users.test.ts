import { expect, it } from "vitest";
import { namesFrom } from "@/features/records/users";

it("who wrote a record may be a program, who looks after it may not", () => {
  const { nameOf, authorOf } = namesFrom([{ id: "1", name: "Eva Klein", active: true }]);
  expect(authorOf("1")).toBe("Eva Klein");
  expect(authorOf("a-token")).toBe("a program, or somebody who is no longer here");
  expect(nameOf("2")).toBe("somebody who is no longer here");
  expect(namesFrom(undefined).authorOf("1")).toBe("…");
});
