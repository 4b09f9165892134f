// Where one can go. Record types come from the server: a new one appears here by itself.
import { listTypes, type RecordType } from "@/api/record-types";
import { pluralLabel, t } from "@/i18n";
import type { IconName } from "@/ui/icons";

export interface Place {
  to: string;
  label: string;
  short?: string; // where there is little room
  icon: IconName;
}

const icons: Record<string, IconName> = { contact: "people", company: "company", lead: "lead", deal: "deal", activity: "task", product: "product", view: "view" };

export const iconOf = (type: RecordType): IconName => icons[type.name] ?? (type.subject === "person" ? "people" : "record");

export const recordPlaces = (types: RecordType[]): Place[] =>
  listTypes(types).map((type) => ({ to: `/${type.plural}`, label: pluralLabel(type.plural), icon: iconOf(type) }));

export const homePlace = (): Place => ({ to: "/", label: t("shell.home"), icon: "home" });
export const tasksPlace = (): Place => ({ to: "/tasks", label: t("day.tasks"), short: t("day.tasks_short"), icon: "tasks" });
export const calendarPlace = (): Place => ({ to: "/calendar", label: t("day.calendar"), icon: "calendar" });
export const importPlace = (): Place => ({ to: "/import", label: t("shell.import"), icon: "upload" });
export const trashPlace = (): Place => ({ to: "/trash", label: t("shell.trash"), icon: "trash" });
export const settingsPlace = (): Place => ({ to: "/settings", label: t("shell.settings"), icon: "settings" });
