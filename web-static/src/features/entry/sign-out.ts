import { answer, api } from "@/api/client";
import { asProblem } from "@/api/problem";
import { queryClient } from "@/app/query-client";
import { t } from "@/i18n";
import { toast } from "@/ui/toasts";

// Ends the session on the server; only then is everything that was read forgotten here too.
export async function signOut(): Promise<void> {
  try {
    await answer(api.DELETE("/api/v1/session"));
  } catch (thrown) {
    toast({ text: t("entry.not_signed_out", { why: asProblem(thrown).message }), tone: "wrong" });
    return;
  }
  sessionStorage.clear();
  queryClient.clear();
  location.assign("/");
}
