// The two questions a save can raise: somebody else changed the same, and somebody like this is there
// already. Both name the values and let the person choose; leaving saves nothing and loses nothing.
import { Button, Modal } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Problem } from "@/api/problem";
import { recordTitle, type Field, type RecordType } from "@/api/record-types";
import type { RecordData } from "@/api/records";
import { fieldLabel, t, tOr } from "@/i18n";
import { listWords, timeWords } from "@/i18n/format";
import { Mark } from "@/ui/pieces";
import type { Conflict } from "./conflict";
import { useOnTop } from "./on-top";
import { wordsOf, type Names } from "./values";
import styles from "./dialogs.module.css";

export interface Candidate {
  reasons: string[];
  certain: boolean;
  record: RecordData;
}

interface ConflictProps {
  type: RecordType;
  conflicts: Conflict[];
  theirs: RecordData;
  names: Names;
  onDone: (kept: string[] | "later" | undefined) => void; // later: nothing was chosen, and nothing is lost
}

export function ConflictDialog({ type, conflicts, theirs, names, onDone }: ConflictProps) {
  const onTop = useOnTop();
  const [kept, setKept] = useState(() => new Set(conflicts.map(({ field }) => field)));
  const who = theirs.updated_by ? names.author(theirs.updated_by) : t("records.somebody");
  const choose = (field: string, ours: boolean) => {
    const next = new Set(kept);
    if (ours) next.add(field);
    else next.delete(field);
    setKept(next);
  };
  return (
    <Modal opened onClose={() => onTop() && onDone("later")} title={t("records.conflict")} size={560} closeButtonProps={{ "aria-label": t("action.close") }}>
      <p>{t("records.conflict_text", { who, when: timeWords(theirs.updated_at, true) })}</p>
      <ul className={styles.conflicts}>
        {conflicts.map(({ field, ours, theirs: their }) => {
          const declared = fieldNamed(type, field);
          const label = fieldLabel(type.name, field);
          const words = (value: unknown) => (declared && wordsOf(type, declared, value, names)) || t("records.conflict_empty");
          return (
            <li key={field} className={styles.conflict}>
              <h3>{label}</h3>
              <div className={styles.sides}>
                <Side title={t("records.conflict_ours")} words={words(ours)} chosen={kept.has(field)} name={field} onChoose={() => choose(field, true)} />
                <Side title={t("records.conflict_theirs", { who })} words={words(their)} chosen={!kept.has(field)} name={field} onChoose={() => choose(field, false)} />
              </div>
            </li>
          );
        })}
      </ul>
      <footer className={styles.buttons}>
        <Button onClick={() => onDone(undefined)}>{t("records.conflict_leave")}</Button>
        <Button variant="filled" data-autofocus onClick={() => onDone([...kept])}>{t("records.conflict_save")}</Button>
      </footer>
    </Modal>
  );
}

function fieldNamed(type: RecordType, name: string): Field | undefined {
  return [...type.fields, ...(type.system_fields ?? [])].find((field) => field.name === name);
}

function Side({ title, words, chosen, name, onChoose }: { title: string; words: string; chosen: boolean; name: string; onChoose: () => void }) {
  return (
    <label className={styles.side} data-chosen={chosen || undefined}>
      <input type="radio" name={`conflict-${name}`} checked={chosen} onChange={onChoose} />
      <span className={styles.sideTitle}>{title}</span>
      <bdi className={styles.sideValue}>{words}</bdi>
    </label>
  );
}

export const candidatesOf = (problem: Problem): Candidate[] => (Array.isArray(problem.body.candidates) ? (problem.body.candidates as Candidate[]) : []);

export const reasonWords = (reasons: string[]) => listWords(reasons.map((reason) => tOr(`records.alike.${reason}`, reason)));

export function CandidateLine({ type, candidate }: { type: RecordType; candidate: Candidate }) {
  const title = recordTitle(type, candidate.record);
  return (
    <span className={styles.candidate}>
      <Mark id={candidate.record.id} name={title} square={type.subject !== "person"} size={24} />
      <span className={styles.candidateWords}>
        <bdi className="cut">{title}</bdi>
        <span className={styles.alike}>{t("records.alike", { reasons: reasonWords(candidate.reasons) })}</span>
      </span>
    </span>
  );
}

interface DuplicateProps {
  type: RecordType;
  candidates: Candidate[];
  changing: boolean;
  onDone: (goOn: boolean) => void;
}

export function DuplicateDialog({ type, candidates, changing, onDone }: DuplicateProps) {
  const person = type.subject === "person";
  const onTop = useOnTop();
  return (
    <Modal opened zIndex={400} onClose={() => onTop() && onDone(false)} title={person ? t("records.duplicate_person") : t("records.duplicate")} size={520} closeButtonProps={{ "aria-label": t("action.close") }}>
      <p>{t("records.duplicate_text")}</p>
      <ul className={styles.candidates}>
        {candidates.map((candidate) => (
          <li key={candidate.record.id}>
            <CandidateLine type={type} candidate={candidate} />
            <Button component={Link} to={`/${type.plural}/${candidate.record.id}`} onClick={() => onDone(false)}>{t("records.duplicate_open")}</Button>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button onClick={() => onDone(false)}>{t("records.duplicate_back")}</Button>
        <Button variant="filled" onClick={() => onDone(true)}>{changing ? t("records.duplicate_save") : t("records.duplicate_create")}</Button>
      </div>
    </Modal>
  );
}

