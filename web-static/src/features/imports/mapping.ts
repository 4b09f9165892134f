// Which column of a file goes where.
import { fieldLabel, tOr, readable } from "@/i18n";
import type { Preview } from "./import-data";

export type Mapping = (string | null)[]; // by column; null: left out

export const guessed = (preview: Preview): Mapping => preview.columns.map(({ target }) => target);

// Only what a person decided differently is sent; as guessed, the server's own way of reading the file is
// the better one (a known format joins columns that no mapping can).
export function mappingText(preview: Preview, mapping: Mapping): string {
  const changed = preview.columns.some(({ target }, index) => (mapping[index] ?? null) !== target);
  return changed ? preview.columns.map((_, index) => `${index}:${mapping[index] ?? ""}`).join(",") : "";
}

// Targets that hold one value and stand in two columns: the second would overwrite the first.
export function takenTwice(mapping: Mapping): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const target of mapping) {
    if (!target || target.includes(".")) continue;
    if (seen.has(target)) twice.add(target);
    seen.add(target);
  }
  return twice;
}

export function targetWords(target: string): string {
  const known = tOr(`imports.target.${target}`, "");
  if (known) return known;
  const [field = "", member] = target.split(".");
  if (!member) return fieldLabel("contact", field);
  const outer = fieldLabel("contact", field);
  const inner = fieldLabel("contact", target);
  return outer === inner ? inner : `${outer}: ${inner || readable(member)}`;
}
