// The order of stages and statuses: each has a position, and those that change are sent.
import { byPosition } from "@/features/deals/pipelines";

interface Placed {
  id: string;
  position?: number;
}

export function moved<T>(items: T[], from: number, to: number): T[] {
  const next = [...items];
  const [item] = next.splice(from, 1);
  if (item !== undefined) next.splice(Math.max(0, Math.min(next.length, to)), 0, item);
  return next;
}

// Every position that is another than before, once one of them stands elsewhere.
export function newPositions<T extends Placed>(items: T[], from: number, to: number): { item: T; position: number }[] {
  return moved(items, from, to).flatMap((item, index) => (item.position === index + 1 ? [] : [{ item, position: index + 1 }]));
}

export const nextPosition = (items: Placed[]): number => Math.max(0, ...items.map(({ position }) => position ?? 0)) + 1;

export const inOrder = <T extends Placed>(items: T[]): T[] => [...items].sort(byPosition);
