// A new record with every member it can have. What is typed is still there after going back and forward.
import { Button } from "@mantine/core";
import { useNavigate, useParams, useRouter } from "@tanstack/react-router";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useRecordType, type RecordType } from "@/api/record-types";
import { useRights } from "@/api/session";
import { NoPage } from "@/features/shell/dead-ends";
import { keyNames } from "@/features/shell/shortcuts";
import { t, tOr, typeLabel } from "@/i18n";
import { Card, Keys, Page } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { ContextChoice } from "./context-choice";
import { ConsentPart } from "./consent-part";
import { detailFields } from "./details";
import { DuplicateDialog } from "./dialogs";
import { useEntryMemory, useRemembered } from "./entry-memory";
import { FieldInput } from "./field-input";
import { forgetHandover, handedOver } from "./handover";
import { LeaveDialog, sayCreated, useFocusOnError } from "./quick-create";
import { useRecordForm, useSimilar, type Typed } from "./record-form";
import { SimilarBox } from "./similar-box";
import styles from "./form.module.css";

export function NewPage() {
  const { plural = "" } = useParams({ strict: false }) as { plural?: string };
  const type = useRecordType(plural);
  const rights = useRights();
  if (!type || !rights.writeRecords) return <NoPage />;
  return <NewRecord key={plural} type={type} />;
}

function NewRecord({ type }: { type: RecordType }) {
  const name = `new:${type.plural}`;
  const [typed, setTyped] = useRemembered<Typed>(name, () => handedOver(type.plural) ?? { draft: {} });
  useEffect(forgetHandover, []);
  const memory = useEntryMemory();
  const [round, setRound] = useState(0); // inputs with a memory of their own begin anew
  const [leaving, setLeaving] = useState(false);
  const form = useRecordForm({ type, preset: {}, typed, setTyped });
  const similar = useSimilar(type, form.members);
  const navigate = useNavigate();
  const router = useRouter();
  const element = useRef<HTMLFormElement>(null);
  useFocusOnError(element, form.problem ?? form.lacking);
  useWarning(form.dirty);

  const save = async (another: boolean, allowDuplicate = false) => {
    const record = await form.save(allowDuplicate);
    if (!record) return;
    sayCreated(type, record);
    if (another) {
      setTyped({ draft: {}, context: typed.context });
      setRound(round + 1);
    } else {
      memory.set(name, undefined);
      void navigate({ to: "/$plural/$id", params: { plural: type.plural, id: record.id }, replace: true });
    }
  };
  const away = () => {
    memory.set(name, undefined);
    router.history.back();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save(event.altKey);
    } else if (event.key === "Escape" && (event.target as HTMLElement).getAttribute("aria-expanded") !== "true") {
      if (form.dirty) setLeaving(true);
      else away();
    }
  };
  const fields = [...detailFields(type).filter(({ read_only: fixed }) => !fixed), ...type.fields.filter(({ name: one }) => one === "description")];
  return (
    <Page title={tOr(`add.${type.name}`, typeLabel(type.name))} narrow>
      <form key={round} ref={element} className={styles.form} noValidate onKeyDown={onKeyDown} onSubmit={(event) => { event.preventDefault(); void save(false); }}>
        {form.general && <ProblemBlock problem={form.general} />}
        {form.asksContext && (
          <Card><ContextChoice contexts={form.contexts} value={form.context} onChange={form.setContext} error={form.errorAt("collection.context")} /><ConsentPart type={type} form={form} /></Card>
        )}
        <Card>
          <div className={styles.full}>
            {fields.map((field, index) => (
              <div key={field.name} data-wide={field.type === "list" || field.type === "paragraphs" || field.type === "text_list" || undefined}>
                <FieldInput type={type} field={field} path={field.name} value={form.draft[field.name]} onChange={(value) => form.set(field.name, value)} errorAt={form.errorAt} autoFocus={index === 0} />
              </div>
            ))}
          </div>
        </Card>
        <SimilarBox type={type} similar={similar} />
        <footer className={styles.sticky}>
          <Button type="submit" variant="filled" disabled={form.busy} rightSection={<Keys>{keyNames("mod+Enter").join(" ")}</Keys>}>{form.busy ? t("records.saving") : t("action.save")}</Button>
          <Button onClick={() => void save(true)} disabled={form.busy} title={keyNames("mod+alt+Enter").join(" ")}>{t("records.save_and_new")}</Button>
          <Button variant="subtle" onClick={() => (form.dirty ? setLeaving(true) : away())}>{t("action.cancel")}</Button>
        </footer>
      </form>
      {form.candidates && (
        <DuplicateDialog
          type={type}
          candidates={form.candidates}
          changing={false}
          onDone={(goOn) => {
            form.forgetCandidates();
            if (goOn) void save(false, true);
          }}
        />
      )}
      {leaving && <LeaveDialog onStay={() => setLeaving(false)} onLeave={away} />}
    </Page>
  );
}

// Closing the tab would lose what was typed: the browser asks first.
function useWarning(dirty: boolean) {
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [dirty]);
}
