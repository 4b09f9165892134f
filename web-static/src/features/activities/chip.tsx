// Somebody or something chosen, and a way to take it away again.
import { t } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Mark } from "@/ui/pieces";
import styles from "./activities.module.css";

interface Props {
  id: string;
  name: string;
  square?: boolean;
  note?: string | undefined;
  onRemove: () => void;
}

export function Chip({ id, name, square = false, note, onRemove }: Props) {
  return (
    <li className={styles.chip}>
      <Mark id={id} name={name} square={square} size={20} />
      <bdi className="cut">{name}</bdi>
      {note && <span className="quiet small">{note}</span>}
      <button type="button" className={styles.takeAway} aria-label={t("day.take_away", { name })} onClick={onRemove}><Icon name="close" size={14} /></button>
    </li>
  );
}
