// A new version of a text that people are shown: the older ones stay, because somebody has seen them.
import { Button, Modal } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { addNoticeVersion, type Entry } from "@/api/registers";
import type { Localized } from "@/api/privacy";
import { localized, t } from "@/i18n";
import { ProblemBlock } from "@/ui/problem-block";
import { toast } from "@/ui/toasts";
import { saveOnKey } from "@/ui/use-save-key";
import { useWork } from "@/ui/use-work";
import { Both } from "./entry-form";
import { registersChanged } from "./register-card";
import styles from "./registers.module.css";

const told = (text: Localized) => Boolean(text.en?.trim() && text.de?.trim());

export function NoticeVersionForm({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const last = entry.versions?.at(-1);
  const [wording, setWording] = useState<Localized>({ ...last?.wording });
  const [changed, setChanged] = useState<Localized>({ en: "", de: "" });
  const { busy, problem, attempt, forget } = useWork();
  const same = wording.en === last?.wording.en && wording.de === last?.wording.de;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const done = await attempt(() => addNoticeVersion(entry.name, { wording, what_changed: changed }));
    if (!done) return;
    registersChanged();
    toast({ text: t("settings.saved") });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={localized(entry.title, entry.name)} size={640} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form className={styles.form} onKeyDown={saveOnKey} onSubmit={(event) => void save(event)} noValidate>
        <p className="quiet">{t("settings.new_version_text")}</p>
        <Both member="wording" value={wording} onChange={(value) => { setWording(value); forget(); }} error={(language) => problem?.fieldMessage(`wording.${language}`)} />
        <Both member="what_changed" value={changed} onChange={(value) => { setChanged(value); forget(); }} error={(language) => problem?.fieldMessage(`what_changed.${language}`)} />
        {problem && <ProblemBlock problem={problem} />}
        <footer className={styles.foot}>
          <Button onClick={onClose}>{t("action.cancel")}</Button>
          <Button type="submit" variant="filled" aria-disabled={busy} disabled={same || !told(wording) || !told(changed)}>{t("action.save")}</Button>
        </footer>
      </form>
    </Modal>
  );
}
