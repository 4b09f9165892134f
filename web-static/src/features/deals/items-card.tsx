// The lines of a deal: shown as a table, changed as one. What it adds up to is reckoned as it is typed, the way
// the server will.
import { ActionIcon, Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { asProblem, type Problem } from "@/api/problem";
import { useRecordType } from "@/api/record-types";
import { readRecord } from "@/api/records";
import type { ExtraProps } from "@/features/records/extras";
import { RecordPicker } from "@/features/records/record-picker";
import { t } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Card } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { useBaseCurrency } from "./currency";
import { itemsToSend, netOf, totalsOf, type DealItem } from "./items";
import { decimalFrom, decimalTyped, digitsOf, isMoney, moneyWords } from "./money";
import styles from "./items-card.module.css";

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

export function ItemsCard({ record, save, editable }: ExtraProps) {
  const base = useBaseCurrency();
  const currency = isMoney(record.amount) ? record.amount.currency : base;
  const stored = (record.items as DealItem[] | undefined) ?? [];
  const [draft, setDraft] = useState<DealItem[]>();
  const actions = editable && !draft && (
    <Button size="compact-sm" variant="subtle" leftSection={<Icon name={stored.length ? "edit" : "plus"} size={14} />} onClick={() => setDraft(stored.length ? stored : [{ quantity: 1000 }])}>
      {stored.length ? t("deals.change_items") : t("deals.add_items")}
    </Button>
  );
  return (
    <Card title={t("deals.items")} actions={actions}>
      {draft ? (
        <Editor items={draft} setItems={setDraft} currency={currency} dirty={!same(itemsToSend(draft), itemsToSend(stored))} save={async () => { const items = itemsToSend(draft); await save({ items: items.length ? items : null }); setDraft(undefined); }} cancel={() => setDraft(undefined)} />
      ) : stored.length === 0 ? (
        <p className="quiet">{t("deals.no_items")}</p>
      ) : (
        <ReadOnly items={stored} currency={currency} />
      )}
    </Card>
  );
}

const percent = (value: number | undefined) => (value ? `${decimalTyped(value, 2)} %` : "");

function ReadOnly({ items, currency }: { items: DealItem[]; currency: string }) {
  return (
    <table className={styles.table}>
      <Head />
      <tbody>
        {items.map((item, index) => (
          <tr key={index}>
            <th scope="row"><bdi>{item.name ?? t("deals.nameless_item")}</bdi></th>
            <td data-label={t("deals.quantity")}>{decimalTyped(item.quantity ?? 1000, 3)}</td>
            <td data-label={t("deals.unit_price")}>{moneyWords({ amount: item.unit_price ?? 0, currency })}</td>
            <td data-label={t("deals.discount")}>{percent(item.discount)}</td>
            <td data-label={t("deals.tax_rate")}>{percent(item.tax_rate)}</td>
            <td data-label={t("deals.net")}><b>{moneyWords({ amount: netOf(item), currency })}</b></td>
          </tr>
        ))}
      </tbody>
      <Foot items={items} currency={currency} span={5} />
    </table>
  );
}

function Head({ editing = false }: { editing?: boolean }) {
  return (
    <thead>
      <tr>
        <th scope="col">{t("deals.item")}</th>
        <th scope="col">{t("deals.quantity")}</th>
        <th scope="col">{t("deals.unit_price")}</th>
        <th scope="col">{t("deals.discount")}</th>
        <th scope="col">{t("deals.tax_rate")}</th>
        <th scope="col">{t("deals.net")}</th>
        {editing && <td />}
      </tr>
    </thead>
  );
}

function Foot({ items, currency, span, editing = false }: { items: DealItem[]; currency: string; span: number; editing?: boolean }) {
  const { net, tax, gross } = totalsOf(items);
  const rows: [string, number][] = tax ? [[t("deals.net_total"), net], [t("deals.tax_total"), tax], [t("deals.gross_total"), gross]] : [[t("deals.net_total"), net]];
  return (
    <tfoot aria-live="polite">
      {rows.map(([label, amount]) => (
        <tr key={label}><th scope="row" colSpan={span}>{label}</th><td>{moneyWords({ amount, currency })}</td>{editing && <td />}</tr>
      ))}
    </tfoot>
  );
}

interface EditorProps {
  items: DealItem[];
  setItems: (items: DealItem[]) => void;
  currency: string;
  dirty: boolean;
  save: () => Promise<void>;
  cancel: () => void;
}

function Editor({ items, setItems, currency, dirty, save, cancel }: EditorProps) {
  const products = useRecordType("products");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [keys, setKeys] = useState(() => items.map((_, index) => index));
  const [unread, setUnread] = useState<ReadonlySet<string>>(new Set());
  const set = (index: number, change: Partial<DealItem>) => setItems(items.map((item, at) => (at === index ? { ...item, ...change } : item)));
  const add = (item: DealItem) => {
    setItems([...items, item]);
    setKeys([...keys, Math.max(-1, ...keys) + 1]);
  };
  const remove = (index: number) => {
    setItems(items.filter((_, at) => at !== index));
    setUnread(new Set([...unread].filter((one) => !one.startsWith(`${keys[index]}.`))));
    setKeys(keys.filter((_, at) => at !== index));
  };
  const addProduct = async (id: string | undefined) => {
    if (!id) return;
    try {
      const { data } = await readRecord("products", id);
      const price = isMoney(data.price) && data.price.currency === currency ? data.price.amount : undefined;
      add({ product_id: id, name: String(data.name ?? ""), quantity: 1000, unit_price: price, tax_rate: typeof data.tax_rate === "number" ? data.tax_rate : undefined });
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
  };
  const submit = async () => {
    if (busy || unread.size > 0) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await save();
    } catch (thrown) {
      setProblem(asProblem(thrown));
      setBusy(false);
    }
  };
  const read = (name: string, fine: boolean) => {
    const next = new Set(unread);
    if (fine) next.delete(name);
    else next.add(name);
    setUnread(next);
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => { event.preventDefault(); void submit(); }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); void submit(); }
      }}
    >
      <table className={styles.table} data-editing>
        <Head editing />
        <tbody>
          {items.map((item, index) => {
            const key = keys[index] ?? index;
            const number = (member: "quantity" | "unit_price" | "discount" | "tax_rate", label: string, digits: number, first: string) => (
              <NumberCell key={`${key}.${member}`} label={t("deals.of_line", { what: label, number: index + 1 })} shown={label} first={first} digits={digits} onChange={(value) => set(index, { [member]: value })} onRead={(fine) => read(`${key}.${member}`, fine)} error={problem?.fieldMessage(`items.${index}.${member}`)} />
            );
            return (
              <tr key={key}>
                <th scope="row" data-label={t("deals.item")}>
                  <TextInput aria-label={t("deals.of_line", { what: t("deals.item"), number: index + 1 })} value={item.name ?? ""} autoFocus={items.length === 1 && !item.name} onChange={(event) => set(index, { name: event.currentTarget.value })} error={problem?.fieldMessage(`items.${index}.name`)} />
                </th>
                {number("quantity", t("deals.quantity"), 3, decimalTyped(item.quantity ?? 1000, 3))}
                {number("unit_price", t("deals.unit_price"), digitsOf(currency), item.unit_price === undefined ? "" : decimalTyped(item.unit_price, digitsOf(currency)))}
                {number("discount", t("deals.discount"), 2, item.discount ? decimalTyped(item.discount, 2) : "")}
                {number("tax_rate", t("deals.tax_rate"), 2, item.tax_rate === undefined ? "" : decimalTyped(item.tax_rate, 2))}
                <td data-label={t("deals.net")}><b>{moneyWords({ amount: netOf(item), currency })}</b></td>
                <td><ActionIcon aria-label={t("deals.remove_line", { number: index + 1 })} onClick={() => remove(index)}><Icon name="close" size={16} /></ActionIcon></td>
              </tr>
            );
          })}
        </tbody>
        <Foot items={items} currency={currency} span={5} editing />
      </table>
      <div className={styles.add}>
        {products && <div className={styles.picker}><RecordPicker key={items.length} type={products} value={undefined} ariaLabel={t("deals.add_product")} onChange={(id) => void addProduct(id)} /></div>}
        <Button leftSection={<Icon name="plus" size={14} />} onClick={() => add({ quantity: 1000 })}>{t("deals.add_line")}</Button>
      </div>
      {problem && <ProblemBlock problem={problem} />}
      <div className={styles.foot}>
        <p className="quiet small">{t("deals.items_are_amount")}</p>
        <Button onClick={cancel}>{t("action.cancel")}</Button>
        <Button type="submit" variant="filled" disabled={!dirty || unread.size > 0} aria-disabled={busy}>{t("action.save")}</Button>
      </div>
    </form>
  );
}

interface NumberCellProps {
  label: string;
  shown: string;
  first: string;
  digits: number;
  onChange: (value: number | undefined) => void;
  onRead: (fine: boolean) => void;
  error?: string | undefined;
}

// What is typed stays as typed; it counts once it can be read.
function NumberCell({ label, shown, first, digits, onChange, onRead, error }: NumberCellProps) {
  const [typed, setTyped] = useState(first);
  const wrong = typed.trim() !== "" && decimalFrom(typed, digits) === undefined;
  return (
    <td data-label={shown}>
      <TextInput
        aria-label={label}
        value={typed}
        inputMode="decimal"
        autoComplete="off"
        error={wrong ? t("deals.number_unread") : error}
        onChange={(event) => {
          const text = event.currentTarget.value;
          const value = decimalFrom(text, digits);
          setTyped(text);
          onRead(text.trim() === "" || value !== undefined);
          onChange(value);
        }}
      />
    </td>
  );
}
