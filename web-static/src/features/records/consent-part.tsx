// Shown where the chosen context rests on consent; loaded only then.
import { Suspense } from "react";
import type { RecordType } from "@/api/record-types";
import { lazyPart } from "@/ui/lazy-part";
import { Bones } from "@/ui/pieces";
import type { useRecordForm } from "./record-form";
import styles from "./form.module.css";

const ConsentEvidence = lazyPart(() => import("@/features/privacy/consent-evidence").then((module) => module.ConsentEvidence));

export function ConsentPart({ type, form }: { type: RecordType; form: ReturnType<typeof useRecordForm> }) {
  if (!form.asksConsent) return null;
  return (
    <div className={styles.consent}>
      <Suspense fallback={<Bones lines={4} />}>
        <ConsentEvidence type={type} draft={form.consent} set={form.setConsent} errorAt={form.consentError} />
      </Suspense>
    </div>
  );
}
