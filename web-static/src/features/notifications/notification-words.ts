// What is told, as a sentence.
import type { IconName } from "@/ui/icons";
import { t, tOr, typeLabel } from "@/i18n";
import type { Notification } from "./notification-data";

export const notificationIcons: Record<string, IconName> = { mention: "comment", assigned: "person", reminder: "clock", changed: "edit" };

export function notificationWords({ kind, actor, record_type, name }: Notification): string {
  const who = actor?.name ?? t("day.somebody");
  const what = typeLabel(record_type);
  if (kind === "reminder") return name ?? what;
  return tOr(`day.told.${kind}`, t("day.told.other", { who, what }), { who, what });
}
