// A value that is there but not shown, and why. In lists the value itself is what one presses, because there
// is no room beside it; one comes to it by the mouse there, and by the keyboard on the record's page.
import type { RecordType } from "@/api/record-types";
import { fieldLabel, t } from "@/i18n";
import { Masked } from "@/ui/pieces";
import { Why, type Matter } from "./why";
import styles from "./why.module.css";

interface Props {
  type: RecordType;
  id: string;
  field: string;
  reason: string;
  inList?: boolean;
}

export function Hidden({ type, id, field, reason, inList = false }: Props) {
  const matter: Matter = {
    what: t("privacy.field_hidden", { field: fieldLabel(type.name, field) }),
    field,
    reason,
    question: { operation: "read", record_type: type.name, record_id: id },
    plural: type.plural,
    id,
  };
  if (inList) return <Why matter={matter} className={styles.masked} tabIndex={-1}><Masked reason={reason} /></Why>;
  return <span><Masked reason={reason} /> <Why matter={matter} /></span>;
}
