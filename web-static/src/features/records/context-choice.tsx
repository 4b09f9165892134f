// The choice of how somebody came to us, with what it means.
import { Select } from "@mantine/core";
import { localized, t } from "@/i18n";
import type { Context } from "./contexts";
import styles from "./form.module.css";

interface Props {
  contexts: Context[] | undefined;
  value: string | undefined;
  onChange: (name: string) => void;
  error?: string | undefined;
  label?: string;
  placeholder?: string;
  zIndex?: number; // over a dialog over another
}

export function ContextChoice({ contexts, value, onChange, error, label, placeholder, zIndex }: Props) {
  const chosen = contexts?.find(({ name }) => name === value);
  return (
    <div className={styles.context}>
      <Select
        label={label ?? t("records.how_they_came")}
        withAsterisk
        data={(contexts ?? []).map((one) => ({ value: one.name, label: localized(one.title, one.name) }))}
        value={value ?? null}
        placeholder={placeholder}
        onChange={(name) => name && onChange(name)}
        allowDeselect={false}
        error={error}
        {...(zIndex !== undefined && { comboboxProps: { zIndex } })}
      />
      {chosen && <p className={styles.explanation}>{localized(chosen.explanation)}</p>}
    </div>
  );
}
