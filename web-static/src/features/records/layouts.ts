// Other ways to look at the records of a type than as a table, each with a page of its own.
import type { RecordType } from "@/api/record-types";
import type { Layout } from "@/features/views/setup";

const pages: Record<string, Partial<Record<Layout, string>>> = {
  deal: { board: "/deals/board" },
  activity: { calendar: "/calendar" },
};

export const pagesOf = (type: RecordType): Partial<Record<Layout, string>> => pages[type.name] ?? {};
