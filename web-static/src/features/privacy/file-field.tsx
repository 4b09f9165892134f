// A file that shows something was said: a scanned form, a mail. Small ones only; it is kept encrypted.
import { Button, Input } from "@mantine/core";
import { useRef } from "react";
import { t } from "@/i18n";
import { Icon } from "@/ui/icons";
import { readFile, type EvidenceFile } from "./event-draft";
import styles from "./dialog.module.css";

interface Props {
  label: string;
  hint: string | undefined;
  error: string | undefined;
  value: unknown;
  onChange: (file: EvidenceFile | undefined) => void;
}

export function FileField({ label, hint, error, value, onChange }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const file = value as EvidenceFile | undefined;
  const take = async (chosen: File | undefined) => {
    if (chosen) onChange(await readFile(chosen));
    if (input.current) input.current.value = "";
  };
  return (
    <Input.Wrapper label={label} description={hint} error={error} labelElement="div">
      <div className={styles.file}>
        <input ref={input} type="file" className="unseen" tabIndex={-1} aria-label={label} onChange={(event) => void take(event.currentTarget.files?.[0])} />
        <Button leftSection={<Icon name="upload" />} onClick={() => input.current?.click()}>{file ? t("privacy.other_file") : t("privacy.add_file")}</Button>
        {file && (
          <>
            <bdi className="cut">{file.name}</bdi>
            <Button variant="subtle" size="compact-sm" onClick={() => onChange(undefined)}>{t("privacy.remove_file")}</Button>
          </>
        )}
      </div>
    </Input.Wrapper>
  );
}
