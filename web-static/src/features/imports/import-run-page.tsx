export function ImportRunPage() {
  return null;
}
