// The circle that is ticked when something is done.
import { t } from "@/i18n";
import { Icon } from "@/ui/icons";
import { isOpen, type Activity } from "./activity";
import { titleOf } from "./words";
import { setDone } from "./work";
import styles from "./activities.module.css";

export function Tick({ activity }: { activity: Activity }) {
  const done = !isOpen(activity);
  return (
    <button type="button" className={styles.tick} aria-pressed={done} aria-label={t("day.done_of", { what: titleOf(activity) })} onClick={() => void setDone(activity, !done)}>
      <span><Icon name="check" size={12} /></span>
    </button>
  );
}
