// What is sold with a deal, line by line. The server counts without fractions: thousandths of a piece,
// smallest units of money, hundredths of a percent; so does this, exactly.
export interface DealItem {
  product_id?: string | undefined;
  name?: string | undefined;
  quantity?: number | undefined; // thousandths
  unit_price?: number | undefined; // smallest units
  discount?: number | undefined; // hundredths of a percent
  tax_rate?: number | undefined; // hundredths of a percent
}

export interface Totals {
  net: number;
  tax: number;
  gross: number;
}

// Half a unit is rounded up, as people do.
const divided = (value: bigint, by: bigint): bigint => (value + by / 2n) / by;

const whole = (value: number | undefined, otherwise = 0) => BigInt(Math.trunc(value ?? otherwise));

// Rounded before the discount and after it, as the server does.
export function netOf(item: DealItem): number {
  const gross = divided(whole(item.unit_price) * whole(item.quantity, 1000), 1000n);
  return Number(divided(gross * (10_000n - whole(item.discount)), 10_000n));
}

export const taxOf = (item: DealItem): number => Number(divided(BigInt(netOf(item)) * whole(item.tax_rate), 10_000n));

export function totalsOf(items: DealItem[]): Totals {
  const net = items.reduce((sum, item) => sum + netOf(item), 0);
  const tax = items.reduce((sum, item) => sum + taxOf(item), 0);
  return { net, tax, gross: net + tax };
}

// As it is sent: lines that say nothing are left out, and so are members that say nothing.
export function itemsToSend(items: DealItem[]): Record<string, unknown>[] {
  return items
    .filter((item) => item.product_id || item.name?.trim() || item.unit_price)
    .map((item) => {
      const name = item.name?.trim();
      return {
        ...(item.product_id && { product_id: item.product_id }),
        ...(name && { name }),
        quantity: item.quantity ?? 1000,
        unit_price: item.unit_price ?? 0,
        ...(item.discount && { discount: item.discount }),
        ...(item.tax_rate !== undefined && { tax_rate: item.tax_rate }),
      };
    });
}
