// One thing that happened: its sign, what it was, the clock, and what can be done with it.
import type { ReactNode } from "react";
import { formatted, timeInFull } from "@/i18n/format";
import { Icon, type IconName } from "@/ui/icons";
import styles from "./timeline.module.css";

interface Props {
  icon: IconName;
  at: string;
  quiet?: boolean;
  clock?: boolean;
  actions?: ReactNode;
  children: ReactNode;
  id?: string | undefined;
}

export function Line({ icon, at, quiet = false, clock = true, actions, children, id }: Props) {
  return (
    <li className={styles.entry} data-quiet={quiet || undefined} data-entry={id}>
      <span className={styles.sign}><Icon name={icon} size={16} /></span>
      <div className={styles.content}>{children}</div>
      <span className={styles.side}>
        {clock && at && <time className={styles.clock} dateTime={at} title={timeInFull(at)}>{formatted(new Date(at), { timeStyle: "short" })}</time>}
        {actions}
      </span>
    </li>
  );
}
