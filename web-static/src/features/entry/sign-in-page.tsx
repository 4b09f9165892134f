import { useQuery } from "@tanstack/react-query";
import { ask } from "@/api/client";
import { t } from "@/i18n";
import { useWindowTitle } from "@/ui/pieces";
import { EntryFrame } from "./entry-frame";
import { SignInForm } from "./sign-in-form";

const setupQuery = {
  queryKey: ["setup"],
  queryFn: () => ask<{ needed: boolean }>("GET", "/setup").then(({ data }) => data),
  retry: false,
};

export function SignInPage({ onDone }: { onDone: () => void }) {
  useWindowTitle(t("entry.sign_in"));
  const fresh = useQuery(setupQuery).data?.needed;
  return (
    <EntryFrame title={fresh ? t("entry.not_set_up") : t("entry.sign_in")}>
      {fresh ? <p className="quiet">{t("entry.not_set_up_text")}</p> : <SignInForm onDone={onDone} />}
    </EntryFrame>
  );
}
