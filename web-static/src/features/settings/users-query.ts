import { answer, api } from "@/api/client";
import type { components } from "@/api/schema";

// Everybody who is signed in sees names; e-mail, roles and last use are for owners and administrators.
export type User = components["schemas"]["User"];

export const usersQuery = {
  queryKey: ["users"],
  queryFn: () => answer(api.GET("/api/v1/users")).then(({ data }) => data),
  staleTime: 60_000,
};
