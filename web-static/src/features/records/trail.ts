// The list one came from, so that the record's page can lead to the one before and the one after.
import type { Search } from "@/api/records";

export interface Trail {
  plural: string;
  search: Search;
  entry: number; // where in the browser's history the list is
}

let trail: Trail | undefined;

export const leaveTrail = (next: Trail) => {
  trail = next;
};

export const trailOf = (plural: string): Trail | undefined => (trail?.plural === plural ? trail : undefined);
