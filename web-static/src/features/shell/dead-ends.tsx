// Where there is no page, and where one broke.
import { Button } from "@mantine/core";
import { Link, type ErrorComponentProps } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { connectionState, onConnection } from "@/api/connection";
import { Problem } from "@/api/problem";
import { renewFailedPages } from "@/ui/lazy-part";
import { t } from "@/i18n";
import { Empty, Page } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";

export function NoPage() {
  return (
    <Page title={t("shell.nothing_here")}>
      <Empty icon="search" title={t("shell.nothing_here_text")} actions={<Button component={Link} to="/">{t("shell.to_home")}</Button>} />
    </Page>
  );
}

// A screen that could not be drawn. A refusal of the server is shown as one; everything else is our mistake.
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  const refused = error instanceof Problem;
  const focus = useRef<HTMLDivElement>(null);
  useEffect(() => {
    focus.current?.focus();
  }, []);
  // A page whose file did not come is asked for again once the server answers.
  const unreachable = refused && error.status === 0;
  useEffect(() => {
    if (!unreachable) return;
    const goOn = () => {
      if (connectionState() !== "fine") return;
      renewFailedPages();
      reset();
    };
    goOn(); // it may be back already
    return onConnection(goOn);
  }, [unreachable, reset]);
  return (
    <Page title={refused ? t("shell.not_shown") : t("shell.broken")}>
      <div ref={focus} tabIndex={-1}>
        {refused ? (
          <ProblemBlock problem={error} retry={unreachable ? () => location.reload() : reset} />
        ) : (
          <Empty icon="warning" title={t("shell.broken_text")} actions={<Button onClick={() => location.reload()}>{t("shell.reload")}</Button>} />
        )}
      </div>
    </Page>
  );
}
