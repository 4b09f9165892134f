// A user's name and roles. Which roles exclude each other is the server's rule; its refusal is shown here.
import { Button, Modal, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { answer, api } from "@/api/client";
import type { Role } from "@/api/session";
import { roleLabel, t, tOr } from "@/i18n";
import { ProblemBlock } from "@/ui/problem-block";
import { useSaveKey } from "@/ui/use-save-key";
import { useWork } from "@/ui/use-work";
import { Choices } from "./new-token";
import styles from "./settings.module.css";
import type { User } from "./users-query";

const roles: Role[] = ["owner", "administrator", "sales", "marketing", "support", "finance", "privacy_desk", "data_protection_officer"];

const officer: Role = "data_protection_officer";

interface Props {
  user: User | undefined;
  onSaved: (name: string, password?: string) => void;
  onClose: () => void;
}

export function UserForm({ user, onSaved, onClose }: Props) {
  const [name, setName] = useState(user?.name ?? "");
  const [email, setEmail] = useState(user?.email ?? "");
  const [chosen, setChosen] = useState<Role[]>(user?.roles ?? ["sales"]);
  const [reason, setReason] = useState("");
  const { busy, problem, attempt } = useWork();
  // Ending that appointment needs a reason, which stands in the log.
  const endsAppointment = Boolean(user?.roles?.includes(officer)) && !chosen.includes(officer);
  const form = useSaveKey();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    await attempt(async () => {
      if (user) {
        const body = { name: name.trim(), roles: chosen, ...(endsAppointment && { reason: reason.trim() }) };
        await answer(api.PATCH("/api/v1/users/{id}", { params: { path: { id: user.id } }, body }));
        return onSaved(name.trim());
      }
      const body = { name: name.trim(), email: email.trim(), roles: chosen };
      const made = await answer(api.POST("/api/v1/users", { body }));
      onSaved(name.trim(), made.password);
    });
  };

  const title = user ? t("settings.edit_user_of", { name: user.name }) : t("settings.add_user");
  return (
    <Modal opened onClose={onClose} title={title} closeOnClickOutside={false} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form ref={form} className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <TextInput label={t("settings.name")} value={name} onChange={(event) => setName(event.currentTarget.value)} error={problem?.fieldMessage("name")} data-autofocus autoComplete="off" />
        {!user && (
          <TextInput label={t("entry.email")} type="email" value={email} onChange={(event) => setEmail(event.currentTarget.value)} error={problem?.fieldMessage("email")} autoComplete="off" />
        )}
        <Choices title={t("settings.roles")} all={roles} labelOf={roleLabel} hintOf={(role) => tOr(`role_hint.${role}`, "")} chosen={chosen} choose={setChosen} />
        {endsAppointment && (
          <TextInput label={t("settings.end_appointment")} description={t("settings.end_appointment_hint")} value={reason} onChange={(event) => setReason(event.currentTarget.value)} error={problem?.fieldMessage("reason")} />
        )}
        {problem && (!problem.errors.length || problem.fieldMessage("roles")) && <ProblemBlock problem={problem} />}
        <footer className={styles.buttons}>
          <Button type="submit" variant="filled" disabled={!name.trim() || (!user && !email.trim()) || !chosen.length || (endsAppointment && !reason.trim())} aria-disabled={busy}>
            {user ? t("action.save") : t("settings.add_user")}
          </Button>
          <Button onClick={onClose}>{t("action.cancel")}</Button>
        </footer>
      </form>
    </Modal>
  );
}
