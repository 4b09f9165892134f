// Who is there already and looks like what is being typed.
import { Link } from "@tanstack/react-router";
import type { RecordType } from "@/api/record-types";
import { t } from "@/i18n";
import { CandidateLine } from "./dialogs";
import type { Similar } from "./record-form";
import styles from "./form.module.css";

const atMost = 3;

export function SimilarBox({ type, similar: { candidates, unavailable }, onLeave }: { type: RecordType; similar: Similar; onLeave?: () => void }) {
  return (
    <div role="status" className={styles.similarRegion}>
      {unavailable && <div className={styles.similar}><p>{t("records.unavailable")}</p></div>}
      {candidates.length > 0 && (
        <div className={styles.similar}>
          <p className={styles.similarTitle}>{t("records.similar", { count: candidates.length })}</p>
          <ul>
            {candidates.slice(0, atMost).map((candidate) => (
              <li key={candidate.record.id}>
                <CandidateLine type={type} candidate={candidate} />
                <Link to="/$plural/$id" params={{ plural: type.plural, id: candidate.record.id }} onClick={onLeave}>{t("records.duplicate_open")}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
