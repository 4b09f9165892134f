// What a person's data may be used for: a light and a word for each purpose, the reason one click away.
import { Popover } from "@mantine/core";
import type { PurposeLight, Privacy } from "./record-data";
import { localized, purposeLabel, t, tOr } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Light } from "@/ui/pieces";
import styles from "./privacy.module.css";

export const purposeWords = (light: PurposeLight) => tOr(`purpose.${light.purpose}`, localized(light.title, purposeLabel(light.purpose)));

export const stateOf = (light: PurposeLight) => (light.allowed ? "may" : "may_not");

export function reasonOf(light: PurposeLight): string {
  if (light.allowed) return light.basis ? tOr(`records.basis.${light.basis}`, light.basis) : t("records.basis.none_needed");
  return tOr(`records.reason.${light.reason ?? ""}`, light.explain ?? t("records.reason.other"));
}

// The short form, for the top of a page: what one may and may not, each opening its reason.
export function MayI({ privacy }: { privacy: Privacy }) {
  return (
    <ul className={styles.lights} aria-label={t("records.may_we")}>
      {privacy.restricted && <li className={styles.hold}><Icon name="shield" size={14} /> {t("records.on_hold")}</li>}
      {privacy.purposes.map((light) => (
        <li key={light.purpose}>
          <Popover width={296} position="bottom-start">
            <Popover.Target>
              <button type="button" className={styles.light}>
                <Light state={stateOf(light)} /> <span>{purposeWords(light)}</span>
              </button>
            </Popover.Target>
            <Popover.Dropdown aria-label={purposeWords(light)}><Reason light={light} /></Popover.Dropdown>
          </Popover>
        </li>
      ))}
    </ul>
  );
}

export function Reason({ light }: { light: PurposeLight }) {
  return (
    <div className={styles.reason}>
      <p><b>{t(light.allowed ? "records.may_purpose" : "records.may_not_purpose", { purpose: purposeWords(light) })}</b></p>
      <p>{reasonOf(light)}</p>
      {light.article && <p className="quiet small">{light.rule ? t("problem.article", { article: light.article, rule: light.rule }) : light.article}</p>}
    </div>
  );
}
