// What there is to know, newest first; opening one reads it.
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { asProblem } from "@/api/problem";
import { useRecordTypes } from "@/api/record-types";
import { t } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Bones, Time } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { toast } from "@/ui/toasts";
import { markRead, notificationsQuery, type Notification } from "./notification-data";
import { notificationIcons, notificationWords } from "./notification-words";
import { openNotification } from "./open-notification";
import styles from "./notifications.module.css";

export function Panel({ onClose }: { onClose: () => void }) {
  const list = useInfiniteQuery(notificationsQuery);
  const navigate = useNavigate();
  const types = useRecordTypes();
  const all = list.data?.pages.flatMap(({ data }) => data) ?? [];
  const newest = all[0];
  const wrong = (thrown: unknown) => toast({ tone: "wrong", text: asProblem(thrown).message });
  const open = async (one: Notification) => {
    onClose();
    try {
      await openNotification(one, types, navigate);
      if (!one.read) await markRead({ sequences: [one.sequence] });
    } catch (thrown) {
      wrong(thrown);
    }
  };
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <h2>{t("day.bell")}</h2>
        {newest && all.some(({ read }) => !read) && <Button size="compact-sm" variant="subtle" onClick={() => void markRead({ up_to: newest.sequence }).catch(wrong)}>{t("day.read_all")}</Button>}
      </div>
      {list.isPending && <Bones lines={4} />}
      {list.isError && all.length === 0 && <ProblemBlock problem={asProblem(list.error)} retry={() => void list.refetch()} />}
      {list.isSuccess && all.length === 0 && <p className={styles.none}>{t("day.bell_none")}</p>}
      <ul className={styles.list}>
        {all.map((one) => (
          <li key={one.sequence}>
            <button type="button" className={styles.line} data-unread={!one.read || undefined} onClick={() => void open(one)}>
              <Icon name={notificationIcons[one.kind] ?? "info"} size={16} />
              <span className={styles.words}>
                <span>{!one.read && <span className="unseen">{t("day.unread")} </span>}{one.kind === "reminder" ? t("day.reminder", { what: notificationWords(one) }) : notificationWords(one)}</span>
                {one.kind !== "reminder" && one.name && <bdi className={styles.name}>{one.name}</bdi>}
                {!one.record_id && <span className={styles.name}>{t("day.told_hidden")}</span>}
              </span>
              <span className={styles.at}><Time at={one.at} clock /></span>
            </button>
          </li>
        ))}
      </ul>
      {list.hasNextPage && <Button size="compact-sm" variant="subtle" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t("records.history_older")}</Button>}
    </div>
  );
}
