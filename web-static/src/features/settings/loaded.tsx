// A card whose content is asked from the server: a skeleton, then the content, or what went wrong.
import type { ReactNode } from "react";
import { asProblem } from "@/api/problem";
import { Bones } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";

interface Asked<T> {
  data: T | undefined;
  error: Error | null;
  refetch: () => unknown;
}

export function Loaded<T>({ query, children }: { query: Asked<T>; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <ProblemBlock problem={asProblem(query.error)} retry={() => void query.refetch()} />;
  return <Bones />;
}
