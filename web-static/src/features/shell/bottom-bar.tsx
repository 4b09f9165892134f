// On a phone: the places one needs on the road, and the rest behind "More".
import { Link } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { useRights } from "@/api/session";
import { useRecordTypes } from "@/api/record-types";
import { t } from "@/i18n";
import { Icon } from "@/ui/icons";
import { lazyPart } from "@/ui/lazy-part";
import { calendarPlace, homePlace, importPlace, recordPlaces, settingsPlace, tasksPlace, trashPlace } from "./places";
import styles from "./bottom-bar.module.css";

const MoreDrawer = lazyPart(() => import("./more-drawer").then((module) => module.MoreDrawer));

// Home, people, deals and tasks are what one needs on the road; where there are no deals, companies.
const onTheRoad = ["/contacts", "/deals"];

export function BottomBar() {
  const [open, setOpen] = useState(false);
  const [used, setUsed] = useState(false);
  const types = useRecordTypes();
  const rights = useRights();
  const records = rights.readRecords ? recordPlaces(types) : [];
  const wanted = records.filter(({ to }) => onTheRoad.includes(to));
  const main = wanted.length === onTheRoad.length ? wanted : records.slice(0, onTheRoad.length);
  const shown = [homePlace(), ...main, ...(rights.readRecords ? [tasksPlace()] : [])];
  const rest = [
    ...records.filter((place) => !main.includes(place)),
    ...(rights.readRecords ? [calendarPlace()] : []),
    ...(rights.writeRecords ? [importPlace()] : []),
    ...(rights.readRecords ? [trashPlace()] : []),
    settingsPlace(),
  ];
  return (
    <>
      <nav className={styles.bar} aria-label={t("shell.navigation")}>
        {shown.map((place) => (
          <Link key={place.to} to={place.to} className={styles.place} activeProps={{ "aria-current": "page" }} activeOptions={{ exact: place.to === "/", includeSearch: false }}>
            <Icon name={place.icon} size={20} />
            <span className="cut">{place.short ?? place.label}</span>
          </Link>
        ))}
        <button type="button" className={styles.place} aria-haspopup="dialog" aria-expanded={open} onClick={() => { setUsed(true); setOpen(true); }}>
          <Icon name="menu" size={20} />
          <span className="cut">{t("shell.more")}</span>
        </button>
      </nav>
      {used && <Suspense><MoreDrawer places={rest} opened={open} onClose={() => setOpen(false)} /></Suspense>}
    </>
  );
}
