// The currency that everything is added up in.
import { useSession } from "@/api/session";

export const currencyFrom = (settings: unknown): string => {
  const currency = (settings as { currency?: unknown } | undefined)?.currency;
  return typeof currency === "string" && currency ? currency : "EUR";
};

export const useBaseCurrency = (): string => currencyFrom(useSession().settings);

// ISO 4217, as far as the browser knows names for them.
const usual = "EUR USD GBP CHF SEK NOK DKK PLN CZK HUF RON BGN JPY CNY INR AUD CAD NZD SGD HKD TRY ZAR BRL MXN AED SAR ILS KRW THB UAH RSD ISK";

export function currencyChoices(language: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(language, { type: "currency" });
  const all: string[] = typeof Intl.supportedValuesOf === "function" ? Intl.supportedValuesOf("currency") : [];
  const first = usual.split(" ");
  return [...first, ...all.filter((code) => !first.includes(code))].map((value) => ({ value, label: `${value} · ${names.of(value) ?? value}` }));
}
