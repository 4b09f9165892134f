// Dragging something onto something with a mouse, a pen or a finger. A mouse drags once it has moved a little;
// a finger holds still for a moment first, so that scrolling stays what a finger does. What is dragged is an
// element with data-drag, what it can be dropped on one with data-drop; only a picture of it moves, drawn once
// a frame, and nothing is told to React but where it is over.
import { useEffect, useRef, type RefObject } from "react";

export interface Over {
  id: string;
  element: HTMLElement;
  x: number;
  y: number;
}

export interface DragHandlers {
  start?: (id: string) => boolean | void; // false: this one stays
  over: (over: Over | undefined) => void;
  drop: (id: string, over: Over | undefined) => void;
  cancel: () => void;
}

const farEnough = 5; // pixels
const holdStill = 280; // milliseconds
const edge = 56;
const edgeSpeed = 14;

export function useDragging(root: RefObject<HTMLElement | null>, handlers: DragHandlers): void {
  const current = useRef(handlers);
  current.current = handlers;
  useEffect(() => (root.current ? attach(root.current, () => current.current) : undefined), [root]);
}

export function attach(root: HTMLElement, handlers: () => DragHandlers): () => void {
  let drag: Drag | undefined;
  const begin = (event: PointerEvent) => {
    const target = event.target as HTMLElement;
    const source = target.closest<HTMLElement>("[data-drag]");
    if (drag || !source || !root.contains(source) || event.button !== 0 || !event.isPrimary) return;
    const handle = source.querySelector("[data-drag-handle]");
    if (handle ? !handle.contains(target) : target.closest("[data-no-drag]")) return;
    drag = new Drag(root, source, event, handlers, () => (drag = undefined));
  };
  // Known from the beginning: a browser asks before it scrolls, not later.
  const holdPage = (event: TouchEvent) => {
    if (drag?.running && event.cancelable) event.preventDefault();
  };
  const noMenu = (event: Event) => {
    if (drag?.touching) event.preventDefault();
  };
  const noNativeDrag = (event: Event) => {
    if ((event.target as HTMLElement).closest("[data-drag]")) event.preventDefault();
  };
  root.addEventListener("pointerdown", begin);
  root.addEventListener("touchmove", holdPage, { passive: false });
  root.addEventListener("contextmenu", noMenu);
  root.addEventListener("dragstart", noNativeDrag);
  return () => {
    drag?.end();
    root.removeEventListener("pointerdown", begin);
    root.removeEventListener("touchmove", holdPage);
    root.removeEventListener("contextmenu", noMenu);
    root.removeEventListener("dragstart", noNativeDrag);
  };
}

class Drag {
  running = false;
  readonly touching: boolean;
  private readonly id: string;
  private readonly startX: number;
  private readonly startY: number;
  private readonly listening = new AbortController();
  private x: number;
  private y: number;
  private ghost: HTMLElement | undefined;
  private frame = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private over: Over | undefined;

  constructor(private readonly root: HTMLElement, private readonly source: HTMLElement, event: PointerEvent, private readonly handlers: () => DragHandlers, private readonly done: () => void) {
    this.id = source.dataset.drag ?? "";
    this.touching = event.pointerType === "touch";
    this.x = this.startX = event.clientX;
    this.y = this.startY = event.clientY;
    const { signal } = this.listening;
    document.addEventListener("pointermove", this.move, { signal });
    document.addEventListener("pointerup", this.release, { signal });
    document.addEventListener("pointercancel", this.abandon, { signal });
    document.addEventListener("keydown", this.key, { signal, capture: true });
    window.addEventListener("blur", this.abandon, { signal });
    if (this.touching) this.timer = setTimeout(() => this.run(), holdStill);
  }

  private readonly move = (event: PointerEvent) => {
    this.x = event.clientX;
    this.y = event.clientY;
    if (this.running) return;
    const far = Math.hypot(this.x - this.startX, this.y - this.startY) > farEnough;
    if (!far) return;
    if (this.touching) this.end();
    else this.run();
  };

  private readonly release = () => {
    if (!this.running) return this.end();
    this.look();
    const { over } = this;
    swallowClick();
    this.end();
    this.handlers().drop(this.id, over);
  };

  private readonly abandon = () => {
    const was = this.running;
    this.end();
    if (was) this.handlers().cancel();
  };

  private readonly key = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !this.running) return;
    event.preventDefault();
    event.stopPropagation();
    this.abandon();
  };

  private run(): void {
    if (this.handlers().start?.(this.id) === false) return this.end();
    this.running = true;
    const box = this.source.getBoundingClientRect();
    const ghost = this.source.cloneNode(true) as HTMLElement;
    ghost.removeAttribute("data-drag");
    ghost.setAttribute("aria-hidden", "true");
    ghost.inert = true;
    ghost.dataset.ghost = "true";
    Object.assign(ghost.style, { position: "fixed", left: `${box.left}px`, top: `${box.top}px`, width: `${box.width}px`, height: `${box.height}px`, margin: "0", zIndex: "600", pointerEvents: "none", transform: "none", willChange: "transform" });
    document.body.append(ghost);
    document.documentElement.dataset.dragging = "true";
    this.ghost = ghost;
    this.frame = requestAnimationFrame(this.draw);
  }

  private readonly draw = () => {
    if (!this.ghost) return;
    this.ghost.style.transform = `translate3d(${this.x - this.startX}px, ${this.y - this.startY}px, 0)`;
    this.scroll();
    this.look();
    this.frame = requestAnimationFrame(this.draw);
  };

  // What is dragged to the edge brings what lies beyond it.
  private scroll(): void {
    const box = this.root.getBoundingClientRect();
    const by = this.x < box.left + edge ? -1 : this.x > box.right - edge ? 1 : 0;
    if (by && this.root.scrollWidth > this.root.clientWidth) this.root.scrollLeft += by * edgeSpeed;
  }

  private look(): void {
    const found = document.elementFromPoint(this.x, this.y)?.closest<HTMLElement>("[data-drop]");
    const element = found && this.root.contains(found) ? found : undefined;
    const before = this.over;
    this.over = element && { id: element.dataset.drop ?? "", element, x: this.x, y: this.y };
    if (before?.id !== this.over?.id || (this.over && before && half(before) !== half(this.over))) this.handlers().over(this.over);
  }

  end(): void {
    clearTimeout(this.timer);
    cancelAnimationFrame(this.frame);
    this.listening.abort();
    this.ghost?.remove();
    this.ghost = undefined;
    this.running = false;
    delete document.documentElement.dataset.dragging;
    this.done();
  }
}

// Whether something is over the lower half of what it is over: then it belongs after it.
export function half({ element, y }: Over): "upper" | "lower" {
  const box = element.getBoundingClientRect();
  return y > box.top + box.height / 2 ? "lower" : "upper";
}

// The click that a browser makes of the end of a drag is none.
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", swallow, { capture: true }), 0);
}
