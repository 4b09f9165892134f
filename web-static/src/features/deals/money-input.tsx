// A sum of money that is typed: what cannot be read stays as it was typed, and says so.
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { t } from "@/i18n";
import { decimalFrom, digitsOf, moneyTyped, type Money } from "./money";

interface Props {
  label?: string;
  ariaLabel?: string;
  value: Money | undefined;
  currency: string; // when there is no sum yet
  onChange: (value: Money | undefined) => void;
  error?: string | undefined;
  autoFocus?: boolean;
  required?: boolean;
}

export function MoneyInput({ label, ariaLabel, value, currency, onChange, error, autoFocus = false, required = false }: Props) {
  const code = value?.currency ?? currency;
  const [typed, setTyped] = useState(() => moneyTyped(value));
  const unread = typed.trim() !== "" && decimalFrom(typed, digitsOf(code)) === undefined;
  return (
    <TextInput
      {...(label && { label })}
      {...(ariaLabel && { "aria-label": ariaLabel })}
      value={typed}
      inputMode="decimal"
      autoComplete="off"
      autoFocus={autoFocus}
      data-autofocus={autoFocus || undefined}
      withAsterisk={required}
      error={unread ? t("deals.number_unread") : error}
      rightSection={<span className="quiet small">{code}</span>}
      rightSectionWidth={48}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        const amount = decimalFrom(event.currentTarget.value, digitsOf(code));
        onChange(amount === undefined ? undefined : { amount, currency: code });
      }}
    />
  );
}
