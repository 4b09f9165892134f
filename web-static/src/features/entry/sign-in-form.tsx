// E-mail and password, and what is wrong with them, said where it is.
import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useRef, useState, type FormEvent } from "react";
import { answer, api } from "@/api/client";
import { asProblem, type Problem } from "@/api/problem";
import { t } from "@/i18n";
import { ProblemBlock } from "@/ui/problem-block";
import styles from "./entry.module.css";

export function SignInForm({ email: known, onDone }: { email?: string; onDone: () => void }) {
  const [email, setEmail] = useState(known ?? "");
  const [password, setPassword] = useState("");
  const [problem, setProblem] = useState<Problem>();
  const [missing, setMissing] = useState<"email" | "password">();
  const [busy, setBusy] = useState(false);
  const emailField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setProblem(undefined);
    const lacking = !email.trim() ? "email" : !password ? "password" : undefined;
    setMissing(lacking);
    if (lacking) return (lacking === "email" ? emailField : passwordField).current?.focus();
    setBusy(true);
    try {
      await answer(api.POST("/api/v1/session", { body: { email: email.trim(), password } }));
      onDone();
    } catch (thrown) {
      setProblem(asProblem(thrown));
      passwordField.current?.select();
    } finally {
      setBusy(false);
    }
  };

  return (
    // post: without the script, no password may get into an address
    <form className={styles.form} method="post" action="/" noValidate onSubmit={(event) => void submit(event)}>
      <TextInput
        ref={emailField}
        label={t("entry.email")}
        name="email"
        type="email"
        value={email}
        readOnly={known !== undefined}
        onChange={(event) => setEmail(event.currentTarget.value)}
        error={missing === "email" && t("entry.email_missing")}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus={!known}
        data-autofocus={!known || undefined}
      />
      <PasswordInput
        ref={passwordField}
        label={t("entry.password")}
        name="password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={missing === "password" && t("entry.password_missing")}
        autoComplete="current-password"
        autoFocus={Boolean(known)}
        data-autofocus={Boolean(known) || undefined}
        visibilityToggleButtonProps={{ "aria-label": t("entry.show_password") }}
      />
      {problem && <ProblemBlock problem={problem} />}
      <Button type="submit" variant="filled" fullWidth aria-disabled={busy} mt={8}>
        {busy ? t("entry.signing_in") : t("entry.sign_in")}
      </Button>
    </form>
  );
}
