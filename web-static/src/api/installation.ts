// The installation: whose it is, and whether the two things that save it from loss were done.
import { useQuery } from "@tanstack/react-query";
import { answer, api } from "./client";
import type { components } from "./schema";

export type Installation = components["schemas"]["Installation"];

export const installationQuery = {
  queryKey: ["installation"],
  queryFn: () => answer(api.GET("/api/v1/installation")),
  staleTime: 60_000,
};

export const useInstallation = (): Installation | undefined => useQuery(installationQuery).data;
