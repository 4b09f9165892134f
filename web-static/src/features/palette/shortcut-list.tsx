import { Checkbox, Modal } from "@mantine/core";
import { useState } from "react";
import { activeShortcuts, keyNames, setSingleKeys, singleKeysOn } from "@/features/shell/shortcuts";
import { t } from "@/i18n";
import { Keys } from "@/ui/pieces";
import styles from "./palette.module.css";

// Everything the keyboard can do on the page that is open.
export function ShortcutList({ onClose }: { onClose: () => void }) {
  const [single, setSingle] = useState(singleKeysOn);
  const [shortcuts] = useState(activeShortcuts);
  const fixed = [
    { keys: "Esc", label: t("shortcut.leave") },
    { keys: "mod+Enter", label: t("shortcut.save") },
  ];
  return (
    <Modal opened onClose={onClose} title={t("shell.shortcuts")} closeButtonProps={{ "aria-label": t("action.close") }}>
      <table className={styles.table}>
        <tbody>
          {[...shortcuts, ...fixed].map(({ keys, label }) => (
            <tr key={keys}>
              <td>{label}</td>
              <td>{keyNames(keys).map((name) => <Keys key={name}>{name}</Keys>)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Checkbox
        mt={16}
        label={t("shortcut.single")}
        description={t("shortcut.single_hint")}
        checked={single}
        onChange={(event) => {
          setSingleKeys(event.currentTarget.checked);
          setSingle(event.currentTarget.checked);
        }}
      />
    </Modal>
  );
}
