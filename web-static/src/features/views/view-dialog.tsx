// A name for how a list is set up, for oneself or for everybody.
import { Button, Checkbox, Modal, Radio, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { asProblem, type Problem } from "@/api/problem";
import type { RecordType } from "@/api/record-types";
import { useSession } from "@/api/session";
import { t } from "@/i18n";
import { ProblemBlock } from "@/ui/problem-block";
import { toast } from "@/ui/toasts";
import { pinView } from "./pins";
import type { Setup } from "./setup";
import type { View } from "./view";
import { changeView, deleteView, saveAs } from "./views";
import styles from "./views.module.css";

interface Props {
  type: RecordType;
  setup: Setup;
  view?: View | undefined; // this one gets another name
  onSaved: (view: View) => void;
  onClose: () => void;
}

const longest = 100;

export function ViewDialog({ type, setup, view, onSaved, onClose }: Props) {
  const { user } = useSession();
  const [name, setName] = useState(view?.name ?? "");
  const [shared, setShared] = useState(false);
  const [isDefault, setDefault] = useState(false);
  const [pinned, setPinned] = useState(true);
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    const wanted = name.trim();
    if (busy || !wanted) return;
    setBusy(true);
    setProblem(undefined);
    try {
      if (view) {
        const now = await changeView(view, { name: wanted });
        toast({ text: t("lists.view_renamed", { name: wanted }), undo: () => changeView(now, { name: view.name }) });
        onSaved(now);
      } else {
        const made = await saveAs(type, setup, { name: wanted, shared, isDefault });
        if (pinned) pinView(user.id, made.id);
        toast({ text: t("lists.view_saved", { name: wanted }), undo: () => deleteView(made) });
        onSaved(made);
      }
    } catch (thrown) {
      setProblem(asProblem(thrown));
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  const error = problem?.fieldMessage("name");
  return (
    <Modal opened onClose={onClose} title={view ? t("lists.view_rename") : t("lists.view_new")} size={440} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form className={styles.form} onSubmit={submit} onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void save();
      }}>
        {problem && !error && <ProblemBlock problem={problem} />}
        <TextInput label={t("lists.view_name")} value={name} maxLength={longest} autoComplete="off" data-autofocus {...(error && { error })} onChange={(event) => setName(event.currentTarget.value)} />
        {!view && (
          <>
            <Radio.Group label={t("lists.view_for")} value={shared ? "shared" : "private"} onChange={(value) => setShared(value === "shared")}>
              <div className={styles.choices}>
                <Radio value="private" label={t("lists.view_private")} />
                <Radio value="shared" label={t("lists.view_shared")} description={t("lists.view_shared_hint")} />
              </div>
            </Radio.Group>
            <Checkbox label={t("lists.view_pin")} checked={pinned} onChange={(event) => setPinned(event.currentTarget.checked)} />
            <Checkbox label={t("lists.view_set_default")} checked={isDefault} onChange={(event) => setDefault(event.currentTarget.checked)} />
          </>
        )}
        <div className={styles.end}>
          <Button onClick={onClose}>{t("action.cancel")}</Button>
          <Button type="submit" variant="filled" disabled={busy || !name.trim()}>{t("action.save")}</Button>
        </div>
      </form>
    </Modal>
  );
}
