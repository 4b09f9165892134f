import { expect, it } from "vitest";
import { QueryObserver } from "@tanstack/react-query";
import { queryClient } from "@/app/query-client";
import { listKey, outdateLists, totalOf } from "@/features/records/list-data";

const fine = { isSuccess: true, isError: false, isFetchNextPageError: false, isPlaceholderData: false, hasNextPage: false };
const failed = { ...fine, isSuccess: false, isError: true };

it("no old count stands beside a list that failed", () => {
  expect(totalOf(failed, 0, 2501)).toBeUndefined();
  expect(totalOf({ ...failed, isFetchNextPageError: true, hasNextPage: true }, 60, 2501)).toBe(2501);
  expect(totalOf(fine, 12, 2501)).toBe(12);
  expect(totalOf({ ...fine, hasNextPage: true }, 60, 2501)).toBe(2501);
});

it("what nobody looks at is read anew before it is shown again, and what is shown is left to who shows it", () => {
  const pages = (many: number) => ({ pages: Array.from({ length: many }, () => ({ data: [] })), pageParams: [] });
  const hidden = listKey("companies", {}), shown = listKey("companies", { q: "oak" }), long = listKey("companies", { limit: 9 }), other = listKey("deals", {});
  for (const key of [hidden, shown, other]) queryClient.setQueryData(key, pages(1));
  queryClient.setQueryData(long, pages(5));
  const stop = new QueryObserver(queryClient, { queryKey: shown, enabled: true, staleTime: Infinity }).subscribe(() => undefined);
  outdateLists("companies");
  const outdated = [hidden, shown, long, other].map((key) => queryClient.getQueryState(key)?.isInvalidated);
  expect(outdated).toEqual([true, false, false, false]);
  stop();
  queryClient.clear();
});
