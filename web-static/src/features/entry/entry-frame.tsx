// The page around sign-in and set-up: the name, the title, one column.
import { SegmentedControl } from "@mantine/core";
import type { ReactNode } from "react";
import { currentLanguage, isLanguage, languages, speak, t } from "@/i18n";
import styles from "./entry.module.css";

export function EntryFrame({ title, children, wide = false }: { title: string; children: ReactNode; wide?: boolean }) {
  return (
    <main className={styles.page}>
      <div className={styles.column} data-wide={wide || undefined}>
        <p className={styles.brand}><span aria-hidden="true" />Candor</p>
        <h1>{title}</h1>
        {children}
      </div>
      <SegmentedControl
        className={styles.languages ?? ""}
        size="xs"
        aria-label={t("entry.language")}
        data={languages.map(({ code, name }) => ({ value: code, label: name }))}
        value={currentLanguage()}
        onChange={(code) => isLanguage(code) && void speak(code)}
      />
    </main>
  );
}
