// Before one calls or writes: may I? With the number or address it is about.
import type { RecordType } from "@/api/record-types";
import type { RecordData } from "@/api/records";
import { lightOf, reachMatter, reachWords } from "@/features/privacy/reach-line";
import { Why } from "@/features/privacy/why";
import { telephone } from "@/features/records/full-value";
import { usePrivacy } from "@/features/records/record-data";
import type { Item } from "@/features/records/values";
import { t } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Light } from "@/ui/pieces";
import styles from "./composer.module.css";

export function MayLine({ type, record, channel }: { type: RecordType; record: RecordData; channel: "call" | "email" }) {
  const { data: privacy, isLoading } = usePrivacy(type, record.id);
  const reach = privacy?.reach.find((one) => one.channel === channel);
  const first = (record[channel === "call" ? "phones" : "emails"] as Item[] | undefined)?.[0];
  if (isLoading) return null; // the number only together with whether it may be called
  if (!reach && !first && !privacy?.restricted) return null;
  return (
    <div className={styles.may} aria-label={t("privacy.may_i")} role="group">
      {privacy?.restricted && <span className={styles.held}><Icon name="shield" size={14} /> {t("records.on_hold")}</span>}
      {reach && (
        <span className={styles.light}>
          <Light state={lightOf(reach.light)} /> {reachWords(reach)} <Why matter={reachMatter(type, record.id, reach)} />
        </span>
      )}
      {first && <a href={channel === "call" ? telephone(first) : `mailto:${encodeURIComponent(String(first.address))}`}><bdi>{String(channel === "call" ? first.number : first.address)}</bdi></a>}
    </div>
  );
}
