// The currency that everything is added up in, and what others are worth in it.
import { ActionIcon, Button, Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { ask } from "@/api/client";
import { installationQuery } from "@/api/installation";
import { asProblem } from "@/api/problem";
import { createRecord, restoreRecord, trashRecord } from "@/api/records";
import { sessionQuery } from "@/api/session";
import { queryClient } from "@/app/query-client";
import { useBaseCurrency } from "@/features/deals/currency";
import { decimalFrom, decimalTyped } from "@/features/deals/money";
import { houseChanged } from "@/features/deals/pipelines";
import { currencyOptions } from "@/features/records/money";
import { houseQuery } from "@/features/records/house-records";
import { locale, t } from "@/i18n";
import { dateWords } from "@/i18n/format";
import { Icon } from "@/ui/icons";
import { Card, Status } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { toast } from "@/ui/toasts";
import { saveOnKey } from "@/ui/use-save-key";
import { useWork } from "@/ui/use-work";
import { Loaded } from "../loaded";
import { byCurrency, currentRate, type Rate } from "./rates";
import styles from "./sales.module.css";

const millionths = 6;

export function CurrenciesSettings() {
  const base = useBaseCurrency();
  const query = useQuery(houseQuery("exchange_rates"));
  return (
    <>
      <BaseCurrency base={base} />
      <Card title={t("deals.rates")}>
        <p className="quiet">{t("deals.rates_text", { currency: base })}</p>
        <Loaded query={query}>{(rates) => <Rates rates={rates as unknown as Rate[]} base={base} />}</Loaded>
        <AddRate base={base} />
      </Card>
    </>
  );
}

function choices(base: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale(), { type: "currency" });
  return currencyOptions(base).map((value) => ({ value, label: `${value} · ${names.of(value) ?? value}` }));
}

function BaseCurrency({ base }: { base: string }) {
  const [chosen, setChosen] = useState(base);
  const { busy, problem, attempt } = useWork();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const done = await attempt(() => ask("PATCH", "/installation", { body: { currency: chosen } }));
    if (!done) return;
    await Promise.all([sessionQuery, installationQuery].map(({ queryKey }) => queryClient.invalidateQueries({ queryKey })));
    void queryClient.invalidateQueries({ queryKey: ["records"] });
    toast({ text: t("settings.saved") });
  };
  return (
    <Card title={t("deals.base_currency")}>
      <form className={styles.base} onSubmit={(event) => void save(event)}>
        <p className="quiet">{t("deals.base_currency_text")}</p>
        <Select aria-label={t("deals.base_currency")} data={choices(base)} value={chosen} onChange={(code) => code && setChosen(code)} searchable allowDeselect={false} error={problem?.fieldMessage("currency")} />
        {problem && !problem.errors.length && <ProblemBlock problem={problem} />}
        <div><Button type="submit" variant="filled" disabled={chosen === base} aria-disabled={busy}>{t("action.save")}</Button></div>
      </form>
    </Card>
  );
}

function Rates({ rates, base }: { rates: Rate[]; base: string }) {
  const now = new Date();
  const remove = async (rate: Rate) => {
    try {
      await trashRecord("exchange_rates", rate.id);
      await houseChanged("exchange_rates");
      toast({ text: t("deals.rate_deleted", { currency: rate.currency }), undo: async () => { await restoreRecord("exchange_rates", rate.id); await houseChanged("exchange_rates"); } });
    } catch (thrown) {
      toast({ tone: "wrong", text: t("deals.not_deleted", { name: rate.currency, why: asProblem(thrown).message }) });
    }
  };
  if (rates.length === 0) return <p className="quiet">{t("deals.no_rates")}</p>;
  return (
    <ul className={styles.rates}>
      {byCurrency(rates).flatMap(({ rates: own }) => {
        const current = currentRate(own, now);
        return own.map((rate) => (
          <li key={rate.id} className={styles.rate} data-old={rate !== current || undefined}>
            <span>{t("deals.one_is", { currency: rate.currency, rate: decimalTyped(rate.rate, millionths), base })}</span>
            <span className="quiet small">{t("deals.rate_from", { date: dateWords(rate.valid_from.slice(0, 10)) })}{rate.source && ` · ${rate.source}`}</span>
            {rate === current && <Status>{t("deals.rate_now")}</Status>}
            <ActionIcon size="sm" aria-label={t("deals.delete_rate", { currency: rate.currency, date: dateWords(rate.valid_from.slice(0, 10)) })} onClick={() => void remove(rate)}><Icon name="trash" size={16} /></ActionIcon>
          </li>
        ));
      })}
    </ul>
  );
}

const today = () => new Date().toISOString().slice(0, 10);

function AddRate({ base }: { base: string }) {
  const [currency, setCurrency] = useState<string | null>(null);
  const [typed, setTyped] = useState("");
  const [from, setFrom] = useState(today);
  const [source, setSource] = useState("");
  const { busy, problem, attempt, forget } = useWork();
  const rate = decimalFrom(typed, millionths);
  const ready = currency && rate !== undefined && rate > 0 && from;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const done = await attempt(() => createRecord("exchange_rates", { currency, rate, valid_from: `${from}T00:00:00.000Z`, ...(source.trim() && { source: source.trim() }) }));
    if (!done) return;
    await houseChanged("exchange_rates");
    setTyped("");
    setSource("");
  };
  return (
    <form className={styles.addRate} onSubmit={(event) => void save(event)} onKeyDown={saveOnKey} onChange={forget} noValidate>
      <Select label={t("deals.rate_currency")} data={choices(base).filter(({ value }) => value !== base)} value={currency} onChange={setCurrency} searchable error={problem?.fieldMessage("currency")} />
      <TextInput label={t("deals.rate_value", { base })} value={typed} inputMode="decimal" autoComplete="off" onChange={(event) => setTyped(event.currentTarget.value)} error={typed.trim() && (rate === undefined || rate <= 0) ? t("deals.number_unread") : problem?.fieldMessage("rate")} />
      <TextInput label={t("deals.rate_valid_from")} type="date" value={from} onChange={(event) => setFrom(event.currentTarget.value)} error={problem?.fieldMessage("valid_from")} />
      <TextInput label={t("deals.rate_source")} value={source} onChange={(event) => setSource(event.currentTarget.value)} error={problem?.fieldMessage("source")} />
      <div className={styles.addRateButton}><Button type="submit" disabled={!ready} aria-disabled={busy} leftSection={<Icon name="plus" size={14} />}>{t("deals.add_rate")}</Button></div>
      {problem && !problem.errors.length && <ProblemBlock problem={problem} />}
    </form>
  );
}
