// Who is there already and looks like what is being typed.
import { Link } from "@tanstack/react-router";
import type { RecordType } from "@/api/record-types";
import { t } from "@/i18n";
import { CandidateLine, type Candidate } from "./dialogs";
import styles from "./form.module.css";

const atMost = 3;

export function SimilarBox({ type, candidates, onLeave }: { type: RecordType; candidates: Candidate[]; onLeave?: () => void }) {
  return (
    <div role="status" className={styles.similarRegion}>
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
