// Who is left out of a list, for those who need to know: how many and why, never who.
import { Popover, UnstyledButton } from "@mantine/core";
import type { RecordType } from "@/api/record-types";
import { readable, t, tOr } from "@/i18n";
import { countWords } from "./deletion";
import styles from "./list-page.module.css";

export function Withheld({ type, withheld }: { type: RecordType; withheld: { reason: string; count: number }[] }) {
  if (withheld.length === 0) return null;
  return (
    <p className={styles.withheld}>
      {withheld.map(({ reason, count }) => (
        <span key={reason}>
          {t("records.withheld", { what: countWords(type.plural, count), reason: tOr(`records.withheld.${reason}`, readable(reason).toLowerCase()) })}{" "}
          <Popover width={296} position="top-start">
            <Popover.Target><UnstyledButton className={styles.why}>{t("problem.why")}</UnstyledButton></Popover.Target>
            <Popover.Dropdown>{tOr(`records.withheld_why.${reason}`, t("records.withheld_why"))}</Popover.Dropdown>
          </Popover>
        </span>
      ))}
    </p>
  );
}
