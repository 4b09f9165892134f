// Ctrl K: find a record, go somewhere, do something, without the mouse. The input keeps the focus; arrows
// move through the list, Enter opens, Ctrl Enter opens in another tab, arrow right shows what can be done with
// a record, arrow left leads back.
import { Modal } from "@mantine/core";
import { keepPreviousData, useQueries } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { asProblem } from "@/api/problem";
import { listTypes, maskedTitle, recordTitle, referenced, useRecordTypes, type RecordType } from "@/api/record-types";
import { searchRecords, type RecordData } from "@/api/records";
import { useRights } from "@/api/session";
import { secondLine, type Included } from "@/features/home/record-lines";
import { useRecent } from "@/features/home/recent-card";
import { keyNames, onMac } from "@/features/shell/shortcuts";
import { useTheme } from "@/features/shell/theme-choice";
import { pluralLabel, t } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Keys, Mark, Masked } from "@/ui/pieces";
import { useSettled } from "@/features/records/use-settled";
import { takeTyped } from "@/features/shell/overlays";
import { useViews } from "@/features/views/view";
import { commands, matches, type Command } from "./commands";
import { recordActions, type RecordAction } from "./record-actions";
import styles from "./palette.module.css";

interface Item {
  id: string;
  mark: ReactNode;
  label: ReactNode;
  under?: string;
  keys?: string | undefined;
  to?: string | undefined;
  search?: Record<string, string> | undefined;
  href?: string | undefined;
  run?: (() => void) | undefined;
  of?: Found; // a record, with things to do
}

interface Found {
  type: RecordType;
  record: RecordData;
}

interface Group {
  title: string;
  items: Item[];
}

const perType = 6;
const pause = 100; // milliseconds after the last key

function recordItem(type: RecordType, record: RecordData, included?: Included): Item {
  const title = recordTitle(type, record);
  const hidden = maskedTitle(type, record);
  return {
    id: record.id,
    mark: <Mark id={record.id} name={title} square={type.subject !== "person"} />,
    label: hidden ? <Masked reason={hidden} /> : <bdi>{title}</bdi>,
    under: secondLine(record, included),
    to: `/${type.plural}/${record.id}`,
    of: { type, record },
  };
}

const actionItem = (action: RecordAction): Item => ({
  id: action.id,
  mark: <span className={styles.icon}><Icon name={action.icon} /></span>,
  label: action.label,
  to: action.to,
  href: action.href,
  run: action.run,
});

const commandItem = (command: Command): Item => ({
  id: command.id,
  mark: <span className={styles.icon}><Icon name={command.icon} /></span>,
  label: command.label,
  keys: command.keys,
  to: command.to,
  search: command.search,
  run: command.run,
  ...(command.under && { under: command.under }),
});

function useGroups(typed: string, inside: Found | undefined) {
  const all = useRecordTypes();
  const types = useMemo(() => listTypes(all), [all]);
  const rights = useRights();
  const { choose } = useTheme();
  const { views } = useViews();
  const q = useSettled(typed.trim(), pause);
  const asking = rights.readRecords && q !== "" && !inside;
  const found = useQueries({
    queries: types.map((type) => ({
      queryKey: ["records", type.plural, "palette", q],
      queryFn: ({ signal }: { signal: AbortSignal }) => searchRecords(type.plural, { q, limit: perType, include: referenced(type, all).filter((plural) => plural === "companies") }, signal),
      enabled: asking,
      placeholderData: keepPreviousData,
    })),
  });
  const recent = useRecent(6);
  const known = commands({ types: all, views, rights, chooseTheme: choose });
  const wanted = typed.trim() ? known.filter((one) => matches(`${one.label} ${one.under ?? ""}`, typed)) : known.filter((one) => one.section !== "settings");
  const of = (section: Command["section"]) => wanted.filter((one) => one.section === section).map(commandItem);

  const groups: Group[] = [];
  if (inside) {
    const actions = recordActions(all, inside.type, inside.record, rights.writeRecords).filter(({ label }) => matches(label, typed));
    return { groups: actions.length > 0 ? [{ title: recordTitle(inside.type, inside.record), items: actions.map(actionItem) }] : [], problem: undefined, waiting: false };
  }
  if (!typed.trim()) {
    groups.push({ title: t("home.recent"), items: (recent.data ?? []).map(({ type, record, included }) => recordItem(type, record, included)) });
  } else if (asking) {
    types.forEach((type, index) => {
      const { data = [], included } = found[index]?.data ?? {};
      groups.push({ title: pluralLabel(type.plural), items: data.map((record) => recordItem(type, record, included)) });
    });
  }
  groups.push({ title: t("palette.actions"), items: of("actions") });
  groups.push({ title: t("lists.views"), items: of("views") });
  groups.push({ title: t("palette.places"), items: of("places") });
  groups.push({ title: t("palette.settings"), items: of("settings") });
  const problem = asking ? found.map((one) => one.error).find(Boolean) : undefined;
  const waiting = typed.trim() !== q || found.some((one) => one.isFetching);
  return { groups: groups.filter((group) => group.items.length > 0), problem, waiting };
}

export function Palette({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const list = useId();
  const navigate = useNavigate();
  const [inside, setInside] = useState<Found & { typed: string; at: number }>();
  const input = useRef<HTMLInputElement>(null);
  const { groups, problem, waiting } = useGroups(typed, inside);
  const items = groups.flatMap((group) => group.items);
  const active = items[Math.min(at, items.length - 1)];
  const activeElement = useRef<HTMLLIElement>(null);
  useEffect(() => {
    activeElement.current?.scrollIntoView({ block: "nearest" });
  }, [active?.id]);

  useEffect(() => {
    input.current?.focus();
  }, []);

  const go = (item: Item | undefined, elsewhere: boolean) => {
    if (!item) return;
    const search = item.search ? `?${new URLSearchParams(item.search)}` : "";
    if (item.to && elsewhere) return void window.open(item.to + search, "_blank", "noopener");
    onClose();
    if (item.to) void navigate({ to: item.to, ...(item.search && { search: item.search as never }) });
    else if (item.href) location.href = item.href;
    else item.run?.();
  };
  const enter = (of: Found) => {
    setInside({ ...of, typed, at });
    setTyped("");
    setAt(0);
  };
  const leave = () => {
    setTyped(inside?.typed ?? "");
    setAt(inside?.at ?? 0);
    setInside(undefined);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const { selectionStart, selectionEnd, value } = event.currentTarget as HTMLInputElement;
    const atEnd = selectionStart === value.length && selectionEnd === value.length;
    if (step && items.length) {
      event.preventDefault();
      setAt((Math.min(at, items.length - 1) + step + items.length) % items.length);
    } else if (event.key === "ArrowRight" && atEnd && active?.of) {
      event.preventDefault();
      enter(active.of);
    } else if (inside && ((event.key === "ArrowLeft" && selectionEnd === 0) || (event.key === "Backspace" && value === ""))) {
      event.preventDefault();
      leave();
    } else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      go(active, onMac() ? event.metaKey : event.ctrlKey);
    }
  };

  return (
    <Modal.Root opened onClose={onClose} size={640} padding={0} centered={false} yOffset="12vh" classNames={{ content: styles.body }}>
      <Modal.Overlay />
      <Modal.Content aria-label={t("shortcut.palette")}>
      <div className={styles.field}>
        <Icon name="search" />
        {inside && <button type="button" className={styles.inside} aria-label={`${t("lists.palette_back")}: ${recordTitle(inside.type, inside.record)}`} onClick={leave}><Icon name="chevronLeft" size={14} /><bdi>{recordTitle(inside.type, inside.record)}</bdi></button>}
        <input
          ref={input}
          className={styles.input}
          role="combobox"
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={active && `${list}-${active.id}`}
          aria-label={t("palette.label")}
          placeholder={inside ? t("lists.palette_inside") : t("palette.placeholder")}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          data-autofocus
          onKeyDown={onKeyDown}
          onFocus={() => {
            const early = takeTyped();
            if (early) setTyped((before) => before + early);
          }}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
        />
        <Keys>Esc</Keys>
      </div>
      <div className={styles.results} role="listbox" id={list} aria-label={t("palette.results")} aria-busy={waiting}>
        {groups.map((group) => (
          <ul key={group.title} role="group" aria-label={group.title}>
            <li role="presentation" className={styles.title}>{group.title}</li>
            {group.items.map((item) => (
              <li
                key={item.id}
                id={`${list}-${item.id}`}
                ref={item === active ? activeElement : undefined}
                role="option"
                aria-selected={item === active}
                className={styles.item}
                onMouseMove={() => setAt(items.indexOf(item))}
                onClick={(event) => go(item, event.ctrlKey || event.metaKey)}
              >
                {item.mark}
                <span className={styles.label}>{item.label}</span>
                {item.under && <span className={styles.under}>{item.under}</span>}
                {item.keys && <Keys>{keyNames(item.keys).join(" ")}</Keys>}
              </li>
            ))}
          </ul>
        ))}
      </div>
      <p className={styles.state} role="status">
        {problem ? asProblem(problem).message : !items.length && !waiting ? t("palette.nothing") : ""}
      </p>
      <div className={styles.hints}>
        <span><Keys>↑</Keys> <Keys>↓</Keys> {t("palette.move")}</span>
        <span><Keys>↵</Keys> {t("palette.open")}</span>
        <span><Keys>→</Keys> {t("lists.palette_more")}</span>
        <span><Keys>{keyNames("mod+Enter").join(" ")}</Keys> {t("palette.new_tab")}</span>
      </div>
      </Modal.Content>
    </Modal.Root>
  );
}
