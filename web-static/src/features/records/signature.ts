// The signature under somebody's e-mail, read for what a record can hold. It guesses only where a line says
// clearly what it is; what is left over is left out.
import type { Card } from "./card";

const greetings = /^(--+|__+|mit (freundlichen|besten|herzlichen)|(freundliche|beste|viele|herzliche|liebe|schöne) grüße|best( regards| wishes)?|kind regards|regards|cheers|sincerely|yours|thanks|thank you|danke|vielen dank|mfg|lg|vg|cordialement|saludos|sent from|von meinem)/i;
// Lines that belong to the company's papers; their numbers are nobody's telephone.
const papers = /\b(HRB|HRA|USt|UID|VAT|IBAN|BIC|Amtsgericht|Registergericht|Steuernummer|Handelsregister|Geschäftsführ|Managing Director|Vorstand|Aufsichtsrat|Sitz der|Registered|Company (No|number)|Confidential|vertraulich)/i;
const legalForms = /(?:^|[\s.])(GmbH|AG|UG|KG|KGaA|OHG|GbR|mbH|e\.\s?K\.|e\.\s?V\.|e\.\s?G\.|eG|SE|Ltd\.?|Limited|LLP|LLC|Inc\.?|Corp\.?|PLC|S\.A\.(?:S\.)?|SAS|SARL|S\.r\.l\.|S\.p\.A\.|S\.L\.|B\.V\.|BV|N\.V\.|A\/S|ApS|AB|AS|Oy|Kft\.?|Zrt\.?|s\.r\.o\.|Sp\. z o\.o\.|d\.o\.o\.)(?=$|[\s,)])/;
const jobs = /\b(manager|director|head|lead|engineer|developer|consultant|sales|account|officer|chief|c[eotfm]o|president|assistant|partner|founder|owner|designer|architect|analyst|specialist|buyer|purchas|market|support|leiter|leitung|leiterin|berater|vertrieb|einkauf|geschäftsführer|inhaber|assisten|sachbearbeit|referent|entwickler|ingenieur|meister|prokurist|verkauf|marketing|technik|projekt|kundenbetreu|innendienst|außendienst|buchhalt|personal|kaufm)/i;
const titles = /^((?:Prof|Dr|Dipl|Ing|Mag|M\.?\s?Sc|B\.?\s?Sc|MBA|Mr|Mrs|Ms|Herr|Frau|Mx|Sir|Hr|Fr)\b\.?(?:[- ]?(?:Ing|Kfm|Kffr|Inf|Phys|rer|med|jur|phil|nat|habil|h\.\s?c)\b\.?)*\s*)+/;
const particle = /^(von|van|de|der|den|zu|zur|zum|da|di|del|della|la|le|dos|bin|ibn|al|el|ter|ten|af|av|y)$/i;
const streets = /(str\.|straße|strasse|weg|platz|allee|gasse|ring|damm|ufer|chaussee|hof|markt|street|st\.?|road|rd\.?|avenue|ave\.?|lane|drive|way|square|court|close|rue|boulevard|via|viale|calle|plaza|straat|laan|gatan|vej|utca|ulica|ul\.)(?=\s|,|$|\d)/i;
const email = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
const web = /\b(?:https?:\/\/|www\.)[^\s,;|<>()]+/giu;
const bareDomain = /^(?:[\p{L}\d-]+\.)+[a-z]{2,}(?:\/\S*)?$/iu;
const number = /(?:\+|00)?\(?\d[\d\s()/.\-–]{5,}\d/;
const labelled = /^(?:(?<label>[\p{L}][\p{L}.\- ]{0,18}?)\s*[:.]?\s*)?(?<number>(?:\+|00)?\s?\(?\d[\d\s()/.\-–]{5,}\d)(?<rest>.*)$/u;

const kinds: [RegExp, string][] = [
  [/^(m|mob|mobil|mobile|cell|handy|cellphone|natel|gsm)\b/i, "mobile"],
  [/^(f|fax|telefax)\b/i, "fax"],
  [/^(t|tel|telefon|phone|fon|p|d|direct|durchwahl|büro|office|o|work|w|zentrale)\b/i, "work"],
  [/^(privat|home|h)\b/i, "home"],
];

const kindOf = (label: string): string | undefined => kinds.find(([pattern]) => pattern.test(label.trim()))?.[1];

const digits = (text: string) => text.replace(/\D/g, "").length;

// "Tel. +49 221 4710 | Mobil 0171 1234567 • www.example.org" is three things.
function segmentsOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .flatMap((line) => line.split(/\s*[|•·●▪\t]\s*|\s{3,}|\s+\/\/\s+/))
    .map((line) => line.replace(/^[>*\s]+|[*\s,;]+$/g, "").trim())
    .filter((line) => line !== "" && !greetings.test(line));
}

interface Address {
  street?: string;
  postal_code?: string;
  city?: string;
  region?: string;
  country?: string;
}

const german = /^(?:(?<country>D|DE|A|AT|CH|L|F|NL|B|I|DK)[- ]+)?(?<code>\d{4,5})\s+(?<city>\p{L}[\p{L}\s.\-/()']*)$/u;
const british = /^(?<city>.*?),?\s*(?<code>[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})$/;
const american = /^(?<city>[\p{L}\s.'-]+),?\s+(?<region>[A-Z]{2})\s+(?<code>\d{5}(?:-\d{4})?)$/u;
const countries: Record<string, string> = { D: "DE", DE: "DE", A: "AT", AT: "AT", CH: "CH", L: "LU", F: "FR", NL: "NL", B: "BE", I: "IT", DK: "DK" };
const countryNames: Record<string, string> = { deutschland: "DE", germany: "DE", österreich: "AT", austria: "AT", schweiz: "CH", switzerland: "CH", france: "FR", frankreich: "FR", "united kingdom": "GB", uk: "GB", england: "GB", usa: "US", "united states": "US", italy: "IT", italien: "IT", niederlande: "NL", netherlands: "NL" };

function townFrom(text: string): Address | undefined {
  const found = german.exec(text)?.groups;
  if (found) return { postal_code: found.code ?? "", city: (found.city ?? "").trim(), ...(found.country && { country: countries[found.country] ?? found.country }) };
  const us = american.exec(text)?.groups;
  if (us) return { postal_code: us.code ?? "", city: (us.city ?? "").trim(), region: us.region ?? "", country: "US" };
  const gb = british.exec(text)?.groups;
  if (gb) return { postal_code: gb.code ?? "", ...(gb.city?.trim() && { city: gb.city.trim() }), country: "GB" };
  return undefined;
}

const looksLikeStreet = (text: string) => (streets.test(text) && /\d/.test(text)) || /^\d+[a-z]?,?\s+\p{Lu}/u.test(text) || /^\p{Lu}[\p{L}.\s-]+\s\d+\s?[a-z]?$/u.test(text);

function looksLikeName(text: string): boolean {
  const words = text.replace(titles, "").split(/\s+/).filter(Boolean);
  return words.length >= 2 && words.length <= 5 && !legalForms.test(text) && words.every((word) => particle.test(word) || /^\p{Lu}[\p{L}'’.-]*$/u.test(word)) && !/\d|@/.test(text) && !jobs.test(text);
}

export function namesFrom(text: string): { salutation?: string; given_name?: string; family_name?: string } {
  const salutation = titles.exec(text)?.[0].trim();
  const words = text.replace(titles, "").trim().split(/\s+/);
  const from = words.findIndex((word, index) => index > 0 && particle.test(word));
  const at = from > 0 ? from : words.length - 1;
  return { ...(salutation && { salutation }), given_name: words.slice(0, at).join(" "), family_name: words.slice(at).join(" ") };
}

class Reader {
  readonly card: Card = {};
  private readonly address: Address = {};
  private readonly left: string[] = [];

  constructor(private readonly text: string) {}

  read(): Card {
    const segments = segmentsOf(this.text).filter((line) => !papers.test(line));
    for (const segment of segments) this.segment(segment);
    this.names();
    if (Object.keys(this.address).length > 0 && (this.address.city || this.address.street)) this.card.addresses = [{ ...this.address, label: "work" }];
    return this.card;
  }

  private segment(segment: string): void {
    let rest = segment;
    for (const address of rest.match(email) ?? []) this.mail(address);
    rest = rest.replace(email, " ");
    for (const address of rest.match(web) ?? []) this.card.website ??= address.replace(/[.,]+$/, "");
    rest = rest.replace(web, " ").replace(/\b(e-?mail|web|internet|website|homepage|url)\b\s*:?/gi, " ").trim();
    if (rest === "") return;
    if (bareDomain.test(rest)) {
      this.card.website ??= rest;
    } else if (!this.postal(rest) && !this.phone(rest)) {
      this.left.push(rest.replace(/\s+/g, " "));
    }
  }

  private mail(address: string): void {
    const known = (this.card.emails ??= []);
    if (!known.some((one) => one.address.toLowerCase() === address.toLowerCase())) known.push({ address });
  }

  // One line may hold several: "T +49 221 4710, F +49 221 4711".
  private phone(text: string): boolean {
    let found = false;
    for (const part of text.split(/\s*[,;]\s*(?=[\p{L}+(]|0\d)/u)) {
      const match = labelled.exec(part.trim())?.groups;
      const given = match?.number?.trim() ?? "";
      if (!match || digits(given) < 6 || digits(given) > 16 || !number.test(given)) continue;
      const kind = match.label ? kindOf(match.label) : undefined;
      if (match.label && !kind) continue;
      found = true;
      const phones = (this.card.phones ??= []);
      if (!phones.some((one) => one.number === given)) phones.push({ number: given, ...(kind && { label: kind }) });
    }
    return found;
  }

  private postal(text: string): boolean {
    const named = countryNames[text.toLowerCase()];
    if (named) return this.take({ country: named });
    const parts = text.split(/\s*,\s*/);
    const at = parts.findIndex((part, index) => index > 0 && townFrom(part));
    const town = at > 0 ? townFrom(parts[at] ?? "") : undefined;
    if (town) {
      const before = parts.slice(0, at);
      // "London, NW1 6XE": the town stands before its code.
      if (!town.city && !/\d/.test(before.at(-1) ?? "")) town.city = before.pop() ?? "";
      if (before.length > 0) this.street(before.join(", "));
      const country = countryNames[(parts[at + 1] ?? "").toLowerCase()];
      return this.take({ ...town, ...(country && { country }) });
    }
    const whole = townFrom(text);
    if (whole && (whole.city || !this.address.postal_code)) return this.take(whole);
    if (this.address.street || !looksLikeStreet(text) || this.looksLikePhone(text)) return false;
    this.street(text);
    return true;
  }

  private looksLikePhone(text: string): boolean {
    const match = labelled.exec(text)?.groups;
    return Boolean(match && digits(match.number ?? "") >= 6);
  }

  private street(text: string): void {
    this.address.street ??= text;
  }

  private take(town: Address): boolean {
    for (const [name, value] of Object.entries(town)) (this.address as Record<string, string>)[name] ??= value;
    return true;
  }

  // What is left: a name, what that person does, and for whom.
  private names(): void {
    const lines = [...this.left];
    const take = (wanted: (line: string) => boolean): string | undefined => {
      const at = lines.findIndex(wanted);
      return at < 0 ? undefined : lines.splice(at, 1)[0];
    };
    const organisation = take((line) => legalForms.test(line));
    const withJob = lines.findIndex((line) => /,| [-–] /.test(line) && looksLikeName(line.split(/,| [-–] /)[0] ?? ""));
    const plain = lines.findIndex(looksLikeName);
    const at = plain >= 0 && (withJob < 0 || plain <= withJob) ? plain : withJob;
    if (at >= 0) {
      const [line = ""] = lines.splice(at, 1);
      const [name = "", ...job] = line.split(/,\s*| [-–] /);
      Object.assign(this.card, namesFrom(looksLikeName(line) ? line : name));
      if (!looksLikeName(line) && job.length > 0) this.card.job_title = job.join(", ");
      // What stands right below a name is what that person does, if it is short.
      const next = lines[at];
      if (!this.card.job_title && next && next.length <= 80 && !/\d{3}/.test(next) && (jobs.test(next) || (organisation && next !== organisation))) this.card.job_title = lines.splice(at, 1)[0] ?? "";
    }
    this.card.job_title ??= take((line) => jobs.test(line) && line.length <= 80) ?? "";
    if (!this.card.job_title) delete this.card.job_title;
    const domain = this.card.emails?.[0]?.address.split("@")[1]?.split(".")[0]?.toLowerCase() ?? "";
    const bare = (text: string) => text.toLowerCase().normalize("NFD").replace(/[^a-z\d]/g, "");
    const company = organisation ?? take((line) => domain.length > 2 && (bare(line).includes(bare(domain)) || (bare(line).length > 2 && bare(domain).includes(bare(line)))));
    if (company) this.card.organisation = company.replace(/,$/, "");
  }
}

export const readSignature = (text: string): Card => new Reader(text).read();
