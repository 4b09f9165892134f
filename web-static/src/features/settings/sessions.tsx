import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { answer, api } from "@/api/client";
import type { components } from "@/api/schema";
import { queryClient } from "@/app/query-client";
import { t } from "@/i18n";
import { confirm } from "@/ui/confirm";
import { Card, Status, Time } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { toast } from "@/ui/toasts";
import { useWork } from "@/ui/use-work";
import { Loaded } from "./loaded";
import styles from "./settings.module.css";

type OwnSession = components["schemas"]["SessionEntry"];

const sessionsQuery = {
  queryKey: ["sessions"],
  queryFn: () => answer(api.GET("/api/v1/sessions")).then(({ data }) => data),
};

// "Firefox, Linux"; programs and old browsers are "other".
const deviceName = ({ client }: OwnSession) => (client && client !== "other" ? client : t("settings.unknown_device"));

export function Sessions() {
  const query = useQuery(sessionsQuery);
  const { problem, attempt } = useWork();

  const end = async (session: OwnSession) => {
    const sure = await confirm({ title: t("settings.end_session_of", { device: deviceName(session) }), text: t("settings.end_session_text"), action: t("settings.end_session") });
    if (!sure) return;
    const done = await attempt(() => answer(api.DELETE("/api/v1/sessions/{id}", { params: { path: { id: session.id } } })));
    await queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey });
    if (done) toast({ text: t("settings.session_ended") });
  };

  return (
    <Card title={t("settings.sessions")}>
      <p className="quiet">{t("settings.sessions_text")}</p>
      {problem && <ProblemBlock problem={problem} />}
      <Loaded query={query}>
        {(sessions) => (
          <table className={styles.table}>
            <thead>
              <tr>
                <th>{t("settings.device")}</th>
                <th>{t("settings.signed_in")}</th>
                <th>{t("settings.last_used")}</th>
                <th><span className="unseen">{t("settings.actions")}</span></th>
              </tr>
            </thead>
            <tbody>
              {sessions.map((session) => (
                <tr key={session.id}>
                  <td>
                    {deviceName(session)}
                    {session.network && <span className="quiet"> · {session.network}</span>}
                  </td>
                  <td className={styles.number} data-label={t("settings.signed_in")}><Time at={session.created_at} clock /></td>
                  <td className={styles.number} data-label={t("settings.last_used")}><Time at={session.last_used_at} clock /></td>
                  <td>
                    {session.current ? (
                      <Status tone="accent">{t("settings.this_device")}</Status>
                    ) : (
                      <Button size="compact-sm" onClick={() => void end(session)}>{t("settings.end_session")}</Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Loaded>
    </Card>
  );
}
