import { Button, Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { answer, api } from "@/api/client";
import { installationQuery, type Installation } from "@/api/installation";
import { queryClient } from "@/app/query-client";
import { InstallationCard } from "@/features/home/installation-card";
import { isLanguage, languages, t, type Language } from "@/i18n";
import { countryChoices } from "@/ui/countries";
import { Card, Facts, Time } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { toast } from "@/ui/toasts";
import { useWork } from "@/ui/use-work";
import { Loaded } from "./loaded";
import styles from "./settings.module.css";

export function OrganisationSettings() {
  const query = useQuery(installationQuery);
  return (
    <>
      <InstallationCard />
      <Card title={t("settings.organisation")}>
        <Loaded query={query}>{(installation) => <Form installation={installation} />}</Loaded>
      </Card>
      {query.data && <State installation={query.data} />}
    </>
  );
}

function State({ installation }: { installation: Installation }) {
  const when = (at: string | null) => (at ? <Time at={at} clock /> : t("home.not_done"));
  return (
    <Card title={t("settings.installation")}>
      <Facts
        facts={[
          [t("settings.version"), installation.version],
          [t("home.escrow"), when(installation.escrow_checked_at)],
          [t("home.backup"), when(installation.last_backup_at)],
        ]}
      />
    </Card>
  );
}

function Form({ installation }: { installation: Installation }) {
  const [organisation, setOrganisation] = useState(installation.organisation);
  const [country, setCountry] = useState<string>(installation.country);
  const [language, setLanguage] = useState<Language>(installation.language);
  const { busy, problem, attempt } = useWork();
  const changed = organisation.trim() !== installation.organisation || country !== installation.country || language !== installation.language;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    await attempt(async () => {
      await answer(api.PATCH("/api/v1/installation", { body: { organisation: organisation.trim(), country, language } }));
      await queryClient.invalidateQueries({ queryKey: installationQuery.queryKey });
      toast({ text: t("settings.saved") });
    });
  };

  return (
    <form className={styles.form} onSubmit={(event) => void save(event)} noValidate>
      <TextInput label={t("settings.organisation_name")} value={organisation} onChange={(event) => setOrganisation(event.currentTarget.value)} error={problem?.fieldMessage("organisation")} autoComplete="organization" />
      <Select label={t("settings.country")} description={t("settings.country_hint")} data={countryChoices()} value={country} onChange={(code) => code && setCountry(code)} searchable allowDeselect={false} error={problem?.fieldMessage("country")} />
      <Select label={t("settings.default_language")} data={languages.map((one) => ({ value: one.code, label: one.name }))} value={language} onChange={(code) => isLanguage(code) && setLanguage(code)} allowDeselect={false} />
      {problem && !problem.errors.length && <ProblemBlock problem={problem} />}
      <div className={styles.buttons}>
        <Button type="submit" variant="filled" disabled={!changed || !organisation.trim()} aria-disabled={busy}>{t("action.save")}</Button>
      </div>
    </form>
  );
}
