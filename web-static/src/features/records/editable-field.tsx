// A member of a record on its page: read, and changed where it stands. Enter saves, Esc leaves it as it
// was, Tab saves and goes on to the next. What the server refuses comes back with what was typed.
import { Button } from "@mantine/core";
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from "react";
import { asProblem, type Problem } from "@/api/problem";
import type { Field, RecordType } from "@/api/record-types";
import type { RecordData } from "@/api/records";
import { Hidden } from "@/features/privacy/hidden";
import { fieldLabel, t } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Keys } from "@/ui/pieces";
import { alike } from "./conflict";
import { cleaned } from "./draft";
import type { Changes } from "./edit-queue";
import { useEntryMemory } from "./entry-memory";
import { FieldInput } from "./field-input";
import styles from "./details.module.css";

interface Props {
  type: RecordType;
  field: Field;
  record: RecordData;
  save: (changes: Changes, began?: Changes) => Promise<void>;
  editable: boolean;
  children: ReactNode; // the value as it is read
  bare?: boolean; // the label stands somewhere else
}

// What is chosen and not typed is saved by choosing.
const atOnce = new Set(["choice", "country", "language", "flag", "id"]);

export const leftAlone = "left_alone"; // somebody decided not to save: nothing went wrong

interface Draft {
  value: unknown;
  began: unknown;
}

export function EditableField({ type, field, record, save, editable, children, bare = false }: Props) {
  const memory = useEntryMemory();
  const draftKey = `draft:${record.id}:${field.name}`;
  // With what stood there when it was begun: others may have written by the time somebody comes back to it.
  const [typed, setTyped] = useState(() => memory.get(draftKey) as Draft | undefined);
  const [problem, setProblem] = useState<Problem>();
  const row = useRef<HTMLDivElement>(null);
  const returning = useRef(false);
  const stored = record[field.name];
  const hidden = record.masked?.[field.name];
  const several = field.type === "list" || field.type === "text_list" || field.type === "paragraphs";
  const label = fieldLabel(type.name, field.name);

  const close = (withFocus: boolean) => {
    memory.set(draftKey, undefined);
    setTyped(undefined);
    setProblem(undefined);
    returning.current = withFocus;
  };
  useEffect(() => {
    if (typed !== undefined || !returning.current) return;
    returning.current = false;
    row.current?.querySelector<HTMLElement>("[data-edit]")?.focus();
  }, [typed]);

  const commit = async (withFocus: boolean, kept = typed) => {
    if (!kept) return;
    const value = cleaned(field, kept.value);
    close(withFocus);
    if (alike(value, stored)) return;
    try {
      await save({ [field.name]: value }, { [field.name]: kept.began });
    } catch (thrown) {
      const refused = asProblem(thrown);
      memory.set(draftKey, kept);
      setTyped(kept);
      if (refused.code !== leftAlone) setProblem(refused);
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const withControl = event.ctrlKey || event.metaKey;
    const inList = (event.target as HTMLElement).getAttribute("aria-expanded") === "true";
    if (event.key === "Escape" && !inList) {
      event.stopPropagation();
      close(true);
    } else if (event.key === "Enter" && !inList && (withControl || !((several && field.type !== "list") || isButton(event.target)))) {
      event.preventDefault();
      event.stopPropagation();
      void commit(true);
    } else if (event.key === "Tab" && !several) {
      event.preventDefault();
      const next = neighbour(row.current, event.shiftKey ? -1 : 1);
      void commit(false);
      next?.click();
    }
  };
  // Leaving a single value saves it, as everybody expects; a list has a button of its own.
  const onBlur = (event: FocusEvent) => {
    if (several || !typed || problem) return;
    const to = event.relatedTarget as HTMLElement | null;
    if (row.current?.contains(to) || to?.closest("[data-combobox-dropdown], .mantine-Combobox-dropdown")) return;
    if (to || document.hasFocus()) void commit(false);
  };

  const Value = bare ? "div" : "dd";
  const general = problem && !problem.errors.some((error) => error.field.startsWith(field.name)) ? problem.message : undefined;
  return (
    <div ref={row} className={styles.field} data-bare={bare || undefined} data-editing={typed ? true : undefined} data-field={field.name}>
      {!bare && <dt className={styles.label}>{label}</dt>}
      <Value className={styles.value}>
        {hidden ? (
          <Hidden type={type} id={record.id} field={field.name} reason={hidden} />
        ) : typed ? (
          <div className={styles.editor} onKeyDown={onKeyDown} onBlur={onBlur}>
            <FieldInput
              type={type}
              field={field}
              path={field.name}
              value={typed.value}
              label={null}
              autoFocus
              errorAt={(path) => problem?.fieldMessage(path) ?? (path === field.name ? general : undefined)}
              onChange={(value) => {
                if (atOnce.has(field.type)) return void commit(true, { ...typed, value });
                setTyped({ ...typed, value });
                setProblem(undefined);
                memory.set(draftKey, { value, began: typed.began });
              }}
            />
            {several && (
              <div className={styles.buttons}>
                <Button size="compact-sm" variant="filled" onClick={() => void commit(true)}>{t("action.save")}</Button>
                <Button size="compact-sm" variant="subtle" onClick={() => close(true)}>{t("action.cancel")}</Button>
                <span className={styles.hint}><Keys>Esc</Keys></span>
              </div>
            )}
          </div>
        ) : editable && !field.read_only ? (
          <div className={styles.read}>
            {children}
            <button type="button" data-edit className={styles.edit} aria-label={t("records.edit_field", { field: label })} onClick={() => setTyped({ began: stored, value: stored ?? (field.type === "list" || field.type === "text_list" ? [] : "") })}>
              <Icon name="edit" size={14} />
            </button>
          </div>
        ) : (
          <div className={styles.readOnly}>{children}</div>
        )}
      </Value>
    </div>
  );
}

const isButton = (target: EventTarget) => (target as HTMLElement).tagName === "BUTTON";

function neighbour(row: HTMLElement | null, by: 1 | -1): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>("[data-field]")].filter((one) => one === row || one.querySelector("[data-edit]"));
  return all[all.indexOf(row as HTMLElement) + by]?.querySelector<HTMLElement>("[data-edit]") ?? undefined;
}
