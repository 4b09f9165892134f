// On a phone: the places one needs on the road, and the rest behind "More".
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useRights } from "@/api/session";
import { useRecordTypes } from "@/api/record-types";
import { t } from "@/i18n";
import { Icon } from "@/ui/icons";
import { homePlace, importPlace, recordPlaces, settingsPlace, trashPlace } from "./places";
import styles from "./bottom-bar.module.css";

const MoreDrawer = lazy(() => import("./more-drawer").then((module) => ({ default: module.MoreDrawer })));

const room = 2; // record types that fit beside home and more

export function BottomBar() {
  const [open, setOpen] = useState(false);
  const [used, setUsed] = useState(false);
  const types = useRecordTypes();
  const rights = useRights();
  const records = rights.readRecords ? recordPlaces(types) : [];
  const shown = [homePlace(), ...records.slice(0, room)];
  const rest = [
    ...records.slice(room),
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
            <span className="cut">{place.label}</span>
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
