import { act, render, screen } from "@testing-library/react";
import { MantineProvider } from "@mantine/core";
import { Component, Suspense, type ReactNode } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { reached } from "@/api/connection";
import { lazyPage } from "@/app/lazy-page";
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
