// Dragging on a calendar with a mouse, pen or finger. A press that does not move is a click; a finger has to
// rest first, so that it can still scroll.
import { useCallback, useEffect, useRef, useState, type PointerEvent as Pressed } from "react";

export interface Drag<T> {
  what: T;
  x: number; // where it is now
  y: number;
  startX: number;
  startY: number;
}

const threshold = 4; // pixels
const rest = 350; // milliseconds

export function useDrag<T>(onDrop: (drag: Drag<T>) => void) {
  const [drag, setDrag] = useState<Drag<T>>();
  const pressed = useRef<{ drag: Drag<T>; touch: boolean; moving: boolean; timer?: ReturnType<typeof setTimeout> } | undefined>(undefined);
  const dropped = useRef(onDrop);
  dropped.current = onDrop;
  const justDragged = useRef(false);

  const end = useCallback(() => {
    clearTimeout(pressed.current?.timer);
    pressed.current = undefined;
    setDrag(undefined);
  }, []);

  useEffect(() => {
    const move = (event: PointerEvent) => {
      const now = pressed.current;
      if (!now) return;
      const next = { ...now.drag, x: event.clientX, y: event.clientY };
      const far = Math.hypot(next.x - next.startX, next.y - next.startY) > threshold;
      if (!now.moving && far && now.touch) return end(); // it scrolls
      if (!now.moving && !far) return;
      now.moving = true;
      now.drag = next;
      setDrag(next);
    };
    const up = () => {
      const now = pressed.current;
      end();
      if (!now?.moving) return;
      justDragged.current = true;
      setTimeout(() => (justDragged.current = false)); // the click that follows is none
      dropped.current(now.drag);
    };
    const key = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !pressed.current) return;
      event.stopPropagation();
      justDragged.current = true;
      setTimeout(() => (justDragged.current = false));
      end();
    };
    const scroll = (event: TouchEvent) => {
      if (pressed.current?.moving) event.preventDefault();
    };
    document.addEventListener("pointermove", move);
    document.addEventListener("pointerup", up);
    document.addEventListener("pointercancel", end);
    document.addEventListener("keydown", key, true);
    document.addEventListener("touchmove", scroll, { passive: false });
    return () => {
      document.removeEventListener("pointermove", move);
      document.removeEventListener("pointerup", up);
      document.removeEventListener("pointercancel", end);
      document.removeEventListener("keydown", key, true);
      document.removeEventListener("touchmove", scroll);
    };
  }, [end]);

  const press = useCallback((event: Pressed, what: T) => {
    if (event.button !== 0 || event.defaultPrevented) return;
    const { clientX: x, clientY: y } = event;
    const touch = event.pointerType === "touch";
    const begun = { drag: { what, x, y, startX: x, startY: y }, touch, moving: false } as NonNullable<typeof pressed.current>;
    if (touch) {
      begun.timer = setTimeout(() => {
        begun.moving = true;
        setDrag(begun.drag);
      }, rest);
    }
    pressed.current = begun;
  }, []);

  return { drag, press, wasDragged: () => justDragged.current };
}
