// An activity in a dialog: a new one, or one that is changed.
import { Button, Modal, SegmentedControl } from "@mantine/core";
import { useRef, useState, type FormEvent } from "react";
import { useSession } from "@/api/session";
import { useOnTop } from "@/features/records/on-top";
import { LeaveDialog, useFocusOnError } from "@/features/records/quick-create";
import { keyNames } from "@/features/shell/shortcuts";
import { t } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Keys } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { toast } from "@/ui/toasts";
import { saveOnKey } from "@/ui/use-save-key";
import { kinds, subjectOf, type Activity, type Kind } from "./activity";
import { asKind, draftOf, emptyDraft, type ActivityDraft } from "./activity-draft";
import { ActivityFields } from "./activity-fields";
import { useActivityForm } from "./use-activity-form";
import { kindWords } from "./words";
import { remove } from "./work";
import styles from "./activities.module.css";

interface Props {
  activity?: Activity; // to change
  preset?: Partial<ActivityDraft>; // of a new one
  onClose: () => void;
}

export function ActivityDialog({ activity, preset = {}, onClose }: Props) {
  const { user } = useSession();
  const [first] = useState(() => (activity ? draftOf(activity) : emptyDraft(preset.kind ?? "task", user.id, new Date(), preset)));
  const [draft, setDraft] = useState(first);
  const [leaving, setLeaving] = useState(false);
  const form = useActivityForm(draft, activity);
  const element = useRef<HTMLFormElement>(null);
  const onTop = useOnTop();
  useFocusOnError(element, form.lacking);
  const set = (next: ActivityDraft) => {
    setDraft(next);
    form.touched();
  };
  const leave = () => {
    if (!onTop()) return;
    if (JSON.stringify(draft) !== JSON.stringify(draft.kind === first.kind ? first : asKind(first, draft.kind))) setLeaving(true);
    else onClose();
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const saved = await form.save();
    if (!saved) return;
    if (!activity) toast({ text: t("day.saved", { what: kindWords(draft.kind) }) });
    onClose();
  };
  const drop = async () => {
    if (activity && (await remove("activities", activity, t("day.deleted", { what: subjectOf(activity) || kindWords(activity.kind) })))) onClose();
  };
  return (
    <Modal opened onClose={leave} title={activity ? kindWords(activity.kind) : t("day.new")} size={560} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form ref={element} className={styles.form} onSubmit={(event) => void save(event)} onKeyDown={saveOnKey} noValidate>
        {form.problem && <ProblemBlock problem={form.problem} />}
        {!activity && <KindChoice kind={draft.kind} onChange={(kind) => set(asKind(draft, kind))} />}
        <ActivityFields key={draft.kind} draft={draft} set={set} errorAt={form.errorAt} all autoFocus={!activity} />
        <footer className={styles.foot}>
          {activity && <Button variant="subtle" color="danger" leftSection={<Icon name="trash" size={16} />} onClick={() => void drop()}>{t("action.delete")}</Button>}
          <span className={styles.end}>
            <Button onClick={leave}>{t("action.cancel")}</Button>
            <Button type="submit" variant="filled" aria-disabled={form.busy} rightSection={<Keys>{keyNames("mod+Enter").join(" ")}</Keys>}>{form.busy ? t("records.saving") : t("action.save")}</Button>
          </span>
        </footer>
      </form>
      {leaving && <LeaveDialog onStay={() => setLeaving(false)} onLeave={onClose} />}
    </Modal>
  );
}

function KindChoice({ kind, onChange }: { kind: Kind; onChange: (kind: Kind) => void }) {
  return <SegmentedControl className={styles.choice} aria-label={t("day.kind")} value={kind} onChange={(next) => onChange(next as Kind)} data={kinds.map((value) => ({ value, label: kindWords(value) }))} />;
}
