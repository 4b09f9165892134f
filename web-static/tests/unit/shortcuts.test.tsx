import { fireEvent, render } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { activeShortcuts, setSingleKeys, useFrameShortcut, useShortcut, useShortcutListener } from "@/features/shell/shortcuts";

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

  it("of a page come before those of the frame around it, also when both are there at once", () => {
    const palette = vi.fn();
    const search = vi.fn();
    const Inside = () => {
      useShortcut("/", "Search in people", search);
      return null;
    };
    const Frame = ({ list }: { list: boolean }) => {
      useShortcutListener();
      useFrameShortcut("/", "Search everything", palette);
      return list ? <Inside /> : null;
    };
    const shown = render(<Frame list />);
    fireEvent.keyDown(document.body, { key: "/" });
    expect([search.mock.calls.length, palette.mock.calls.length]).toEqual([1, 0]);
    expect(activeShortcuts().map(({ label }) => label)).toEqual(["Search in people"]);
    shown.rerender(<Frame list={false} />);
    fireEvent.keyDown(document.body, { key: "/" });
    expect([search.mock.calls.length, palette.mock.calls.length]).toEqual([1, 1]);
  });
});
