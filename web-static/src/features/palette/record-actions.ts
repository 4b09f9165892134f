// What can be done with a record that the palette found, without opening its page: reach somebody, add
// something that points to it. Only what the person may do is in the list.
import { listTypes, type RecordType } from "@/api/record-types";
import type { RecordData } from "@/api/records";
import { telephone } from "@/features/records/full-value";
import { colleagueOf, workplaces } from "@/features/records/colleague";
import type { Item } from "@/features/records/values";
import { openQuickCreate } from "@/features/shell/overlays";
import { iconOf } from "@/features/shell/places";
import { t, tOr, typeLabel } from "@/i18n";
import type { IconName } from "@/ui/icons";

export interface RecordAction {
  id: string;
  label: string;
  icon: IconName;
  to?: string; // a page
  href?: string; // a call, a mail
  run?: () => void;
}

const kinds = ["task", "call", "meeting", "note"] as const;

// How a new record of `type` says that it belongs to this one: deals.company_id, activities.links[].deal_id.
export function pointingTo(type: RecordType, target: RecordType, id: string): Record<string, unknown> | undefined {
  const field = type.fields.find(({ references, read_only: fixed }) => references === target.name && !fixed);
  if (field) return { [field.name]: id };
  for (const list of type.fields) {
    const member = list.members?.find(({ references }) => references === target.name);
    if (member && !list.read_only) return { [list.name]: [{ [member.name]: id }] };
  }
  return undefined;
}

function reaching(record: RecordData): RecordAction[] {
  const [number] = (record.phones as Item[] | undefined) ?? [];
  const [email] = (record.emails as Item[] | undefined) ?? [];
  return [
    ...(number?.number ? [{ id: "call", label: t("lists.call", { number: String(number.number) }), icon: "phone" as const, href: telephone(number) }] : []),
    ...(email?.address ? [{ id: "mail", label: t("lists.mail", { address: String(email.address) }), icon: "mail" as const, href: `mailto:${encodeURIComponent(String(email.address))}` }] : []),
  ];
}

export function recordActions(types: RecordType[], type: RecordType, record: RecordData, mayWrite: boolean): RecordAction[] {
  const open: RecordAction = { id: "open", label: t("lists.open"), icon: iconOf(type), to: `/${type.plural}/${record.id}` };
  if (!mayWrite) return [open, ...reaching(record)];
  const adding = listTypes(types).flatMap((other): RecordAction[] => {
    if (other.name === type.name || other.subject === "house" || other.created_by === "upload") return [];
    const preset = pointingTo(other, type, record.id);
    if (!preset) return [];
    const kind = other.fields.find(({ name }) => name === "kind")?.choices ?? [];
    const known = kinds.filter((one) => kind.includes(one));
    if (known.length > 0) {
      return known.map((one) => ({ id: `add-${one}`, label: t(`lists.add.${one}`), icon: "plus" as const, run: () => openQuickCreate(other.plural, { ...preset, kind: one }) }));
    }
    return [{ id: `add-${other.name}`, label: tOr(`add.${other.name}`, typeLabel(other.name)), icon: "plus", run: () => openQuickCreate(other.plural, preset) }];
  });
  const colleague = workplaces(type) && colleagueOf(type, record);
  return [
    open,
    ...reaching(record),
    ...adding,
    ...(colleague ? [{ id: "colleague", label: t("lists.add_colleague"), icon: "plus" as const, run: () => openQuickCreate(type.plural, colleague) }] : []),
  ];
}
