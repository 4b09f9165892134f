// What the signed-in person works for at the moment: sent with every request that touches records, shown
// in the top bar. Chosen for this browser tab only; the next one starts with the role's own purpose.

const kept = "candor.purpose";
let purpose: string | undefined;
const listeners = new Set<() => void>();

export const currentPurpose = () => purpose;

export function startPurpose(permitted: string[], otherwise: string | undefined): void {
  const last = sessionStorage.getItem(kept);
  const next = last && permitted.includes(last) ? last : otherwise === "none" ? undefined : otherwise;
  if (next === purpose) return;
  purpose = next;
  for (const listener of listeners) listener();
}

export function choosePurpose(name: string): void {
  purpose = name;
  sessionStorage.setItem(kept, name);
  for (const listener of listeners) listener();
}

export function onPurpose(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
