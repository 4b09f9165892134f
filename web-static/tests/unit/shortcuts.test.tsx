import { fireEvent, render } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { activeShortcuts, setSingleKeys, useShortcut, useShortcutListener } from "@/features/shell/shortcuts";

function Page({ run, on = true }: { run: () => void; on?: boolean }) {
  useShortcutListener();
  useShortcut("mod+k", "Search", run);
  useShortcut("c", "Create", run, on);
  return <input aria-label="Name" />;
}

describe("shortcuts", () => {
  it("with Ctrl are heard everywhere, also while typing", () => {
    const run = vi.fn();
    const page = render(<Page run={run} />);
    fireEvent.keyDown(page.getByLabelText("Name"), { key: "k", ctrlKey: true });
    expect(run).toHaveBeenCalledOnce();
  });

  it("of one letter are not heard while typing, nor when switched off", () => {
    const run = vi.fn();
    const page = render(<Page run={run} />);
    fireEvent.keyDown(page.getByLabelText("Name"), { key: "c" });
    setSingleKeys(false);
    fireEvent.keyDown(document.body, { key: "c" });
    expect(run).not.toHaveBeenCalled();
    setSingleKeys(true);
    fireEvent.keyDown(document.body, { key: "c" });
    expect(run).toHaveBeenCalledOnce();
  });

  it("leave with the page that brought them", () => {
    const page = render(<Page run={() => undefined} />);
    expect(activeShortcuts().map((one) => one.keys)).toEqual(["mod+k", "c"]);
    page.unmount();
    expect(activeShortcuts()).toEqual([]);
  });
});
