// Exchange rates as people know them: what one unit of a currency is worth in the base currency, from a day on.
import type { RecordData } from "@/api/records";

export interface Rate extends RecordData {
  currency: string;
  valid_from: string;
  rate: number; // millionths
  source?: string;
}

// By currency, the one that holds now first, older ones after it; those of days to come before it.
export function byCurrency(rates: Rate[]): { currency: string; rates: Rate[] }[] {
  const groups = new Map<string, Rate[]>();
  for (const rate of rates) groups.set(rate.currency, [...(groups.get(rate.currency) ?? []), rate]);
  return [...groups.entries()]
    .map(([currency, own]) => ({ currency, rates: own.sort((one, other) => other.valid_from.localeCompare(one.valid_from)) }))
    .sort((one, other) => one.currency.localeCompare(other.currency));
}

export function currentRate(rates: Rate[], now: Date): Rate | undefined {
  const at = now.toISOString();
  return rates.filter(({ valid_from }) => valid_from <= at).reduce<Rate | undefined>((best, one) => (!best || one.valid_from > best.valid_from ? one : best), undefined);
}
