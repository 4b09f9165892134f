// The colours that stages and states have, always beside their names.
import { choiceLabel } from "@/i18n";
import styles from "./colour.module.css";

export const colours = ["grey", "blue", "teal", "green", "yellow", "orange", "red", "purple"] as const;

export const colourLabel = (colour: string) => choiceLabel("stage", "colour", colour);

export function ColourDot({ colour, size = 10 }: { colour: string | undefined; size?: number }) {
  return <span className={styles.dot} data-colour={colour ?? "grey"} style={{ width: size, height: size }} aria-hidden="true" />;
}
