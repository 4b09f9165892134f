// All records that answer a question, as far as a screen can show them.
import { searchRecords, type RecordData, type Search } from "@/api/records";

const page = 200;
const most = 1000;

export async function fetchAll<T extends RecordData>(plural: string, search: Search, signal?: AbortSignal): Promise<{ records: T[]; cut: boolean }> {
  const records: RecordData[] = [];
  let cursor: string | undefined;
  do {
    const answer = await searchRecords(plural, { ...search, limit: page, ...(cursor && { cursor }) }, signal);
    records.push(...answer.data);
    cursor = answer.next_cursor;
  } while (cursor && records.length < most);
  return { records: records as T[], cut: cursor !== undefined };
}
