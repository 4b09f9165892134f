// Business cards as files (vCard 2.1, 3.0, 4.0): the first person in one. Files of many are imported.
import type { Card, Labelled } from "./card";

interface Line {
  name: string;
  params: Record<string, string[]>;
  value: string;
}

const utf8 = new TextDecoder("utf-8");

function quotedPrintable(text: string): string {
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (let at = 0; at < text.length; ++at) {
    const hex = /^=([\dA-F]{2})/i.exec(text.slice(at, at + 3))?.[1];
    if (hex) {
      bytes.push(parseInt(hex, 16));
      at += 2;
    } else {
      bytes.push(...encoder.encode(text[at]));
    }
  }
  return utf8.decode(new Uint8Array(bytes));
}

function lineFrom(text: string): Line | undefined {
  const colon = text.search(/:(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  if (colon < 0) return undefined;
  const [named = "", ...parts] = text.slice(0, colon).split(";");
  const params: Record<string, string[]> = {};
  for (const part of parts) {
    const equals = part.indexOf("=");
    const name = equals < 0 ? "TYPE" : part.slice(0, equals).toUpperCase();
    const values = (equals < 0 ? part : part.slice(equals + 1)).replaceAll('"', "").split(",");
    params[name] = [...(params[name] ?? []), ...values.map((value) => value.toLowerCase())];
  }
  const raw = text.slice(colon + 1);
  const quoted = params.ENCODING?.includes("quoted-printable") || params.TYPE?.includes("quoted-printable");
  return { name: (named.split(".").at(-1) ?? "").toUpperCase(), params, value: quoted ? quotedPrintable(raw) : raw };
}

// Lines that go on in the next one, by a space or by the soft break of quoted-printable.
function unfolded(text: string): string[] {
  return text.replace(/\r\n?/g, "\n").replace(/=\n(?=[^\n]*)/g, (found, at: number) => (/QUOTED-PRINTABLE/i.test(text.slice(text.lastIndexOf("\n", at - 1) + 1, at)) ? "" : found)).replace(/\n[ \t]/g, "").split("\n");
}

const plain = (value: string) => value.replace(/\\n/gi, "\n").replace(/\\([,;:\\])/g, "$1").trim();
const partsOf = (value: string) => value.split(/(?<!\\);/).map(plain);

const labels: [string, string][] = [["cell", "mobile"], ["fax", "fax"], ["home", "home"], ["work", "work"]];
const labelOf = ({ params }: Line): Labelled => {
  const found = labels.find(([type]) => params.TYPE?.includes(type))?.[1];
  return found ? { label: found } : {};
};

// How many people a file holds.
export const cardsIn = (text: string): number => text.match(/^BEGIN:VCARD/gim)?.length ?? 0;

export function readVcard(text: string): Card | undefined {
  const from = text.search(/^BEGIN:VCARD/im);
  if (from < 0) return undefined;
  const end = text.slice(from).search(/^END:VCARD/im);
  const lines = unfolded(text.slice(from, end < 0 ? undefined : from + end)).flatMap((line) => lineFrom(line) ?? []);
  const card: Card = {};
  for (const line of lines) take(card, line);
  const full = lines.find(({ name }) => name === "FN");
  if (!card.family_name && !card.given_name && full) {
    const words = plain(full.value).split(/\s+/);
    card.family_name = words.pop() ?? "";
    if (words.length > 0) card.given_name = words.join(" ");
  }
  return card;
}

function take(card: Card, line: Line): void {
  const { name, value } = line;
  const text = plain(value);
  if (text === "" || text.replaceAll(";", "") === "") return;
  switch (name) {
    case "N": {
      const [family, given, , prefix] = partsOf(value);
      if (family) card.family_name = family;
      if (given) card.given_name = given;
      if (prefix) card.salutation = prefix;
      break;
    }
    case "ORG": card.organisation ??= partsOf(value).filter(Boolean)[0] ?? ""; break;
    case "TITLE": card.job_title ??= text; break;
    case "EMAIL": (card.emails ??= []).push({ address: text.replace(/^mailto:/i, ""), ...labelOf(line) }); break;
    case "TEL": (card.phones ??= []).push({ number: text.replace(/^tel:/i, ""), ...labelOf(line) }); break;
    case "URL": card.website ??= text; break;
    case "NOTE": card.description ??= text; break;
    case "BDAY": {
      const date = /^(\d{4}|-)-?(\d{2})-?(\d{2})/.exec(text);
      if (date) card.birth_date = date[1] === "-" ? `--${date[2]}-${date[3]}` : `${date[1]}-${date[2]}-${date[3]}`;
      break;
    }
    case "ADR": {
      const [, , street, city, region, code, country] = partsOf(value);
      const address = { ...(street && { street }), ...(city && { city }), ...(region && { region }), ...(code && { postal_code: code }), ...(country && /^[A-Za-z]{2}$/.test(country) && { country: country.toUpperCase() }) };
      if (Object.keys(address).length > 0) (card.addresses ??= []).push({ ...address, ...labelOf(line) });
    }
  }
}
