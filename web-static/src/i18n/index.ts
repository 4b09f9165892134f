// The words of the client: t("key", {values}) in the language of the person who is signed in. Messages are
// plain text with {placeholders}; those with `count` may have a form for one and another for the rest.
// A change of language remounts the page (app/App.tsx), so that nobody has to subscribe.
import { createElement, Fragment, type ReactNode } from "react";
import { isolated } from "./bidi";
import type { Message } from "./catalogue";
import type { en } from "./en";

export type Language = "en" | "de";
export type MessageKey = keyof typeof en;
type Values = Record<string, string | number>;

export const languages: { code: Language; name: string }[] = [
  { code: "en", name: "English" },
  { code: "de", name: "Deutsch" },
];

const kept = "candor.language";
let messages: Record<string, Message> = {};
let language: Language = "en";
let country = "";
let plural = new Intl.PluralRules("en");
const listeners = new Set<() => void>();

export function isLanguage(text: unknown): text is Language {
  return text === "en" || text === "de";
}

// What to speak before anybody signed in: what was spoken here last, else what the browser asks for.
export function firstLanguage(): Language {
  const last = localStorage.getItem(kept);
  if (isLanguage(last)) return last;
  for (const wish of navigator.languages) {
    const code = wish.slice(0, 2).toLowerCase();
    if (isLanguage(code)) return code;
  }
  return "en";
}

export async function speak(wanted: Language): Promise<void> {
  const loaded = wanted === "de" ? (await import("./de")).de : (await import("./en")).en;
  messages = loaded;
  plural = new Intl.PluralRules(wanted);
  language = wanted;
  localStorage.setItem(kept, wanted);
  document.documentElement.lang = wanted;
  for (const listener of listeners) listener();
}

export function setCountry(code: string): void {
  country = code;
}

export const currentLanguage = () => language;

// English as it is written where the installation stands: dates of that country.
export const locale = () => `${language}-${country || (language === "de" ? "DE" : "GB")}`;

export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

// Numbers within words follow the words: "2.501 people" would read as two and a half.
export const numberLocale = (): string => language;

function textOf(key: string, values?: Values): string | undefined {
  const message = messages[key];
  if (message === undefined || typeof message === "string") return message;
  return plural.select(Number(values?.count ?? 0)) === "one" ? message.one : message.other;
}

const shown = (value: string | number) => (typeof value === "number" ? value.toLocaleString(numberLocale()) : value);

function filled(text: string, values?: Values): string {
  if (!values) return text;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === "string" ? isolated(value) : shown(value);
  });
}

export function t(key: MessageKey, values?: Values): string {
  return filled(textOf(key, values) ?? key, values);
}

// For names that come from the server: what the catalogue says of it, else `otherwise`.
export function tOr(key: string, otherwise: string, values?: Values): string {
  const text = textOf(key, values);
  return text === undefined ? otherwise : filled(text, values);
}

// t() with elements as values: tParts("toast.moved", {name: <b>Eva</b>}).
export function tParts(key: MessageKey, values: Record<string, ReactNode>): ReactNode {
  const numbers: Values = typeof values.count === "number" ? { count: values.count } : {};
  const parts = (textOf(key, numbers) ?? key).split(/\{(\w+)\}/g);
  return parts.map((part, index) => {
    if (index % 2 === 0) return part;
    const value = values[part];
    if (typeof value === "string" && isolated(value) !== value) return createElement("bdi", { key: index }, value);
    return createElement(Fragment, { key: index }, typeof value === "number" ? shown(value) : value);
  });
}

// A text that the server keeps in both languages.
export function localized(text: { en?: string; de?: string } | undefined, otherwise = ""): string {
  return text?.[language] ?? text?.en ?? otherwise;
}

// "job_title" -> "Job title", for names that no catalogue knows.
export function readable(name: string): string {
  const words = name.replaceAll("_", " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

// The label of a record type's field ("emails.address" for a member of a list).
export function fieldLabel(type: string, path: string): string {
  const own = tOr(`field.${type}.${path}`, "");
  return own || tOr(`field.${path}`, readable(path.split(".").at(-1) ?? path));
}

export const typeLabel = (type: string) => tOr(`type.${type}`, readable(type));
export const pluralLabel = (plural: string) => tOr(`plural.${plural}`, readable(plural));
export const purposeLabel = (purpose: string) => tOr(`purpose.${purpose}`, readable(purpose));
export const roleLabel = (role: string) => tOr(`role.${role}`, readable(role));
export const choiceLabel = (type: string, field: string, choice: string) =>
  tOr(`choice.${type}.${field}.${choice}`, readable(choice));
