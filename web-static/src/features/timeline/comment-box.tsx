// Where a comment is written: "@" offers colleagues to mention.
import { Textarea } from "@mantine/core";
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { useUsers } from "@/features/records/users";
import { t } from "@/i18n";
import { Mark } from "@/ui/pieces";
import { matching, mentionAt, withMention, type Mention } from "./mentions";
import styles from "./composer.module.css";

interface Props {
  value: string;
  onChange: (text: string) => void;
  label: string;
  placeholder?: string;
  error?: string | undefined;
  autoFocus?: boolean;
  onFocus?: () => void;
}

const atMost = 6;

export function CommentBox({ value, onChange, label, placeholder, error, autoFocus = false, onFocus }: Props) {
  const { all } = useUsers();
  const box = useRef<HTMLTextAreaElement>(null);
  // Where the caret goes once the name stands in the box. Before the next key: a frame later it would jump
  // into what somebody who types fast has written meanwhile.
  const caret = useRef<number>(undefined);
  useLayoutEffect(() => {
    if (caret.current === undefined) return;
    box.current?.focus();
    box.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  });
  const list = useId();
  const [mention, setMention] = useState<Mention>();
  const [active, setActive] = useState(0);
  const found = mention ? matching(all.filter((one) => one.active), mention.typed).slice(0, atMost) : [];
  const open = found.length > 0;
  const look = () => {
    const element = box.current;
    const next = element ? mentionAt(element.value, element.selectionStart) : undefined;
    setMention(next);
    if (next?.typed !== mention?.typed) setActive(0);
  };
  const choose = (name: string) => {
    const element = box.current;
    if (!element || !mention) return;
    const next = withMention(value, mention, element.selectionStart, name);
    onChange(next.text);
    setMention(undefined);
    caret.current = next.caret;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || event.nativeEvent.isComposing) return;
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const chosen = found[Math.min(active, found.length - 1)];
    if (by) setActive((active + by + found.length) % found.length);
    else if ((event.key === "Enter" && !event.ctrlKey && !event.metaKey) || event.key === "Tab") {
      if (chosen) choose(chosen.name);
    } else if (event.key === "Escape") setMention(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.box}>
      <Textarea
        ref={box}
        aria-label={label}
        placeholder={placeholder ?? ""}
        value={value}
        autosize
        minRows={1}
        maxRows={16}
        error={error}
        autoFocus={autoFocus}
        onFocus={() => onFocus?.()}
        onChange={(event) => {
          onChange(event.currentTarget.value);
          look();
        }}
        onSelect={look}
        onKeyDown={onKeyDown}
        onBlur={() => setMention(undefined)}
        aria-autocomplete="list"
        aria-controls={open ? list : undefined}
        aria-activedescendant={open ? `${list}-${Math.min(active, found.length - 1)}` : undefined}
      />
      {open && (
        <ul id={list} role="listbox" aria-label={t("day.mention")} className={styles.people}>
          {found.map((person, index) => (
            <li
              key={person.id}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === Math.min(active, found.length - 1)}
              className={styles.person}
              onPointerDown={(event) => {
                event.preventDefault(); // the box keeps the focus
                choose(person.name);
              }}
            >
              <Mark id={person.id} name={person.name} size={20} /> <bdi className="cut">{person.name}</bdi>
            </li>
          ))}
        </ul>
      )}
      <span className="unseen" role="status">{open ? t("day.mention_found", { count: found.length }) : ""}</span>
    </div>
  );
}
