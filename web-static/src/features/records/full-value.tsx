// A member of a record, whole: every address with what it is for, links that lead somewhere.
import { Tooltip } from "@mantine/core";
import { useRecordTypes, type Field, type RecordType } from "@/api/record-types";
import type { RecordData } from "@/api/records";
import { t } from "@/i18n";
import { addressLines } from "@/i18n/format";
import { Status } from "@/ui/pieces";
import { Icon } from "@/ui/icons";
import { firstMember, isEmpty, isUserField, labelWords, RecordLink, shownMembers, Tags, wordsOf, type Item, type Names } from "./values";
import styles from "./details.module.css";

interface Props {
  type: RecordType;
  field: Field;
  record: RecordData;
  names: Names;
  editable: boolean;
}

export function FullValue({ type, field, record, names, editable }: Props) {
  const value = record[field.name];
  if (isEmpty(value)) return <span className={styles.nothing}>{editable ? t("records.add_value") : "–"}</span>;
  if (field.type === "text_list" && field.name !== "websites") return <Tags tags={value as string[]} all />;
  if (field.type === "text_list") return <>{(value as string[]).map((one, index) => <WebLink key={index} address={one} />)}</>;
  if (Array.isArray(value)) {
    return <ul className={styles.items}>{(value as Item[]).map((item, index) => <li key={index}><ItemValue type={type} field={field} item={item} names={names} /></li>)}</ul>;
  }
  if (field.name === "website" || field.name === "domain") return <WebLink address={String(value)} />;
  if (field.type === "id" && field.references && !isUserField(field)) return <Referenced field={field} id={String(value)} names={names} />;
  const words = wordsOf(type, field, value, names, record);
  return <bdi className={field.type === "paragraphs" ? "keep-lines" : undefined}>{words}</bdi>;
}

function ItemValue({ type, field, item, names }: { type: RecordType; field: Field; item: Item; names: Names }) {
  const label = typeof item.label === "string" && item.label ? <span className={styles.itemLabel}>{labelWords(item.label)}</span> : null;
  if (field.name === "emails") return <span className={styles.item}><a href={`mailto:${encodeURIComponent(String(item.address))}`}><bdi>{String(item.address)}</bdi></a>{label}</span>;
  if (field.name === "phones") return <span className={styles.item}><a href={telephone(item)}><bdi>{String(item.number)}</bdi></a>{label}</span>;
  if (field.members?.some(({ name }) => name === "postal_code")) {
    return <span className={styles.item}><span>{addressLines(item).map((line, index) => <bdi key={index} className={styles.line}>{line}</bdi>)}</span>{label}</span>;
  }
  const first = firstMember(field, item);
  if (!first) return null;
  const others = shownMembers(field).filter((member) => member !== first && member.type !== "flag" && !isEmpty(item[member.name]));
  return (
    <span className={styles.item}>
      <span>
        {first.references ? <Referenced field={first} id={String(item[first.name])} names={names} /> : <bdi>{wordsOf(type, first, item[first.name], names)}</bdi>}
        {others.map((member) => <bdi key={member.name} className={styles.role}>{wordsOf(type, member, item[member.name], names)}</bdi>)}
      </span>
      {item.inactive === true && <Status>{t("records.inactive")}</Status>}
    </span>
  );
}

function Referenced({ field, id, names }: { field: Field; id: string; names: Names }) {
  const type = useRecordTypes().find(({ name }) => name === field.references);
  const name = names.record(id);
  if (!type || !name) return <span className="quiet">{t("records.not_shown")}</span>;
  if (type.place === "settings") return <bdi>{name}</bdi>;
  return <RecordLink plural={type.plural} id={id}><bdi>{name}</bdi></RecordLink>;
}

export function telephone(item: Item): string {
  const number = typeof item.e164 === "string" ? item.e164 : String(item.number ?? "").replace(/[^\d+*#]/g, "");
  return `tel:${number}`;
}

// Only web addresses become links, and none of them learns where one came from.
export function webAddress(address: string): string | undefined {
  const text = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
  try {
    const url = new URL(text);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : undefined;
  } catch {
    return undefined;
  }
}

function WebLink({ address }: { address: string }) {
  const href = webAddress(address);
  const shown = <bdi className={styles.line}>{address.replace(/^https?:\/\//, "")}</bdi>;
  if (!href) return shown;
  return (
    <Tooltip label={t("records.opens_elsewhere")}>
      <a className={styles.web} href={href} target="_blank" rel="noopener noreferrer">{shown}<Icon name="link" size={12} /></a>
    </Tooltip>
  );
}
