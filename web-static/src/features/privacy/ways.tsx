// What one can do now: a button that does it where the person may, else a sentence that names who can.
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { choosePurpose, currentPurpose } from "@/api/purpose";
import { readRecord, type RecordData } from "@/api/records";
import type { WayOut } from "@/api/privacy";
import { asProblem } from "@/api/problem";
import { useSession } from "@/api/session";
import { t, tOr } from "@/i18n";
import { addressLines } from "@/i18n/format";
import { toast } from "@/ui/toasts";
import type { DialogName } from "./dialog-table";
import { useOf, whoWords } from "./words";
import type { Matter } from "./why";
import styles from "./why.module.css";

// Ways that are a dialog about the person.
export const dialogOfWay: Record<string, DialogName> = {
  record_consent: "consent_given",
  record_notice: "notice_given",
  record_age: "age",
  correct_collection: "collection",
  name_basis: "basis",
  announce_lifting: "lifting_announced",
  lift_restriction: "restriction_lifted",
  decide_objection: "objection_decision",
};

// Ways that are a page.
export const pageOfWay: Record<string, string> = {
  adopt_balancing_test: "/settings/privacy",
  create_token: "/settings/tokens",
};

// Ways that are to ask somebody: what to say is put together, because it must name no person.
const asking = new Set(["ask_privacy_contact", "ask_owner", "ask_administrator"]);

interface Props {
  matter: Matter;
  ways: WayOut[];
  who: string[];
  rule: string | undefined;
  record: (name: DialogName) => void;
  leave: () => void;
}

export function Ways({ matter, ways, who, rule, record, leave }: Props) {
  if (ways.length === 0) return null;
  const others = ways.filter(({ way, may }) => !may && !asking.has(way));
  return (
    <div className={styles.ways}>
      <div className={styles.buttons}>
        {ways.filter(({ way, may }) => may || asking.has(way)).map(({ way }) => <WayButton key={way} way={way} matter={matter} rule={rule} record={record} leave={leave} />)}
      </div>
      {others.map(({ way }) => (
        <p key={way} className="small">{t("privacy.way_other", { who: whoWords(who.length ? who : ["privacy_desk"]), what: tOr(`privacy.way_not.${way}`, way) })}</p>
      ))}
    </div>
  );
}

type ButtonProps = Pick<Props, "matter" | "rule" | "record" | "leave"> & { way: string };

function WayButton({ way, matter, rule, record, leave }: ButtonProps) {
  const words = tOr(`privacy.way.${way}`, way);
  const dialog = dialogOfWay[way];
  const page = pageOfWay[way];
  if (dialog) return matter.id ? <Button onClick={() => record(dialog)}>{words}</Button> : null;
  if (page) return <Button component={Link} to={page} onClick={leave}>{words}</Button>;
  if (way === "choose_purpose") return <PurposeButtons leave={leave} />;
  if (way === "answer_enquiry") return matter.id ? <AnswerButton matter={matter} words={words} /> : null;
  if (way === "send_letter") return matter.id ? <AddressButton matter={matter} words={words} /> : null;
  if (asking.has(way)) return <AskButton words={words} matter={matter} rule={rule} />;
  return null;
}

// Working for something else shows everything anew for that.
function PurposeButtons({ leave }: { leave: () => void }) {
  const { purposes } = useSession();
  const others = (purposes as string[]).filter((one) => one !== currentPurpose());
  return (
    <>
      {others.slice(0, 4).map((one) => (
        <Button key={one} onClick={() => { leave(); choosePurpose(one); }}>{t("privacy.work_on", { purpose: useOf(one) })}</Button>
      ))}
    </>
  );
}

// The record is asked only when somebody wants to answer: its address may be hidden.
function useRecordOf(matter: Matter) {
  const [busy, setBusy] = useState(false);
  const take = async (use: (record: RecordData) => Promise<boolean> | boolean, without: string) => {
    setBusy(true);
    try {
      const { data } = await readRecord(matter.plural ?? "", matter.id ?? "");
      if (!(await use(data))) toast({ tone: "wrong", text: without });
    } catch (thrown) {
      toast({ tone: "wrong", text: asProblem(thrown).message });
    } finally {
      setBusy(false);
    }
  };
  return { busy, take };
}

const firstIn = (record: RecordData, field: string) => (record[field] as Record<string, unknown>[] | undefined)?.find((item) => !item.inactive);

function AnswerButton({ matter, words }: { matter: Matter; words: string }) {
  const { busy, take } = useRecordOf(matter);
  const open = (record: RecordData) => {
    const email = firstIn(record, "emails");
    const phone = firstIn(record, "phones");
    if (matter.question?.channel === "call" && phone) location.assign(`tel:${String(phone.e164 ?? phone.number)}`);
    else if (email) location.assign(`mailto:${encodeURIComponent(String(email.address))}`);
    else return false;
    return true;
  };
  return <Button disabled={busy} onClick={() => void take(open, t("privacy.no_address"))}>{words}</Button>;
}

function AddressButton({ matter, words }: { matter: Matter; words: string }) {
  const { busy, take } = useRecordOf(matter);
  const copy = async (record: RecordData) => {
    const address = firstIn(record, "addresses");
    if (!address) return false;
    await navigator.clipboard.writeText(addressLines(address).join("\n"));
    toast({ text: t("privacy.address_copied") });
    return true;
  };
  return <Button disabled={busy} onClick={() => void take(copy, t("privacy.no_address"))}>{words}</Button>;
}

function AskButton({ words, matter, rule }: { words: string; matter: Matter; rule: string | undefined }) {
  const copy = async () => {
    const where = `${location.origin}${matter.id ? `/${matter.plural}/${matter.id}` : location.pathname}`;
    await navigator.clipboard.writeText([matter.what, where, rule].filter(Boolean).join("\n"));
    toast({ text: t("privacy.question_copied") });
  };
  return <Button onClick={() => void copy()}>{words}</Button>;
}
