// What was read from the server and how long it counts as fresh. A refusal is never asked again by itself;
// what did not get through is, once the connection is back.
import { QueryClient } from "@tanstack/react-query";
import { connectionState, onConnection } from "@/api/connection";
import { onPurpose } from "@/api/purpose";
import { Problem } from "@/api/problem";

const tries = 3;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      networkMode: "always",
      refetchOnWindowFocus: true,
      retry: (count, failure) => failure instanceof Problem && failure.passing && failure.status !== 0 && count < tries,
      retryDelay: (count, failure) =>
        failure instanceof Problem && failure.retryAfter ? failure.retryAfter * 1000 : 500 * 2 ** count,
    },
    mutations: { networkMode: "always", retry: false },
  },
});

onConnection(() => {
  if (connectionState() === "fine") {
    void queryClient.refetchQueries({ predicate: (query) => query.state.status === "error" });
  }
});

// Another purpose shows other members of the same records.
const independent = new Set(["session", "record-types", "purposes", "contexts", "setup"]);
onPurpose(() => {
  void queryClient.resetQueries({ predicate: ({ queryKey }) => !independent.has(String(queryKey[0])) });
});
