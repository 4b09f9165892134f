// When there is no record to show: gone, erased, not for this person or purpose, deleted, still loading.
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { asProblem, type Problem } from "@/api/problem";
import type { RecordType } from "@/api/record-types";
import { useRights } from "@/api/session";
import { pluralLabel, t } from "@/i18n";
import { dateWords } from "@/i18n/format";
import { Bone, Bones, Empty, Page } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { restoreAll } from "./deletion";
import { toast } from "@/ui/toasts";
import styles from "./record-page.module.css";

export function RecordBones() {
  return (
    <div className={styles.page}>
      <div className={styles.bonesHead}><Bone width={40} height={40} /><Bone width={208} height={20} /></div>
      <div className={styles.body}>
        <div className={styles.main}><Bones lines={6} /></div>
        <aside className={styles.side}><Bones lines={8} /></aside>
      </div>
    </div>
  );
}

export function RecordGone({ type, id, problem, retry }: { type: RecordType; id: string; problem: Problem; retry: () => void }) {
  const back = <Button component={Link} to={`/${type.plural}`}>{t("records.to_list", { what: pluralLabel(type.plural) })}</Button>;
  if (problem.code === "erased") {
    const on = erasedOn(problem);
    return (
      <Page title={t("records.erased")}>
        <Empty icon="shield" title={on ? t("records.erased_on", { date: dateWords(on) }) : t("records.erased")} actions={back}>{t("records.erased_text")}</Empty>
      </Page>
    );
  }
  if (problem.code === "in_trash") return <InTrash type={type} id={id} back={back} />;
  if (problem.status === 404) {
    return <Page title={t("records.not_found")}><Empty icon="search" title={t("records.not_found_title")} actions={back}>{t("records.not_found_text")}</Empty></Page>;
  }
  if (problem.status === 403) {
    return (
      <Page title={t("shell.not_shown")} narrow>
        <ProblemBlock problem={problem} about={{ question: { operation: "read", record_type: type.name, record_id: id }, plural: type.plural, id }} />
        <p className="quiet">{t("records.denied_hint")}</p>
        <div>{back}</div>
      </Page>
    );
  }
  return <Page title={t("shell.not_shown")} narrow><ProblemBlock problem={problem} retry={retry} /></Page>;
}

function erasedOn(problem: Problem): string | undefined {
  const found = problem.body.erased_on ?? problem.body.erased_at;
  return typeof found === "string" ? found.slice(0, 10) : undefined;
}

// Deleted: nobody works with it until somebody brings it back.
function InTrash({ type, id, back }: { type: RecordType; id: string; back: React.ReactNode }) {
  const [busy, setBusy] = useState(false);
  const rights = useRights();
  const restore = async () => {
    setBusy(true);
    try {
      await restoreAll(type.plural, [id]);
    } catch (thrown) {
      toast({ tone: "wrong", text: asProblem(thrown).message });
    } finally {
      setBusy(false);
    }
  };
  const actions = <>{rights.writeRecords && <Button variant="filled" disabled={busy} onClick={() => void restore()}>{t("records.restore")}</Button>}{back}</>;
  return <Page title={t("records.in_trash")}><Empty icon="trash" title={t("records.in_trash_text")} actions={actions} /></Page>;
}
