// Who may come in. Without a session the sign-in page stands at whatever address was asked for, which is
// therefore still there afterwards. A session that ends later is renewed over the page that is open.
import { useQuery } from "@tanstack/react-query";
import { Outlet, useRouterState } from "@tanstack/react-router";
import { Suspense, useEffect, useState } from "react";
import { useMantineColorScheme } from "@mantine/core";
import { onSessionEnded } from "@/api/client";
import { asProblem } from "@/api/problem";
import { startPurpose } from "@/api/purpose";
import { recordTypesQuery } from "@/api/record-types";
import { sessionQuery, type Session } from "@/api/session";
import { queryClient } from "@/app/query-client";
import { isTheme } from "@/features/shell/theme-choice";
import { currentLanguage, isLanguage, speak, setCountry } from "@/i18n";
import { ConfirmHost } from "@/ui/confirm";
import { lazyPart } from "@/ui/lazy-part";
import { Bones } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { Toasts } from "@/ui/toasts";
import styles from "./entry.module.css";

const SignInPage = lazyPart(() => import("./sign-in-page").then((module) => module.SignInPage));
const SessionEnded = lazyPart(() => import("./session-ended").then((module) => module.SessionEnded));

export function Gate() {
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <>
      {path === "/setup" ? <Suspense><Outlet /></Suspense> : <Inside />}
      {/* Inside the router: what they say may link to a record. */}
      <ConfirmHost />
      <Toasts />
    </>
  );
}

function Inside() {
  const session = useQuery(sessionQuery);
  const types = useQuery({ ...recordTypesQuery, enabled: session.isSuccess });
  const ready = useSettings(session.data);
  if (session.isError) {
    const problem = asProblem(session.error);
    if (problem.status === 401) return <Suspense><SignInPage onDone={() => void queryClient.resetQueries()} /></Suspense>;
    return <main className={styles.wrong}><ProblemBlock problem={problem} retry={() => void session.refetch()} /></main>;
  }
  if (types.isError) {
    return <main className={styles.wrong}><ProblemBlock problem={asProblem(types.error)} retry={() => void types.refetch()} /></main>;
  }
  if (!session.data || !types.data || !ready) return <main className={styles.wrong}><Bones lines={4} /></main>;
  return (
    <>
      <Outlet />
      <Renewal session={session.data} />
    </>
  );
}

// The person's own language, look and purpose, before the first page is drawn with them.
function useSettings(session: Session | undefined): boolean {
  const [readyFor, setReadyFor] = useState<string>();
  const { setColorScheme } = useMantineColorScheme();
  const user = session?.user.id;
  const language = session?.settings.language;
  const theme = session?.settings.theme;
  useEffect(() => {
    if (!session) return;
    setCountry(session.settings.country);
    startPurpose(session.purposes, session.default_purpose);
    if (isTheme(theme)) setColorScheme(theme);
    const wanted = language?.slice(0, 2);
    const speaking = isLanguage(wanted) && wanted !== currentLanguage() ? speak(wanted) : Promise.resolve();
    void speaking.then(() => setReadyFor(session.user.id));
    // The rest of the session does not change what is set here.
  }, [user, language, theme]);
  return readyFor !== undefined && readyFor === user;
}

// Requests that met the end of the session wait here until the same person has signed in again.
function Renewal({ session }: { session: Session }) {
  const [waiting, setWaiting] = useState<(() => void)[]>([]);
  useEffect(() => {
    onSessionEnded(() => new Promise((resolve) => setWaiting((others) => [...others, resolve])));
    return () => onSessionEnded(undefined);
  }, []);
  if (!waiting.length) return null;
  const goOn = () => {
    for (const resolve of waiting) resolve();
    setWaiting([]);
  };
  return <Suspense><SessionEnded email={session.user.email} userId={session.user.id} onDone={goOn} /></Suspense>;
}
