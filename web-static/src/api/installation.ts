// The installation: whose it is, and whether the two things that save it from loss were done.
import { useQuery } from "@tanstack/react-query";
import { ask } from "./client";

export interface Installation {
  organisation: string;
  country: string;
  language: string;
  version: string;
  escrow_checked_at: string | null;
  last_backup_at: string | null;
}

export const installationQuery = {
  queryKey: ["installation"],
  queryFn: () => ask<Installation>("GET", "/installation").then(({ data }) => data),
  staleTime: 60_000,
};

export const useInstallation = (): Installation | undefined => useQuery(installationQuery).data;
