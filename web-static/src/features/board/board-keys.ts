// Where the arrows lead: to the next card of the column, to the card beside it in the next column.
import type { BoardColumn } from "./board-data";

// The column that a card which is held by keyboard goes over.
export function stepTo(columns: BoardColumn[], now: string, key: string): string {
  const by = key === "ArrowRight" || key === "ArrowDown" ? 1 : -1;
  const at = columns.findIndex(({ id }) => id === now);
  return columns[Math.max(0, Math.min(columns.length - 1, at + by))]?.id ?? now;
}

const cardsOf = (column: Element) => [...column.querySelectorAll<HTMLElement>("[data-card]")];

// The id of the card that the arrow leads to, among those that are drawn.
export function stepFrom(board: HTMLElement | null, card: HTMLElement, key: string): string | undefined {
  const column = card.closest("[data-drop]");
  if (!board || !column) return undefined;
  if (key === "ArrowUp" || key === "ArrowDown") {
    const cards = cardsOf(column);
    return cards[cards.indexOf(card) + (key === "ArrowDown" ? 1 : -1)]?.dataset.card;
  }
  const columns = [...board.querySelectorAll("[data-drop]")];
  const by = key === "ArrowRight" ? 1 : -1;
  for (let at = columns.indexOf(column) + by; at >= 0 && at < columns.length; at += by) {
    const beside = nearest(cardsOf(columns[at] as Element), card.getBoundingClientRect().top);
    if (beside) return beside.dataset.card;
  }
  return undefined;
}

function nearest(cards: HTMLElement[], top: number): HTMLElement | undefined {
  const away = (card: HTMLElement) => Math.abs(card.getBoundingClientRect().top - top);
  return cards.reduce<HTMLElement | undefined>((best, card) => (!best || away(card) < away(best) ? card : best), undefined);
}

export function focusCard(board: HTMLElement | null, id: string): void {
  const link = board?.querySelector<HTMLElement>(`[data-card="${id}"] a`);
  link?.focus({ preventScroll: true });
  link?.closest("[data-card]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
}
