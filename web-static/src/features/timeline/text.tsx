// A text as it was written; a long one shows how it begins.
import { useState } from "react";
import { t } from "@/i18n";
import { pieces, type Person } from "./mentions";
import styles from "./timeline.module.css";

const shownAtFirst = 600;
const linesAtFirst = 8;

export function shortened(text: string): string {
  const lines = text.split("\n").slice(0, linesAtFirst).join("\n");
  return lines.length > shownAtFirst ? lines.slice(0, shownAtFirst).replace(/\s+\S*$/, "") : lines;
}

export function Text({ text, people = [] }: { text: string; people?: Person[] }) {
  const [all, setAll] = useState(false);
  const brief = shortened(text);
  const long = brief.length < text.length;
  return (
    <div className={styles.text}>
      <p className="keep-lines"><bdi>{pieces(all || !long ? text : `${brief}…`, people).map(({ text: piece, user }, index) => (user ? <span key={index} className={styles.mention}>{piece}</span> : piece))}</bdi></p>
      {long && <button type="button" className={styles.link} aria-expanded={all} onClick={() => setAll(!all)}>{t(all ? "day.less" : "day.whole")}</button>}
    </div>
  );
}
