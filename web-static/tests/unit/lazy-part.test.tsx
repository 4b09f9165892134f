import { act, render, screen } from "@testing-library/react";
import { MantineProvider } from "@mantine/core";
import { Component, Suspense, useState, type ReactNode } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { reached } from "@/api/connection";
import { lazyPage, lazyPart } from "@/ui/lazy-part";
import { BrokenPage } from "@/features/shell/dead-ends";

class Boundary extends Component<{ children: ReactNode }, { error?: Error }> {
  override state: { error?: Error } = {};
  static getDerivedStateFromError = (error: Error) => ({ error });
  override render() {
    const { error } = this.state;
    return error ? <BrokenPage error={error} reset={() => this.setState({ error: undefined as never })} /> : this.props.children;
  }
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it("a page that was opened while the server was down comes by itself once it is back", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  vi.stubGlobal("fetch", vi.fn(async () => { throw new TypeError("refused"); }));
  let down = true;
  const Settings = lazyPage(async () => {
    if (down) throw new TypeError("Failed to fetch dynamically imported module");
    return { Settings: () => <p>The settings</p> };
  }, "Settings");
  render(<MantineProvider><Boundary><Suspense fallback="wait"><Settings /></Suspense></Boundary></MantineProvider>);
  expect((await screen.findByRole("alert")).textContent).toMatch(/cannot be reached/);
  down = false;
  await act(async () => reached());
  expect(await screen.findByText("The settings")).toBeTruthy();
});

// Says whether what stands in for it was ever shown.
function watched(part: ReactNode) {
  let waited = false;
  const Waiting = () => {
    waited = true;
    return null;
  };
  const shown = render(<Suspense fallback={<Waiting />}>{part}</Suspense>);
  return { waited: () => waited, again: (other: ReactNode) => shown.rerender(<Suspense fallback={<Waiting />}>{other}</Suspense>) };
}

const Counter = ({ step }: { step: number }) => {
  const [count, setCount] = useState(0);
  return <button type="button" onClick={() => setCount(count + step)}>{`clicked ${count}`}</button>;
};

it("a part whose file is there already is drawn at once, with nothing in its place before", async () => {
  const Part = lazyPart(async () => Counter);
  await Part.preload();
  const { waited } = watched(<Part step={1} />);
  expect(screen.getByText("clicked 0")).toBeTruthy();
  expect(waited()).toBe(false);
});

it("a part that comes later is waited for, and keeps what was done in it when it is drawn again", async () => {
  const Part = lazyPart(async () => Counter);
  const { waited, again } = watched(<Part step={2} />);
  expect(waited()).toBe(true);
  const button = await screen.findByText("clicked 0");
  await act(async () => button.click());
  await Part.preload();
  again(<Part step={3} />);
  await act(async () => screen.getByText("clicked 2").click());
  expect(screen.getByText("clicked 5")).toBeTruthy();
});

it("a guess that fails says nothing and is made good when the part is opened", async () => {
  let there = false;
  const Part = lazyPart(async () => {
    if (!there) throw new TypeError("Failed to fetch dynamically imported module");
    return Counter;
  });
  await Part.preload();
  there = true;
  watched(<Part step={1} />);
  expect(await screen.findByText("clicked 0")).toBeTruthy();
});
