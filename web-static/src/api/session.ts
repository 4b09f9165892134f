// Who is signed in, and what that person may do. Rights are asked here, so that no screen offers what the
// server would refuse.
import { useSuspenseQuery } from "@tanstack/react-query";
import { answer, api, knownToBeSignedOut } from "./client";
import { Problem } from "./problem";
import type { Warning } from "./registers";
import type { components } from "./schema";

type Answered = components["schemas"]["Session"];
export type Session = Answered & { user: NonNullable<Answered["user"]>; warnings?: Warning[] };
export type Role = Session["user"]["roles"][number];

export const sessionQuery = {
  queryKey: ["session"],
  queryFn: async (): Promise<Session> => {
    if (knownToBeSignedOut()) throw new Problem(401, { code: "unauthenticated" });
    const session = await answer(api.GET("/api/v1/session"));
    // Only programs have none.
    if (!session.user) throw new Error("a session of a browser belongs to somebody");
    return { ...session, user: session.user };
  },
  staleTime: Infinity,
  retry: false,
};

export const useSession = (): Session => useSuspenseQuery(sessionQuery).data;

// Roles of whoever works with people's data day by day; others see the installation, not its content.
const contentRoles: Role[] = ["owner", "sales", "marketing", "support", "finance", "privacy_desk"];

export function rightsOf({ user }: Session) {
  const has = (...roles: Role[]) => roles.some((role) => user.roles.includes(role));
  return {
    readRecords: has(...contentRoles, "data_protection_officer"),
    writeRecords: has("owner", "sales", "support", "finance", "privacy_desk", "marketing"),
    manageUsers: has("owner", "administrator"),
    manageInstallation: has("owner", "administrator"),
    readRegisters: has("owner", "privacy_desk", "administrator", "data_protection_officer"),
    runNotices: has("owner", "privacy_desk"),
    readAccessHistory: has("owner", "privacy_desk", "data_protection_officer"),
  };
}

export const useRights = () => rightsOf(useSession());
