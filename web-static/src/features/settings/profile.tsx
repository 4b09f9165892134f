import { Button, Checkbox, PasswordInput, SegmentedControl, Select, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { answer, api } from "@/api/client";
import { sessionQuery, useSession, type Session } from "@/api/session";
import { queryClient } from "@/app/query-client";
import { setSingleKeys, singleKeysOn } from "@/features/shell/shortcuts";
import { isTheme, useTheme } from "@/features/shell/theme-choice";
import { isLanguage, languages, roleLabel, speak, t, type Language } from "@/i18n";
import { Card, Status } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { toast } from "@/ui/toasts";
import { useWork } from "@/ui/use-work";
import styles from "./settings.module.css";

export function Profile() {
  return (
    <>
      <Person />
      <Appearance />
      <Password />
    </>
  );
}

function Person() {
  const session = useSession();
  const [name, setName] = useState(session.user.name);
  const [language, setLanguage] = useState<Language>(session.settings.language);
  const { busy, problem, attempt } = useWork();
  const changed = name.trim() !== session.user.name || language !== session.settings.language;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    await attempt(async () => {
      await answer(api.PATCH("/api/v1/session", { body: { name: name.trim(), language } }));
      queryClient.setQueryData(sessionQuery.queryKey, (old: Session) => ({
        ...old,
        user: { ...old.user, name: name.trim() },
        settings: { ...old.settings, language },
      }));
      await speak(language);
      toast({ text: t("settings.saved") });
    });
  };

  return (
    <Card title={t("settings.profile")}>
      <form className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <TextInput label={t("settings.name")} value={name} onChange={(event) => setName(event.currentTarget.value)} error={problem?.fieldMessage("name")} autoComplete="name" />
        <TextInput label={t("entry.email")} value={session.user.email} readOnly description={t("settings.email_hint")} />
        <Select
          label={t("entry.language")}
          data={languages.map((one) => ({ value: one.code, label: one.name }))}
          value={language}
          onChange={(code) => isLanguage(code) && setLanguage(code)}
          allowDeselect={false}
        />
        <div>
          <p className={styles.label}>{t("settings.roles")}</p>
          <div className={styles.pills}>{session.user.roles.map((role) => <Status key={role}>{roleLabel(role)}</Status>)}</div>
        </div>
        {problem && !problem.errors.length && <ProblemBlock problem={problem} />}
        <div className={styles.buttons}>
          <Button type="submit" variant="filled" disabled={!changed || !name.trim()} aria-disabled={busy}>{t("action.save")}</Button>
        </div>
      </form>
    </Card>
  );
}

function Appearance() {
  const { theme, themes, choose } = useTheme();
  const [single, setSingle] = useState(singleKeysOn);
  return (
    <Card title={t("shell.theme")}>
      <div className={styles.form}>
        <SegmentedControl
          aria-label={t("shell.theme")}
          data={themes.map((one) => ({ value: one, label: t(`theme.${one}`) }))}
          value={theme}
          onChange={(one) => isTheme(one) && choose(one)}
        />
        <Checkbox
          label={t("shortcut.single")}
          description={t("shortcut.single_hint")}
          checked={single}
          onChange={(event) => {
            setSingleKeys(event.currentTarget.checked);
            setSingle(event.currentTarget.checked);
          }}
        />
      </div>
    </Card>
  );
}

function Password() {
  const { user } = useSession();
  const [current, setCurrent] = useState("");
  const [wanted, setWanted] = useState("");
  const { busy, problem, attempt } = useWork();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const done = await attempt(() => answer(api.POST("/api/v1/session/password", { body: { current, new: wanted } })));
    if (!done) return;
    setCurrent("");
    setWanted("");
    toast({ text: t("settings.password_changed") });
    void queryClient.invalidateQueries({ queryKey: ["sessions"] });
  };

  const eye = { "aria-label": t("entry.show_password") };
  return (
    <Card title={t("settings.change_password")}>
      <form className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        {/* For password keepers: whose password this is. */}
        <input className="unseen" type="email" autoComplete="username" value={user.email} readOnly tabIndex={-1} aria-hidden="true" />
        <PasswordInput label={t("settings.current_password")} value={current} onChange={(event) => setCurrent(event.currentTarget.value)} error={problem?.fieldMessage("current")} autoComplete="current-password" visibilityToggleButtonProps={eye} />
        <PasswordInput
          label={t("settings.new_password")}
          description={t("settings.password_hint")}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
          error={problem?.fieldMessage("new") ?? problem?.fieldMessage("password")}
          autoComplete="new-password"
          visibilityToggleButtonProps={eye}
        />
        {problem && !problem.errors.length && <ProblemBlock problem={problem} />}
        <div className={styles.buttons}>
          <Button type="submit" variant="filled" disabled={!current || !wanted} aria-disabled={busy}>{t("settings.change_password")}</Button>
        </div>
      </form>
    </Card>
  );
}
