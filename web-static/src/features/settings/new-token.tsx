import { Button, Checkbox, Modal, Select, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { answer, api } from "@/api/client";
import type { components } from "@/api/schema";
import { useSession } from "@/api/session";
import { purposeLabel, t, tOr } from "@/i18n";
import { useSaveKey } from "@/ui/use-save-key";
import { ProblemBlock } from "@/ui/problem-block";
import { useWork } from "@/ui/use-work";
import styles from "./settings.module.css";
import { scopeLabel } from "./tokens";

type Wanted = components["schemas"]["NewToken"];
type Scope = Wanted["scopes"][number];
type Purpose = Wanted["purposes"][number];

const scopes: Scope[] = ["read", "write", "import", "audit", "name_bases"];

export function NewToken({ onMade, onClose }: { onMade: (token: string) => void; onClose: () => void }) {
  const session = useSession();
  const [label, setLabel] = useState("");
  const [chosen, setChosen] = useState<Scope[]>(["read"]);
  const [purposes, setPurposes] = useState<Purpose[]>(session.purposes.filter((one) => one === session.default_purpose));
  const [otherwise, setOtherwise] = useState<Purpose | null>(null);
  const [until, setUntil] = useState("");
  const { busy, problem, attempt } = useWork();
  const form = useSaveKey();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    await attempt(async () => {
      const fallback = otherwise && purposes.includes(otherwise) ? otherwise : purposes[0];
      const made = await answer(api.POST("/api/v1/tokens", {
        body: {
          label: label.trim(),
          scopes: chosen,
          purposes,
          ...(fallback && { default_purpose: fallback }),
          ...(until && { expires_on: until }),
        },
      }));
      onMade(made.token);
    });
  };

  return (
    <Modal opened onClose={onClose} title={t("settings.add_token")} closeOnClickOutside={!label} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form ref={form} className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <TextInput label={t("settings.token_label")} placeholder={t("settings.token_label_hint")} value={label} onChange={(event) => setLabel(event.currentTarget.value)} error={problem?.fieldMessage("label")} data-autofocus />
        <Choices title={t("settings.token_may")} all={scopes} labelOf={scopeLabel} hintOf={(scope) => tOr(`scope_hint.${scope}`, "")} chosen={chosen} choose={setChosen} />
        <Choices title={t("settings.token_for")} all={session.purposes} labelOf={purposeLabel} chosen={purposes} choose={setPurposes} />
        {purposes.length > 1 && (
          <Select
            label={t("settings.token_otherwise")}
            description={t("settings.token_otherwise_hint")}
            data={purposes.map((one) => ({ value: one, label: purposeLabel(one) }))}
            value={otherwise && purposes.includes(otherwise) ? otherwise : (purposes[0] ?? null)}
            onChange={(one) => setOtherwise(session.purposes.find((known) => known === one) ?? null)}
            allowDeselect={false}
          />
        )}
        <TextInput type="date" label={t("settings.token_until")} description={t("settings.token_until_hint")} min={new Date().toISOString().slice(0, 10)} value={until} onChange={(event) => setUntil(event.currentTarget.value)} error={problem?.fieldMessage("expires_on")} />
        {problem && <ProblemBlock problem={problem} />}
        <footer className={styles.buttons}>
          <Button type="submit" variant="filled" disabled={!label.trim() || !chosen.length || !purposes.length} aria-disabled={busy}>{t("settings.add_token")}</Button>
          <Button onClick={onClose}>{t("action.cancel")}</Button>
        </footer>
      </form>
    </Modal>
  );
}

interface ChoicesProps<Name extends string> {
  title: string;
  all: readonly Name[];
  labelOf: (name: Name) => string;
  hintOf?: (name: Name) => string;
  chosen: Name[];
  choose: (names: Name[]) => void;
}

export function Choices<Name extends string>({ title, all, labelOf, hintOf, chosen, choose }: ChoicesProps<Name>) {
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      <div className={styles.checks}>
        {all.map((name) => (
          <Checkbox
            key={name}
            label={labelOf(name)}
            description={hintOf?.(name) || undefined}
            checked={chosen.includes(name)}
            onChange={(event) => choose(event.currentTarget.checked ? [...chosen, name] : chosen.filter((one) => one !== name))}
          />
        ))}
      </div>
    </fieldset>
  );
}
