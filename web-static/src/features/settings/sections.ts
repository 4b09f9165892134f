// The parts of the settings, and who has them.
import type { rightsOf } from "@/api/session";
import { t } from "@/i18n";
import type { IconName } from "@/ui/icons";

export type SectionName = "profile" | "sessions" | "tokens" | "users" | "organisation" | "privacy" | "pipelines" | "lead-statuses" | "currencies";

export interface Section {
  name: SectionName;
  label: string;
  icon: IconName;
}

export function settingsSections(rights: ReturnType<typeof rightsOf>): Section[] {
  const sections: Section[] = [
    { name: "profile", label: t("settings.profile"), icon: "person" },
    { name: "sessions", label: t("settings.sessions"), icon: "screen" },
    { name: "tokens", label: t("settings.tokens"), icon: "key" },
  ];
  if (rights.manageUsers) sections.push({ name: "users", label: t("settings.users"), icon: "people" });
  if (rights.manageInstallation) sections.push({ name: "organisation", label: t("settings.organisation"), icon: "company" });
  if (rights.manageInstallation) {
    sections.push(
      { name: "pipelines", label: t("deals.pipelines"), icon: "columns" },
      { name: "lead-statuses", label: t("deals.lead_statuses"), icon: "filter" },
      { name: "currencies", label: t("deals.currencies"), icon: "record" },
    );
  }
  if (rights.readRegisters) sections.push({ name: "privacy", label: t("settings.privacy"), icon: "shield" });
  return sections;
}
