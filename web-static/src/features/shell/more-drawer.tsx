import { Drawer } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { t } from "@/i18n";
import { Icon } from "@/ui/icons";
import styles from "./bottom-bar.module.css";
import type { Place } from "./places";

const lineHeight = 48;
const headHeight = 96;

export function MoreDrawer({ places, opened, onClose }: { places: Place[]; opened: boolean; onClose: () => void }) {
  return (
    <Drawer opened={opened} onClose={onClose} position="bottom" size={headHeight + places.length * lineHeight} title={t("shell.more")} closeButtonProps={{ "aria-label": t("action.close") }}>
      <ul className={styles.list}>
        {places.map((place) => (
          <li key={place.to}>
            <Link to={place.to} className={styles.line} onClick={onClose}>
              <Icon name={place.icon} />
              {place.label}
            </Link>
          </li>
        ))}
      </ul>
    </Drawer>
  );
}
