// Mentions in a comment: "@Anna Schmidt" in the text, Anna's id beside it.

export interface Person {
  id: string;
  name: string;
}

export interface Mention {
  from: number; // where the @ stands
  typed: string; // what follows it, up to the caret
}

const longest = 40;

// The mention that is being typed at the caret: an @ at the beginning of a word, on the same line.
export function mentionAt(text: string, caret: number): Mention | undefined {
  const before = text.slice(0, caret);
  const from = before.lastIndexOf("@");
  if (from < 0 || caret - from - 1 > longest) return undefined;
  if (from > 0 && !/[\s(\[{>"'„“«–—-]/.test(before[from - 1] ?? "")) return undefined; // an e-mail address
  const typed = before.slice(from + 1);
  return /[\n@]/.test(typed) || /^\s/.test(typed) ? undefined : { from, typed };
}

const folded = (text: string) => text.normalize("NFD").replace(/\p{Diacritic}/gu, "").toLowerCase();

// Whose name has a word that begins like this, the whole name first.
export function matching<P extends Person>(people: P[], typed: string): P[] {
  const wanted = folded(typed).trim();
  const begins = (name: string) => name.startsWith(wanted);
  return people
    .filter(({ name }) => begins(folded(name)) || folded(name).split(/\s+/).some(begins))
    .sort((a, b) => Number(begins(folded(b.name))) - Number(begins(folded(a.name))) || a.name.localeCompare(b.name));
}

export function withMention(text: string, { from }: Mention, caret: number, name: string): { text: string; caret: number } {
  const said = `@${name} `;
  return { text: text.slice(0, from) + said + text.slice(caret).replace(/^ /, ""), caret: from + said.length };
}

export interface Piece {
  text: string;
  user?: string;
}

// The text in pieces, those that mention somebody marked; of two names that begin alike the longer one counts.
export function pieces(text: string, people: Person[]): Piece[] {
  const named = people.filter(({ name }) => name).sort((a, b) => b.name.length - a.name.length);
  const found: Piece[] = [];
  let plain = "";
  let at = 0;
  while (at < text.length) {
    const person = text[at] === "@" ? named.find(({ name }) => text.startsWith(name, at + 1)) : undefined;
    if (!person) {
      plain += text[at++];
      continue;
    }
    if (plain) found.push({ text: plain });
    plain = "";
    found.push({ text: `@${person.name}`, user: person.id });
    at += 1 + person.name.length;
  }
  if (plain) found.push({ text: plain });
  return found;
}

// Who is mentioned in what is written now.
export const mentioned = (text: string, people: Person[]): string[] => [...new Set(pieces(text, people).flatMap(({ user }) => user ?? []))];
