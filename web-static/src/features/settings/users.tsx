import { ActionIcon, Button, Menu } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "@/api/client";
import { useSession } from "@/api/session";
import { queryClient } from "@/app/query-client";
import { roleLabel, t } from "@/i18n";
import { confirm } from "@/ui/confirm";
import { Icon } from "@/ui/icons";
import { Card, Mark, Status, Time } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { toast } from "@/ui/toasts";
import { useWork } from "@/ui/use-work";
import { Loaded } from "./loaded";
import { SecretOnce, type Secret } from "./secret-once";
import styles from "./settings.module.css";
import { UserForm } from "./user-form";
import { usersQuery, type User } from "./users-query";

const reload = () => queryClient.invalidateQueries({ queryKey: usersQuery.queryKey });

export function Users() {
  const query = useQuery(usersQuery);
  const me = useSession().user.id;
  const [open, setOpen] = useState<User | "new">();
  const [secret, setSecret] = useState<Secret>();
  const { problem, attempt } = useWork();

  const setActive = async (user: User, active: boolean) => {
    await answer(api.PATCH("/api/v1/users/{id}", { params: { path: { id: user.id } }, body: { active } }));
    await reload();
  };
  const deactivate = async (user: User) => {
    if (await attempt(() => setActive(user, false))) {
      toast({ text: t("settings.user_deactivated", { name: user.name }), undo: () => setActive(user, true) });
    }
  };
  const resetPassword = async (user: User) => {
    const sure = await confirm({ title: t("settings.reset_password_of", { name: user.name }), text: t("settings.reset_password_text"), action: t("settings.reset_password") });
    if (!sure) return;
    await attempt(async () => {
      const { password } = await answer(api.POST("/api/v1/users/{id}/password", { params: { path: { id: user.id } } }));
      setSecret({ title: t("settings.new_password_of", { name: user.name }), text: t("settings.password_once"), value: password });
    });
  };
  const saved = (name: string, password?: string) => {
    setOpen(undefined);
    void reload();
    if (password) setSecret({ title: t("settings.user_added", { name }), text: t("settings.password_once"), value: password });
    else toast({ text: t("settings.saved") });
  };

  return (
    <Card title={t("settings.users")} actions={<Button onClick={() => setOpen("new")}>{t("settings.add_user")}</Button>}>
      {problem && <ProblemBlock problem={problem} />}
      <Loaded query={query}>
        {(users) => (
          <table className={styles.table}>
            <thead>
              <tr>
                <th>{t("settings.name")}</th>
                <th>{t("settings.roles")}</th>
                <th>{t("settings.last_used")}</th>
                <th><span className="unseen">{t("settings.actions")}</span></th>
              </tr>
            </thead>
            <tbody>
              {users.map((user) => (
                <tr key={user.id} className={user.active ? undefined : styles.off}>
                  <td>
                    <div className={styles.who}>
                      <Mark id={user.id} name={user.name} size={32} />
                      <div>
                        <b className="cut"><bdi>{user.name}</bdi></b>
                        <span className="cut quiet">{user.email}</span>
                      </div>
                    </div>
                  </td>
                  <td>
                    <div className={styles.pills}>
                      {!user.active && <Status tone="warning">{t("settings.inactive")}</Status>}
                      {user.roles?.map((role) => <Status key={role}>{roleLabel(role)}</Status>)}
                    </div>
                  </td>
                  <td className={styles.number} data-label={t("settings.last_used")}>{user.last_used_at ? <Time at={user.last_used_at} /> : t("settings.not_yet")}</td>
                  <td>
                    <UserMenu
                      user={user}
                      self={user.id === me}
                      edit={() => setOpen(user)}
                      reset={() => void resetPassword(user)}
                      deactivate={() => void deactivate(user)}
                      activate={() => void attempt(() => setActive(user, true))}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Loaded>
      {open && <UserForm user={open === "new" ? undefined : open} onSaved={saved} onClose={() => setOpen(undefined)} />}
      {secret && <SecretOnce secret={secret} onClose={() => setSecret(undefined)} />}
    </Card>
  );
}

interface UserMenuProps {
  user: User;
  self: boolean;
  edit: () => void;
  reset: () => void;
  deactivate: () => void;
  activate: () => void;
}

function UserMenu({ user, self, edit, reset, deactivate, activate }: UserMenuProps) {
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={t("settings.actions_of", { name: user.name })}><Icon name="more" /></ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={edit}>{t("settings.edit_user")}</Menu.Item>
        {!self && user.active && <Menu.Item onClick={reset}>{t("settings.reset_password")}</Menu.Item>}
        {!self && user.active && <Menu.Item color="danger" onClick={deactivate}>{t("settings.deactivate")}</Menu.Item>}
        {!user.active && <Menu.Item onClick={activate}>{t("settings.activate")}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
