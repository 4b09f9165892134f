// Over the page that is open: sign in again, and everything goes on where it was.
import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { answer, api } from "@/api/client";
import { t } from "@/i18n";
import { SignInForm } from "./sign-in-form";
import styles from "./entry.module.css";

export function SessionEnded({ email, userId, onDone }: { email: string; userId: string; onDone: () => void }) {
  const [other, setOther] = useState(false);
  const check = async () => {
    const session = await answer(api.GET("/api/v1/session"));
    // Somebody else must not see what the first one had open.
    if (session.user?.id === userId) onDone();
    else location.reload();
  };
  return (
    <Modal opened onClose={() => undefined} withCloseButton={false} closeOnEscape={false} closeOnClickOutside={false} title={t("entry.ended")} size={400}>
      <p className={styles.hint}>{t("entry.ended_text")}</p>
      <SignInForm key={String(other)} {...(!other && { email })} onDone={() => void check()} />
      {!other && <Button variant="subtle" mt={8} fullWidth onClick={() => setOther(true)}>{t("entry.someone_else")}</Button>}
    </Modal>
  );
}
