// What a list can be grouped by: what few records share.
import type { RecordType } from "@/api/record-types";
import { filterPaths, type Path } from "./paths";

const kinds = new Set(["choice", "flag", "id", "country", "language"]);
const shared = new Set(["tags", "industry", "source"]);
const never = new Set(["created_by", "updated_by"]);

export function groupPaths(type: RecordType): Path[] {
  // What the server keeps in a list (the stages so far) is history: no record belongs to one of it.
  return filterPaths(type).filter(({ path, type: kind, field, list }) => !list?.read_only && !never.has(path) && (kinds.has(kind) || shared.has(field.name)));
}
