// Oneself, one's sessions and tokens; for owners and administrators also users and the organisation.
import { Link, useParams } from "@tanstack/react-router";
import { Suspense, useEffect, useRef, type ComponentType } from "react";
import { settingsTypes, useRecordTypes } from "@/api/record-types";
import { useRights } from "@/api/session";
import { lazyPage } from "@/ui/lazy-part";
import { NoPage } from "@/features/shell/dead-ends";
import { iconOf } from "@/features/shell/places";
import { pluralLabel, t } from "@/i18n";
import { Icon } from "@/ui/icons";
import { lazyPart } from "@/ui/lazy-part";
import { Bones, Page } from "@/ui/pieces";
import { settingsSections, type SectionName } from "./sections";
import styles from "./settings.module.css";

const parts: Record<SectionName, ComponentType> = {
  profile: lazyPage(() => import("./profile"), "Profile"),
  sessions: lazyPage(() => import("./sessions"), "Sessions"),
  tokens: lazyPage(() => import("./tokens"), "Tokens"),
  users: lazyPage(() => import("./users"), "Users"),
  organisation: lazyPage(() => import("./organisation"), "OrganisationSettings"),
  pipelines: lazyPage(() => import("./sales/pipelines-settings"), "PipelinesSettings"),
  "lead-statuses": lazyPage(() => import("./sales/lead-statuses-settings"), "LeadStatusesSettings"),
  currencies: lazyPage(() => import("./sales/currencies-settings"), "CurrenciesSettings"),
  privacy: lazyPage(() => import("./privacy-settings"), "PrivacySettings"),
};

const HouseSettings = lazyPart(() => import("./house-settings").then((module) => module.HouseSettings));

// Types that are edited in a way of their own.
const withOwnEditor = new Set(["pipeline", "stage", "lead_status", "exchange_rate"]);

export function SettingsPage() {
  const { section = "profile" } = useParams({ strict: false });
  const types = useRecordTypes();
  const rights = useRights();
  const house = rights.readRecords || rights.manageInstallation ? settingsTypes(types).filter(({ name }) => !withOwnEditor.has(name)) : [];
  const sections = [...settingsSections(rights), ...house.map((type) => ({ name: type.plural, label: pluralLabel(type.plural), icon: iconOf(type) }))];
  const current = sections.find((one) => one.name === section);
  const houseType = house.find(({ plural }) => plural === section);
  // On a phone the sections are a row that scrolls: the one that is open is in sight.
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    row.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [section]);
  if (!current) return <NoPage />;
  const Part = houseType ? undefined : parts[current.name as SectionName];
  return (
    <Page title={t("shell.settings")} windowTitle={current.label}>
      <div className={styles.layout}>
        <nav ref={row} className={styles.sections} aria-label={t("shell.settings")}>
          {sections.map((one) => (
            <Link
              key={one.name}
              to="/settings/$section"
              params={{ section: one.name }}
              className={styles.section}
              aria-current={one === current ? "page" : undefined}
            >
              <Icon name={one.icon} />
              {one.label}
            </Link>
          ))}
        </nav>
        <div className={styles.part}>
          <Suspense fallback={<Bones lines={5} />}>
            {houseType ? <HouseSettings key={houseType.plural} type={houseType} /> : Part && <Part />}
          </Suspense>
        </div>
      </div>
    </Page>
  );
}
