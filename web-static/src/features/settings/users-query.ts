import { ask } from "@/api/client";

// Everybody who is signed in sees names; e-mail, roles and last use are for owners and administrators.
export interface User {
  id: string;
  name: string;
  active: boolean;
  email?: string;
  roles?: string[];
  last_used_at?: string | null;
}

export const usersQuery = {
  queryKey: ["users"],
  queryFn: () => ask<{ data: User[] }>("GET", "/users").then(({ data }) => data.data),
  staleTime: 60_000,
};
