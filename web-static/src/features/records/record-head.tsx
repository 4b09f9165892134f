// The head of a record's page: where one came from, what it is called, what can be done.
import { ActionIcon, Button, Menu, Tooltip } from "@mantine/core";
import { Link, useNavigate, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { maskedTitle, recordTitle, type RecordType } from "@/api/record-types";
import type { RecordData } from "@/api/records";
import { openQuickCreate } from "@/features/shell/overlays";
import { useShortcut } from "@/features/shell/shortcuts";
import { pluralLabel, t, tOr } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Hidden } from "@/features/privacy/hidden";
import { Mark } from "@/ui/pieces";
import { colleagueOf } from "./colleague";
import { entryOf } from "./entry-memory";
import { deleteWithUndo } from "./deletion";
import { exportRecords } from "./export";
import { telephone } from "./full-value";
import { useRecordList } from "./list-data";
import { ReachLine } from "@/features/privacy/reach-line";
import { MayI } from "./may-i";
import { usePrivacy } from "./record-data";
import { trailOf } from "./trail";
import { RecordLink, type Item, type Names } from "./values";
import { asProblem } from "@/api/problem";
import { toast } from "@/ui/toasts";
import styles from "./record-head.module.css";

interface Props {
  type: RecordType;
  record: RecordData;
  names: Names;
  editable: boolean;
  phone: boolean;
}

// The records before and after this one in the list one came from.
function useNeighbours(type: RecordType, id: string) {
  const trail = trailOf(type.plural);
  const list = useRecordList(type.plural, trail?.search ?? {}, false);
  const at = trail ? list.rows.findIndex((row) => row.id === id) : -1;
  const last = at >= 0 && at >= list.rows.length - 2;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (last && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [last, hasNextPage, isFetchingNextPage, fetchNextPage]);
  return at < 0 ? undefined : { before: list.rows[at - 1]?.id, after: list.rows[at + 1]?.id };
}

const first = (record: RecordData, name: string): Item | undefined => (record[name] as Item[] | undefined)?.[0];

export function RecordHead({ type, record, names, editable, phone }: Props) {
  const title = recordTitle(type, record);
  const hidden = maskedTitle(type, record);
  const neighbours = useNeighbours(type, record.id);
  const navigate = useNavigate();
  const router = useRouter();
  const go = (id: string | undefined) => {
    if (id) void navigate({ to: "/$plural/$id", params: { plural: type.plural, id }, replace: true });
  };
  useShortcut("j", t("records.next"), () => go(neighbours?.after), Boolean(neighbours?.after));
  useShortcut("k", t("records.previous"), () => go(neighbours?.before), Boolean(neighbours?.before));
  useControlArrows(() => go(neighbours?.before), () => go(neighbours?.after));
  const email = first(record, "emails");
  const number = first(record, "phones");
  return (
    <header className={styles.head}>
      <nav className={styles.trail} aria-label={t("records.trail")}>
        <Link to="/$plural" params={{ plural: type.plural }} className={styles.back} onClick={(event) => {
          // Back to the list as it was left, not to a new one.
          if (trailOf(type.plural)?.entry === entryOf(router.history) - 1 && !event.ctrlKey && !event.metaKey) {
            event.preventDefault();
            router.history.back();
          }
        }}>
          <Icon name="chevronLeft" size={16} /> {pluralLabel(type.plural)}
        </Link>
        {neighbours && (
          <span className={styles.steps}>
            <Step label={t("records.previous")} icon="arrowUp" onClick={() => go(neighbours.before)} disabled={!neighbours.before} />
            <Step label={t("records.next")} icon="arrowDown" onClick={() => go(neighbours.after)} disabled={!neighbours.after} />
          </span>
        )}
      </nav>
      <div className={styles.line}>
        <Mark id={record.id} name={title} square={type.subject !== "person"} size={40} />
        <div className={styles.names}>
          <h1 tabIndex={-1} className={styles.title}>{hidden ? <Hidden type={type} id={record.id} field={type.title_fields.find((field) => record.masked?.[field]) ?? ""} reason={hidden} /> : <bdi>{title}</bdi>}</h1>
          <Under record={record} names={names} />
          {!phone && <Reachable type={type} id={record.id} />}
        </div>
        <span className={styles.actions}>
          {!phone && number && <Button component="a" href={telephone(number)} leftSection={<Icon name="phone" size={16} />}>{t("records.call")}</Button>}
          {!phone && email && <Button component="a" href={`mailto:${encodeURIComponent(String(email.address))}`} leftSection={<Icon name="mail" size={16} />}>{t("records.write")}</Button>}
          <MoreMenu type={type} record={record} title={title} editable={editable} />
        </span>
      </div>
      {phone && (email || number) && <OnTheRoad type={type} record={record} email={email} number={number} />}
    </header>
  );
}

function Step({ label, icon, onClick, disabled }: { label: string; icon: "arrowUp" | "arrowDown"; onClick: () => void; disabled: boolean }) {
  return <Tooltip label={label}><ActionIcon aria-label={label} size="sm" disabled={disabled} onClick={onClick}><Icon name={icon} size={16} /></ActionIcon></Tooltip>;
}

function Under({ record, names }: { record: RecordData; names: Names }) {
  const job = typeof record.job_title === "string" ? record.job_title : undefined;
  const company = (record.companies as Item[] | undefined)?.find((item) => !item.inactive);
  const name = company && names.record(String(company.company_id));
  const domain = typeof record.domain === "string" ? record.domain : undefined;
  const owner = record.owner_id ? t("records.owned_by", { name: names.user(record.owner_id) }) : undefined;
  const parts = [
    job && <bdi key="job">{job}</bdi>,
    name && <RecordLink key="company" plural="companies" id={String(company.company_id)}><bdi>{name}</bdi></RecordLink>,
    domain && <bdi key="domain">{domain}</bdi>,
    owner && <span key="owner">{owner}</span>,
  ].filter(Boolean);
  return <p className={styles.under}>{parts.flatMap((part, index) => (index ? [<span key={index} aria-hidden="true"> · </span>, part] : [part]))}</p>;
}

// May I call or mail? All ways to reach somebody, beside the buttons that do it.
function Reachable({ type, id }: { type: RecordType; id: string }) {
  const privacy = usePrivacy(type, id).data;
  return privacy ? <ReachLine type={type} id={id} privacy={privacy} all /> : null;
}

// On a phone: may I, and then the two things one does with a phone.
function OnTheRoad({ type, record, email, number }: { type: RecordType; record: RecordData; email: Item | undefined; number: Item | undefined }) {
  const privacy = usePrivacy(type, record.id).data;
  return (
    <div className={styles.road}>
      {privacy && (privacy.reach.length > 0 || privacy.restricted ? <ReachLine type={type} id={record.id} privacy={privacy} /> : <MayI type={type} id={record.id} privacy={privacy} />)}
      <div className={styles.big}>
        {number && <Button component="a" size="lg" href={telephone(number)} leftSection={<Icon name="phone" />}>{t("records.call")}</Button>}
        {email && <Button component="a" size="lg" href={`mailto:${encodeURIComponent(String(email.address))}`} leftSection={<Icon name="mail" />}>{t("records.write")}</Button>}
      </div>
    </div>
  );
}

function MoreMenu({ type, record, title, editable }: { type: RecordType; record: RecordData; title: string; editable: boolean }) {
  const navigate = useNavigate();
  const colleague = editable && type.subject === "person" ? colleagueOf(type, record) : undefined;
  const remove = async () => {
    await navigate({ to: "/$plural", params: { plural: type.plural } });
    await deleteWithUndo(type.plural, [record.id], title);
  };
  const take = async (format: "csv" | "vcard") => {
    try {
      await exportRecords(type.plural, format, { ids: [record.id] });
      toast({ text: t("records.exported") });
    } catch (thrown) {
      toast({ tone: "wrong", text: t("records.not_exported", { why: asProblem(thrown).message }) });
    }
  };
  return (
    <Menu>
      <Menu.Target><ActionIcon variant="default" aria-label={t("records.more")}><Icon name="more" /></ActionIcon></Menu.Target>
      <Menu.Dropdown>
        {colleague && <Menu.Item leftSection={<Icon name="plus" />} onClick={() => openQuickCreate(type.plural, colleague)}>{t("lists.add_colleague")}</Menu.Item>}
        {type.fields.some(({ name }) => name === "emails") && <Menu.Item leftSection={<Icon name="download" />} onClick={() => void take("vcard")}>{t("records.export_vcard")}</Menu.Item>}
        <Menu.Item leftSection={<Icon name="download" />} onClick={() => void take("csv")}>{t("records.export_csv")}</Menu.Item>
        {editable && (
          <>
            <Menu.Divider />
            <Menu.Item color="danger" leftSection={<Icon name="trash" />} onClick={() => void remove()}>{tOr(`records.delete.${type.name}`, t("action.delete"))}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

// Ctrl and an arrow lead through the list, except where they move through a text.
function useControlArrows(before: () => void, after: () => void) {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (!(event.ctrlKey || event.metaKey) || typing || event.defaultPrevented || document.querySelector('[role="dialog"]')) return;
      if (event.key === "ArrowLeft") before();
      else if (event.key === "ArrowRight") after();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  });
}
