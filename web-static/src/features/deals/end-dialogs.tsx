// What is asked when a deal ends: why it was lost, or what it was won for. Leaving the dialog leaves the deal
// where it was; what is wrong with the answer is said in it, and nothing typed is lost.
import { Button, Modal, Textarea } from "@mantine/core";
import { useState, type FormEvent, type ReactNode } from "react";
import { recordTitle, useRecordType, type RecordType } from "@/api/record-types";
import type { RecordData } from "@/api/records";
import { FieldInput } from "@/features/records/field-input";
import { MoneyInput } from "@/features/records/number-inputs";
import { fieldLabel, t } from "@/i18n";
import { ProblemBlock } from "@/ui/problem-block";
import { saveOnKey } from "@/ui/use-save-key";
import { useWork } from "@/ui/use-work";
import { isMoney } from "./money";
import styles from "./end-dialogs.module.css";

interface Props {
  record: RecordData;
  send: (said: Record<string, unknown>) => Promise<void>;
  cancel: () => void;
}

interface FrameProps {
  title: string;
  text: string;
  action: string;
  work: ReturnType<typeof useWork>;
  submit: () => void;
  cancel: () => void;
  children: ReactNode;
}

function Frame({ title, text, action, work, submit, cancel, children }: FrameProps) {
  const { busy, problem } = work;
  const save = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <Modal opened onClose={cancel} title={title} size={440} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form className={styles.form} onSubmit={save} onKeyDown={saveOnKey} noValidate>
        <p className="quiet">{text}</p>
        {children}
        {problem && !problem.errors.length && <ProblemBlock problem={problem} />}
        <footer className={styles.foot}>
          <Button onClick={cancel}>{t("action.cancel")}</Button>
          <Button type="submit" variant="filled" aria-disabled={busy}>{action}</Button>
        </footer>
      </form>
    </Modal>
  );
}

export function LostDialog({ type, record, send, cancel }: Props & { type: RecordType }) {
  const [reason, setReason] = useState<unknown>(record.lost_reason);
  const [notes, setNotes] = useState(typeof record.lost_notes === "string" ? record.lost_notes : "");
  const [missing, setMissing] = useState(false);
  const work = useWork();
  const field = type.fields.find(({ name }) => name === "lost_reason");
  const submit = () => {
    const lacking = typeof reason !== "string" || !reason.trim();
    setMissing(lacking);
    if (!lacking) void work.attempt(() => send({ lost_reason: reason, ...(notes.trim() && { lost_notes: notes.trim() }) }));
  };
  const errorAt = (path: string) => (missing && path === "lost_reason" ? t("deals.reason_missing") : work.problem?.fieldMessage(path));
  return (
    <Frame title={t("deals.lost_title", { name: recordTitle(type, record) })} text={t("deals.lost_text")} action={t("deals.mark_lost")} work={work} submit={submit} cancel={cancel}>
      {field?.type === "text" && (
        <div className={styles.usual}>
          {t("deals.usual_reasons").split("|").map((usual, index) => <Button key={usual} data-autofocus={index === 0 || undefined} size="compact-sm" aria-pressed={reason === usual} {...(reason === usual && { variant: "light" })} onClick={() => { setReason(usual); setMissing(false); }}>{usual}</Button>)}
        </div>
      )}
      {field && <FieldInput type={type} field={{ ...field, read_only: false }} path="lost_reason" value={reason} onChange={(value) => { setReason(value); setMissing(false); }} errorAt={errorAt} required autoFocus />}
      <Textarea label={fieldLabel(type.name, "lost_notes")} value={notes} autosize minRows={3} maxRows={8} error={errorAt("lost_notes")} onChange={(event) => setNotes(event.currentTarget.value)} />
    </Frame>
  );
}

export function WonDialog({ record, send, cancel }: Props) {
  const type = useRecordType("deals");
  const [amount, setAmount] = useState<unknown>();
  const [missing, setMissing] = useState(false);
  const work = useWork();
  const submit = () => {
    setMissing(!isMoney(amount));
    if (isMoney(amount)) void work.attempt(() => send({ amount }));
  };
  return (
    <Frame title={t("deals.won_title", { name: type ? recordTitle(type, record) : "" })} text={t("deals.won_text")} action={t("deals.mark_won")} work={work} submit={submit} cancel={cancel}>
      <MoneyInput
        shared={{ label: fieldLabel("deal", "amount"), withAsterisk: true, autoFocus: true, "data-autofocus": true, error: missing ? t("deals.amount_missing") : work.problem?.fieldMessage("amount") }}
        value={amount}
        onChange={(value) => {
          setAmount(value);
          setMissing(false);
        }}
      />
    </Frame>
  );
}
