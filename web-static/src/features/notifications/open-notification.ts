// Where a notification leads: to its record; a comment or a file is found with what it is about.
import type { useNavigate } from "@tanstack/react-router";
import { readRecord } from "@/api/records";
import type { RecordType } from "@/api/record-types";
import { linkOf, typeOfLink, type Link } from "@/features/activities/activity";
import type { Notified } from "./stream";

type Navigate = ReturnType<typeof useNavigate>;

const parts = new Set(["comment", "attachment", "activity"]);

export async function openNotification({ record_type, record_id }: Notified, types: RecordType[], navigate: Navigate): Promise<void> {
  const type = types.find(({ name }) => name === record_type);
  if (!type || !record_id) return;
  const to = parts.has(record_type) ? await about(type, record_id, types) : undefined;
  await navigate({ to: "/$plural/$id", params: to ?? { plural: type.plural, id: record_id } });
}

async function about(type: RecordType, id: string, types: RecordType[]): Promise<{ plural: string; id: string } | undefined> {
  const { data } = await readRecord(type.plural, id);
  for (const link of (data.links as Link[] | undefined) ?? []) {
    const to = linkOf(link);
    const target = to && types.find(({ name }) => name === typeOfLink(to.name));
    if (to && target) return { plural: target.plural, id: to.id };
  }
  return undefined;
}
