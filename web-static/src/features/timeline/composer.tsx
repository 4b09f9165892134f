// What one adds to a record: a comment, or an activity that was or is to be. What is typed survives going
// away and coming back, each kind on its own.
import { Button } from "@mantine/core";
import { useRef, type FormEvent, type KeyboardEvent } from "react";
import type { RecordType } from "@/api/record-types";
import type { RecordData } from "@/api/records";
import { useSession } from "@/api/session";
import type { Kind, LinkName } from "@/features/activities/activity";
import { emptyDraft, type ActivityDraft } from "@/features/activities/activity-draft";
import { ActivityFields } from "@/features/activities/activity-fields";
import { newKey, useActivityForm } from "@/features/activities/use-activity-form";
import { kindIcons, kindWords } from "@/features/activities/words";
import { create } from "@/features/activities/work";
import { useRemembered } from "@/features/records/entry-memory";
import { useFocusOnError } from "@/features/records/quick-create";
import { useUsers } from "@/features/records/users";
import { keyNames } from "@/features/shell/shortcuts";
import { t } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Keys } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { toast } from "@/ui/toasts";
import { saveOnKey } from "@/ui/use-save-key";
import { useWork } from "@/ui/use-work";
import { CommentBox } from "./comment-box";
import { mentioned } from "./mentions";
import { MayLine } from "./may-line";
import styles from "./composer.module.css";

type Tab = "comment" | Kind;
const tabs: Tab[] = ["comment", "note", "task", "call", "meeting", "email"];

interface Props {
  type: RecordType;
  record: RecordData;
}

export const linkTo = (type: RecordType, id: string) => ({ [`${type.name}_id` as LinkName]: id });

export function Composer({ type, record }: Props) {
  const [tab, setTab] = useRemembered<Tab>(`compose:${record.id}`, "comment");
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (!by) return;
    const next = tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length] ?? "comment";
    setTab(next);
    bar.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
    event.preventDefault();
  };
  return (
    <section className={styles.composer} aria-label={t("day.compose")}>
      <div ref={bar} role="tablist" aria-label={t("day.compose_kind")} className={styles.tabs} onKeyDown={onKeyDown}>
        {tabs.map((one) => (
          <button key={one} type="button" role="tab" id={`compose-${one}`} data-tab={one} aria-selected={one === tab} aria-controls="compose-panel" tabIndex={one === tab ? 0 : -1} className={styles.tab} onClick={() => setTab(one)}>
            <Icon name={one === "comment" ? "comment" : kindIcons[one]} size={16} /> {one === "comment" ? t("day.comment") : kindWords(one)}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="compose-panel" aria-labelledby={`compose-${tab}`}>
        {tab === "comment" ? <CommentForm type={type} record={record} /> : <ActivityForm key={tab} kind={tab} type={type} record={record} />}
      </div>
    </section>
  );
}

function CommentForm({ type, record }: Props) {
  const [text, setText] = useRemembered(`compose:${record.id}:comment`, "");
  const { all } = useUsers();
  const { busy, problem, attempt, forget } = useWork();
  const key = useRef(newKey());
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim() || busy) return;
    const mentions = mentioned(text, all).map((user_id) => ({ user_id }));
    const done = await attempt(() => create("comments", { text: text.trim(), links: [linkTo(type, record.id)], ...(mentions.length && { mentions }) }, key.current));
    if (!done) return;
    key.current = newKey();
    setText("");
  };
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)} onKeyDown={saveOnKey} noValidate>
      <CommentBox value={text} onChange={(next) => { setText(next); forget(); key.current = newKey(); }} label={t("day.comment")} placeholder={t("day.comment_hint")} error={problem?.fieldMessage("text")} />
      {problem && !problem.errors.length && <ProblemBlock problem={problem} />}
      {text.trim() !== "" && <Foot busy={busy} verb={t("day.comment_add")} onDrop={() => setText("")} />}
    </form>
  );
}

function ActivityForm({ kind, type, record }: Props & { kind: Kind }) {
  const { user } = useSession();
  const first = () => emptyDraft(kind, user.id, new Date(), { links: [linkTo(type, record.id)] });
  const [draft, setDraft] = useRemembered<ActivityDraft>(`compose:${record.id}:${kind}`, first);
  const [all, setAll] = useRemembered(`compose:${record.id}:${kind}:all`, false);
  const form = useActivityForm(draft);
  const element = useRef<HTMLFormElement>(null);
  useFocusOnError(element, form.lacking);
  const set = (next: ActivityDraft) => {
    setDraft(next);
    form.touched();
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await form.save())) return;
    toast({ text: t("day.saved", { what: kindWords(kind) }) });
    setDraft(first());
  };
  return (
    <form ref={element} className={styles.form} onSubmit={(event) => void save(event)} onKeyDown={saveOnKey} noValidate>
      {(kind === "call" || kind === "email") && <MayLine type={type} record={record} channel={kind} />}
      {form.problem && <ProblemBlock problem={form.problem} />}
      <ActivityFields draft={draft} set={set} errorAt={form.errorAt} all={all} />
      <Foot busy={form.busy} verb={t(`day.add.${kind}`)} onDrop={() => { setDraft(first()); form.touched(); }} more={all ? undefined : () => setAll(true)} />
    </form>
  );
}

function Foot({ busy, verb, onDrop, more }: { busy: boolean; verb: string; onDrop: () => void; more?: (() => void) | undefined }) {
  return (
    <footer className={styles.foot}>
      {more && <Button variant="subtle" onClick={more}>{t("day.more_fields")}</Button>}
      <span className={styles.end}>
        <Button variant="subtle" onClick={onDrop}>{t("day.drop")}</Button>
        <Button type="submit" variant="filled" aria-disabled={busy} rightSection={<Keys>{keyNames("mod+Enter").join(" ")}</Keys>}>{busy ? t("records.saving") : verb}</Button>
      </span>
    </footer>
  );
}
