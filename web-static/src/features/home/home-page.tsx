// The page one begins with: whether the installation is safe, my day, how the deals stand, what is to be done
// for people's privacy, what was opened last, what is new.
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Suspense } from "react";
import { useRecordTypes } from "@/api/record-types";
import { useRights, useSession } from "@/api/session";
import { openPalette, openQuickCreate } from "@/features/shell/overlays";
import { iconOf } from "@/features/shell/places";
import { keyNames } from "@/features/shell/shortcuts";
import { linkableTypes } from "@/features/activities/linkable";
import { t, tOr, typeLabel } from "@/i18n";
import { Icon } from "@/ui/icons";
import { lazyPart } from "@/ui/lazy-part";
import { Bones, Card, Keys, Page } from "@/ui/pieces";
import { InstallationCard } from "./installation-card";
import { NewestCard } from "./newest-card";
import { RecentCard } from "./recent-card";
import styles from "./home.module.css";

// For the few who have them.
const Warnings = lazyPart(() => import("@/features/settings/privacy-settings").then((module) => module.Warnings));
const NoticesDue = lazyPart(() => import("@/features/privacy/notices-due").then((module) => module.NoticesDue));
// With what they draw from: the frame of the page comes first.
const MyDay = lazyPart(() => import("./my-day").then((module) => module.MyDay));
const PipelineCard = lazyPart(() => import("./pipeline-card").then((module) => module.PipelineCard));
const RestingCard = lazyPart(() => import("./resting-card").then((module) => module.RestingCard));
for (const part of [MyDay, PipelineCard, RestingCard]) void part.preload();

export function HomePage() {
  const rights = useRights();
  const types = useRecordTypes();
  const warnings = useSession().warnings ?? [];
  const people = types.find(({ name }) => name === "contact");
  return (
    <Page title={t("shell.home")}>
      {rights.manageInstallation && <InstallationCard />}
      {warnings.length > 0 && <Suspense fallback={<div className={styles.waiting} aria-busy="true" />}><Warnings warnings={warnings} link /></Suspense>}
      <QuickActions />
      {rights.readRecords && (
        <div className={styles.columns}>
          <div className={styles.column}>
            <Suspense fallback={<Card title={t("day.my_day")}><Bones lines={6} /></Card>}><MyDay /></Suspense>
            {rights.runNotices && people && <Suspense><NoticesDue type={people} /></Suspense>}
            <RecentCard />
          </div>
          <div className={styles.column}>
            <Suspense fallback={<Card title={t("day.pipeline")}><Bones lines={6} /></Card>}><PipelineCard /></Suspense>
            <Suspense><RestingCard /></Suspense>
            {people && <NewestCard type={people} />}
          </div>
        </div>
      )}
    </Page>
  );
}

function QuickActions() {
  const rights = useRights();
  const all = useRecordTypes();
  const whole = linkableTypes(all);
  const types = whole.length > 0 ? whole : all;
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
