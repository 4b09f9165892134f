// The fields of an activity, by its kind: those one needs at first, and the rest when asked for.
import { Checkbox, SegmentedControl, Select, TagsInput, Textarea, TextInput } from "@mantine/core";
import { useUsers } from "@/features/records/users";
import { choiceLabel, t } from "@/i18n";
import { MomentInput } from "./moment-input";
import { AttendeesInput } from "./attendees-input";
import { LinksInput } from "./links-input";
import { lasts, reminders, statusOf, takesPlace, withStart, type ActivityDraft } from "./activity-draft";
import { kindWords, statusWords } from "./words";
import styles from "./activities.module.css";

interface Props {
  draft: ActivityDraft;
  set: (next: ActivityDraft) => void;
  errorAt: (field: string) => string | undefined;
  all: boolean; // everything, or what one needs at first
  autoFocus?: boolean;
}

export function ActivityFields(props: Props) {
  const { draft, set, errorAt, all, autoFocus = false } = props;
  const { kind } = draft;
  const put = (changes: Partial<ActivityDraft>) => set({ ...draft, ...changes });
  if (kind === "note") {
    return (
      <>
        {all && <TextInput label={t("day.subject")} value={draft.subject} autoComplete="off" onChange={(event) => put({ subject: event.currentTarget.value })} />}
        <Textarea label={kindWords("note")} value={draft.description} autosize minRows={3} maxRows={20} autoFocus={autoFocus} data-autofocus={autoFocus || undefined} error={errorAt("description")} onChange={(event) => put({ description: event.currentTarget.value })} />
        {all && <LinksInput links={draft.links} onChange={(links) => put({ links })} />}
      </>
    );
  }
  return (
    <>
      <TextInput label={t(`day.subject.${kind}`)} value={draft.subject} autoFocus={autoFocus} data-autofocus={autoFocus || undefined} autoComplete="off" withAsterisk error={errorAt("subject")} onChange={(event) => put({ subject: event.currentTarget.value })} />
      {(kind === "call" || kind === "email") && (
        <SegmentedControl className={styles.choice} aria-label={t("day.direction")} value={draft.direction || "outgoing"} onChange={(direction) => put({ direction })} data={["outgoing", "incoming"].map((value) => ({ value, label: t(`day.direction.${kind}.${value as "outgoing" | "incoming"}`) }))} />
      )}
      <Times {...props} />
      {takesPlace(kind) && kind !== "email" && <Outcome draft={draft} set={set} />}
      {kind === "task" && (
        <div className={styles.two}>
          <Select label={t("day.priority")} data={["low", "normal", "high", "urgent"].map((value) => ({ value, label: choiceLabel("activity", "priority", value) }))} value={draft.priority} onChange={(next) => put({ priority: next ?? "normal" })} allowDeselect={false} comboboxProps={{ withinPortal: false }} />
          <Owner draft={draft} set={set} />
        </div>
      )}
      {kind === "meeting" && <TextInput label={t("day.location")} value={draft.location} autoComplete="off" onChange={(event) => put({ location: event.currentTarget.value })} />}
      {kind === "email" && all && <Letters draft={draft} set={set} errorAt={errorAt} />}
      <Textarea label={t(kind === "email" ? "day.email_text" : "day.notes")} value={draft.description} autosize minRows={2} maxRows={16} error={errorAt("description")} onChange={(event) => put({ description: event.currentTarget.value })} />
      {all && (
        <>
          {kind !== "email" && (
            <div className={styles.two}>
              <Remind {...props} />
              {kind !== "task" && <Owner draft={draft} set={set} />}
            </div>
          )}
          {lasts(kind) && <AttendeesInput attendees={draft.attendees} onChange={(attendees) => put({ attendees })} />}
          <LinksInput links={draft.links} onChange={(links) => put({ links })} />
        </>
      )}
    </>
  );
}

// What has begun has taken place, unless somebody says otherwise.
function Outcome({ draft, set }: Pick<Props, "draft" | "set">) {
  return (
    <SegmentedControl
      className={styles.choice}
      aria-label={t("day.status")}
      value={statusOf(draft)}
      onChange={(status) => set({ ...draft, status })}
      data={[
        { value: "planned", label: t("day.outcome.planned") },
        { value: "done", label: t("day.outcome.done") },
        { value: "cancelled", label: statusWords("cancelled") },
      ]}
    />
  );
}

function Times({ draft, set, errorAt }: Props) {
  const { kind, allDay } = draft;
  const clock = allDay ? undefined : draft.clock;
  const start = (
    <MomentInput
      label={t(kind === "task" ? "day.due" : kind === "meeting" ? "day.starts" : "day.when")}
      day={draft.day}
      clock={clock}
      clockLabel={t(kind === "task" ? "day.due_clock" : "day.starts_clock")}
      error={errorAt("day")}
      required={takesPlace(kind)}
      onDay={(day) => set(withStart(draft, { day }))}
      onClock={(next) => set(withStart(draft, { clock: next }))}
    />
  );
  if (kind === "task" || kind === "email") return start;
  if (kind === "call") {
    return (
      <div className={styles.two}>
        {start}
        <TextInput type="time" label={t("day.ends_clock")} value={draft.endClock} error={errorAt("endDay")} onChange={(event) => set({ ...draft, endDay: draft.endDay || draft.day, endClock: event.currentTarget.value })} />
      </div>
    );
  }
  return (
    <>
      <div className={styles.two}>
        {start}
        <MomentInput label={t("day.ends")} day={draft.endDay} clock={allDay ? undefined : draft.endClock} clockLabel={t("day.ends_clock")} error={errorAt("endDay")} onDay={(endDay) => set({ ...draft, endDay })} onClock={(endClock) => set({ ...draft, endClock, endDay: draft.endDay || draft.day })} />
      </div>
      <Checkbox label={t("day.all_day")} checked={allDay} onChange={(event) => set({ ...draft, allDay: event.currentTarget.checked })} />
    </>
  );
}

function Remind({ draft, set }: Props) {
  const known = reminders.includes(Number(draft.remind)) || draft.remind === "";
  const minutes = known ? reminders : [...reminders, Number(draft.remind)].sort((a, b) => a - b);
  const words = (one: number) => (one === 0 ? t("day.remind_at_once") : one % (24 * 60) === 0 ? t("day.remind_days", { count: one / (24 * 60) }) : one % 60 === 0 ? t("day.remind_hours", { count: one / 60 }) : t("day.remind_minutes", { count: one }));
  const data = [{ value: "none", label: t("day.remind_none") }, ...minutes.map((one) => ({ value: String(one), label: words(one) }))];
  return <Select label={t("day.remind")} data={data} value={draft.remind === "" ? "none" : draft.remind} onChange={(next) => set({ ...draft, remind: next === "none" || next === null ? "" : next })} allowDeselect={false} disabled={!draft.day} comboboxProps={{ withinPortal: false }} />;
}

function Owner({ draft, set }: Pick<Props, "draft" | "set">) {
  const { all } = useUsers();
  const data = all.filter(({ id, active }) => active || id === draft.owner).map(({ id, name }) => ({ value: id, label: name }));
  return <Select label={t("day.owner")} data={data} value={draft.owner || null} onChange={(next) => next && set({ ...draft, owner: next })} searchable allowDeselect={false} comboboxProps={{ withinPortal: false }} />;
}

function Letters({ draft, set, errorAt }: Pick<Props, "draft" | "set" | "errorAt">) {
  return (
    <>
      <TextInput label={t("day.email_from")} value={draft.from} inputMode="email" autoComplete="off" error={errorAt("email_from")} onChange={(event) => set({ ...draft, from: event.currentTarget.value })} />
      <TagsInput label={t("day.email_to")} value={draft.to} onChange={(to) => set({ ...draft, to })} splitChars={[",", ";", " "]} acceptValueOnBlur error={errorAt("email_to")} comboboxProps={{ withinPortal: false }} />
    </>
  );
}
