// Keyboard shortcuts: pages say which they have, one listener hears them all, `?` shows them. Those of a
// single letter can be switched off (WCAG 2.1.4), and never fire while somebody types.
import { useEffect, useRef } from "react";

export interface Shortcut {
  keys: string; // "mod+k", "shift+?", "n"; mod is Ctrl, or Cmd on a Mac
  label: string;
  run?: (event: KeyboardEvent) => void; // none: heard where it belongs, only listed here
  frame?: boolean; // of the frame around every page: what a page has under the same keys comes first
}

const kept = "candor.single_keys";
const active = new Set<{ current: Shortcut }>();

export const onMac = () => /Mac|iPhone|iPad/.test(navigator.platform);
export const singleKeysOn = () => localStorage.getItem(kept) !== "off";
export const setSingleKeys = (on: boolean) => localStorage.setItem(kept, on ? "on" : "off");

// The frame's, then those of the page; the one that was registered last belongs to what is on top.
const inOrder = () => [...active].sort((one, other) => Number(other.current.frame ?? false) - Number(one.current.frame ?? false));

export function activeShortcuts(): Shortcut[] {
  const byKeys = new Map(inOrder().map((entry) => [entry.current.keys, entry.current]));
  return [...byKeys.values()];
}

export function keysOf(event: KeyboardEvent): string {
  const mod = onMac() ? event.metaKey : event.ctrlKey;
  const parts = [mod && "mod", event.altKey && "alt", event.key.length === 1 ? event.key.toLowerCase() : event.key];
  return parts.filter(Boolean).join("+");
}

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

export function hear(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const keys = keysOf(event);
  const single = !keys.includes("+") || keys === "+";
  if (single && (typing(event.target) || !singleKeysOn() || document.querySelector('[role="dialog"]'))) return;
  const found = inOrder().reverse().find((entry) => entry.current.run && entry.current.keys === keys);
  if (!found) return;
  event.preventDefault();
  found.current.run?.(event);
}

function useRegistered(shortcut: Shortcut, on: boolean): void {
  const entry = useRef(shortcut);
  entry.current = shortcut;
  useEffect(() => {
    if (!on) return;
    active.add(entry);
    return () => void active.delete(entry);
  }, [on]);
}

export function useShortcut(keys: string, label: string, run: (event: KeyboardEvent) => void, on = true): void {
  useRegistered({ keys, label, run }, on);
}

export function useFrameShortcut(keys: string, label: string, run: (event: KeyboardEvent) => void, on = true): void {
  useRegistered({ keys, label, run, frame: true }, on);
}

// A key that a part of the page hears by itself, for the list of shortcuts.
export function useToldShortcut(keys: string, label: string): void {
  useEffect(() => {
    const entry = { current: { keys, label } };
    active.add(entry);
    return () => void active.delete(entry);
  }, [keys, label]);
}

export function useShortcutListener(): void {
  useEffect(() => {
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
}

// "mod+k" -> ["Ctrl", "K"], as it is printed on keyboards.
export function keyNames(keys: string): string[] {
  return keys.split("+").map((key) => {
    if (key === "mod") return onMac() ? "⌘" : "Ctrl";
    if (key === "alt") return onMac() ? "⌥" : "Alt";
    if (key === "Enter") return "↵";
    if (key === "ArrowUp") return "↑";
    if (key === "ArrowDown") return "↓";
    if (key === "ArrowLeft") return "←";
    if (key === "ArrowRight") return "→";
    return key.length === 1 ? key.toUpperCase() : key;
  });
}
