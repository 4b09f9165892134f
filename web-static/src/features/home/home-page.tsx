// The page one begins with: whether the installation is safe, what was opened last, what is new.
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useRecordTypes } from "@/api/record-types";
import { useRights, useSession } from "@/api/session";
import { openPalette, openQuickCreate } from "@/features/shell/overlays";
import { iconOf } from "@/features/shell/places";
import { keyNames } from "@/features/shell/shortcuts";
import { t, tOr, typeLabel } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Keys, Page } from "@/ui/pieces";
import { InstallationCard } from "./installation-card";
import { NewestCard } from "./newest-card";
import { RecentCard } from "./recent-card";
import styles from "./home.module.css";

// For the few who have them.
const Warnings = lazy(() => import("@/features/settings/privacy-settings").then((module) => ({ default: module.Warnings })));
const NoticesDue = lazy(() => import("@/features/privacy/notices-due").then((module) => ({ default: module.NoticesDue })));

export function HomePage() {
  const rights = useRights();
  const types = useRecordTypes();
  const warnings = useSession().warnings ?? [];
  const people = types.find(({ subject }) => subject === "person");
  return (
    <Page title={t("shell.home")}>
      {rights.manageInstallation && <InstallationCard />}
      {warnings.length > 0 && <Suspense><Warnings warnings={warnings} link /></Suspense>}
      <QuickActions />
      {rights.runNotices && people && <Suspense><NoticesDue type={people} /></Suspense>}
      {rights.readRecords && (
        <div className={styles.columns}>
          <RecentCard />
          {types[0] && <NewestCard type={types[0]} />}
        </div>
      )}
    </Page>
  );
}

function QuickActions() {
  const rights = useRights();
  const types = useRecordTypes();
  return (
    <section className={styles.actions} aria-label={t("home.actions")}>
      {rights.writeRecords &&
        types.map((type) => (
          <Button key={type.name} leftSection={<Icon name={iconOf(type)} />} onClick={() => openQuickCreate(type.plural)}>
            {tOr(`add.${type.name}`, typeLabel(type.name))}
          </Button>
        ))}
      {rights.writeRecords && (
        <Button component={Link} to="/import" leftSection={<Icon name="upload" />}>{t("home.import")}</Button>
      )}
      {rights.manageUsers && (
        <Button component={Link} to="/settings/users" leftSection={<Icon name="person" />}>{t("home.users")}</Button>
      )}
      {rights.readRecords && (
        <Button variant="subtle" leftSection={<Icon name="search" />} rightSection={<Keys>{keyNames("mod+k").join(" ")}</Keys>} onClick={openPalette} className={styles.find ?? ""}>
          {t("home.find")}
        </Button>
      )}
    </section>
  );
}
