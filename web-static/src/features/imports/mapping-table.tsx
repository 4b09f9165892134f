// The columns of a file beside what they become.
import { Select } from "@mantine/core";
import { t } from "@/i18n";
import { Icon } from "@/ui/icons";
import type { Preview } from "./import-data";
import { takenTwice, targetWords, type Mapping } from "./mapping";
import styles from "./imports.module.css";

interface Props {
  preview: Preview;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}

export function MappingTable({ preview, mapping, onChange }: Props) {
  const options = preview.targets.map((target) => ({ value: target, label: targetWords(target) }));
  const twice = takenTwice(mapping);
  // Columns without anything in them are nothing to decide about.
  const shown = preview.columns.map((column, index) => ({ ...column, index })).filter(({ sample, target }) => sample || target);
  const silent = preview.columns.length - shown.length;
  return (
    <div className={styles.tableFrame}>
      <table className={styles.table}>
        <thead><tr><th scope="col">{t("imports.column")}</th><th scope="col">{t("imports.sample")}</th><th scope="col">{t("imports.becomes")}</th></tr></thead>
        <tbody>
          {shown.map(({ name, sample, index }) => {
            const target = mapping[index] ?? null;
            return (
              <tr key={index} data-ignored={target === null || undefined}>
                <th scope="row"><bdi>{name || t("imports.column_number", { number: index + 1 })}</bdi></th>
                <td><bdi className={styles.sample}>{sample}</bdi></td>
                <td>
                  <div className={styles.target}>
                    <Icon name={target ? "check" : "close"} size={14} />
                    <Select
                      aria-label={t("imports.becomes_of", { column: name || String(index + 1) })}
                      data={options}
                      value={target}
                      placeholder={t("imports.ignore")}
                      searchable
                      clearable
                      nothingFoundMessage={t("imports.no_target")}
                      error={target && twice.has(target) ? t("imports.taken_twice") : undefined}
                      onChange={(next) => onChange(preview.columns.map((_, at) => (at === index ? next : (mapping[at] ?? null))))}
                    />
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {silent > 0 && <p className={styles.silent}>{t("imports.silent_columns", { count: silent })}</p>}
    </div>
  );
}
