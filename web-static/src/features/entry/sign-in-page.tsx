import { useQuery } from "@tanstack/react-query";
import { answer, api } from "@/api/client";
import { t } from "@/i18n";
import { useWindowTitle } from "@/ui/pieces";
import { EntryFrame } from "./entry-frame";
import { SignInForm } from "./sign-in-form";

const setupQuery = {
  queryKey: ["setup"],
  queryFn: () => answer(api.GET("/api/v1/setup")),
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
