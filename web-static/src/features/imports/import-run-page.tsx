// One import: how far it is, and what became of every row.
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { asProblem } from "@/api/problem";
import { queryClient } from "@/app/query-client";
import { useContexts } from "@/features/records/contexts";
import { localized, t } from "@/i18n";
import { Bones, Card, Facts, Page, Time } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { refreshLists } from "@/features/records/list-data";
import { Counts, ProgressLine } from "./counts";
import { StateOf } from "./earlier-imports";
import { cancelImport, useRun, type Run } from "./import-data";
import { RowList } from "./row-list";
import styles from "./imports.module.css";

export function ImportRunPage() {
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const { data: run, error, refetch } = useRun(id);
  const was = useRef<Run["state"] | undefined>(undefined);
  useEffect(() => {
    // What came in is in every list from now on.
    if (was.current === "running" && run && run.state !== "running") {
      for (const plural of ["contacts", "companies"]) refreshLists(plural);
      void queryClient.invalidateQueries({ queryKey: ["imports"], exact: true });
    }
    was.current = run?.state;
  }, [run]);
  if (!run) {
    return (
      <Page title={t("imports.one")} narrow>
        {error ? <ProblemBlock problem={asProblem(error)} retry={() => void refetch()} /> : <Card><Bones lines={5} /></Card>}
      </Page>
    );
  }
  return <Shown run={run} />;
}

function Shown({ run }: { run: Run }) {
  const contexts = useContexts();
  const cancelling = useMutation({ mutationFn: () => cancelImport(run.id), onSettled: () => void queryClient.invalidateQueries({ queryKey: ["imports", run.id] }) });
  const running = run.state === "running";
  const context = contexts?.find(({ name }) => name === run.context);
  const actions = running
    ? <Button onClick={() => cancelling.mutate()} disabled={cancelling.isPending}>{t("imports.cancel")}</Button>
    : <><Button component={Link} to="/import">{t("imports.another")}</Button><Button variant="filled" component={Link} to="/contacts">{t("imports.to_people")}</Button></>;
  return (
    <Page title={run.dry_run ? t("imports.trial") : t("imports.one")} narrow meta={<StateOf run={run} />} actions={actions}>
      <Card title={running ? t("imports.running") : t("imports.result")}>
        {running && <ProgressLine run={run} />}
        {run.state === "cancelled" && <p className={styles.intro}>{t("imports.cancelled_text", { done: run.processed, total: run.total })}</p>}
        {run.state === "interrupted" && <p className={styles.intro}>{t("imports.interrupted_text", { done: run.processed, total: run.total })}</p>}
        <Counts run={run} />
        <Facts facts={[[t("imports.context_label"), localized(context?.title, run.context)], [t("imports.started"), <Time key="started" at={run.started_at} clock />]]} />
        {cancelling.isError && <ProblemBlock problem={asProblem(cancelling.error)} />}
      </Card>
      {!running && <RowList run={run} />}
    </Page>
  );
}
