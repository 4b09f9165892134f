// The activities of a span of days: mine, or everybody's.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { fetchAll } from "./fetch-all";
import type { Activity } from "@/features/activities/activity";
import { addDays, momentAt, type Day } from "./days";
import { occurrencesOf } from "./layout";

// What is asked for besides the days themselves: what began some days ago may last into them, and what lasts
// all day is kept by its day in UTC.
const before = 14;

export function useOccurrences(from: Day, to: Day, user: string | undefined) {
  const query = useQuery({
    queryKey: ["records", "activities", "calendar", from, to, user],
    queryFn: ({ signal }) =>
      fetchAll<Activity>("activities", {
        where: {
          and: [
            { kind: { in: ["task", "call", "meeting"] }, at: { gte: momentAt(addDays(from, -before)).toISOString(), lt: momentAt(addDays(to, 2)).toISOString() } },
            { or: [{ due_at: { is_null: false } }, { starts_at: { is_null: false } }] },
            ...(user ? [{ or: [{ owner_id: user }, { "attendees.user_id": user }] }] : []),
          ],
        },
        sort: ["at"],
      }, signal),
    placeholderData: keepPreviousData,
  });
  const { data } = query;
  const occurrences = useMemo(() => occurrencesOf(data?.records ?? []).filter((one) => one.first <= to && one.last >= from && one.activity.status !== "cancelled"), [data, from, to]);
  return { ...query, occurrences, cut: data?.cut ?? false };
}
