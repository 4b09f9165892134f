import { ActionIcon, Tooltip } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useRights } from "@/api/session";
import { useRecordTypes } from "@/api/record-types";
import { t } from "@/i18n";
import { Icon } from "@/ui/icons";
import { useInstallation } from "@/api/installation";
import { calendarPlace, homePlace, importPlace, recordPlaces, settingsPlace, tasksPlace, trashPlace, type Place } from "./places";
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

export function Sidebar({ narrow, toggle }: { narrow: boolean; toggle: () => void }) {
  const types = useRecordTypes();
  const rights = useRights();
  const organisation = useInstallation()?.organisation || "Candor";
  const toggleWords = narrow ? t("shell.expand") : t("shell.collapse");
  return (
    <nav className={styles.sidebar} data-narrow={narrow || undefined} aria-label={t("shell.navigation")}>
      <Link to="/" className={styles.brand} title={organisation}>
        <span className={styles.seal} aria-hidden="true" />
        <span className={narrow ? "unseen" : "cut"}>{organisation}</span>
      </Link>
      <div className={styles.places}>
        <PlaceLink place={homePlace()} narrow={narrow} />
        {rights.readRecords && recordPlaces(types).map((place) => <PlaceLink key={place.to} place={place} narrow={narrow} />)}
        {rights.readRecords && [tasksPlace(), calendarPlace()].map((place) => <PlaceLink key={place.to} place={place} narrow={narrow} />)}
      </div>
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
