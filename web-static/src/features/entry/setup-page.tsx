// The first run: whose installation this is, and its first user. The one-time link's token stands behind
// the #, which no browser sends anywhere; it is taken from there and given with the form.
import { Button, Checkbox, PasswordInput, Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { answer, api, ask } from "@/api/client";
import { asProblem, type Problem } from "@/api/problem";
import { currentLanguage, isLanguage, languages, speak, t, type Language } from "@/i18n";
import { countryChoices, likelyCountry } from "@/ui/countries";
import { Bones, useWindowTitle } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { useSaveKey } from "@/ui/use-save-key";
import { useWork } from "@/ui/use-work";
import { EntryFrame } from "./entry-frame";
import styles from "./entry.module.css";

// Three uses that rest on our own interest: each was weighed, and counts once somebody has taken it on.
const balancingTests = ["business_contact", "customer_mail", "security_log"] as const;

const tokenOf = (hash: string) => new URLSearchParams(hash.slice(1)).get("token") ?? "";

// The link was used, has expired, or is not one: another has to be printed.
const linkIsOver = (problem: Problem) => problem.code === "setup_link_invalid" || problem.code === "already_set_up";

export function SetupPage() {
  useWindowTitle(t("setup.title"));
  const state = useQuery({
    queryKey: ["setup"],
    queryFn: () => answer(api.GET("/api/v1/setup")),
  });
  const [token] = useState(() => tokenOf(location.hash));
  const [over, setOver] = useState(false);

  if (state.error) {
    return <EntryFrame title={t("setup.title")}><ProblemBlock problem={asProblem(state.error)} retry={() => void state.refetch()} /></EntryFrame>;
  }
  if (!state.data) return <EntryFrame title={t("setup.title")}><Bones lines={4} /></EntryFrame>;
  if (!state.data.needed) {
    return (
      <EntryFrame title={t("setup.done_before")}>
        <p className={styles.hint}>{t("setup.done_before_text")}</p>
        <Button variant="filled" component="a" href="/">{t("entry.sign_in")}</Button>
      </EntryFrame>
    );
  }
  if (!token || over) {
    return (
      <EntryFrame title={t("setup.expired")}>
        <p className="quiet">{t("setup.expired_text")}</p>
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title={t("setup.title")} wide>
      <p className={styles.hint}>{t("setup.text")}</p>
      <SetupForm token={token} onOver={() => setOver(true)} />
    </EntryFrame>
  );
}

function SetupForm({ token, onOver }: { token: string; onOver: () => void }) {
  const [organisation, setOrganisation] = useState("");
  const [country, setCountry] = useState<string>(likelyCountry);
  const [language, setLanguage] = useState<Language>(currentLanguage);
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [adopted, setAdopted] = useState(false);
  const { busy, problem, attempt } = useWork();
  const form = useSaveKey();
  const missing = !organisation.trim() || !name.trim() || !email.trim() || !password || !adopted;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await attempt(async () => {
      try {
        const user = { name: name.trim(), email: email.trim(), password };
        await ask("POST", "/setup", { body: { token, organisation: organisation.trim(), country, language, user, balancing_tests: balancingTests } });
      } catch (thrown) {
        if (linkIsOver(asProblem(thrown))) return onOver();
        throw thrown;
      }
      await speak(language);
      // Not to be found in the history of the browser, and everything is asked anew by who is signed in now.
      location.replace("/");
    });
  };
  const wrong = (field: string) => problem?.fieldMessage(field) ?? problem?.fieldMessage(`user.${field}`);

  return (
    <form ref={form} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <h2>{t("setup.organisation")}</h2>
      <TextInput label={t("settings.organisation_name")} value={organisation} onChange={(event) => setOrganisation(event.currentTarget.value)} error={wrong("organisation")} autoComplete="organization" autoFocus />
      <div className={styles.two}>
        <Select label={t("settings.country")} data={countryChoices()} value={country} onChange={(code) => code && setCountry(code)} searchable allowDeselect={false} error={wrong("country")} />
        <Select label={t("entry.language")} data={languages.map((one) => ({ value: one.code, label: one.name }))} value={language} onChange={(code) => isLanguage(code) && setLanguage(code)} allowDeselect={false} />
      </div>
      <p className="quiet small">{t("settings.country_hint")}</p>
      <h2 className={styles.second}>{t("setup.you")}</h2>
      <TextInput label={t("settings.name")} value={name} onChange={(event) => setName(event.currentTarget.value)} error={wrong("name")} autoComplete="name" />
      <TextInput label={t("entry.email")} type="email" value={email} onChange={(event) => setEmail(event.currentTarget.value)} error={wrong("email")} autoComplete="username" />
      <PasswordInput label={t("entry.password")} description={t("settings.password_hint")} value={password} onChange={(event) => setPassword(event.currentTarget.value)} error={wrong("password")} autoComplete="new-password" visibilityToggleButtonProps={{ "aria-label": t("entry.show_password") }} />
      <h2 className={styles.second}>{t("setup.tests")}</h2>
      <p className={styles.hint}>{t("setup.tests_text")}</p>
      <dl className={styles.tests}>
        {balancingTests.map((name) => (
          <div key={name}>
            <dt>{t(`setup.test.${name}`)}</dt>
            <dd>{t(`setup.test_text.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <Checkbox label={t("setup.adopt")} description={t("setup.adopt_hint")} checked={adopted} onChange={(event) => setAdopted(event.currentTarget.checked)} error={wrong("balancing_tests")} />
      {problem && !problem.errors.length && <ProblemBlock problem={problem} />}
      <Button type="submit" variant="filled" disabled={missing} aria-disabled={busy}>{busy ? t("setup.working") : t("setup.go")}</Button>
      <p className="quiet small">{t("setup.owner_hint")}</p>
    </form>
  );
}
