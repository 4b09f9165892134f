// Choosing a record of another type by its name: the company of a person. One that is not there yet is made
// in a dialog over the first one, which keeps everything that was typed.
import { Combobox, InputBase, useCombobox } from "@mantine/core";
import { Suspense, useState } from "react";
import { recordTitle, type RecordType } from "@/api/record-types";
import type { RecordData } from "@/api/records";
import { useRights } from "@/api/session";
import { t, tOr, typeLabel } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Mark } from "@/ui/pieces";
import { QuickCreate } from "./lazy-quick-create";
import { noteName, seenName } from "./names";
import { useFoundRecords } from "./record-search";
import styles from "./record-picker.module.css";

// Loaded when it is needed: the dialog itself holds this picker.

interface Props {
  type: RecordType;
  value: string | undefined;
  onChange: (id: string | undefined) => void;
  label?: string;
  ariaLabel?: string;
  error?: string | undefined;
  autoFocus?: boolean;
  required?: boolean;
}

export function RecordPicker({ type, value, onChange, label, ariaLabel, error, autoFocus, required }: Props) {
  const chosen = value ? (seenName(value) ?? t("records.one_chosen")) : "";
  const [typed, setTyped] = useState<string>();
  const [creating, setCreating] = useState<string>();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const rights = useRights();
  const text = typed ?? chosen;
  const { records, waiting } = useFoundRecords(type.plural, typed ?? "", combobox.dropdownOpened);
  const choose = (record: RecordData) => {
    noteName(record.id, recordTitle(type, record));
    onChange(record.id);
    setTyped(undefined);
    combobox.closeDropdown();
  };
  const submit = (option: string) => {
    if (option === "") {
      setCreating(typed?.trim() ?? "");
      combobox.closeDropdown();
      return;
    }
    const record = records.find(({ id }) => id === option);
    if (record) choose(record);
  };
  return (
    <>
      <Combobox store={combobox} onOptionSubmit={submit} withinPortal={false}>
        <Combobox.Target withExpandedAttribute>
          <InputBase
            role="combobox"
            {...(label && { label })}
            {...(ariaLabel && { "aria-label": ariaLabel })}
            {...(error && { error })}
            {...(required && { withAsterisk: true })}
            value={text}
            autoFocus={autoFocus ?? false}
            data-autofocus={autoFocus || undefined}
            autoComplete="off"
            spellCheck={false}
            placeholder={t("records.picker_find")}
            rightSectionPointerEvents="all"
            rightSection={value && (
              <button type="button" className={styles.clear} aria-label={t("records.picker_clear")} onClick={() => { onChange(undefined); setTyped(undefined); }}>
                <Icon name="close" size={14} />
              </button>
            )}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              if (!event.currentTarget.value && value) onChange(undefined);
              combobox.openDropdown();
              combobox.updateSelectedOptionIndex();
            }}
            onClick={() => combobox.openDropdown()}
            onKeyDown={(event) => {
              // Keys that belong to the list of choices end here while it is open.
              if (combobox.dropdownOpened && (event.key === "Escape" || (event.key === "Enter" && !event.ctrlKey && !event.metaKey))) event.stopPropagation();
            }}
            onBlur={() => {
              combobox.closeDropdown();
              setTyped(undefined);
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options aria-label={label ?? ariaLabel}>
            {records.map((record) => {
              const name = recordTitle(type, record);
              const more = typeof record.domain === "string" ? record.domain : "";
              return (
                <Combobox.Option key={record.id} value={record.id} className={styles.option}>
                  <Mark id={record.id} name={name} square={type.subject !== "person"} size={20} />
                  <bdi className={styles.name}>{name}</bdi>
                  <span className={styles.more}>{more}</span>
                </Combobox.Option>
              );
            })}
            {records.length === 0 && !waiting && <Combobox.Empty>{t("records.picker_nothing")}</Combobox.Empty>}
            {rights.writeRecords && (
              <Combobox.Option value="" className={styles.option}>
                <Icon name="plus" size={16} />
                <span className={styles.name}>{typed?.trim() ? t("records.picker_create", { name: typed.trim() }) : tOr(`add.${type.name}`, typeLabel(type.name))}</span>
              </Combobox.Option>
            )}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {creating !== undefined && (
        <Suspense fallback={null}>
          <QuickCreate
            plural={type.plural}
            preset={creating ? { [type.title_fields[0] ?? "name"]: creating } : {}}
            stacked
            onClose={() => setCreating(undefined)}
            onCreated={choose}
          />
        </Suspense>
      )}
    </>
  );
}
