// Colleagues by id: who owns a record, who changed it.
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { ask } from "@/api/client";
import { t } from "@/i18n";

export interface Colleague {
  id: string;
  name: string;
  active: boolean;
}

export const usersQuery = {
  queryKey: ["user-names"],
  queryFn: async () => {
    const { data } = await ask<{ data: Colleague[] }>("GET", "/users");
    return data.data.map(({ id, name, active }) => ({ id, name, active }));
  },
  staleTime: 5 * 60_000,
};

// Owners are people; what wrote a record may also be a program, whose id is its token's and in no list of users.
export function namesFrom(users: Colleague[] | undefined) {
  const named = (otherwise: "records.former_user" | "records.unknown_author") => (id: unknown): string =>
    users?.find((user) => user.id === id)?.name ?? (users ? t(otherwise) : "…");
  return { nameOf: named("records.former_user"), authorOf: named("records.unknown_author") };
}

export function useUsers() {
  const { data } = useQuery(usersQuery);
  return useMemo(() => ({ all: data ?? [], ...namesFrom(data) }), [data]);
}
