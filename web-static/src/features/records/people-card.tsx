// What belongs to a record: the people of a company, the deals of a person; the newest few, a way to add one
// that is there already tied to it, and a way to all of them.
import { Button } from "@mantine/core";
import { Link, useRouter } from "@tanstack/react-router";
import { asProblem } from "@/api/problem";
import { recordTitle, useRecordTypes, type RecordType } from "@/api/record-types";
import type { RecordData, Search } from "@/api/records";
import { useRights } from "@/api/session";
import { linkableTypes } from "@/features/activities/linkable";
import { openQuickCreate } from "@/features/shell/overlays";
import { pluralLabel, t, tOr, typeLabel } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Bones, Mark, Status } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { entryOf } from "./entry-memory";
import { useRecordList } from "./list-data";
import { included } from "./list-state";
import { leaveTrail } from "./trail";
import { CellValue, RecordLink, type Item, type Names } from "./values";
import { useNames } from "./names";
import styles from "./record-page.module.css";

export interface Pointer {
  type: RecordType;
  list?: string; // the list whose items point, if it is one
  member: string;
}

// Everything of a record type that points to this type: companies.company_id of people, company_id of deals.
export function pointersTo(types: RecordType[], name: string): Pointer[] {
  return types.flatMap((type) =>
    type.fields.flatMap((field): Pointer[] => {
      if (field.references === name && !field.read_only) return [{ type, member: field.name }];
      return (field.members ?? []).flatMap((member) => (member.references === name ? [{ type, list: field.name, member: member.name }] : []));
    }),
  );
}

// Only what activities can be about stands on its own; the rest are parts of it.
export function PeopleCards({ type, id }: { type: RecordType; id: string }) {
  const types = useRecordTypes();
  const names = useNames();
  const whole = linkableTypes(types);
  const pointers = pointersTo(types, type.name).filter((pointer) => whole.length === 0 || whole.includes(pointer.type));
  return <>{pointers.map((pointer) => <PeopleCard key={pointer.type.name + pointer.list + pointer.member} {...pointer} id={id} names={names} />)}</>;
}

const atMost = 5;

// What is said beside the name: what somebody does there, else what stands in the list first of all.
const telling = ["amount", "stage_id", "status_id", "organisation", "domain"];

function PeopleCard({ type, list, member, id, names }: Pointer & { id: string; names: Names }) {
  const path = list ? `${list}.${member}` : member;
  const include = included(type, useRecordTypes(), telling); // what is said beside the name has a name itself
  const search: Search = { where: { [path]: id }, ...(include.length > 0 && { include }) };
  const found = useRecordList(type.plural, search);
  const rights = useRights();
  const { history } = useRouter();
  const add = () => openQuickCreate(type.plural, list ? { [list]: [{ [member]: id }] } : { [member]: id });
  const more = found.rows.length > atMost || found.hasNextPage;
  const title = pluralLabel(type.plural);
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.sectionHead}>
        <h2>{title}</h2>
        {rights.writeRecords && <Button size="compact-sm" variant="subtle" leftSection={<Icon name="plus" size={14} />} onClick={add}>{tOr(`add.${type.name}`, typeLabel(type.name))}</Button>}
      </div>
      {found.isPending ? (
        <Bones lines={2} />
      ) : found.rows.length === 0 && found.isError ? (
        <ProblemBlock problem={asProblem(found.error)} retry={() => void found.refetch()} />
      ) : found.rows.length === 0 ? (
        <p className="quiet">{tOr(`records.none_of.${type.plural}`, t("records.no_people"))}</p>
      ) : (
        <ul className={styles.people}>
          {found.rows.slice(0, atMost).map((record) => (
            <li key={record.id} className={styles.person} onClick={() => leaveTrail({ plural: type.plural, search, entry: entryOf(history) })}>
              <Mark id={record.id} name={recordTitle(type, record)} square={type.subject !== "person"} size={24} />
              <span className={styles.personName}><RecordLink plural={type.plural} id={record.id}><bdi>{recordTitle(type, record)}</bdi></RecordLink></span>
              <Beside type={type} record={record} item={list ? (record[list] as Item[] | undefined)?.find((one) => one[member] === id) : undefined} names={names} />
            </li>
          ))}
        </ul>
      )}
      {more && <p><Link to="/$plural" params={{ plural: type.plural }} search={{ [path]: `in.${id}` } as never}>{t("records.view_all")}</Link></p>}
    </section>
  );
}

function Beside({ type, record, item, names }: { type: RecordType; record: RecordData; item: Item | undefined; names: Names }) {
  if (item?.inactive === true) return <Status>{t("records.inactive")}</Status>;
  const role = typeof item?.role === "string" && item.role ? item.role : record.job_title;
  if (typeof role === "string" && type.subject === "person") return <bdi className={styles.personRole}>{role}</bdi>;
  const field = type.fields.find(({ name }) => telling.includes(name) && (record[name] !== undefined || record.masked?.[name]));
  return <span className={styles.personRole}>{field && <CellValue type={type} field={field} record={record} names={names} />}</span>;
}
