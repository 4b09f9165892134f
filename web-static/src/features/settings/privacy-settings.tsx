// What the decisions read: balancing tests, texts, ways people come to us, uses, national data. Everybody who
// may look sees them; owner and privacy contact change them, and every change is kept.
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { registersQuery, type RegisterList } from "@/api/registers";
import { asProblem } from "@/api/problem";
import { localized, t, tOr } from "@/i18n";
import { dateWords } from "@/i18n/format";
import { Icon } from "@/ui/icons";
import { Bones, Card, Status } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { RegisterCard } from "./register-card";
import styles from "./registers.module.css";

export function PrivacySettings() {
  const { data, error, refetch } = useQuery(registersQuery);
  if (!data) return <Card title={t("settings.privacy")}>{error ? <ProblemBlock problem={asProblem(error)} retry={() => void refetch()} /> : <Bones lines={8} />}</Card>;
  const may = (name: string) => data.data.find((one) => one.name === name);
  return (
    <>
      <Warnings warnings={data.warnings ?? []} />
      {(["balancing_tests", "notices", "collection_contexts", "purposes"] as const).map((name) => may(name) && <RegisterCard key={name} name={name} />)}
      <National files={data.national ?? []} />
    </>
  );
}

export function Warnings({ warnings, link = false }: { warnings: NonNullable<RegisterList["warnings"]>; link?: boolean }) {
  if (warnings.length === 0) return null;
  return (
    <section className={styles.warnings} aria-label={t("settings.warnings")}>
      {warnings.map(({ code, detail }, index) => (
        <p key={index}><Icon name="warning" /> <span>{localized(detail, code)}</span></p>
      ))}
      {link && <p><Link to="/settings/$section" params={{ section: "privacy" }}>{t("settings.warnings_open")}</Link></p>}
    </section>
  );
}

function National({ files }: { files: NonNullable<RegisterList["national"]> }) {
  if (files.length === 0) return null;
  const stale = files.some((one) => one.stale);
  return (
    <Card title={t("settings.national")}>
      <p className="quiet">{stale ? t("settings.national_stale") : t("settings.national_text")}</p>
      <ul className={styles.files}>
        {files.map((one) => (
          <li key={one.file}>
            <span className={styles.fileName}>{tOr(`settings.national.${one.file.replace(/\.toml$/, "")}`, one.file)}</span>
            <span className="quiet small">{one.checked_on && t("settings.checked_on", { date: dateWords(one.checked_on) })}</span>
            {one.stale && <Status tone="warning">{t("settings.stale")}</Status>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
