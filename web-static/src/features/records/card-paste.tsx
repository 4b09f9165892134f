// Filling in a form from what somebody has already: a signature that is pasted, a business card that is dropped.
import { Button, Textarea } from "@mantine/core";
import { useState, type ClipboardEvent, type DragEvent } from "react";
import { asProblem } from "@/api/problem";
import { recordTitle, useRecordTypes, type RecordType } from "@/api/record-types";
import { createRecord, searchRecords, type RecordData } from "@/api/records";
import { fieldLabel, t } from "@/i18n";
import { listWords } from "@/i18n/format";
import { Icon } from "@/ui/icons";
import { toast } from "@/ui/toasts";
import { domainOf, draftFrom, saysSomething, type Card } from "./card";
import { workplaces } from "./colleague";
import type { Draft } from "./draft";
import { addToLists } from "./list-data";
import { noteName } from "./names";
import { quickFields } from "./quick-fields";
import { readSignature } from "./signature";
import { isEmpty } from "./values";
import { cardsIn, readVcard } from "./vcard";
import styles from "./form.module.css";

const largest = 200_000; // bytes; a card with a picture has more, a signature never

export const takesCards = (type: RecordType): boolean => type.fields.some(({ name }) => name === "emails");

const readCard = (text: string): Card => readVcard(text) ?? readSignature(text);

// Several lines with an address or a number among them: that is not what somebody types into one field.
export const looksLikeCard = (text: string): boolean => /\n/.test(text.trim()) && /@|\d{4,}|BEGIN:VCARD/i.test(text);

const bare = (text: unknown) => String(text ?? "").toLowerCase().normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "");

// The company somebody works for, if it is there: by its name or its domain, and no other.
async function companyOf(type: RecordType, card: Card): Promise<RecordData | undefined> {
  const domain = domainOf(card.website) ?? card.emails?.[0]?.address.split("@")[1]?.toLowerCase();
  const { data } = await searchRecords(type.plural, { q: card.organisation ?? "", limit: 8 });
  return data.find((one) => bare(recordTitle(type, one)) === bare(card.organisation)) ?? data.find((one) => domain !== undefined && one.domain === domain);
}

// `change` gets what is typed at that moment: a company is looked up while somebody types on.
export function useCard(type: RecordType, draft: Draft, change: (by: (draft: Draft) => Draft, all: boolean) => void) {
  const companies = useRecordTypes().find(({ name }) => name === "company");
  const [missing, setMissing] = useState<Card>();
  const place = workplaces(type);

  const choose = (record: RecordData) => {
    if (!companies || !place) return;
    noteName(record.id, recordTitle(companies, record));
    change((now) => (isEmpty(now[place.list.name]) ? { ...now, [place.list.name]: [{ [place.member.name]: record.id }] } : now), false);
  };
  const take = async (text: string): Promise<boolean> => {
    const card = readCard(text);
    if (!saysSomething(card)) return false;
    const count = cardsIn(text);
    if (count > 1) toast({ text: t("lists.card_many", { count }) });
    change((now) => draftFrom(type, card, now), true);
    if (!companies || !place || !card.organisation || !isEmpty(draft[place.list.name])) return true;
    const found = await companyOf(companies, card).catch(() => undefined);
    if (found) choose(found);
    else setMissing(card);
    return true;
  };
  const addCompany = async () => {
    if (!companies || !missing?.organisation) return;
    const members = draftFrom(companies, { organisation: missing.organisation, ...(missing.website && { website: missing.website }) });
    try {
      const { data } = await createRecord(companies.plural, members);
      addToLists(companies.plural, data);
      choose(data);
      setMissing(undefined);
      toast({ text: t("lists.company_added", { name: recordTitle(companies, data) }) });
    } catch (thrown) {
      toast({ tone: "wrong", text: asProblem(thrown).message });
    }
  };
  const dropped = async (file: File): Promise<void> => {
    if (file.size > largest) toast({ tone: "wrong", text: t("lists.card_too_large") });
    else if (!(await take(await file.text()))) toast({ tone: "wrong", text: t("lists.card_nothing") });
  };
  return { take, dropped, missing, addCompany };
}

type CardControl = ReturnType<typeof useCard>;

// For the whole dialog: a card may be dropped and a signature pasted wherever one is in it.
export function cardHandlers(card: CardControl) {
  return {
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes("Files")) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      const [file] = event.dataTransfer.files;
      if (!file) return;
      event.preventDefault();
      void card.dropped(file);
    },
    onPaste: (event: ClipboardEvent) => {
      if ((event.target as HTMLElement).tagName === "TEXTAREA") return;
      const text = event.clipboardData.getData("text/plain");
      if (!looksLikeCard(text)) return;
      event.preventDefault();
      void card.take(text);
    },
  };
}

export function CardPaste({ type, card, draft }: { type: RecordType; card: CardControl; draft: Draft }) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const [unread, setUnread] = useState(false);
  const read = async (given: string) => {
    if (await card.take(given)) {
      setOpen(false);
      setText("");
      setUnread(false);
    } else {
      setUnread(given.trim() !== "");
    }
  };
  const shown = new Set(quickFields(type).map(({ field }) => field.name));
  const also = type.fields.filter(({ name }) => !shown.has(name) && !isEmpty(draft[name])).map(({ name }) => fieldLabel(type.name, name));
  return (
    <div className={styles.card}>
      {open ? (
        <Textarea
          label={t("lists.card_label")}
          description={t("lists.card_hint")}
          value={text}
          autosize
          minRows={3}
          maxRows={8}
          autoFocus
          {...(unread && { error: t("lists.card_nothing") })}
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={() => text.trim() && void read(text)}
          onKeyDown={(event) => {
            // Ctrl Enter takes what stands here into the form; once more, and the form is saved.
            if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || !text.trim()) return;
            event.preventDefault();
            event.stopPropagation();
            void read(text);
          }}
          onPaste={(event) => {
            const given = event.clipboardData.getData("text/plain");
            if (text !== "" || given.trim() === "") return;
            event.preventDefault();
            setText(given);
            void read(given);
          }}
        />
      ) : takesCards(type) && (
        <button type="button" className={styles.cardButton} onClick={() => setOpen(true)}><Icon name="copy" size={14} />{t("lists.card_open")}</button>
      )}
      {card.missing?.organisation && (
        <p className={styles.missing} role="status">
          <bdi>{t("lists.company_missing", { name: card.missing.organisation })}</bdi>
          <Button
            size="compact-sm"
            onClick={async ({ currentTarget }) => {
              // The button goes with what it says: the focus stays in the form.
              const form = currentTarget.closest("form");
              await card.addCompany();
              form?.querySelector<HTMLElement>("input")?.focus();
            }}
          >{t("lists.company_add")}</Button>
        </p>
      )}
      {also.length > 0 && <p className="quiet small" role="status">{t("lists.card_also", { what: listWords(also) })}</p>}
    </div>
  );
}
