import { Button, Group, Modal } from "@mantine/core";
import { t } from "@/i18n";
import type { Question } from "./confirm";

interface Props {
  question: Question;
  opened: boolean;
  close: (yes: boolean) => void;
}

export function ConfirmDialog({ question, opened, close }: Props) {
  return (
    <Modal opened={opened} onClose={() => close(false)} title={question.title} size={420} withCloseButton={false}>
      <p>{question.text}</p>
      <Group justify="flex-end" gap={8} mt={24}>
        <Button onClick={() => close(false)} data-autofocus>{t("action.cancel")}</Button>
        <Button variant="filled" color="danger" onClick={() => close(true)}>{question.action}</Button>
      </Group>
    </Modal>
  );
}
