// The currency that everything is added up in.
import { useSession } from "@/api/session";

export const currencyFrom = (settings: unknown): string => {
  const currency = (settings as { currency?: unknown } | undefined)?.currency;
  return typeof currency === "string" && currency ? currency : "EUR";
};

export const useBaseCurrency = (): string => currencyFrom(useSession().settings);
