// A member of a record as people read it: short in the cell of a list, whole on the record's page, as plain
// words in sentences and dialogs.
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useRecordTypes, type Field, type RecordType } from "@/api/record-types";
import type { RecordData } from "@/api/records";
import { choiceLabel, t } from "@/i18n";
import { addressLines, birthDateWords, countryName, dateWords, formatted, languageName, listWords, timeWords } from "@/i18n/format";
import { Hidden } from "@/features/privacy/hidden";
import { Masked, Status, Time, type Tone } from "@/ui/pieces";
import { isMoney, moneyWords } from "./money";
import { dayText } from "./relative-dates";
import { integerWords } from "./units";
import styles from "./values.module.css";

export type Item = Record<string, unknown>;

// Names of what ids point to: companies that came along with the record, colleagues.
export interface Names {
  record: (id: string) => string | undefined;
  colour?: (id: string) => string | undefined; // of a stage, a status
  user: (id: unknown) => string;
  author: (id: unknown) => string; // a user, or a program
}

const userFields = /^(owner_id|created_by|updated_by|trashed_by)$/;

export const isUserField = (field: Field) => field.type === "id" && (field.references === "user" || userFields.test(field.name));

export const userWords = (field: Field, id: unknown, names: Names) => (/_by$/.test(field.name) ? names.author(id) : names.user(id));

export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

// One value as words; nothing for what is empty.
// `beside`: the record it stands in, for the currency of plain numbers.
export function wordsOf(type: RecordType, field: Field, value: unknown, names: Names, beside?: Item): string {
  if (isEmpty(value)) return "";
  if (Array.isArray(value)) return listWords(value.map((one) => itemWords(type, field, one, names)).filter(Boolean));
  switch (field.type) {
    case "flag": return value ? t("records.yes") : t("records.no");
    case "integer": return typeof value === "number" ? integerWords(field, value, beside) : String(value);
    case "money": return isMoney(value) ? moneyWords(value) : String(value);
    case "timestamp": return timeWords(String(value), true);
    case "date": return dateWords(String(value));
    case "birth_date": return birthDateWords(String(value));
    case "country": return countryName(String(value));
    case "language": return languageName(String(value));
    case "choice": return choiceLabel(type.name, field.name, String(value));
    case "id": return isUserField(field) ? userWords(field, value, names) : (names.record(String(value)) ?? t("records.not_shown"));
    default: return String(value);
  }
}

// An item of a list: an address as one line, a company by its name, else its members one after another.
function itemWords(type: RecordType, field: Field, item: unknown, names: Names): string {
  if (item === null || typeof item !== "object") return wordsOf(type, { ...field, type: "text" }, item, names);
  const members = item as Item;
  if (field.members?.some(({ name }) => name === "postal_code")) return addressLines(members).join(", ");
  const first = firstMember(field, members);
  const head = first ? wordsOf(type, first, members[first.name], names) : "";
  const rest = shownMembers(field).filter((member) => member !== first);
  const tail = rest.flatMap((member) => memberWords(type, member, members[member.name], names));
  return tail.length ? `${head} (${tail.join(", ")})` : head;
}

function memberWords(type: RecordType, member: Field, value: unknown, names: Names): string[] {
  if (isEmpty(value) || value === false) return [];
  if (member.type === "flag") return [inactiveWords(type, member)];
  return [member.name === "label" ? labelWords(String(value)) : wordsOf(type, member, value, names)];
}

const inactiveWords = (_type: RecordType, member: Field) => (member.name === "inactive" ? t("records.inactive") : member.name);

// What the server works out by itself is not repeated.
export const shownMembers = (field: Field): Field[] => field.members?.filter((member) => !member.read_only) ?? [];

// What an item is called by: its first member, or of several references the one that is there.
export const firstMember = (field: Field, item: Item): Field | undefined => {
  const members = shownMembers(field);
  return members.find((member) => member.references && !isEmpty(item[member.name])) ?? members[0];
};

const knownLabels = ["work", "home", "mobile", "other", "fax", "billing", "delivery"] as const;

// Labels that everybody uses are said in the user's language; others stand as they were typed.
export function labelWords(label: string): string {
  const known = knownLabels.find((one) => one === label.toLowerCase());
  return known ? t(`records.label.${known}`) : label;
}

// The cell of a list.
export function CellValue({ type, field, record, names, why = false }: { type: RecordType; field: Field; record: RecordData; names: Names; why?: boolean }) {
  const hidden = record.masked?.[field.name];
  if (hidden) return why ? <Hidden type={type} id={record.id} field={field.name} reason={hidden} inList /> : <Masked reason={hidden} />;
  const value = record[field.name];
  if (isEmpty(value)) return <span className={styles.none} aria-hidden="true">–</span>;
  if (field.type === "timestamp") return isOverdue(type, field, record) ? <span className={styles.late}><Time at={String(value)} /></span> : <Time at={String(value)} />;
  if (field.type === "choice") return <Choice type={type} field={field} value={String(value)} />;
  if (field.type === "id" && !isUserField(field)) return <Reference field={field} id={String(value)} names={names} />;
  if (field.type === "text_list") return <Tags tags={value as string[]} />;
  if (field.type === "flag") return value ? <Status>{t("records.yes")}</Status> : <span className="quiet">{t("records.no")}</span>;
  if (Array.isArray(value)) return <FirstOf type={type} field={field} items={value as Item[]} names={names} />;
  if (field.type === "date") return <Day type={type} field={field} record={record} day={String(value)} />;
  const words = wordsOf(type, field, value, names, record);
  return <bdi className={`${styles.cut} ${field.type === "money" || field.type === "integer" ? styles.amount : ""}`} title={words}>{words}</bdi>;
}

// A day as short as a cell is; in full on hover.
function Day({ type, field, record, day }: { type: RecordType; field: Field; record: RecordData; day: string }) {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return <bdi>{day}</bdi>;
  const thisYear = date.getUTCFullYear() === new Date().getFullYear();
  const words = formatted(date, { day: "numeric", month: "short", ...(!thisYear && { year: "numeric" }), timeZone: "UTC" });
  return <time dateTime={day} title={dateWords(day)} className={isOverdue(type, field, record) ? styles.late : undefined}>{words}</time>;
}

// Choices that say how something stands: a pill, and red for what is lost only.
const tones: Record<string, Tone> = { won: "success", done: "success", lost: "danger", urgent: "warning", high: "warning", ongoing: "info", started: "info" };
const pills = new Set(["status", "status_type", "stage_type", "priority", "type"]);

function Choice({ type, field, value }: { type: RecordType; field: Field; value: string }) {
  const words = choiceLabel(type.name, field.name, value);
  if (field.name === "colour") return <span className={styles.reference}><Dot colour={value} /><span className={styles.cut}>{words}</span></span>;
  if (!pills.has(field.name)) return <bdi className={styles.cut} title={words}>{words}</bdi>;
  return <Status tone={tones[value] ?? "plain"}>{words}</Status>;
}

// The colours that people give to stages and statuses; the name stands beside it always.
export function Dot({ colour }: { colour: string }) {
  return <span className={styles.dot} data-colour={colour} aria-hidden="true" />;
}

function Reference({ field, id, names }: { field: Field; id: string; names: Names }) {
  const type = useRecordTypes().find(({ name }) => name === field.references);
  const name = names.record(id);
  if (!name) return <span className="quiet">{t("records.not_shown")}</span>;
  const colour = names.colour?.(id);
  if (!type || colour || type.place === "settings") {
    return <span className={styles.reference}>{colour && <Dot colour={colour} />}<bdi className={styles.cut} title={name}>{name}</bdi></span>;
  }
  return <Link to="/$plural/$id" params={{ plural: type.plural, id }} tabIndex={-1} className={styles.link} title={name}><bdi>{name}</bdi></Link>;
}

const open: Record<string, (record: RecordData) => boolean> = {
  due_at: ({ status }) => status !== "done" && status !== "cancelled",
  close_date: ({ stage_type: stage }) => stage === undefined || stage === "open",
};

// A day that has passed while something was still to be done on it.
export function isOverdue(_type: RecordType, field: Field, record: RecordData, now = new Date()): boolean {
  const value = record[field.name];
  if (typeof value !== "string" || !open[field.name]?.(record)) return false;
  return field.type === "date" ? value < dayText(now) : new Date(value) < now;
}

function FirstOf({ type, field, items, names }: { type: RecordType; field: Field; items: Item[]; names: Names }) {
  const current = items.find((item) => !item.inactive) ?? items[0] ?? {};
  const words = briefWords(type, field, current, names);
  return (
    <span className={styles.first}>
      <bdi className={styles.cut} title={words}>{words}</bdi>
      {items.length > 1 && <span className={styles.more} title={items.slice(1).map((item) => briefWords(type, field, item, names)).join("\n")}>+{items.length - 1}</span>}
    </span>
  );
}

function briefWords(type: RecordType, field: Field, item: Item, names: Names): string {
  if (typeof item.city === "string" && item.city) return item.city;
  if (field.members?.some(({ name }) => name === "postal_code")) return addressLines(item).join(", ");
  const first = firstMember(field, item);
  return first ? wordsOf(type, first, item[first.name], names) : "";
}

export function Tags({ tags, all = false }: { tags: string[]; all?: boolean }) {
  const shown = all ? tags : tags.slice(0, 2);
  return (
    <span className={styles.tags} data-all={all || undefined}>
      {shown.map((tag, index) => <Status key={index}><bdi>{tag}</bdi></Status>)}
      {shown.length < tags.length && <span className={styles.more} title={tags.slice(2).join(", ")}>+{tags.length - shown.length}</span>}
    </span>
  );
}

// A link to a record that another one points to.
export function RecordLink({ plural, id, children }: { plural: string; id: string; children: ReactNode }) {
  return <Link to="/$plural/$id" params={{ plural, id }}>{children}</Link>;
}
