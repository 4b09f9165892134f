// Bringing a file of people along: drop it, say which column is what and how the people came to us, see
// what would happen, then do it.
import { Button, Radio, SegmentedControl } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Suspense, useEffect, useRef, useState } from "react";
import { asProblem } from "@/api/problem";
import { useRights } from "@/api/session";
import { queryClient } from "@/app/query-client";
import { ContextChoice } from "@/features/records/context-choice";
import { consentUses, useContexts } from "@/features/records/contexts";
import { useRemembered } from "@/features/records/entry-memory";
import { NoPage } from "@/features/shell/dead-ends";
import { t, tOr } from "@/i18n";
import { numberWords } from "@/i18n/format";
import { lazyPart } from "@/ui/lazy-part";
import { Bones, Card, Page } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { Counts, ProgressLine } from "./counts";
import { DropZone } from "./drop-zone";
import { EarlierImports } from "./earlier-imports";
import { cancelImport, duplicateChoices, keepFile, preview, startImport, useRun, type DuplicateChoice, type Preview, type Settings } from "./import-data";
import { guessed, mappingText, takenTwice, type Mapping } from "./mapping";
import { MappingTable } from "./mapping-table";
import { RowList } from "./row-list";
import styles from "./imports.module.css";

interface Chosen {
  file: File;
  preview: Preview;
  mapping: Mapping;
  context?: string;
  duplicates: DuplicateChoice;
  trial?: string; // the dry run
}

const ConsentImport = lazyPart(() => import("./consent-import").then((module) => module.ConsentImport));

export function ImportPage() {
  const rights = useRights();
  const [kind, setKind] = useState("people");
  if (!rights.writeRecords) return <NoPage />;
  const choice = (
    <SegmentedControl size="xs" className={styles.kinds ?? ""} value={kind} onChange={setKind} aria-label={t("imports.kind")} data={[{ value: "people", label: t("imports.kind_people") }, { value: "consents", label: t("imports.kind_consents") }]} />
  );
  if (kind === "people") return <Wizard choice={choice} />;
  return <Page title={t("imports.title")} narrow>{choice}<Suspense fallback={<Bones lines={6} />}><ConsentImport /></Suspense></Page>;
}

function Wizard({ choice }: { choice: React.ReactNode }) {
  const [chosen, setChosen] = useRemembered<Chosen | null>("import", null);
  const reading = useMutation({
    mutationFn: (file: File) => preview(file),
    onSuccess: (data, file) => setChosen({ file, preview: data, mapping: guessed(data), duplicates: "skip" }),
  });
  const step = !chosen ? 1 : chosen.trial ? 3 : 2;
  return (
    <Page title={t("imports.title")} narrow meta={<Steps step={step} />}>
      {!chosen && (
        <>
          {choice}
          <DropZone onFile={(file) => reading.mutate(file)} busy={reading.isPending} />
          {reading.isError && <ProblemBlock problem={asProblem(reading.error)} retry={() => reading.variables && reading.mutate(reading.variables)} />}
          <EarlierImports />
        </>
      )}
      {chosen && !chosen.trial && <Choices chosen={chosen} setChosen={setChosen} />}
      {chosen?.trial && <Trial chosen={chosen} setChosen={setChosen} />}
    </Page>
  );
}

function Steps({ step }: { step: number }) {
  const names = [t("imports.step_file"), t("imports.step_choose"), t("imports.step_check"), t("imports.step_run")];
  return (
    <ol className={styles.steps} aria-label={t("imports.steps")}>
      {names.map((name, index) => <li key={name} aria-current={index + 1 === step ? "step" : undefined}>{index + 1} {name}</li>)}
    </ol>
  );
}

interface StepProps {
  chosen: Chosen;
  setChosen: (next: Chosen | null) => void;
}

const settingsOf = ({ preview: read, mapping, context = "", duplicates }: Chosen): Settings => ({ context, duplicates, mapping: mappingText(read, mapping) });

function Choices({ chosen, setChosen }: StepProps) {
  const { file, preview: read, mapping, context, duplicates } = chosen;
  const contexts = useContexts();
  const [missing, setMissing] = useState(false);
  const trying = useMutation({
    mutationFn: () => startImport(file, settingsOf(chosen), true),
    onSuccess: (run) => {
      keepFile(run.id, { file, encoding: read.encoding, delimiter: read.delimiter });
      setChosen({ ...chosen, trial: run.id });
    },
  });
  const columns = read.columns.length > 0;
  const nothing = columns && mapping.every((target) => !target);
  // Each person's own consent would be needed, which no column of this file can hold.
  const ofConsent = consentUses(contexts, context).length > 0;
  const next = () => {
    setMissing(!context);
    if (context && !ofConsent && !nothing && takenTwice(mapping).size === 0) trying.mutate();
  };
  return (
    <>
      <Card title={<bdi>{file.name}</bdi>} actions={<Button size="compact-sm" variant="subtle" onClick={() => setChosen(null)}>{t("imports.another_file")}</Button>}>
        <p className="quiet">{t("imports.file_facts", { format: tOr(`imports.format.${read.format}`, read.format), count: read.records })}</p>
      </Card>
      {columns && (
        <Card title={t("imports.columns")}>
          <p className={styles.intro}>{t("imports.columns_text")}</p>
          <MappingTable preview={read} mapping={mapping} onChange={(next) => setChosen({ ...chosen, mapping: next })} />
        </Card>
      )}
      <Card title={t("imports.context")}>
        <p className={styles.intro}>{t("imports.context_text")}</p>
        <ContextChoice contexts={contexts} value={context} onChange={(name) => { setMissing(false); setChosen({ ...chosen, context: name }); }} label={t("imports.context_label")} placeholder={t("imports.context_choose")} error={ofConsent ? t("imports.context_consent") : missing && !context ? t("imports.context_missing") : undefined} />
      </Card>
      <Card title={t("imports.if_there")}>
        <Radio.Group value={duplicates} onChange={(value) => setChosen({ ...chosen, duplicates: value as DuplicateChoice })} aria-label={t("imports.if_there")}>
          <div className={styles.radios}>
            {duplicateChoices.map((one) => <Radio key={one} value={one} label={t(`imports.duplicates.${one}`)} description={t(`imports.duplicates_text.${one}`)} />)}
          </div>
        </Radio.Group>
      </Card>
      {trying.isError && <ProblemBlock problem={asProblem(trying.error)} retry={next} />}
      <footer className={styles.foot}>
        <Button variant="filled" onClick={next} disabled={trying.isPending || nothing || ofConsent}>{trying.isPending ? t("imports.sending") : t("imports.check")}</Button>
        <span className="quiet">{nothing ? t("imports.nothing_chosen") : t("imports.check_hint")}</span>
      </footer>
    </>
  );
}

function Trial({ chosen, setChosen }: StepProps) {
  const { file, preview: read, trial = "" } = chosen;
  const { data: run, error, refetch } = useRun(trial);
  const navigate = useNavigate();
  const doing = useMutation({
    mutationFn: () => startImport(file, settingsOf(chosen), false),
    onSuccess: (started) => {
      keepFile(started.id, { file, encoding: read.encoding, delimiter: read.delimiter });
      void queryClient.invalidateQueries({ queryKey: ["imports"], exact: true });
      setChosen(null);
      void navigate({ to: "/import/$id", params: { id: started.id } });
    },
  });
  const { trial: _trial, ...before } = chosen;
  const back = () => {
    if (run?.state === "running") void cancelImport(trial).catch(() => undefined);
    setChosen(before);
  };
  // Whoever leaves a check half way does not need it any more.
  const running = useRef(false);
  running.current = run?.state === "running";
  useEffect(() => () => void (running.current && cancelImport(trial).catch(() => undefined)), [trial]);
  if (!run) return error ? <ProblemBlock problem={asProblem(error)} retry={() => void refetch()} /> : <Card><Bones lines={4} /></Card>;
  const done = run.state !== "running";
  const useful = run.created + run.merged;
  return (
    <>
      <Card title={done ? t("imports.would_happen") : t("imports.checking")}>
        {!done && <ProgressLine run={run} />}
        <Counts run={run} />
        {done && <p className="quiet">{t("imports.nothing_written")}</p>}
      </Card>
      {doing.isError && <ProblemBlock problem={asProblem(doing.error)} retry={() => doing.mutate()} />}
      <footer className={styles.foot}>
        <Button variant="filled" disabled={!done || useful === 0 || doing.isPending} onClick={() => doing.mutate()}>
          {doing.isPending ? t("imports.sending") : t("imports.run", { count: useful, number: numberWords(useful) })}
        </Button>
        <Button onClick={back}>{t("imports.back")}</Button>
      </footer>
      {done && <RowList run={run} />}
    </>
  );
}
