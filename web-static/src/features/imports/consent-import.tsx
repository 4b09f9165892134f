// Consents and opt-outs from another system: one file, read at once; opt-outs count before consents.
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { importConsents } from "@/api/privacy";
import { asProblem } from "@/api/problem";
import { queryClient } from "@/app/query-client";
import { t, tOr } from "@/i18n";
import { Card, Status } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { DropZone } from "./drop-zone";
import styles from "./imports.module.css";

const columns = ["email", "phone", "act", "purpose", "channel", "at", "manner", "wording", "note", "expires_at"] as const;

export function ConsentImport() {
  const sending = useMutation({
    mutationFn: (file: File) => importConsents(file),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ["records"] }),
  });
  const { data } = sending;
  const refused = data?.rows.filter(({ status }) => status !== "recorded") ?? [];
  if (!data) {
    return (
      <>
        <DropZone onFile={(file) => sending.mutate(file)} busy={sending.isPending} kinds={t("imports.consent_file")} />
        {sending.isError && <ProblemBlock problem={asProblem(sending.error)} retry={() => sending.variables && sending.mutate(sending.variables)} />}
        <Card title={t("imports.consent_columns")}>
          <p className={styles.intro}>{t("imports.consent_text")}</p>
          <dl className={styles.columns}>
            {columns.map((name) => <div key={name}><dt><code>{name}</code></dt><dd>{t(`imports.consent_column.${name}`)}</dd></div>)}
          </dl>
        </Card>
      </>
    );
  }
  return (
    <Card title={t("imports.consent_done")} actions={<Button size="compact-sm" onClick={() => sending.reset()}>{t("imports.another_file")}</Button>}>
      <p>{t("imports.consent_recorded", { count: data.recorded })} {data.refused > 0 && t("imports.consent_refused", { count: data.refused })}</p>
      {refused.length > 0 && (
        <ul className={styles.refused}>
          {refused.slice(0, 200).map(({ record, code, detail }) => (
            <li key={record}><Status>{t("imports.consent_line", { number: String(record) })}</Status> {tOr(`field_error.${code ?? ""}`, tOr(`problem.${code ?? ""}`, detail ?? code ?? ""))}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}
