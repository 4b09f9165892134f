// The types of records that activities, comments and files can be about.
import type { RecordType } from "@/api/record-types";

export function linkableTypes(types: RecordType[]): RecordType[] {
  const members = types.find(({ name }) => name === "activity")?.fields.find(({ name }) => name === "links")?.members ?? [];
  return types.filter(({ name }) => members.some(({ references }) => references === name));
}
