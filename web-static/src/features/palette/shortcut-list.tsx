export function ShortcutList(_: { onClose: () => void }) {
  return null;
}
