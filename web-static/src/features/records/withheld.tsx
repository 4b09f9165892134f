// Who is left out of a list, for those who need to know: how many and why, never who.
import type { RecordType } from "@/api/record-types";
import { Why } from "@/features/privacy/why";
import { readable, t, tOr } from "@/i18n";
import { countWords } from "./deletion";
import styles from "./list-page.module.css";

export function Withheld({ type, withheld }: { type: RecordType; withheld: { reason: string; count: number }[] }) {
  if (withheld.length === 0) return null;
  return (
    <p className={styles.withheld}>
      {withheld.map(({ reason, count }) => {
        const what = t("records.withheld", { what: countWords(type.plural, count), reason: tOr(`records.withheld.${reason}`, readable(reason).toLowerCase()) });
        const why = tOr(`records.withheld_why.${reason}`, t("records.withheld_why"));
        const rule = reason === "restricted" ? "duty.count_withheld" : undefined;
        return <span key={reason}>{what} <Why matter={{ what, reason, rule, explain: { en: why, de: why }, ways: [{ way: "ask_privacy_contact", may: true }], who: ["privacy_desk"] }} /></span>;
      })}
    </p>
  );
}
