// An entry of a register, changed: its texts in both languages, how long data is kept, and of a purpose what it
// may rest on and who works for it. Everything else of it goes back as it came. Whoever read an older version is told, and loses nothing.
import { Button, Modal, Textarea, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { changeEntry, type Entry, type RegisterName } from "@/api/registers";
import type { Localized } from "@/api/privacy";
import { localized, roleLabel, t, tOr } from "@/i18n";
import type { Role } from "@/api/session";
import { ProblemBlock } from "@/ui/problem-block";
import { toast } from "@/ui/toasts";
import { saveOnKey } from "@/ui/use-save-key";
import { useWork } from "@/ui/use-work";
import { Choices } from "./new-token";
import { registersChanged } from "./register-card";
import styles from "./registers.module.css";

const isLocalized = (value: unknown): value is Localized =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length > 0 && Object.keys(value).every((key) => key === "en" || key === "de");

export const localizedMembers = (entry: Entry): string[] => Object.keys(entry).filter((member) => isLocalized(entry[member]));

export const bases = ["consent", "contract", "legal_obligation", "vital_interest", "public_task", "legitimate_interest"];
export const basisLabel = (basis: string) => tOr(`privacy.choice.basis.${basis}`, basis);
const roles: Role[] = ["owner", "administrator", "sales", "marketing", "support", "finance", "privacy_desk", "data_protection_officer"];

// Adoption is an act of its own, and no text of the entry.
export function changedEntry(entry: Entry, typed: Record<string, unknown>): Entry {
  const { adopted_at: _at, adopted_by: _by, ...rest } = entry;
  return { ...rest, ...typed } as Entry;
}

export function EntryForm({ register, entry, etag, onClose }: { register: RegisterName; entry: Entry; etag: string; onClose: () => void }) {
  const [typed, setTyped] = useState<Record<string, unknown>>({});
  const [note, setNote] = useState("");
  const { busy, problem, attempt, forget } = useWork();
  const months = typed.retention_months ?? entry.retention_months;
  const set = (member: string, value: unknown) => {
    setTyped({ ...typed, [member]: value });
    forget();
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const done = await attempt(() => changeEntry(register, changedEntry(entry, typed), etag, note.trim() || undefined));
    if (!done) return;
    registersChanged();
    toast({ text: t("settings.saved") });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={localized(entry.title, entry.name)} size={640} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form className={styles.form} onKeyDown={saveOnKey} onSubmit={(event) => void save(event)} noValidate>
        {register === "balancing_tests" && <p className="quiet">{t("settings.adopt_again")}</p>}
        {localizedMembers(entry).map((member) => <Both key={member} member={member} value={(typed[member] ?? entry[member]) as Localized} onChange={(value) => set(member, value)} />)}
        {typeof entry.retention_months === "number" && (
          <TextInput label={t("settings.member.retention_months")} inputMode="numeric" className={styles.short ?? ""} value={String(months)} error={problem?.fieldMessage("retention_months")} onChange={(event) => set("retention_months", Number(event.currentTarget.value.replace(/\D/g, "")))} />
        )}
        {register === "purposes" && (
          <>
            <Choices title={t("settings.member.bases")} all={bases} labelOf={basisLabel} chosen={(typed.bases ?? entry.bases ?? []) as string[]} choose={(chosen) => set("bases", chosen)} />
            <Choices title={t("settings.member.roles")} all={roles} labelOf={roleLabel} chosen={(typed.roles ?? entry.roles ?? []) as Role[]} choose={(chosen) => set("roles", chosen)} />
          </>
        )}
        <TextInput label={t("settings.change_note")} value={note} onChange={(event) => setNote(event.currentTarget.value)} error={problem?.fieldMessage("note")} />
        {problem && <ProblemBlock problem={problem} />}
        {problem?.errors.map((error, index) => <p key={index} className="small">{error.field}: {error.message}</p>)}
        <footer className={styles.foot}>
          <Button onClick={onClose}>{t("action.cancel")}</Button>
          <Button type="submit" variant="filled" aria-disabled={busy} disabled={Object.keys(typed).length === 0}>{t("action.save")}</Button>
        </footer>
      </form>
    </Modal>
  );
}

export function Both({ member, value, onChange, error }: { member: string; value: Localized; onChange: (value: Localized) => void; error?: (language: string) => string | undefined }) {
  const name = tOr(`settings.member.${member}`, member);
  const rows = member === "title" ? 1 : 4;
  return (
    <fieldset className={styles.both}>
      <legend>{name}</legend>
      {(["en", "de"] as const).map((language) => (
        <Textarea key={language} label={t(`settings.in.${language}`)} lang={language} rows={rows} value={value[language] ?? ""} error={error?.(language)} onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })} />
      ))}
    </fieldset>
  );
}
