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

export function useUsers() {
  const { data } = useQuery(usersQuery);
  return useMemo(
    () => ({
      all: data ?? [],
      nameOf: (id: unknown): string => data?.find((user) => user.id === id)?.name ?? (data ? t("records.former_user") : "…"),
    }),
    [data],
  );
}
