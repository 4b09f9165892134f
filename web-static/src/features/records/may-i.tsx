// What a person's data may be used for: a light and a word for each purpose, the reason one click away.
import type { RecordType } from "@/api/record-types";
import type { PurposeLight, Privacy } from "./record-data";
import { Why, type Matter } from "@/features/privacy/why";
import { localized, purposeLabel, t, tOr } from "@/i18n";
import { Light } from "@/ui/pieces";
import styles from "./privacy.module.css";

export const purposeWords = (light: PurposeLight) => tOr(`purpose.${light.purpose}`, localized(light.title, purposeLabel(light.purpose)));

export const stateOf = (light: PurposeLight) => (light.allowed ? "may" : "may_not");

export function reasonOf(light: PurposeLight): string {
  if (light.allowed) return light.basis ? tOr(`records.basis.${light.basis}`, light.basis) : t("records.basis.none_needed");
  return tOr(`privacy.because.${light.reason ?? ""}`, (typeof light.explain === "string" ? light.explain : localized(light.explain)) || t("privacy.because.other"));
}

export function purposeMatter(type: RecordType, id: string, light: PurposeLight): Matter {
  const { reason, rule, article, explain, allowed } = light;
  return {
    what: t(allowed ? "records.may_purpose" : "records.may_not_purpose", { purpose: purposeWords(light) }),
    ...(reason && { reason }),
    ...(!allowed && { question: { operation: "read", record_type: type.name, record_id: id }, purpose: light.purpose }),
    rule,
    article,
    explain: allowed ? { en: reasonOf(light), de: reasonOf(light) } : explain,
    plural: type.plural,
    id,
  };
}

// The short form: what one may and may not, each opening its reason.
export function MayI({ type, id, privacy }: { type: RecordType; id: string; privacy: Privacy }) {
  return (
    <ul className={styles.lights} aria-label={t("records.may_we")}>
      {privacy.purposes.map((light) => (
        <li key={light.purpose}>
          <Why matter={purposeMatter(type, id, light)} className={styles.light}>
            <Light state={stateOf(light)} /> <span>{purposeWords(light)}</span>
          </Why>
        </li>
      ))}
    </ul>
  );
}
