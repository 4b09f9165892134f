// The people of a company, and a way to add one who is there already tied to it.
import { Button } from "@mantine/core";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { asProblem } from "@/api/problem";
import { recordTitle, useRecordTypes, type RecordType } from "@/api/record-types";
import type { Search } from "@/api/records";
import { useRights } from "@/api/session";
import { openQuickCreate } from "@/features/shell/overlays";
import { pluralLabel, t, tOr, typeLabel } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Bones, Card, Mark, Status } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { entryOf } from "./entry-memory";
import { useRecordList } from "./list-data";
import { leaveTrail } from "./trail";
import { RecordLink, type Item } from "./values";
import styles from "./record-page.module.css";

// Every list of a record type whose items point to this type: companies.company_id of people.
export function pointersTo(types: RecordType[], name: string): { type: RecordType; list: string; member: string }[] {
  return types.flatMap((type) =>
    type.fields.flatMap((field) => (field.members ?? []).flatMap((member) => (member.references === name ? [{ type, list: field.name, member: member.name }] : []))),
  );
}

export function PeopleCards({ type, id }: { type: RecordType; id: string }) {
  const types = useRecordTypes();
  return <>{pointersTo(types, type.name).map((pointer) => <PeopleCard key={pointer.type.name + pointer.list} {...pointer} id={id} />)}</>;
}

function PeopleCard({ type, list, member, id }: ReturnType<typeof pointersTo>[number] & { id: string }) {
  const search: Search = { where: { [`${list}.${member}`]: id } };
  const found = useRecordList(type.plural, search);
  const rights = useRights();
  const navigate = useNavigate();
  const { history } = useRouter();
  const add = () => openQuickCreate(type.plural, { [list]: [{ [member]: id }] });
  const actions = rights.writeRecords && (
    <Button size="compact-sm" variant="subtle" leftSection={<Icon name="plus" size={14} />} onClick={add}>{tOr(`add.${type.name}`, typeLabel(type.name))}</Button>
  );
  return (
    <Card title={pluralLabel(type.plural)} actions={actions}>
      {found.isPending ? (
        <Bones lines={3} />
      ) : found.rows.length === 0 && found.isError ? (
        <ProblemBlock problem={asProblem(found.error)} retry={() => void found.refetch()} />
      ) : found.rows.length === 0 ? (
        <p className="quiet">{t("records.no_people")}</p>
      ) : (
        <ul className={styles.people}>
          {found.rows.map((record) => {
            const item = (record[list] as Item[] | undefined)?.find((one) => one[member] === id);
            const title = recordTitle(type, record);
            const role = typeof item?.role === "string" && item.role ? item.role : record.job_title;
            return (
              <li key={record.id} className={styles.person}>
                <Mark id={record.id} name={title} size={24} />
                <span className={styles.personName} onClick={() => leaveTrail({ plural: type.plural, search, entry: entryOf(history) })}>
                  <RecordLink plural={type.plural} id={record.id}><bdi>{title}</bdi></RecordLink>
                </span>
                <bdi className={styles.personRole}>{typeof role === "string" ? role : ""}</bdi>
                {item?.inactive === true && <Status>{t("records.inactive")}</Status>}
              </li>
            );
          })}
        </ul>
      )}
      {found.hasNextPage && (
        <Button size="compact-sm" variant="subtle" onClick={() => void navigate({ to: "/$plural", params: { plural: type.plural }, search: { [`${list}.${member}`]: `in.${id}` } as never })}>
          {t("records.view_all")}
        </Button>
      )}
    </Card>
  );
}
