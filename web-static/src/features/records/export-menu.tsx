// "Export": as a table or as cards, the selection or everything the list shows.
import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import { asProblem } from "@/api/problem";
import type { RecordType } from "@/api/record-types";
import type { Search } from "@/api/records";
import { t } from "@/i18n";
import { Icon } from "@/ui/icons";
import { toast } from "@/ui/toasts";
import { countWords } from "./deletion";
import { exportRecords, type ExportFormat } from "./export";

interface Props {
  type: RecordType;
  what: { ids: string[] } | Search;
  count: number | undefined;
}

export function ExportMenu({ type, what, count }: Props) {
  const [busy, setBusy] = useState(false);
  const run = async (format: ExportFormat) => {
    setBusy(true);
    try {
      await exportRecords(type.plural, format, what);
      toast({ text: t("records.exported") });
    } catch (thrown) {
      toast({ tone: "wrong", text: t("records.not_exported", { why: asProblem(thrown).message }) });
    } finally {
      setBusy(false);
    }
  };
  const cards = type.fields.some(({ name }) => name === "emails");
  return (
    <Menu>
      <Menu.Target>
        <Button leftSection={<Icon name="download" size={16} />} aria-busy={busy} disabled={busy || count === 0}>{busy ? t("records.exporting") : t("records.export")}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{count === undefined ? t("records.export_all") : countWords(type.plural, count)}</Menu.Label>
        <Menu.Item onClick={() => void run("csv")}>{t("records.export_csv")}</Menu.Item>
        {cards && <Menu.Item onClick={() => void run("vcard")}>{t("records.export_vcard")}</Menu.Item>}
        {type.subject === "person" && <><Menu.Divider /><Menu.Label>{t("records.export_noted")}</Menu.Label></>}
      </Menu.Dropdown>
    </Menu>
  );
}
