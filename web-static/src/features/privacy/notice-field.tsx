// What somebody was shown: a text of the register, in one of its versions, or the words themselves.
import { SegmentedControl, Select, Textarea } from "@mantine/core";
import { useId, useState } from "react";
import { useRegister, type Entry } from "@/api/registers";
import { languages, localized, t } from "@/i18n";
import { dateWords } from "@/i18n/format";
import { labelOf, type FieldProps } from "./event-field";
import styles from "./dialog.module.css";

const newest = (entry: Entry | undefined) => entry?.versions?.at(-1)?.number;

// The language counts only where the text is known by its name.
export function NoticeChoice({ dialog, draft, set, errorAt, field, consent }: FieldProps & { consent: boolean }) {
  const { data } = useRegister("notices");
  const entries = (data?.register.entries ?? []).filter((one) => Boolean(one.of_consent) === consent);
  const chosen = entries.find(({ name }) => name === draft.notice);
  const versions = [...(chosen?.versions ?? [])].reverse();
  const version = versions.find((one) => one.number === draft.notice_version);
  return (
    <div className={styles.part}>
      <Select
        label={labelOf(dialog, "notice")}
        withAsterisk={field.required ?? false}
        data={entries.map((one) => ({ value: one.name, label: localized(one.title, one.name) }))}
        value={(draft.notice as string | undefined) ?? null}
        placeholder={t("privacy.choose")}
        error={errorAt("notice")}
        nothingFoundMessage={t("privacy.no_notice")}
        onChange={(name) => set({ notice: name ?? undefined, notice_version: newest(entries.find((one) => one.name === name)) })}
        comboboxProps={{ zIndex: 400 }}
      />
      {chosen && (
        <div className={styles.two}>
          <Select
            label={labelOf(dialog, "notice_version")}
            data={versions.map((one) => ({ value: String(one.number), label: one.valid_from ? t("privacy.version_from", { version: String(one.number), date: dateWords(one.valid_from) }) : String(one.number) }))}
            value={String((draft.notice_version as number | undefined) ?? newest(chosen) ?? "")}
            error={errorAt("notice_version")}
            onChange={(next) => next && set({ notice_version: Number(next) })}
            allowDeselect={false}
            comboboxProps={{ zIndex: 400 }}
          />
          {consent && <Select label={labelOf(dialog, "language")} data={languages.map(({ code, name }) => ({ value: code, label: name }))} value={(draft.language as string | undefined) ?? null} error={errorAt("language")} onChange={(next) => set({ language: next ?? undefined })} clearable comboboxProps={{ zIndex: 400 }} />}
        </div>
      )}
      {version && (
        <details className={styles.wording}>
          <summary>{t("privacy.show_wording")}</summary>
          <p className="keep-lines">{draft.language === "de" ? version.wording.de : draft.language === "en" ? version.wording.en : localized(version.wording)}</p>
        </details>
      )}
    </div>
  );
}

export function ShownField(props: FieldProps) {
  const { draft, set, errorAt, dialog } = props;
  const [own, setOwn] = useState(draft.wording !== undefined);
  const label = useId();
  const choose = (next: string) => {
    setOwn(next === "own");
    set(next === "own" ? { notice: undefined, notice_version: undefined, language: undefined } : { wording: undefined });
  };
  return (
    <div className={styles.part} role="group" aria-labelledby={label}>
      <span id={label} className={styles.label}>{t("privacy.field.shown")}</span>
      <SegmentedControl size="xs" className={styles.choice ?? ""} data={[{ value: "register", label: t("privacy.shown_register") }, { value: "own", label: t("privacy.shown_own") }]} value={own ? "own" : "register"} onChange={choose} aria-labelledby={label} />
      {own
        ? <Textarea label={labelOf(dialog, "wording")} rows={3} value={(draft.wording as string | undefined) ?? ""} error={errorAt("wording")} onChange={(event) => set({ wording: event.currentTarget.value })} />
        : <NoticeChoice {...props} consent />}
    </div>
  );
}
