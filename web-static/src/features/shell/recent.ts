// The records that were opened last on this device: ids only, so that the browser keeps nobody's name.

export interface Recent {
  plural: string;
  id: string;
}

const atMost = 12;
const keyOf = (user: string) => `candor.recent.${user}`;

export function recentRecords(user: string): Recent[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(keyOf(user)) ?? "[]");
    return Array.isArray(list) ? list.filter((one) => typeof one?.plural === "string" && typeof one?.id === "string") : [];
  } catch {
    return [];
  }
}

// Call when a record's page was opened.
export function noteOpened(user: string, plural: string, id: string): void {
  const others = recentRecords(user).filter((one) => one.id !== id);
  localStorage.setItem(keyOf(user), JSON.stringify([{ plural, id }, ...others].slice(0, atMost)));
}

// Call when one turned out to be gone.
export function forgetOpened(user: string, id: string): void {
  localStorage.setItem(keyOf(user), JSON.stringify(recentRecords(user).filter((one) => one.id !== id)));
}
