// Names written from right to left within a sentence, or holding marks that turn the direction, must not turn
// the words around them. Where an element can hold them that is <bdi>; in plain text (toasts, labels) it is a pair
// of marks around the name. Everything else stays as it is.
const turning = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const opens = /[\u2066-\u2068]/;
const begin = "\u2068"; // first strong isolate
const end = "\u2069"; // pop directional isolate

export function isolated(text: string): string {
  if (!turning.test(text)) return text;
  let depth = 0;
  let inside = "";
  for (const letter of text) {
    if (letter === end && depth === 0) continue; // would end the one around it
    if (letter === end) depth -= 1;
    else if (opens.test(letter)) depth += 1;
    inside += letter;
  }
  return begin + inside + end.repeat(depth + 1);
}
