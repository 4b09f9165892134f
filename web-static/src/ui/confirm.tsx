// Asks before what cannot be undone, and only then: if (await confirm({...})) ...
import { Button, Group, Modal } from "@mantine/core";
import { useState, useSyncExternalStore } from "react";
import { t } from "@/i18n";

export interface Question {
  title: string; // names the thing
  text: string; // what will be lost
  action: string; // the verb on the button
}

interface Asked extends Question {
  answer: (yes: boolean) => void;
}

let asked: Asked | undefined;
const listeners = new Set<() => void>();

function become(next: Asked | undefined): void {
  asked = next;
  for (const listener of listeners) listener();
}

export function confirm(question: Question): Promise<boolean> {
  asked?.answer(false);
  return new Promise((answer) => become({ ...question, answer }));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function ConfirmHost() {
  const current = useSyncExternalStore(subscribe, () => asked);
  // The words stay while the dialog fades out.
  const [shown, setShown] = useState<Asked>();
  if (current && current !== shown) setShown(current);
  const close = (yes: boolean) => {
    current?.answer(yes);
    become(undefined);
  };
  return (
    <Modal opened={Boolean(current)} onClose={() => close(false)} title={shown?.title} size={420} withCloseButton={false}>
      <p>{shown?.text}</p>
      <Group justify="flex-end" gap={8} mt={24}>
        <Button onClick={() => close(false)} data-autofocus>{t("action.cancel")}</Button>
        <Button variant="filled" color="danger" onClick={() => close(true)}>{shown?.action}</Button>
      </Group>
    </Modal>
  );
}
