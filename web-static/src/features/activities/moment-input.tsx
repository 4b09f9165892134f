// A day and, if it has one, a clock: two inputs of the browser's own under one label.
import { TextInput } from "@mantine/core";
import { useId } from "react";
import styles from "./activities.module.css";

interface Props {
  label: string;
  day: string;
  clock?: string | undefined; // undefined: only the day is asked
  onDay: (day: string) => void;
  onClock?: (clock: string) => void;
  clockLabel: string;
  error?: string | undefined;
  required?: boolean;
  autoFocus?: boolean;
}

export function MomentInput({ label, day, clock, onDay, onClock, clockLabel, error, required = false, autoFocus = false }: Props) {
  const id = useId();
  return (
    <div className={styles.moment} data-with-clock={clock !== undefined || undefined}>
      <TextInput id={id} type="date" label={label} value={day} max="9999-12-31" withAsterisk={required} autoFocus={autoFocus} error={error} onChange={(event) => onDay(event.currentTarget.value)} />
      {clock !== undefined && <TextInput type="time" aria-label={clockLabel} value={clock} onChange={(event) => onClock?.(event.currentTarget.value)} className={styles.clock} />}
    </div>
  );
}
