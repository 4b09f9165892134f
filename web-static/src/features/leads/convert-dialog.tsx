// What becomes of a lead: a person, a company, a deal, each new or one that is there already. Who looks like
// them is shown before anything is made, and what moves along is said.
import { Button, Modal, SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState, type FormEvent } from "react";
import { asProblem, fieldErrorWords, plainPath, type Problem } from "@/api/problem";
import { recordTitle, useRecordTypes, type RecordType } from "@/api/record-types";
import type { RecordData } from "@/api/records";
import { CandidateLine, type Candidate } from "@/features/records/dialogs";
import type { Draft } from "@/features/records/draft";
import { noteName } from "@/features/records/names";
import { useOnTop } from "@/features/records/on-top";
import { QuickInput } from "@/features/records/quick-create";
import { quickFields } from "@/features/records/quick-fields";
import { RecordPicker } from "@/features/records/record-picker";
import { t } from "@/i18n";
import { Bones } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { saveOnKey } from "@/ui/use-save-key";
import { useWork } from "@/ui/use-work";
import { convertBody, convertLead, firstChoices, lackingIn, parts, readProposal, type Choice, type Choices, type Converted, type Drafts, type Part, type Proposal } from "./conversion";
import styles from "./convert-dialog.module.css";

interface Props {
  lead: RecordData;
  onClose: () => void;
  onConverted: (converted: Converted) => void;
}

export function ConvertDialog({ lead, onClose, onConverted }: Props) {
  const onTop = useOnTop();
  const query = useQuery({ queryKey: ["records", "leads", lead.id, "conversion"], queryFn: () => readProposal(lead.id), gcTime: 0, staleTime: 0 });
  return (
    <Modal opened onClose={() => onTop() && onClose()} title={t("deals.convert_title")} size={680} closeButtonProps={{ "aria-label": t("action.close") }}>
      {query.data ? <Form lead={lead} proposal={query.data} onClose={onClose} onConverted={onConverted} /> : query.error ? <ProblemBlock problem={asProblem(query.error)} retry={() => void query.refetch()} /> : <Bones lines={8} />}
    </Modal>
  );
}

function Form({ lead, proposal, onClose, onConverted }: Props & { proposal: Proposal }) {
  const all = useRecordTypes();
  const types = useMemo(() => Object.fromEntries(parts.map((part) => [part, all.find(({ name }) => name === part)])) as Partial<Record<Part, RecordType>>, [all]);
  const [choices, setChoices] = useState<Choices>(() => firstChoices(proposal));
  const [drafts, setDrafts] = useState<Drafts>({ contact: proposal.contact ?? {}, company: proposal.company ?? {}, deal: proposal.deal ?? {} });
  const [lacking, setLacking] = useState<ReturnType<typeof lackingIn>>();
  const [late, setLate] = useState<Proposal["duplicates"]>(); // found only when it was tried
  const { busy, problem, attempt, forget } = useWork();
  const doubled = problem?.code === "possible_duplicate";
  const duplicates = late ?? proposal.duplicates;
  const choose = (part: Part, choice: Choice) => {
    setChoices({ ...choices, [part]: choice });
    setLacking(undefined);
    forget();
  };
  const convert = async (allowDuplicates: boolean) => {
    const missing = lackingIn(choices);
    setLacking(missing);
    if (missing) return;
    await attempt(async () => {
      try {
        const { data } = await convertLead(lead.id, lead.version, convertBody(choices, drafts, types, allowDuplicates));
        onConverted(data);
      } catch (thrown) {
        const refused = asProblem(thrown);
        if (refused.code === "possible_duplicate") setLate(duplicatesIn(refused) ?? duplicates);
        throw refused;
      }
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void convert(false);
  };
  return (
    <form className={styles.form} onSubmit={submit} onKeyDown={saveOnKey} noValidate>
      {parts.map((part) => {
        const type = types[part];
        return type && (
          <PartCard
            key={part}
            part={part}
            type={type}
            choice={choices[part]}
            choose={(choice) => choose(part, choice)}
            draft={drafts[part]}
            setDraft={(draft) => { setDrafts({ ...drafts, [part]: draft }); forget(); }}
            candidates={(part === "deal" ? undefined : duplicates?.[part]) ?? []}
            problem={problem}
            missing={lacking === part}
          />
        );
      })}
      <div className={styles.moves}>
        <p><b>{t("deals.convert_moves_title")}</b></p>
        <p>{t("deals.convert_moves")}</p>
        <p>{t("deals.convert_stays")}</p>
      </div>
      {lacking === "nothing" && <p className={styles.error} role="alert">{t("deals.convert_nothing")}</p>}
      {problem && <div role="alert"><ProblemBlock problem={problem} />{unplaced(problem).map((words, index) => <p key={index} className={styles.error}>{words}</p>)}</div>}
      <footer className={styles.foot}>
        <Button onClick={onClose}>{t("action.cancel")}</Button>
        {doubled && <Button onClick={() => void convert(true)} aria-disabled={busy}>{t("deals.convert_all_the_same")}</Button>}
        <Button type="submit" variant="filled" aria-disabled={busy}>{t("deals.convert")}</Button>
      </footer>
    </form>
  );
}

// Where the server says who is there already: by part, or of one part only.
function duplicatesIn(problem: Problem): Proposal["duplicates"] | undefined {
  const { duplicates, candidates } = problem.body as { duplicates?: Proposal["duplicates"]; candidates?: unknown };
  if (duplicates) return duplicates;
  if (!Array.isArray(candidates)) return undefined;
  return problem.body.part === "company" ? { company: candidates as Candidate[] } : { contact: candidates as Candidate[] };
}

const partOf = (field: string) => plainPath(field).split(".")[0];

// What was said of no field that stands here.
const unplaced = (problem: Problem): string[] => problem.errors.filter(({ field }) => !parts.includes(partOf(field) as Part)).map(fieldErrorWords);

interface PartProps {
  part: Part;
  type: RecordType;
  choice: Choice;
  choose: (choice: Choice) => void;
  draft: Draft;
  setDraft: (draft: Draft) => void;
  candidates: Candidate[];
  problem: Problem | undefined;
  missing: boolean;
}

// Said by the other parts.
const elsewhere = new Set(["companies", "company_id", "contacts", "pipeline_id", "stage_id"]);

function PartCard({ part, type, choice, choose, draft, setDraft, candidates, problem, missing }: PartProps) {
  const kinds = part === "deal" ? (["create", "none"] as const) : (["create", "existing", "none"] as const);
  const title = t(`deals.part_${part}`);
  const errorAt = (path: string) => problem?.fieldMessage(`${part}.create.${path}`) ?? problem?.fieldMessage(`${part}.${path}`);
  const use = (record: RecordData) => {
    noteName(record.id, recordTitle(type, record));
    choose({ kind: "existing", id: record.id });
  };
  const fields = quickFields(type).filter(({ field }) => !elsewhere.has(field.name));
  return (
    <fieldset className={styles.part}>
      <legend>{title}</legend>
      <SegmentedControl
        aria-label={title}
        size="xs"
        value={choice.kind}
        data={kinds.map((kind) => ({ value: kind, label: t(`deals.part_${kind}`) }))}
        onChange={(kind) => choose(kind === "existing" ? { kind, id: undefined } : { kind: kind as "create" | "none" })}
      />
      {choice.kind !== "existing" && choice.kind !== "none" && candidates.length > 0 && (
        <div className={styles.similar}>
          <p>{t("records.similar", { count: candidates.length })}</p>
          <ul>
            {candidates.slice(0, 4).map((candidate) => (
              <li key={candidate.record.id}>
                <CandidateLine type={type} candidate={candidate} />
                <Button size="compact-sm" onClick={() => use(candidate.record)} aria-label={t("deals.use_name", { name: recordTitle(type, candidate.record) })}>{t("deals.use")}</Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {choice.kind === "create" && (
        <div className={styles.fields}>
          {fields.map((quick) => <QuickInput key={quick.field.name} type={type} quick={quick} draft={draft} set={(name, value) => setDraft({ ...draft, [name]: value })} errorAt={errorAt} autoFocus={false} />)}
        </div>
      )}
      {choice.kind === "existing" && <RecordPicker type={type} value={choice.id} ariaLabel={title} onChange={(id) => choose({ kind: "existing", id })} error={missing ? t("deals.which_one") : errorAt("id")} />}
    </fieldset>
  );
}
