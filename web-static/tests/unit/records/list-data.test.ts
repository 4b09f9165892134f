import { expect, it } from "vitest";
import { totalOf } from "@/features/records/list-data";

const fine = { isSuccess: true, isError: false, isFetchNextPageError: false, isPlaceholderData: false, hasNextPage: false };
const failed = { ...fine, isSuccess: false, isError: true };

it("no old count stands beside a list that failed", () => {
  expect(totalOf(failed, 0, 2501)).toBeUndefined();
  expect(totalOf({ ...failed, isFetchNextPageError: true, hasNextPage: true }, 60, 2501)).toBe(2501);
  expect(totalOf(fine, 12, 2501)).toBe(12);
  expect(totalOf({ ...fine, hasNextPage: true }, 60, 2501)).toBe(2501);
});
