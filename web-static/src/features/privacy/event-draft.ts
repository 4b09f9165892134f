// From what was typed into a dialog to what is sent; and what is still missing, said before sending.
import { t, tOr } from "@/i18n";
import { dialogOf, type DialogField, type DialogName, type Draft } from "./dialog-table";

export const largestFile = 600 * 1024;

export interface EvidenceFile {
  name: string;
  media_type: string;
  content: string; // base64
  size: number;
}

const empty = (value: unknown) =>
  value === undefined || value === null || value === false || (typeof value === "string" && value.trim() === "") || (Array.isArray(value) && value.length === 0);

export const shownFields = (name: DialogName, draft: Draft): DialogField[] => dialogOf(name).fields.filter((field) => !field.when || field.when(draft));

// Field and code, as the server would answer them.
export function missingIn(name: DialogName, draft: Draft): Record<string, string> {
  const missing: Record<string, string> = {};
  for (const field of shownFields(name, draft)) {
    if (field.required && empty(draft[field.name])) missing[field.name] = "required";
  }
  const { needs } = dialogOf(name);
  if (needs?.one.every((one) => empty(draft[one]))) missing[needs.at] = needs.code;
  const file = draft.file as EvidenceFile | undefined;
  if (file && file.size > largestFile) missing.file = "too_large";
  if (draft.at && new Date(String(draft.at)) > new Date()) missing.at = "in_future";
  return missing;
}

export const missingWords = (field: string, code: string) => tOr(`field_error.${field}.${code}`, "") || tOr(`field_error.${code}`, t("privacy.missing"));

const instant = (local: unknown) => new Date(String(local)).toISOString();

// Until the end of that day, where one is.
const endOf = (day: unknown) => new Date(`${String(day)}T23:59:59`).toISOString();

function sent(field: DialogField, value: unknown): unknown {
  switch (field.input) {
    case "moment": return instant(value);
    case "day": return endOf(value);
    case "years": return Number(value);
    case "channel_or_all": return value === "all" ? undefined : value;
    case "basis": return value === "none" ? null : value;
    case "file": {
      const { name, media_type, content } = value as EvidenceFile;
      return { name, media_type, content };
    }
    default: return typeof value === "string" ? value.trim() : value;
  }
}

// The members of the register's text, or the own words, whichever was chosen.
const shownParts: readonly DialogField[] = [
  { name: "notice", input: "line" },
  { name: "notice_version", input: "years" },
  { name: "language", input: "line" },
  { name: "wording", input: "lines" },
];

export function bodyOf(name: DialogName, draft: Draft): Record<string, unknown> {
  const { kind, fixed } = dialogOf(name);
  const body: Record<string, unknown> = { kind, ...fixed };
  const fields = shownFields(name, draft).flatMap((field) => (field.input === "shown" ? shownParts : field.input === "notice" ? [field, ...shownParts.slice(1, 2)] : [field]));
  for (const field of fields) {
    const value = draft[field.name];
    if (empty(value)) continue;
    const members = sent(field, value);
    if (members !== undefined) body[field.name] = members;
  }
  return body;
}

export function readFile(file: File): Promise<EvidenceFile> {
  const about = { name: file.name, media_type: file.type || "application/octet-stream", size: file.size };
  if (file.size > largestFile) return Promise.resolve({ ...about, content: "" });
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve({ ...about, content: String(reader.result).replace(/^[^,]*,/, "") });
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

// "2026-11-25T14:30", as an input for date and time takes it.
export function localMinute(time: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}T${two(time.getHours())}:${two(time.getMinutes())}`;
}
