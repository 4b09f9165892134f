// The consent that a new person's context rests on: asked in the same form, because without it there would be
// nothing that allows to keep the data.
import type { RecordType } from "@/api/record-types";
import { t } from "@/i18n";
import { dialogOf, type DialogField, type Draft } from "./dialog-table";
import { EventField } from "./event-field";
import styles from "./dialog.module.css";

interface Props {
  type: RecordType;
  draft: Draft;
  set: (changes: Draft) => void;
  errorAt: (field: string) => string | undefined;
}

const asked = (field: DialogField) => !field.rare && field.name !== "purpose";

export function ConsentEvidence(props: Props) {
  return (
    <fieldset className={styles.evidence}>
      <legend>{t("privacy.evidence_of_consent")}</legend>
      <p className="quiet small">{t("privacy.evidence_of_consent_text")}</p>
      {dialogOf("consent_given").fields.filter(asked).map((field) => <EventField key={field.name} dialog="consent_given" field={field} {...props} />)}
    </fieldset>
  );
}
