// Adding a record over whatever page is open: six fields at most, hints at records like it, the rest in the
// full form with everything that was typed.
import { Button, Modal } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import { recordTitle, useRecordType, type RecordType } from "@/api/record-types";
import { trashRecord, type RecordData } from "@/api/records";
import { keyNames } from "@/features/shell/shortcuts";
import { t, tOr, tParts, typeLabel } from "@/i18n";
import { Keys } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { toast } from "@/ui/toasts";
import { CardPaste, cardHandlers, takesCards, useCard } from "./card-paste";
import { ContextChoice } from "./context-choice";
import { ConsentPart } from "./consent-part";
import { DuplicateDialog } from "./dialogs";
import type { Draft } from "./draft";
import { FieldInput } from "./field-input";
import { handOver } from "./handover";
import { refreshLists, removeFromLists } from "./list-data";
import { useOnTop } from "./on-top";
import { quickFields, type QuickField } from "./quick-fields";
import { useRecordForm, useSimilar, type Typed } from "./record-form";
import { SimilarBox } from "./similar-box";
import type { Item } from "./values";
import styles from "./form.module.css";

interface Props {
  plural: string;
  preset: Record<string, unknown>;
  onClose: () => void;
  stacked?: boolean; // over another dialog, for a record that one needs
  onCreated?: (record: RecordData) => void;
}

export function QuickCreate(props: Props) {
  const type = useRecordType(props.plural);
  return type ? <Dialog {...props} type={type} /> : null;
}

export function sayCreated(type: RecordType, record: RecordData): void {
  const title = recordTitle(type, record);
  toast({
    text: tParts("records.created", { name: <Link to="/$plural/$id" params={{ plural: type.plural, id: record.id }}><bdi>{title}</bdi></Link> }),
    undo: async () => {
      await trashRecord(type.plural, record.id);
      removeFromLists(type.plural, new Set([record.id]));
      refreshLists(type.plural);
    },
  });
}

function Dialog({ type, preset, onClose, stacked = false, onCreated }: Props & { type: RecordType }) {
  const [typed, setTyped] = useState<Typed>({ draft: preset });
  const [leaving, setLeaving] = useState(false);
  const form = useRecordForm({ type, preset, typed, setTyped });
  const similar = useSimilar(type, form.members);
  const [round, setRound] = useState(0); // inputs with a memory of their own begin anew
  const card = useCard(type, form.draft, (by, all) => {
    setTyped((now) => ({ ...now, draft: by(now.draft) }));
    if (all) setRound((before) => before + 1);
  });
  const navigate = useNavigate();
  const element = useRef<HTMLFormElement>(null);
  useFocusOnError(element, form.problem ?? form.lacking);
  const onTop = useOnTop();

  const leave = () => {
    if (!onTop()) return;
    if (form.dirty) setLeaving(true);
    else onClose();
  };
  const save = async (another: boolean, allowDuplicate = false) => {
    const record = await form.save(allowDuplicate);
    if (!record) return;
    sayCreated(type, record);
    onCreated?.(record);
    if (another) {
      setTyped({ draft: preset, context: typed.context });
      setRound((before) => before + 1);
      element.current?.querySelector<HTMLElement>("input")?.focus();
    } else {
      onClose();
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    void save(event.altKey && !stacked);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation(); // a stacked dialog is a child of the first one's form
    void save(false);
  };
  const toFullForm = () => {
    handOver(type.plural, typed);
    onClose();
    void navigate({ to: "/$plural/new", params: { plural: type.plural } });
  };
  return (
    <Modal opened onClose={leave} title={tOr(`add.${type.name}`, typeLabel(type.name))} size={520} closeButtonProps={{ "aria-label": t("action.close") }} zIndex={stacked ? 300 : 200}>
      <form ref={element} className={styles.form} onSubmit={submit} onKeyDown={onKeyDown} noValidate {...(takesCards(type) && cardHandlers(card))}>
        {form.general && <ProblemBlock problem={form.general} />}
        <CardPaste type={type} card={card} draft={form.draft} />
        <div key={round} className={styles.quick}>
          {quickFields(type).map((quick, index) => <QuickInput key={quick.field.name} type={type} quick={quick} draft={form.draft} set={form.set} errorAt={form.errorAt} autoFocus={index === firstEmpty(type, preset)} />)}
        </div>
        <SimilarBox type={type} similar={similar} onLeave={onClose} />
        {form.asksContext && <ContextChoice contexts={form.contexts} value={form.context} onChange={form.setContext} error={form.errorAt("collection.context")} />}
        <ConsentPart type={type} form={form} />
        <footer className={styles.foot}>
          {!stacked && <Button variant="subtle" onClick={toFullForm}>{t("records.full_form")}</Button>}
          <span className={styles.end}>
            {!stacked && <Button onClick={() => void save(true)} disabled={form.busy} title={keyNames("mod+alt+Enter").join(" ")}>{t("records.save_and_new")}</Button>}
            <Button type="submit" variant="filled" disabled={form.busy} rightSection={<Keys>{keyNames("mod+Enter").join(" ")}</Keys>}>{form.busy ? t("records.saving") : t("action.save")}</Button>
          </span>
        </footer>
      </form>
      {form.candidates && (
        <DuplicateDialog
          type={type}
          candidates={form.candidates}
          changing={false}
          onDone={(goOn) => {
            form.forgetCandidates();
            if (goOn) void save(false, true);
          }}
        />
      )}
      {leaving && <LeaveDialog onStay={() => setLeaving(false)} onLeave={onClose} />}
    </Modal>
  );
}

function firstEmpty(type: RecordType, preset: Draft): number {
  return Math.max(0, quickFields(type).findIndex(({ field }) => !preset[field.name]));
}

interface QuickInputProps {
  type: RecordType;
  quick: QuickField;
  draft: Draft;
  set: (name: string, value: unknown) => void;
  errorAt: (path: string) => string | undefined;
  autoFocus: boolean;
}

export function QuickInput({ type, quick: { field, member }, draft, set, errorAt, autoFocus }: QuickInputProps) {
  if (!member) {
    return <div data-name={field.name} data-wide={field.type === "list" || undefined}><FieldInput type={type} field={field} path={field.name} value={draft[field.name]} onChange={(value) => set(field.name, value)} errorAt={errorAt} autoFocus={autoFocus} /></div>;
  }
  const items = (draft[field.name] as Item[] | undefined) ?? [];
  const change = (value: unknown) => set(field.name, [{ ...items[0], [member.name]: value }, ...items.slice(1)]);
  const path = `${field.name}.0.${member.name}`;
  return (
    <div data-name={field.name}>
      <FieldInput type={type} field={member} path={path} value={items[0]?.[member.name]} onChange={change} errorAt={(at) => errorAt(at) ?? (at === path ? errorAt(field.name) : undefined)} autoFocus={autoFocus} required={false} />
    </div>
  );
}

export function LeaveDialog({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const onTop = useOnTop();
  return (
    <Modal opened onClose={() => onTop() && onStay()} title={t("records.leave")} size={400} zIndex={400} closeButtonProps={{ "aria-label": t("action.close") }}>
      <p>{t("records.leave_text")}</p>
      <div className={styles.foot}>
        <span className={styles.end}>
          <Button data-autofocus onClick={onStay}>{t("records.leave_stay")}</Button>
          <Button variant="filled" color="danger" onClick={onLeave}>{t("records.leave_go")}</Button>
        </span>
      </div>
    </Modal>
  );
}

// The first field the server has something to say about.
export function useFocusOnError(element: React.RefObject<HTMLElement | null>, problem: unknown) {
  useEffect(() => {
    if (problem) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem, element]);
}
