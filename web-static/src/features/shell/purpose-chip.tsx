// What one works on: always in sight, changed with one press.
import { Menu } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { answer, api } from "@/api/client";
import { choosePurpose, currentPurpose, onPurpose } from "@/api/purpose";
import { useSession } from "@/api/session";
import { localized, purposeLabel, t, tParts } from "@/i18n";
import styles from "./purpose-chip.module.css";

const purposesQuery = {
  queryKey: ["purposes"],
  queryFn: () => answer(api.GET("/api/v1/purposes")),
  staleTime: Infinity,
};

export function PurposeChip() {
  const purpose = useSyncExternalStore(onPurpose, currentPurpose);
  const session = useSession();
  const known = useQuery(purposesQuery).data?.data;
  const titleOf = (name: string) => localized(known?.find((one) => one.name === name)?.title, purposeLabel(name));
  if (!purpose) return null;
  const words = tParts("shell.working_on", { purpose: <b key="purpose">{titleOf(purpose)}</b> });
  const choices = known ? known.flatMap((one) => (one.permitted && one.name ? [one.name] : [])) : session.purposes;
  return (
    <Menu width="min(360px, calc(100vw - 16px))" withinPortal={false}>
      <Menu.Target>
        <button type="button" className={styles.chip} aria-label={t("shell.working_on", { purpose: titleOf(purpose) })}>
          <span className={styles.words} aria-hidden="true">{words}</span>
          <span className={styles.short} aria-hidden="true">{titleOf(purpose)}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("shell.purpose")}</Menu.Label>
        <Menu.RadioGroup value={purpose} onChange={choosePurpose}>
          {choices.map((name) => (
            <Menu.RadioItem key={name} value={name} closeMenuOnClick>
              <span className={styles.choice}>
                {titleOf(name)}
                <span className="quiet small">{localized(known?.find((one) => one.name === name)?.description)}</span>
              </span>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <span className={styles.hint}>{t("shell.purpose_hint")}</span>
      </Menu.Dropdown>
    </Menu>
  );
}
