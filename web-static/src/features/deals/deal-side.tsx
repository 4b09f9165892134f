// What a deal is worth and how likely, above its details; and who it is about.
import { ActionIcon, Button, Select, TextInput, Tooltip } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { asProblem } from "@/api/problem";
import { useRecordType } from "@/api/record-types";
import type { RecordData } from "@/api/records";
import type { ExtraProps } from "@/features/records/extras";
import { RecordPicker } from "@/features/records/record-picker";
import { RecordLink } from "@/features/records/values";
import { choiceLabel, t } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Mark } from "@/ui/pieces";
import { toast } from "@/ui/toasts";
import { withContact, withoutContact, withPrimary, withRole, type DealContact } from "./contacts";
import { useBaseCurrency } from "./currency";
import { isMoney, moneyWords } from "./money";
import styles from "./deal-side.module.css";

export function DealSide(props: ExtraProps) {
  return (
    <>
      <Worth {...props} />
      <People {...props} />
    </>
  );
}

const number = (record: RecordData, member: string) => (typeof record[member] === "number" ? record[member] : undefined);

// What was not saved is said; it stays as it was.
async function kept(work: Promise<void>): Promise<void> {
  await work.catch((thrown: unknown) => toast({ tone: "wrong", text: t("deals.not_saved", { why: asProblem(thrown).message }) }));
}

function Worth({ record, save, editable }: ExtraProps) {
  const base = useBaseCurrency();
  const weighted = number(record, "weighted_amount");
  const inBase = number(record, "base_amount");
  const foreign = isMoney(record.amount) && record.amount.currency !== base && inBase !== undefined;
  const lost = record.stage_type === "lost";
  return (
    <section className={styles.worth} aria-label={t("deals.worth")}>
      <p className={styles.amount}>{isMoney(record.amount) ? moneyWords(record.amount) : <span className="quiet">{t("deals.no_amount")}</span>}</p>
      {foreign && <p className="quiet small">{t("deals.in_base", { amount: moneyWords({ amount: inBase, currency: base }) })}</p>}
      <Probability record={record} save={save} editable={editable && record.stage_type === "open"} />
      {weighted !== undefined && record.stage_type === "open" && <p className="quiet small">{t("deals.weighted", { amount: moneyWords({ amount: weighted, currency: base }) })}</p>}
      {lost && (
        <p className={styles.lost}>
          {typeof record.lost_reason === "string" ? t("deals.lost_for", { reason: record.lost_reason }) : t("deals.lost_for_nothing")}
          {typeof record.lost_notes === "string" && <bdi className="keep-lines">{record.lost_notes}</bdi>}
        </p>
      )}
    </section>
  );
}

function Probability({ record, save, editable }: Pick<ExtraProps, "record" | "save" | "editable">) {
  const [typed, setTyped] = useState<string>();
  const manual = number(record, "manual_probability");
  const automatic = number(record, "automatic_probability");
  const now = number(record, "probability") ?? manual ?? automatic;
  if (now === undefined) return null;
  const value = Number(typed);
  const wrong = typed !== undefined && (!/^\d{1,3}$/.test(typed.trim()) || value > 100);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wrong || typed === undefined) return;
    setTyped(undefined);
    if (value !== now || manual === undefined) void kept(save({ manual_probability: value }));
  };
  if (typed !== undefined) {
    return (
      <form className={styles.typing} onSubmit={submit} onKeyDown={(event) => { if (event.key === "Escape") { event.stopPropagation(); setTyped(undefined); } }}>
        <TextInput aria-label={t("deals.probability")} value={typed} autoFocus inputMode="numeric" rightSection={<span className="quiet">%</span>} error={wrong ? t("deals.probability_range") : undefined} onChange={(event) => setTyped(event.currentTarget.value)} />
        <Button type="submit" variant="filled">{t("action.save")}</Button>
        <Button variant="subtle" onClick={() => setTyped(undefined)}>{t("action.cancel")}</Button>
      </form>
    );
  }
  return (
    <p className={styles.likely}>
      <span>{t("deals.likely", { percent: now })}</span>
      <span className="quiet small">{manual === undefined ? t("deals.by_stage") : t("deals.as_typed")}</span>
      {editable && <ActionIcon size="sm" aria-label={t("deals.change_probability")} onClick={() => setTyped(String(now))}><Icon name="edit" size={14} /></ActionIcon>}
      {editable && manual !== undefined && <Button size="compact-sm" variant="subtle" color="accent" onClick={() => void kept(save({ manual_probability: null }))}>{automatic === undefined ? t("deals.to_automatic") : t("deals.to_automatic_percent", { percent: automatic })}</Button>}
    </p>
  );
}

function People({ type, record, names, save, editable }: ExtraProps) {
  const contacts = useRecordType("contacts");
  const [adding, setAdding] = useState(false);
  const list = (record.contacts as DealContact[] | undefined) ?? [];
  const roles = type.fields.find(({ name }) => name === "contacts")?.members?.find(({ name }) => name === "role")?.choices ?? [];
  const change = (next: DealContact[]) => void kept(save({ contacts: next.length > 0 ? next : null }));
  return (
    <section className={styles.people} aria-label={t("deals.people")}>
      <header className={styles.peopleHead}>
        <h2>{t("deals.people")}</h2>
        {editable && !adding && <Button size="compact-sm" variant="subtle" leftSection={<Icon name="plus" size={14} />} onClick={() => setAdding(true)}>{t("deals.add_person")}</Button>}
      </header>
      {list.length === 0 && !adding && <p className="quiet">{t("deals.nobody")}</p>}
      <ul>
        {list.map((one) => {
          const name = names.record(one.contact_id);
          const title = name ?? t("records.not_shown");
          return (
            <li key={one.contact_id} className={styles.person}>
              <Mark id={one.contact_id} name={name ?? "?"} size={24} />
              <span className={styles.personName}>{name ? <RecordLink plural="contacts" id={one.contact_id}><bdi>{name}</bdi></RecordLink> : <span className="quiet">{title}</span>}</span>
              {editable ? (
                <Select size="xs" className={styles.role ?? ""} aria-label={t("deals.role_of", { name: title })} placeholder={t("deals.role")} data={roles.map((role) => ({ value: role, label: choiceLabel(type.name, "contacts.role", role) }))} value={one.role ?? null} onChange={(role) => change(withRole(list, one.contact_id, role ?? undefined))} clearable />
              ) : (
                <span className="quiet small">{one.role ? choiceLabel(type.name, "contacts.role", one.role) : ""}</span>
              )}
              {editable ? (
                <Tooltip label={one.primary ? t("deals.primary") : t("deals.make_primary")}>
                  <button type="button" className={styles.star} data-on={one.primary || undefined} aria-pressed={one.primary === true} aria-label={t("deals.primary_of", { name: title })} onClick={() => change(withPrimary(list, one.contact_id))}><Icon name="star" size={16} {...(one.primary && { fill: "currentColor" })} /></button>
                </Tooltip>
              ) : (
                one.primary && <span className="quiet small">{t("deals.primary")}</span>
              )}
              {editable && <ActionIcon size="sm" aria-label={t("deals.remove_person", { name: title })} onClick={() => change(withoutContact(list, one.contact_id))}><Icon name="close" size={14} /></ActionIcon>}
            </li>
          );
        })}
      </ul>
      {adding && contacts && (
        <div className={styles.adding} onKeyDown={(event) => { if (event.key === "Escape") setAdding(false); }}>
          <RecordPicker type={contacts} value={undefined} ariaLabel={t("deals.add_person")} autoFocus onChange={(id) => { setAdding(false); if (id) change(withContact(list, id)); }} />
          <Button variant="subtle" onClick={() => setAdding(false)}>{t("action.cancel")}</Button>
        </div>
      )}
    </section>
  );
}
