import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "@/api/client";
import type { components } from "@/api/schema";
import { queryClient } from "@/app/query-client";
import { purposeLabel, t, tOr, readable } from "@/i18n";
import { formatted, listWords } from "@/i18n/format";
import { confirm } from "@/ui/confirm";
import { Card, Status, Time } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { toast } from "@/ui/toasts";
import { useWork } from "@/ui/use-work";
import { Loaded } from "./loaded";
import { NewToken } from "./new-token";
import { SecretOnce, type Secret } from "./secret-once";
import styles from "./settings.module.css";

type Token = components["schemas"]["Token"];

export const tokensQuery = {
  queryKey: ["tokens"],
  queryFn: () => answer(api.GET("/api/v1/tokens")).then(({ data }) => data),
};

export const scopeLabel = (scope: string) => tOr(`scope.${scope}`, readable(scope));

export function Tokens() {
  const query = useQuery(tokensQuery);
  const [adding, setAdding] = useState(false);
  const [secret, setSecret] = useState<Secret>();
  const { problem, attempt } = useWork();

  const revoke = async (token: Token) => {
    const sure = await confirm({ title: t("settings.revoke_token_of", { label: token.label }), text: t("settings.revoke_token_text"), action: t("settings.revoke") });
    if (!sure) return;
    const done = await attempt(() => answer(api.DELETE("/api/v1/tokens/{id}", { params: { path: { id: token.id } } })));
    await queryClient.invalidateQueries({ queryKey: tokensQuery.queryKey });
    if (done) toast({ text: t("settings.token_revoked") });
  };

  const made = (value: string) => {
    setAdding(false);
    setSecret({ title: t("settings.token_made"), text: t("settings.shown_once"), value });
    void queryClient.invalidateQueries({ queryKey: tokensQuery.queryKey });
  };

  return (
    <Card title={t("settings.tokens")} actions={<Button onClick={() => setAdding(true)}>{t("settings.add_token")}</Button>}>
      <p className="quiet">{t("settings.tokens_text")}</p>
      {problem && <ProblemBlock problem={problem} />}
      <Loaded query={query}>
        {(tokens) =>
          tokens.length > 0 && (
            <table className={styles.table}>
              <thead>
                <tr>
                  <th>{t("settings.token_label")}</th>
                  <th>{t("settings.token_may")}</th>
                  <th>{t("settings.token_ends")}</th>
                  <th>{t("settings.last_used")}</th>
                  <th><span className="unseen">{t("settings.actions")}</span></th>
                </tr>
              </thead>
              <tbody>
                {tokens.map((token) => (
                  <tr key={token.id}>
                    <td><b>{token.label}</b></td>
                    <td>
                      {listWords(token.scopes.map(scopeLabel))}
                      <span className="quiet"> · {listWords(token.purposes.map(purposeLabel))}</span>
                    </td>
                    <td className={styles.number} data-label={t("settings.token_ends")}>{token.expires_at ? <Expiry at={token.expires_at} /> : t("settings.never")}</td>
                    <td className={styles.number} data-label={t("settings.last_used")}>{token.last_used_at ? <Time at={token.last_used_at} /> : t("settings.not_yet")}</td>
                    <td><Button size="compact-sm" onClick={() => void revoke(token)}>{t("settings.revoke")}</Button></td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
      {adding && <NewToken onMade={made} onClose={() => setAdding(false)} />}
      {secret && <SecretOnce secret={secret} onClose={() => setSecret(undefined)} />}
    </Card>
  );
}

function Expiry({ at }: { at: string }) {
  const day = formatted(new Date(at), { dateStyle: "medium" });
  return new Date(at) < new Date() ? <Status tone="warning">{t("settings.token_over", { date: day })}</Status> : <>{day}</>;
}
