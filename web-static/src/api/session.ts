// Who is signed in, and what that person may do. Rights are asked here, so that no screen offers what the
// server would refuse.
import { useSuspenseQuery } from "@tanstack/react-query";
import { answer, api } from "./client";

export interface Session {
  user: { id: string; email: string; name: string; roles: string[] };
  purposes: string[];
  default_purpose: string;
  settings: { country: string; language: string; theme?: string };
}

export const sessionQuery = {
  queryKey: ["session"],
  queryFn: async () => (await answer(api.GET("/api/v1/session"))) as Session,
  staleTime: Infinity,
  retry: false,
};

export const useSession = (): Session => useSuspenseQuery(sessionQuery).data;

// Roles of whoever works with people's data day by day; others see the installation, not its content.
const contentRoles = ["owner", "sales", "marketing", "support", "finance", "privacy_desk"];

export function rightsOf({ user }: Session) {
  const has = (...roles: string[]) => roles.some((role) => user.roles.includes(role));
  return {
    readRecords: has(...contentRoles, "data_protection_officer"),
    writeRecords: has("owner", "sales", "support", "finance", "privacy_desk", "marketing"),
    manageUsers: has("owner", "administrator"),
    manageInstallation: has("owner", "administrator"),
    readAccessHistory: has("owner", "privacy_desk", "data_protection_officer"),
  };
}

export const useRights = () => rightsOf(useSession());
