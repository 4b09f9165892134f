// The bell: how much there is to know, the panel with it, and a word at the moment when it comes.
import { ActionIcon, Popover } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { Suspense, useEffect, useState } from "react";
import { asProblem } from "@/api/problem";
import { useRecordTypes, type RecordType } from "@/api/record-types";
import { useFrameShortcut } from "@/features/shell/shortcuts";
import { t } from "@/i18n";
import { Icon } from "@/ui/icons";
import { lazyPart } from "@/ui/lazy-part";
import { Bones } from "@/ui/pieces";
import { toast } from "@/ui/toasts";
import { readNewest, refreshNotifications, useUnread, type Notification } from "./notification-data";
import { notificationWords } from "./notification-words";
import { openNotification } from "./open-notification";
import { listen, onHeard } from "./stream";
import styles from "./notifications.module.css";

const Panel = lazyPart(() => import("./panel").then((module) => module.Panel));

const most = 99;

export function Bell() {
  const [opened, setOpened] = useState(false);
  const unread = useUnread();
  const toggle = () => setOpened((now) => !now);
  useTold();
  useFrameShortcut("b", t("day.shortcut_bell"), toggle);
  const words = unread ? t("day.bell_unread", { count: unread }) : t("day.bell");
  return (
    <Popover width={400} position="bottom-end" opened={opened} onChange={setOpened} trapFocus returnFocus withinPortal={false} zIndex={250}>
      <Popover.Target>
        <ActionIcon className={styles.bell} aria-label={words} title={words} onClick={toggle}>
          <Icon name="bell" />
          {unread > 0 && <span className={styles.count} aria-hidden="true">{unread > most ? `${most}+` : unread}</span>}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown} aria-label={t("day.bell")}>
        <Suspense fallback={<Bones lines={4} />}><Panel onClose={() => setOpened(false)} /></Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}

// What holds the lists is no part of the first load.
async function outdate(types: RecordType[]): Promise<void> {
  const { outdateLists } = await import("@/features/records/list-data");
  for (const { plural } of types) outdateLists(plural);
}

// Keeps the line open, the count right, and says reminders and mentions when they come.
function useTold(): void {
  const navigate = useNavigate();
  const types = useRecordTypes();
  useEffect(() => listen(), []);
  useEffect(
    () =>
      onHeard((heard) => {
        if (heard.kind === "gap") refreshNotifications();
        if (heard.kind !== "notification") void outdate(types.filter(({ name }) => heard.kind === "gap" || heard.change.record_type === name));
        if (heard.kind !== "notification") return;
        refreshNotifications();
        if (document.hidden) return; // the bell still counts it
        const { sequence } = heard.notification;
        readNewest().then(
          ({ data }) => {
            const told = data.find((one) => one.sequence === sequence);
            if (told) say(told, () => void openNotification(told, types, navigate).catch((thrown: unknown) => toast({ tone: "wrong", text: asProblem(thrown).message })));
          },
          () => undefined,
        );
      }),
    [navigate, types],
  );
}

function say(told: Notification, open: () => void): void {
  const words = told.kind === "reminder" ? t("day.reminder", { what: notificationWords(told) }) : notificationWords(told);
  toast({ text: <button type="button" className={styles.told} onClick={open}>{words}</button>, lasting: true });
}
