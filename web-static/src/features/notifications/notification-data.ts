// What the server has to tell somebody: mentions, what was given to them, reminders.
import { infiniteQueryOptions, useQuery } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { ask } from "@/api/client";
import type { Actor } from "@/api/privacy";
import { queryClient } from "@/app/query-client";
import { isLive, onLive, type Notified } from "./stream";

export interface Notification extends Notified {
  actor?: Actor;
  name?: string;
  read: boolean;
}

export interface NotificationPage {
  data: Notification[];
  unread: number;
  next_before?: number;
}

const atOnce = 30;
const everyMinute = 60_000;

const fetchPage = async (query: Record<string, string | number | boolean | undefined>, signal?: AbortSignal) =>
  (await ask<NotificationPage>("GET", "/notifications", { query, ...(signal && { signal }) })).data;

export const notificationsQuery = infiniteQueryOptions({
  queryKey: ["notifications", "list"],
  queryFn: ({ pageParam, signal }) => fetchPage({ limit: atOnce, before: pageParam }, signal),
  initialPageParam: undefined as number | undefined,
  getNextPageParam: (last: NotificationPage) => last.next_before,
});

// How many are unread: live while the line is open, by the minute while it is not.
export function useUnread(): number {
  const live = useSyncExternalStore(onLive, isLive);
  const { data } = useQuery({
    queryKey: ["notifications", "unread"],
    queryFn: ({ signal }) => fetchPage({ unread: true, limit: 1 }, signal),
    refetchInterval: live ? false : everyMinute,
    retry: false,
  });
  return data?.unread ?? 0;
}

export const readNewest = (): Promise<NotificationPage> => fetchPage({ unread: true, limit: 10 });

export const refreshNotifications = () => void queryClient.invalidateQueries({ queryKey: ["notifications"] });

export async function markRead(body: { sequences: number[] } | { up_to: number }): Promise<void> {
  await ask("POST", "/notifications/read", { body });
  refreshNotifications();
}
