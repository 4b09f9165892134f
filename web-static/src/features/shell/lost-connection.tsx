import { Button } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { connectionState, onConnection, tryAgain } from "@/api/connection";
import { t } from "@/i18n";
import { Icon } from "@/ui/icons";
import styles from "./lost-connection.module.css";

export function LostConnection() {
  const state = useSyncExternalStore(onConnection, connectionState);
  return (
    <div role="status">
      {state === "lost" && (
        <div className={styles.banner}>
          <Icon name="offline" />
          <span>{t("shell.lost")}</span>
          <Button size="compact-sm" onClick={() => void tryAgain()}>{t("shell.lost_retry")}</Button>
        </div>
      )}
    </div>
  );
}
