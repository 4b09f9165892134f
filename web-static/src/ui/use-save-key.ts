// Ctrl Enter saves, wherever one is in the form: const form = useSaveKey(); <form ref={form} onSubmit=...>
import { useEffect, useRef, type KeyboardEvent as Pressed } from "react";

export function useSaveKey() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const element = form.current;
    const save = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      element?.requestSubmit();
    };
    element?.addEventListener("keydown", save);
    return () => element?.removeEventListener("keydown", save);
  }, []);
  return form;
}

// The same for a form within a dialog, which is there only after the component: <form onKeyDown={saveOnKey}>
export function saveOnKey(event: Pressed<HTMLFormElement>): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.altKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.stopPropagation();
  event.currentTarget.requestSubmit();
}
