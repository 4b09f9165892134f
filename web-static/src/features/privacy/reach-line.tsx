// "May I call or mail?": a light and a word for each way to reach a person, the reason one press away.
import type { Privacy, Reach } from "@/api/privacy";
import type { RecordType } from "@/api/record-types";
import { t, tOr } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Light, type LightState } from "@/ui/pieces";
import { Why, type Matter } from "./why";
import { channelWords } from "./words";
import styles from "./lights.module.css";

const states: Record<Reach["light"], LightState> = { may: "may", answer_only: "only_to_answer", may_not: "may_not" };
export const lightOf = (light: string): LightState => states[light as Reach["light"]] ?? "may_not";

const operations: Record<string, string> = { email: "send", text_message: "send", call: "call", letter: "post" };

export const reachWords = ({ channel, light }: Reach) => tOr(`privacy.reach.${channel}.${light}`, t(`light.${lightOf(light)}`));

export function reachMatter(type: RecordType, id: string, reach: Reach): Matter {
  const { channel, reason, rule, article, explain } = reach;
  return {
    what: reachWords(reach),
    question: { operation: operations[channel] ?? "send", record_type: type.name, record_id: id, channel, content: "advertising" },
    ...(reason && { reason }),
    rule,
    article,
    explain,
    plural: type.plural,
    id,
  };
}

const first = ["call", "email"];

export function ReachLine({ type, id, privacy, all = false }: { type: RecordType; id: string; privacy: Privacy; all?: boolean }) {
  const shown = all ? privacy.reach : first.flatMap((channel) => privacy.reach.filter((one) => one.channel === channel));
  if (shown.length === 0 && !privacy.restricted) return null;
  return (
    <ul className={styles.line} aria-label={t("privacy.may_i")}>
      {privacy.restricted && <li className={styles.hold}><Icon name="shield" size={14} /> {t("records.on_hold")}</li>}
      {shown.map((reach) => (
        <li key={reach.channel}>
          <Why matter={reachMatter(type, id, reach)} className={styles.light}>
            <span aria-hidden="true"><Light state={lightOf(reach.light)} /></span>
            <span>{channelWords(reach.channel)}: <span className={styles.word}>{t(`light.${lightOf(reach.light)}`)}</span></span>
          </Why>
        </li>
      ))}
    </ul>
  );
}
