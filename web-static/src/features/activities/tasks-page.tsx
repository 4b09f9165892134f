// What is mine to do: what is late, due today, tomorrow, later, and what has no date. Up and down move, one
// key ticks.
import { Button, SegmentedControl } from "@mantine/core";
import { useCallback, useMemo, useRef, useState, Suspense, type KeyboardEvent } from "react";
import { asProblem } from "@/api/problem";
import type { Search } from "@/api/records";
import { useRights, useSession } from "@/api/session";
import { useChanges } from "@/features/notifications/changes";
import { useRecordList, refreshLists } from "@/features/records/list-data";
import { useShortcut } from "@/features/shell/shortcuts";
import { useLinkNames } from "@/features/timeline/timeline-data";
import { t } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Bones, Empty, Page } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { groupTasks, openStatuses, type Activity } from "./activity";
import { ActivityDialog } from "./lazy-activity-dialog";
import { TaskRow } from "./task-row";
import { setDone } from "./work";
import styles from "./activities.module.css";


type Shown = "open" | "done";

export function TasksPage() {
  const { user } = useSession();
  const rights = useRights();
  const [shown, setShown] = useState<Shown>("open");
  const [adding, setAdding] = useState(false);
  const search = useMemo((): Search => {
    const mine = { owner_id: user.id, kind: { in: ["task", "call", "meeting"] } };
    return shown === "open" ? { where: { ...mine, status: { in: openStatuses } }, sort: ["at"] } : { where: { ...mine, status: "done" }, sort: ["-completed_at"] };
  }, [user.id, shown]);
  const list = useRecordList("activities", search);
  const activities = list.rows as Activity[];
  useLinkNames(activities.flatMap(({ links }) => links ?? []));
  useChanges("activity", useCallback(() => refreshLists("activities"), []));
  useShortcut("c", t("day.shortcut_task"), () => setAdding(true), rights.writeRecords);
  const groups = shown === "open" ? groupTasks(activities) : [];
  const add = rights.writeRecords && <Button variant="filled" leftSection={<Icon name="plus" size={16} />} onClick={() => setAdding(true)}>{t("day.add.task")}</Button>;
  return (
    <Page
      title={t("day.tasks")}
      actions={
        <>
          <SegmentedControl aria-label={t("day.tasks_shown")} value={shown} onChange={(next) => setShown(next as Shown)} data={[{ value: "open", label: t("day.tasks_open") }, { value: "done", label: t("day.tasks_done") }]} />
          {add}
        </>
      }
    >
      {list.isPending && <Bones lines={8} />}
      {list.isError && activities.length === 0 && <ProblemBlock problem={asProblem(list.error)} retry={() => void list.refetch()} />}
      {list.isSuccess && activities.length === 0 && <Empty icon="check" title={t(shown === "open" ? "day.tasks_none" : "day.tasks_none_done")} actions={shown === "open" && add} />}
      <Rows>
        {groups.map(({ group, activities: tasks }) => (
          <section key={group} aria-label={t(`day.group.${group}`)}>
            <div className={styles.groupHead} data-group={group}><h2>{t(`day.group.${group}`)}</h2> <span className="quiet">{tasks.length}</span></div>
            <ul className={styles.rows}>{tasks.map((one) => <TaskRow key={one.id} activity={one} editable={rights.writeRecords} onKey={onRowKey} />)}</ul>
          </section>
        ))}
        {shown === "done" && activities.length > 0 && <ul className={styles.rows}>{activities.map((one) => <TaskRow key={one.id} activity={one} editable={rights.writeRecords} onKey={onRowKey} />)}</ul>}
      </Rows>
      {list.hasNextPage && <div><Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t("day.load_more")}</Button></div>}
      {adding && <Suspense><ActivityDialog preset={{ kind: "task" }} onClose={() => setAdding(false)} /></Suspense>}
    </Page>
  );
}

function onRowKey(event: KeyboardEvent, activity: Activity): void {
  if (event.key !== "x" || event.ctrlKey || event.metaKey || event.altKey || (event.target as HTMLElement).closest('[role="dialog"], input, textarea')) return;
  event.preventDefault();
  const next = besides(event.currentTarget as HTMLElement, 1) ?? besides(event.currentTarget as HTMLElement, -1);
  void setDone(activity);
  next?.focus();
}

const opener = (row: Element | undefined) => row?.querySelector<HTMLElement>("[data-open]") ?? undefined;

function besides(row: HTMLElement | null, by: 1 | -1): HTMLElement | undefined {
  const rows = [...document.querySelectorAll("[data-task]")];
  return opener(row ? rows[rows.indexOf(row) + by] : by > 0 ? rows[0] : rows.at(-1));
}

// j and k, or the arrows, from line to line.
function Rows({ children }: { children: React.ReactNode }) {
  const element = useRef<HTMLDivElement>(null);
  const move = (by: 1 | -1) => {
    const now = document.activeElement?.closest<HTMLElement>("[data-task]") ?? null;
    besides(now, by)?.focus();
  };
  useShortcut("j", t("records.next"), () => move(1));
  useShortcut("k", t("records.previous"), () => move(-1));
  useShortcut("x", t("day.mark_done"), () => undefined);
  return (
    <div
      ref={element}
      className={styles.groups}
      onKeyDown={(event) => {
        const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
        if (!by || !(event.target as HTMLElement).matches("[data-open]")) return;
        event.preventDefault();
        move(by);
      }}
    >
      {children}
    </div>
  );
}
