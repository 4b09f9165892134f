// The input over a cell. Enter saves, Esc leaves it as it was, Tab saves and goes on to the next.
import { Button } from "@mantine/core";
import { useEffect, useRef, type FocusEvent, type KeyboardEvent } from "react";
import type { RecordType } from "@/api/record-types";
import { t } from "@/i18n";
import { takesSeveralLines, type Editing } from "./cell-editing";
import { FieldInput } from "./field-input";
import styles from "./cell-editor.module.css";

const atOnce = new Set(["choice", "country", "language", "flag", "id"]); // saved by choosing

export type After = "stay" | "next" | "previous" | "leave";

interface Props {
  type: RecordType;
  editing: Editing;
  end: boolean; // at the right edge of the table
  onChange: (value: unknown) => void;
  onSave: (after: After, chosen?: { value: unknown }) => void;
  onCancel: () => void;
}

export function CellEditor({ type, editing, end, onChange, onSave, onCancel }: Props) {
  const { field, value, problem } = editing;
  const box = useRef<HTMLDivElement>(null);
  const several = takesSeveralLines(field);
  useEffect(() => {
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation(); // keys of the table mean something else
    if (event.nativeEvent.isComposing) return;
    const target = event.target as HTMLElement;
    const inList = target.getAttribute("aria-expanded") === "true" && !["country", "choice", "id", "language"].includes(field.type);
    const choosing = target.getAttribute("aria-expanded") === "true" && document.querySelector("[data-combobox-selected]") !== null;
    const withControl = event.ctrlKey || event.metaKey;
    if (event.key === "Escape") {
      event.preventDefault();
      onCancel();
    } else if (event.key === "Enter" && !choosing && (withControl || (!(several && field.type !== "list") && !inList && target.tagName !== "BUTTON"))) {
      event.preventDefault();
      onSave("stay");
    } else if (event.key === "Tab" && !several) {
      event.preventDefault();
      onSave(event.shiftKey ? "previous" : "next");
    }
  };
  const onBlur = (event: FocusEvent) => {
    if (several || problem) return;
    const to = event.relatedTarget as HTMLElement | null;
    if (box.current?.contains(to) || to?.closest("[data-combobox-dropdown], .mantine-Combobox-dropdown, [role='dialog']")) return;
    if (to || document.hasFocus()) onSave("leave");
  };
  const general = problem && !problem.errors.some((error) => error.field.startsWith(field.name)) ? problem.message : undefined;
  return (
    <div ref={box} className={styles.editor} data-several={several || undefined} data-end={end || undefined} onKeyDown={onKeyDown} onBlur={onBlur} onDoubleClick={(event) => event.stopPropagation()} onClick={(event) => event.stopPropagation()}>
      <FieldInput
        type={type}
        field={field}
        path={field.name}
        value={value}
        label={null}
        autoFocus
        errorAt={(path) => problem?.fieldMessage(path) ?? (path === field.name ? general : undefined)}
        onChange={(next) => (atOnce.has(field.type) ? onSave("stay", { value: next }) : onChange(next))}
      />
      {several && (
        <div className={styles.buttons}>
          <Button size="compact-sm" variant="filled" onClick={() => onSave("stay")}>{t("action.save")}</Button>
          <Button size="compact-sm" variant="subtle" onClick={onCancel}>{t("action.cancel")}</Button>
        </div>
      )}
    </div>
  );
}
