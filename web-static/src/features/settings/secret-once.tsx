// Something that the server shows once and keeps only as a hash: a token, or a first password.
import { Button, Modal } from "@mantine/core";
import { t } from "@/i18n";
import { Copyable } from "@/ui/pieces";
import styles from "./settings.module.css";

export interface Secret {
  title: string;
  text: string;
  value: string;
}

export function SecretOnce({ secret, onClose }: { secret: Secret; onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title={secret.title} withCloseButton={false} closeOnClickOutside={false} closeOnEscape={false}>
      <div className={styles.part}>
        <p>{secret.text}</p>
        <Copyable text={secret.value} label={t("action.copy")} />
        <div className={styles.buttons}>
          <Button variant="filled" onClick={onClose}>{t("settings.kept_it")}</Button>
        </div>
      </div>
    </Modal>
  );
}
