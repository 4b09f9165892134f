// How large a file is, and what kind of thing, in words.
import { t } from "@/i18n";
import { numberLocale } from "@/i18n";

const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

export function sizeWords(bytes: number): string {
  let unit = 0;
  let size = bytes;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || size >= 100 ? 0 : 1;
  return new Intl.NumberFormat(numberLocale(), { style: "unit", unit: units[unit] ?? "byte", unitDisplay: unit === 0 ? "long" : "short", maximumFractionDigits: digits }).format(size);
}

const known: [RegExp, "image" | "pdf" | "text" | "table" | "archive" | "sound" | "film"][] = [
  [/^image\//, "image"],
  [/pdf$/, "pdf"],
  [/csv|spreadsheet|excel/, "table"],
  [/zip|tar|compressed/, "archive"],
  [/^audio\//, "sound"],
  [/^video\//, "film"],
  [/^text\/|word|document/, "text"],
];

export function mediaWords(type: unknown): string {
  const found = typeof type === "string" ? known.find(([pattern]) => pattern.test(type)) : undefined;
  return t(`day.media.${found?.[1] ?? "other"}`);
}

