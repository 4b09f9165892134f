// The words of this part, from what the server calls things.
import { useQuery } from "@tanstack/react-query";
import { rulesQuery, type Localized } from "@/api/privacy";
import { currentLanguage, localized, purposeLabel, readable, roleLabel, t, tOr } from "@/i18n";
import { dateWords, listWords } from "@/i18n/format";

export const channelWords = (channel: string | null | undefined) =>
  channel && channel !== "all" && channel !== "none" ? tOr(`privacy.channel.${channel}`, readable(channel)) : t("privacy.channel.all");

export const mannerWords = (manner: string) => tOr(`privacy.manner.${manner}`, readable(manner).toLowerCase());

export const choiceWords = (field: string, choice: string) => tOr(`privacy.choice.${field}.${choice}`, readable(choice));

export const useOf = (purpose: string | null | undefined) => (purpose ? tOr(`purpose.${purpose}`, purposeLabel(purpose)) : "");

// "Marketing by e-mail".
export function useAndChannel(purpose: string | null | undefined, channel: string | null | undefined): string {
  const use = useOf(purpose);
  return channel ? t("privacy.use_by_channel", { use, channel: channelWords(channel) }) : use;
}

export const dayOf = (at: string) => dateWords(localDay(at));

export function localDay(at: string): string {
  const time = new Date(at);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

// "since 3 May 2026, until 1 June 2027"
export function periodWords(since: string | null | undefined, until: string | null | undefined): string {
  if (since && until) return t("privacy.since_until", { since: dayOf(since), until: dayOf(until) });
  if (since) return t("privacy.since", { since: dayOf(since) });
  return until ? t("privacy.until", { until: dayOf(until) }) : "";
}

export const whoWords = (roles: readonly string[]) => listWords(roles.map((role) => roleLabel(role)), "disjunction");

// What a rule says in the reader's language: the answer may bring English alone, the table of rules both.
export function useRuleWords(rule: string | undefined, explain: string | Localized | undefined, enabled = true): string | undefined {
  const known = typeof explain === "object" ? localized(explain) : currentLanguage() === "en" ? explain : undefined;
  const { data } = useQuery({ ...rulesQuery, enabled: enabled && known === undefined && rule !== undefined, retry: false });
  if (known) return known;
  return localized(data?.find((one) => one.rule === rule)?.explain) || (typeof explain === "string" ? explain : undefined);
}
