import { ActionIcon, Tooltip } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useRights, useSession } from "@/api/session";
import { useRecordTypes } from "@/api/record-types";
import { usePinned } from "@/features/views/pins";
import { useViews } from "@/features/views/view";
import { t } from "@/i18n";
import { Icon } from "@/ui/icons";
import { useInstallation } from "@/api/installation";
import { calendarPlace, homePlace, iconOf, importPlace, recordPlaces, settingsPlace, tasksPlace, trashPlace, type Place } from "./places";
import styles from "./sidebar.module.css";

function PlaceLink({ place, narrow }: { place: Place; narrow: boolean }) {
  return (
    <Tooltip label={place.label} position="right" disabled={!narrow}>
      <Link
        to={place.to}
        className={styles.place}
        activeProps={{ "aria-current": "page" }}
        activeOptions={{ exact: place.to === "/", includeSearch: false }}
      >
        <Icon name={place.icon} />
        <span className={narrow ? "unseen" : "cut"}>{place.label}</span>
      </Link>
    </Tooltip>
  );
}

// The views somebody wants at hand, of every type.
function PinnedViews({ narrow }: { narrow: boolean }) {
  const types = useRecordTypes();
  const { user } = useSession();
  const { views } = useViews();
  const pinned = usePinned(user.id);
  const shown = pinned.flatMap((id) => views.find((view) => view.id === id) ?? []);
  const lines = shown.flatMap((view) => {
    const type = types.find(({ name }) => name === view.recordType);
    return type ? [{ view, type }] : [];
  });
  if (lines.length === 0) return null;
  return (
    <div className={styles.places} role="group" aria-label={t("lists.views")}>
      {!narrow && <span className={styles.section} aria-hidden="true">{t("lists.views")}</span>}
      {lines.map(({ view, type }) => (
        <Tooltip key={view.id} label={view.name} position="right" disabled={!narrow}>
          <Link to="/$plural" params={{ plural: type.plural }} search={{ view: view.id } as never} className={styles.place} activeProps={{ "aria-current": "page" }} activeOptions={{ exact: true, includeSearch: true }}>
            <Icon name={iconOf(type)} />
            <bdi className={narrow ? "unseen" : "cut"}>{view.name}</bdi>
          </Link>
        </Tooltip>
      ))}
    </div>
  );
}

export function Sidebar({ narrow, toggle }: { narrow: boolean; toggle: () => void }) {
  const types = useRecordTypes();
  const rights = useRights();
  const organisation = useInstallation()?.organisation || "Candor";
  const toggleWords = narrow ? t("shell.expand") : t("shell.collapse");
  return (
    <nav className={styles.sidebar} data-narrow={narrow || undefined} aria-label={t("shell.navigation")}>
      <Link to="/" className={styles.brand} title={organisation}>
        <span className={styles.seal} aria-hidden="true" />
        <bdi className={narrow ? "unseen" : "cut"}>{organisation}</bdi>
      </Link>
      <div className={styles.places}>
        <PlaceLink place={homePlace()} narrow={narrow} />
        {rights.readRecords && recordPlaces(types).map((place) => <PlaceLink key={place.to} place={place} narrow={narrow} />)}
        {rights.readRecords && [tasksPlace(), calendarPlace()].map((place) => <PlaceLink key={place.to} place={place} narrow={narrow} />)}
      </div>
      {rights.readRecords && <PinnedViews narrow={narrow} />}
      <div className={styles.places} data-end>
        {rights.writeRecords && <PlaceLink place={importPlace()} narrow={narrow} />}
        {rights.readRecords && <PlaceLink place={trashPlace()} narrow={narrow} />}
        <PlaceLink place={settingsPlace()} narrow={narrow} />
        <Tooltip label={toggleWords} position="right">
          <ActionIcon className={styles.toggle} aria-label={toggleWords} aria-expanded={!narrow} onClick={toggle}>
            <Icon name={narrow ? "expand" : "collapse"} />
          </ActionIcon>
        </Tooltip>
      </div>
    </nav>
  );
}
