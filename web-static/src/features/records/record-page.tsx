// A record: what it is called, what can be done, what happened with it, what is known of it, its privacy, its
// history and its files.
import { Tabs } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Suspense, useEffect, useLayoutEffect, useRef } from "react";
import { asProblem } from "@/api/problem";
import { useRecordType, useRecordTypes, type RecordType } from "@/api/record-types";
import { useRights, useSession } from "@/api/session";
import { linkableTypes } from "@/features/activities/linkable";
import { NoPage } from "@/features/shell/dead-ends";
import { forgetOpened, noteOpened } from "@/features/shell/recent";
import { t, typeLabel } from "@/i18n";
import { lazyPart } from "@/ui/lazy-part";
import { Bones, Card, useWindowTitle } from "@/ui/pieces";
import { Details } from "./details";
import { candidatesOf, ConflictDialog, DuplicateDialog } from "./dialogs";
import type { Versioned } from "./edit-queue";
import { EditableField } from "./editable-field";
import { extrasOf, preloadExtras, type ExtraProps } from "./extras";
import { FullValue } from "./full-value";
import { HistoryTab } from "./history-tab";
import { useNames } from "./names";
import { PeopleCards } from "./people-card";
import { recordQuery, useEditedRecord } from "./record-data";
import { RecordHead } from "./record-head";
import { RecordBones, RecordGone } from "./record-states";
import styles from "./record-page.module.css";

const PrivacyTab = lazyPart(() => import("@/features/privacy/privacy-tab").then((module) => module.PrivacyTab));
const ActivityTab = lazyPart(() => import("@/features/timeline/activity-tab").then((module) => module.ActivityTab));
const FilesTab = lazyPart(() => import("@/features/files/files-tab").then((module) => module.FilesTab));
const NextSection = lazyPart(() => import("@/features/activities/next-section").then((module) => module.NextSection));
for (const part of [ActivityTab, NextSection]) void part.preload(); // what nearly every record shows

export function RecordPage() {
  const { plural = "", id = "" } = useParams({ strict: false }) as { plural?: string; id?: string };
  const type = useRecordType(plural);
  const rights = useRights();
  if (!type || !rights.readRecords) return <NoPage />;
  return <Loaded key={id} type={type} id={id} />;
}

function Loaded({ type, id }: { type: RecordType; id: string }) {
  const { user } = useSession();
  const { data, error, refetch, isPending } = useQuery(recordQuery(type, id));
  useWindowTitle(typeLabel(type.name)); // never a person's name: titles are kept in histories
  useEffect(() => preloadExtras(type), [type]);
  const problem = error ? asProblem(error) : undefined;
  const gone = problem?.status === 404;
  const there = Boolean(data) && !gone;
  useEffect(() => {
    if (there) noteOpened(user.id, type.plural, id);
    else if (gone) forgetOpened(user.id, id);
  }, [there, gone, user.id, type.plural, id]);
  if (isPending) return <RecordBones />;
  if (problem && (gone || problem.status === 403 || !data)) return <RecordGone type={type} id={id} problem={problem} retry={() => void refetch()} />;
  return data ? <Shown type={type} now={data} /> : null;
}

function Shown({ type, now }: { type: RecordType; now: Versioned }) {
  const { record, save, question } = useEditedRecord(type, now);
  const names = useNames();
  const rights = useRights();
  const phone = useMediaQuery("(max-width: 720px)", false, { getInitialValueInEffect: false }) ?? false;
  const editable = rights.writeRecords;
  const extras = extrasOf(type);
  const about: ExtraProps = { type, record, names, save, editable, phone };
  const side = <Side {...about} />;
  return (
    <div className={styles.page}>
      <RecordHead type={type} record={record} names={names} editable={editable} phone={phone} />
      {extras.head && <div className={styles.extra}><Suspense fallback={<Bones lines={1} />}><extras.head {...about} /></Suspense></div>}
      <div className={styles.body}>
        <div className={styles.main}><Parts {...about} side={phone ? side : undefined} /></div>
        {!phone && <aside className={styles.side} aria-label={t("records.details")}>{side}</aside>}
      </div>
      {question?.kind === "conflict" && <ConflictDialog type={type} conflicts={question.conflicts} theirs={question.theirs} names={names} onDone={question.answer} />}
      {question?.kind === "duplicate" && <DuplicateDialog type={type} candidates={candidatesOf(question.problem)} changing onDone={question.answer} />}
    </div>
  );
}

// What one looks up: the details, what is next, what belongs to it.
function Side(about: ExtraProps) {
  const { type, record, names, save, editable } = about;
  const extras = extrasOf(type);
  const linkable = linkableTypes(useRecordTypes()).includes(type);
  return (
    <div className={styles.sections}>
      {extras.side && <Suspense fallback={<Bones lines={3} />}><extras.side {...about} /></Suspense>}
      <Details type={type} record={record} names={names} save={save} editable={editable} />
      <Notes {...about} />
      {linkable && <Suspense><NextSection type={type} record={record} /></Suspense>}
      <PeopleCards type={type} id={record.id} />
    </div>
  );
}

function Notes({ type, record, names, save, editable }: ExtraProps) {
  const notes = type.fields.find(({ type: one, name }) => one === "paragraphs" && name === "description");
  if (!notes) return null;
  return (
    <section aria-label={t("records.notes")} className={styles.section}>
      <h2>{t("records.notes")}</h2>
      <EditableField type={type} field={notes} record={record} save={save} editable={editable} bare>
        <FullValue type={type} field={notes} record={record} names={names} editable={editable} />
      </EditableField>
    </section>
  );
}

interface PartsProps extends ExtraProps {
  side: React.ReactNode; // on a phone it is a tab
}

function Parts({ side, ...about }: PartsProps) {
  const { type, record, names, editable } = about;
  const address = useSearch({ strict: false }) as { tab?: string };
  const navigate = useNavigate();
  const linkable = linkableTypes(useRecordTypes()).includes(type);
  const person = type.subject === "person";
  const own = extrasOf(type).tab;
  const tabs = [...(linkable ? ["activity"] : []), ...(side ? ["details"] : []), ...(own ? ["more"] : []), ...(person ? ["privacy"] : []), "history", ...(linkable ? ["files"] : [])];
  const tab = tabs.find((one) => one === address.tab) ?? tabs[0] ?? "history";
  const words: Record<string, string> = {
    activity: t("day.activity"), details: t("records.details"), more: own?.label() ?? "", privacy: t("records.privacy"), history: t("records.history"), files: t("day.files"),
  };
  const show = (next: string | null) => {
    void navigate({ to: ".", search: (next && next !== tabs[0] ? { tab: next } : {}) as never, replace: true, resetScroll: false });
  };
  const strip = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // On a phone not all of them fit: the one that is open is in sight, also when a link led to it.
    const active = strip.current?.querySelector<HTMLElement>("[data-active]");
    if (!strip.current || !active) return;
    const { scrollLeft, clientWidth } = strip.current;
    const from = active.offsetLeft - strip.current.offsetLeft;
    if (from < scrollLeft || from + active.offsetWidth > scrollLeft + clientWidth) strip.current.scrollLeft = from - 16;
  }, [tab]);
  const waiting = <Card><Bones lines={8} /></Card>;
  return (
    <Tabs value={tab} onChange={show} keepMounted={false}>
      <Tabs.List className={styles.tabs} ref={strip}>
        {tabs.map((one) => <Tabs.Tab key={one} value={one}>{words[one]}</Tabs.Tab>)}
      </Tabs.List>
      {linkable && <Tabs.Panel value="activity" className={styles.panel}><Suspense fallback={waiting}><ActivityTab type={type} record={record} names={names} editable={editable} /></Suspense></Tabs.Panel>}
      {side && <Tabs.Panel value="details" className={styles.panel}>{side}</Tabs.Panel>}
      {own && <Tabs.Panel value="more" className={styles.panel}><Suspense fallback={waiting}><own.content {...about} /></Suspense></Tabs.Panel>}
      {person && <Tabs.Panel value="privacy" className={styles.panel}><Suspense fallback={waiting}><PrivacyTab type={type} id={record.id} names={names} /></Suspense></Tabs.Panel>}
      <Tabs.Panel value="history" className={styles.panel}><HistoryTab type={type} id={record.id} names={names} /></Tabs.Panel>
      {linkable && <Tabs.Panel value="files" className={styles.panel}><Suspense fallback={waiting}><FilesTab type={type} record={record} names={names} /></Suspense></Tabs.Panel>}
    </Tabs>
  );
}
