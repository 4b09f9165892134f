// Who is still to be told what we keep, for those who see to it; one run notes that several were told.
import { Button, Checkbox, Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { readNoticesDue, runNotices } from "@/api/privacy";
import { asProblem } from "@/api/problem";
import { recordTitle, type RecordType } from "@/api/record-types";
import { queryClient } from "@/app/query-client";
import { recordQuery } from "@/features/records/record-data";
import { RecordLink } from "@/features/records/values";
import { t } from "@/i18n";
import { Bone, Card, Mark, Status, Time } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { toast } from "@/ui/toasts";
import { saveOnKey } from "@/ui/use-save-key";
import { useWork } from "@/ui/use-work";
import type { DialogField, Draft } from "./dialog-table";
import { EventField } from "./event-field";
import { missingWords } from "./event-draft";
import styles from "./notices.module.css";

const shownAtOnce = 8;

export function NoticesDue({ type }: { type: RecordType }) {
  const due = useQuery({ queryKey: ["notices-due", type.plural], queryFn: () => readNoticesDue(type.plural) });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [running, setRunning] = useState<string[] | "all">();
  if (due.error) return <Card title={t("privacy.due")}><ProblemBlock problem={asProblem(due.error)} retry={() => void due.refetch()} /></Card>;
  if (!due.data || due.data.length === 0) return null;
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <Card title={t("privacy.due")} actions={<Button size="compact-sm" onClick={() => setRunning(chosen.size ? [...chosen] : "all")}>{chosen.size ? t("privacy.due_chosen", { count: chosen.size }) : t("privacy.due_all")}</Button>}>
      <p className="quiet">{t("privacy.due_text", { count: due.data.length })}</p>
      <ul className={styles.due}>
        {due.data.slice(0, shownAtOnce).map(({ id, due_at: at, overdue }) => (
          <Line key={id} type={type} id={id} checked={chosen.has(id)} toggle={() => toggle(id)}>
            <span className={styles.when}>{overdue ? <Status tone="danger">{t("privacy.overdue")}</Status> : <Time at={at} />}</span>
          </Line>
        ))}
      </ul>
      {running && <RunDialog type={type} ids={running} onClose={() => { setRunning(undefined); setChosen(new Set()); }} />}
    </Card>
  );
}

function Line({ type, id, checked, toggle, children }: { type: RecordType; id: string; checked: boolean; toggle: () => void; children: React.ReactNode }) {
  const { data } = useQuery(recordQuery(type, id));
  const name = data ? recordTitle(type, data.record) : "";
  return (
    <li>
      <Checkbox checked={checked} onChange={toggle} aria-label={t("records.select", { name })} />
      <Mark id={id} name={name} />
      <RecordLink plural={type.plural} id={id}>{data ? <bdi>{name}</bdi> : <><Bone width={120} /><span className="unseen">{t("state.loading")}</span></>}</RecordLink>
      {children}
    </li>
  );
}

const fields: DialogField[] = [
  { name: "notice", input: "notice", required: true },
  { name: "at", input: "moment" },
  { name: "manner", input: "manner", required: true },
  { name: "note", input: "lines" },
];

function RunDialog({ type, ids, onClose }: { type: RecordType; ids: string[] | "all"; onClose: () => void }) {
  const [draft, setDraft] = useState<Draft>({});
  const [missing, setMissing] = useState(false);
  const { busy, problem, attempt, forget } = useWork();
  const errorAt = (name: string) => problem?.fieldMessage(name) ?? (missing && (name === "notice" || name === "manner") && !draft[name] ? missingWords(name, "required") : undefined);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(true);
    if (!draft.notice || !draft.manner) return;
    const { notice, manner, note, at } = draft;
    const body = { ...(ids === "all" ? { all_due: true } : { ids }), notice, manner, ...(note ? { note } : {}), ...(at ? { at: new Date(String(at)).toISOString() } : {}) };
    await attempt(async () => {
      const { recorded, refused } = await runNotices(type.plural, body);
      toast({ text: refused.length ? t("privacy.run_partly", { count: recorded, refused: refused.length }) : t("privacy.run_done", { count: recorded }) });
      void queryClient.invalidateQueries({ queryKey: ["notices-due"] });
      void queryClient.invalidateQueries({ queryKey: ["records", type.plural] });
      onClose();
    });
  };
  return (
    <Modal opened onClose={onClose} title={t("privacy.do.notice_given")} size={520} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form className={styles.form} onKeyDown={saveOnKey} onSubmit={(event) => void submit(event)} noValidate>
        <p className="quiet">{ids === "all" ? t("privacy.run_all") : t("privacy.run_some", { count: ids.length })}</p>
        {problem && !problem.errors.length && <ProblemBlock problem={problem} />}
        {fields.map((field) => <EventField key={field.name} dialog="notice_given" field={field} draft={draft} set={(changes) => { setDraft({ ...draft, ...changes }); setMissing(false); forget(); }} errorAt={errorAt} type={type} />)}
        <footer className={styles.foot}>
          <Button onClick={onClose}>{t("action.cancel")}</Button>
          <Button type="submit" variant="filled" aria-disabled={busy}>{t("privacy.record")}</Button>
        </footer>
      </form>
    </Modal>
  );
}
