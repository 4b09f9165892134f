// The one form behind every "Record ..." about a person: the fields its line of the table names, what is
// missing said before it is sent, what the server refuses said at the field.
import { Button, Modal } from "@mantine/core";
import { useRef, useState, type FormEvent } from "react";
import { recordEvent } from "@/api/privacy";
import type { RecordType } from "@/api/record-types";
import { queryClient } from "@/app/query-client";
import { useFocusOnError } from "@/features/records/quick-create";
import { useOnTop } from "@/features/records/on-top";
import { refreshLists } from "@/features/records/list-data";
import { recordKey } from "@/features/records/record-data";
import { keyNames } from "@/features/shell/shortcuts";
import { t } from "@/i18n";
import { Keys } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { toast } from "@/ui/toasts";
import { saveOnKey } from "@/ui/use-save-key";
import { useWork } from "@/ui/use-work";
import { dialogOf, type DialogField, type DialogName, type Draft } from "./dialog-table";
import { EventField } from "./event-field";
import { bodyOf, missingIn, missingWords, shownFields } from "./event-draft";
import styles from "./dialog.module.css";

interface Props {
  name: DialogName;
  type: RecordType;
  id: string;
  preset?: Draft;
  onClose: () => void;
}

export function EventDialog({ name, type, id, preset, onClose }: Props) {
  const [draft, setDraft] = useState<Draft>(() => ({ ...dialogOf(name).preset, ...preset }));
  const [missing, setMissing] = useState<Record<string, string>>({});
  const [more, setMore] = useState(false);
  const { busy, problem, attempt, forget } = useWork();
  const form = useRef<HTMLFormElement>(null);
  const onTop = useOnTop();
  useFocusOnError(form, problem ?? (Object.keys(missing).length > 0 ? missing : undefined));

  const fields = shownFields(name, draft);
  const rare = fields.filter((field) => field.rare);
  const shown = fields.filter((field) => !field.rare || more || problem?.fieldMessage(field.name));
  const errorAt = (field: string) => problem?.fieldMessage(field) ?? (missing[field] ? missingWords(field, missing[field]) : undefined);
  // What is said of no field that is shown stands above the form.
  const elsewhere = problem && !shown.some((field) => partsOf(field).some((part) => problem.fieldMessage(part))) ? problem : undefined;
  const set = (changes: Draft) => {
    setDraft({ ...draft, ...changes });
    setMissing({});
    forget();
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const found = missingIn(name, draft);
    setMissing(found);
    if (Object.keys(found).length > 0) return;
    const done = await attempt(() => recordEvent(type.plural, id, bodyOf(name, draft)));
    if (!done) return;
    toast({ text: t("privacy.recorded") });
    void queryClient.invalidateQueries({ queryKey: recordKey(type.plural, id) });
    refreshLists(type.plural);
    onClose();
  };

  return (
    <Modal opened onClose={() => onTop() && onClose()} title={t(`privacy.do.${name}`)} size={520} zIndex={300} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form ref={form} className={styles.form} onKeyDown={saveOnKey} onSubmit={(event) => void submit(event)} noValidate>
        <p className="quiet">{t(`privacy.about.${name}`)}</p>
        {elsewhere && <ProblemBlock problem={elsewhere} about={{ plural: type.plural, id }} />}
        {shown.map((field, index) => (
          <EventField key={field.name} dialog={name} field={field} draft={draft} set={set} errorAt={errorAt} type={type} autoFocus={index === 0} />
        ))}
        <footer className={styles.foot}>
          {rare.length > 0 && !more && <Button variant="subtle" onClick={() => setMore(true)}>{t("privacy.more_fields")}</Button>}
          <span className={styles.end}>
            <Button onClick={onClose}>{t("action.cancel")}</Button>
            <Button type="submit" variant="filled" aria-disabled={busy} rightSection={<Keys>{keyNames("mod+Enter").join(" ")}</Keys>}>{busy ? t("records.saving") : t("privacy.record")}</Button>
          </span>
        </footer>
      </form>
    </Modal>
  );
}

export const partsOf = (field: DialogField): string[] => (field.input === "shown" ? ["notice", "notice_version", "language", "wording"] : [field.name]);
