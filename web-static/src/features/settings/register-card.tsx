// One register: its entries, each opened to be read, and changed or adopted by those who may.
import { Button } from "@mantine/core";
import { useState } from "react";
import { adoptTest, useRegister, type Entry, type RegisterName } from "@/api/registers";
import { queryClient } from "@/app/query-client";
import { localized, purposeLabel, readable, roleLabel, t, tOr } from "@/i18n";
import type { Role } from "@/api/session";
import { dateWords, listWords } from "@/i18n/format";
import { Card, Status } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { toast } from "@/ui/toasts";
import { useWork } from "@/ui/use-work";
import { basisLabel, EntryForm, localizedMembers } from "./entry-form";
import { Loaded } from "./loaded";
import { NoticeVersionForm } from "./notice-version-form";
import styles from "./registers.module.css";

type Editing = { kind: "entry" | "version"; entry: Entry };

export const registersChanged = () => {
  void queryClient.invalidateQueries({ queryKey: ["registers"] });
  void queryClient.invalidateQueries({ queryKey: ["contexts"] });
  void queryClient.invalidateQueries({ queryKey: ["session"] });
};

export function RegisterCard({ name }: { name: RegisterName }) {
  const query = useRegister(name);
  const [editing, setEditing] = useState<Editing>();
  const close = () => setEditing(undefined);
  return (
    <Card title={t(`settings.register.${name}`)} id={name}>
      <p className={styles.intro}>{t(`settings.register_text.${name}`)}</p>
      <Loaded query={query}>
        {({ register, etag }) => (
          <>
            <ul className={styles.entries}>
              {register.entries.map((entry) => <EntryLine key={entry.name} name={name} entry={entry} may={register.may_change} edit={(kind) => setEditing({ kind, entry })} />)}
            </ul>
            {editing?.kind === "entry" && <EntryForm register={name} entry={editing.entry} etag={etag} onClose={close} />}
            {editing?.kind === "version" && <NoticeVersionForm entry={editing.entry} onClose={close} />}
          </>
        )}
      </Loaded>
    </Card>
  );
}

function EntryLine({ name, entry, may, edit }: { name: RegisterName; entry: Entry; may: boolean; edit: (kind: Editing["kind"]) => void }) {
  const { busy, problem, attempt } = useWork();
  const tests = name === "balancing_tests";
  const title = localized(entry.title, entry.name);
  const adopt = async () => {
    const done = await attempt(() => adoptTest(entry.name));
    if (!done) return;
    registersChanged();
    toast({ text: t("settings.adopted_toast", { title }) });
  };
  return (
    <li>
      <details className={styles.entry}>
        <summary>
          <span className={styles.title}>{title}</span>
          {tests && (entry.adopted_at ? <Status tone="success">{t("settings.adopted")}</Status> : <Status tone="warning">{t("settings.not_adopted")}</Status>)}
          {name === "notices" && <span className="quiet small">{t("settings.version_of", { version: String(entry.versions?.at(-1)?.number ?? 1) })}</span>}
        </summary>
        <div className={styles.body}>
          <EntryText name={name} entry={entry} />
          {problem && <ProblemBlock problem={problem} />}
          {may && (
            <div className={styles.buttons}>
              {tests && !entry.adopted_at && <Button variant="filled" aria-disabled={busy} onClick={() => void adopt()}>{t("settings.adopt")}</Button>}
              {name === "notices" ? <Button onClick={() => edit("version")}>{t("settings.new_version")}</Button> : <Button onClick={() => edit("entry")} aria-label={t("settings.edit_entry", { title })}>{t("settings.edit")}</Button>}
            </div>
          )}
        </div>
      </details>
    </li>
  );
}

function EntryText({ name, entry }: { name: RegisterName; entry: Entry }) {
  if (name === "notices") return <Versions entry={entry} />;
  const months = typeof entry.retention_months === "number" ? entry.retention_months : undefined;
  return (
    <>
      {localizedMembers(entry).filter((member) => member !== "title").map((member) => (
        <div key={member}>
          <h3>{tOr(`settings.member.${member}`, member)}</h3>
          <p className="keep-lines">{localized(entry[member] as { en?: string; de?: string })}</p>
        </div>
      ))}
      {name === "purposes" && (
        <>
          <h3>{t("settings.member.bases")}</h3>
          <p>{listWords(((entry.bases ?? []) as string[]).map(basisLabel))}</p>
          <h3>{t("settings.member.roles")}</h3>
          <p>{listWords(((entry.roles ?? []) as Role[]).map(roleLabel)) || t("settings.member.roles_none")}</p>
          <h3>{t("settings.member.fields")}</h3>
          <p>{fieldWords(entry)}</p>
        </>
      )}
      {months !== undefined && <p className="quiet">{t("settings.kept_months", { count: months })}</p>}
      {entry.adopted_at && <p className="quiet small">{t("settings.adopted_on", { date: dateWords(entry.adopted_at.slice(0, 10)), who: whoAdopted(entry) })}</p>}
    </>
  );
}

const fieldWords = ({ fields }: Entry) =>
  Array.isArray(fields) && fields.length > 0 ? listWords((fields as string[]).map((field) => tOr(`field.${field}`, readable(field)))) : t("settings.member.fields_all");

const whoAdopted = ({ adopted_by: by }: Entry) => by?.name ?? tOr(`records.actor.${by?.kind ?? "none"}`, t("records.somebody"));

function Versions({ entry }: { entry: Entry }) {
  const versions = [...(entry.versions ?? [])].reverse();
  return (
    <>
      <p className="quiet">{entry.of_consent ? t("settings.notice_of_consent") : t("settings.notice_informs")} {listWords((entry.purposes ?? []).map(purposeLabel))}</p>
      {versions.map((version, index) => (
        <div key={version.number}>
          <h3>{version.valid_from ? t("privacy.version_from", { version: String(version.number), date: dateWords(version.valid_from) }) : String(version.number)}</h3>
          {version.what_changed && <p className="quiet small">{localized(version.what_changed)}</p>}
          {index === 0 ? <p className="keep-lines">{localized(version.wording)}</p> : <details><summary className={styles.more}>{t("privacy.show_wording")}</summary><p className="keep-lines">{localized(version.wording)}</p></details>}
        </div>
      ))}
    </>
  );
}
