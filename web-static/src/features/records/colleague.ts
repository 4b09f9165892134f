// Somebody who works at the same place: what a new record of this type takes over from that person.
import type { Field, RecordType } from "@/api/record-types";
import type { RecordData } from "@/api/records";
import type { Item } from "./values";

const business = /^(work|business|office|arbeit|gesch|büro|buero|firma)/i;

// The list that says where people work, if the type has one: companies[].company_id.
export function workplaces(type: RecordType): { list: Field; member: Field } | undefined {
  for (const list of type.fields) {
    const member = list.members?.find(({ references }) => references === "company");
    if (member) return { list, member };
  }
  return undefined;
}

// The same company and its address; nobody's own: no phone, no address where they live. Nothing for somebody
// of whom no company is known.
export function colleagueOf(type: RecordType, record: RecordData): Record<string, unknown> | undefined {
  const place = workplaces(type);
  if (!place) return typeof record.organisation === "string" && record.organisation ? { organisation: record.organisation } : undefined;
  const items = (record[place.list.name] as Item[] | undefined) ?? [];
  const current = items.find((item) => item.inactive !== true && item[place.member.name]);
  if (!current) return undefined;
  const addresses = ((record.addresses as Item[] | undefined) ?? []).filter(({ label }) => typeof label === "string" && business.test(label)).slice(0, 1);
  return {
    [place.list.name]: [{ [place.member.name]: current[place.member.name] }],
    ...(addresses.length > 0 && { addresses }),
  };
}
