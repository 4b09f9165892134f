// Numbers, amounts of money and moments as people type them. What is typed stays as typed until it can be
// read; then it is the value that is kept. What cannot be read is said at once.
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Field } from "@/api/record-types";
import { t } from "@/i18n";
import { baseCurrency } from "./known";
import { currencyOptions, isMoney, moneyFrom, moneyTyped, type Money } from "./money";
import { integerFrom, integerTyped, unitOf } from "./units";
import styles from "./number-inputs.module.css";

export interface Part {
  shared: Record<string, unknown>;
  value: unknown;
  onChange: (value: unknown) => void;
}

export function IntegerInput({ shared, value, onChange, field }: Part & { field: Field }) {
  const [typed, setTyped] = useState(() => (typeof value === "number" ? integerTyped(field, value) : typeof value === "string" ? value : ""));
  const unread = typed.trim() !== "" && integerFrom(field, typed) === undefined;
  return (
    <TextInput
      {...shared}
      value={typed}
      inputMode="decimal"
      autoComplete="off"
      classNames={{ input: styles.number }}
      {...(unitOf(field).kind === "percent" && { rightSection: "%" })}
      {...(unread && { description: t("lists.number_unread") })}
      onChange={({ currentTarget: { value: next } }) => {
        setTyped(next);
        onChange(next.trim() === "" ? undefined : (integerFrom(field, next) ?? next));
      }}
      onBlur={() => {
        const read = integerFrom(field, typed);
        if (read !== undefined) setTyped(integerTyped(field, read));
      }}
    />
  );
}

// A currency that was typed along ("CHF 800") is chosen by that.
export function MoneyInput({ shared, value, onChange }: Part) {
  const given: Money | undefined = isMoney(value) ? value : undefined;
  const [currency, setCurrency] = useState(() => given?.currency ?? baseCurrency());
  const [typed, setTyped] = useState(() => (given ? moneyTyped(given) : typeof value === "string" ? value : ""));
  const unread = typed.trim() !== "" && moneyFrom(typed, currency) === undefined;
  const tell = (text: string, of: string) => {
    const read = moneyFrom(text, of);
    onChange(text.trim() === "" ? undefined : (read ?? text));
    return read;
  };
  return (
    <div className={styles.money}>
      <TextInput
        {...shared}
        className={styles.amount}
        value={typed}
        inputMode="decimal"
        autoComplete="off"
        classNames={{ input: styles.number }}
        {...(unread && { description: t("lists.money_unread") })}
        onChange={({ currentTarget: { value: next } }) => {
          setTyped(next);
          const read = tell(next, currency);
          if (read && read.currency !== currency) setCurrency(read.currency);
        }}
        onBlur={() => {
          const read = moneyFrom(typed, currency);
          if (read) setTyped(moneyTyped(read));
        }}
      />
      <NativeSelect
        className={styles.currency}
        aria-label={t("lists.currency")}
        data={currencyOptions(baseCurrency())}
        value={currency}
        onChange={({ currentTarget: { value: next } }) => {
          const read = moneyFrom(typed, currency);
          setCurrency(next);
          if (read) onChange({ ...read, currency: next });
        }}
      />
    </div>
  );
}

const two = (value: number) => String(value).padStart(2, "0");

// In the person's own zone, as the browser's input takes it.
export function localMoment(text: string): string {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) return "";
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}T${two(time.getHours())}:${two(time.getMinutes())}`;
}

export function MomentInput({ shared, value, onChange }: Part) {
  const text = typeof value === "string" ? localMoment(value) : "";
  return (
    <TextInput
      {...shared}
      type="datetime-local"
      value={text}
      onChange={({ currentTarget: { value: next } }) => {
        const time = new Date(next);
        onChange(next && !Number.isNaN(time.getTime()) ? time.toISOString() : undefined);
      }}
    />
  );
}
