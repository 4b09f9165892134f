// Where a file is dropped or chosen.
import { Button } from "@mantine/core";
import { useRef, useState, type DragEvent } from "react";
import { t } from "@/i18n";
import { numberWords } from "@/i18n/format";
import { Icon } from "@/ui/icons";
import { largestFile } from "./import-data";
import styles from "./imports.module.css";

export function fileProblem(file: { size: number }): string | undefined {
  if (file.size > largestFile) return t("imports.too_large", { size: numberWords(Math.ceil(file.size / 1024 / 1024)) });
  return file.size === 0 ? t("imports.empty_file") : undefined;
}

export function DropZone({ onFile, busy, kinds = t("imports.kinds") }: { onFile: (file: File) => void; busy: boolean; kinds?: string }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    if (!file) return;
    const problem = files && files.length > 1 ? t("imports.one_file") : fileProblem(file);
    setWrong(problem);
    if (!problem) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div
      className={styles.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="upload" size={24} />
      <p className={styles.dropTitle}>{busy ? t("imports.reading") : t("imports.drop")}</p>
      <p className="quiet">{kinds}</p>
      <Button variant="filled" disabled={busy} onClick={() => input.current?.click()}>{t("imports.choose")}</Button>
      <input
        ref={input}
        type="file"
        className="unseen"
        tabIndex={-1}
        aria-label={t("imports.choose")}
        accept=".csv,.tsv,.txt,.vcf,.vcard,text/csv,text/vcard"
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = "";
        }}
      />
      {wrong && <p role="alert" className={styles.wrong}><Icon name="warning" size={16} /> {wrong}</p>}
    </div>
  );
}
