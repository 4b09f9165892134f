import { MantineProvider } from "@mantine/core";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { SignInForm } from "@/features/entry/sign-in-form";

const open = (onDone: () => void, email?: string) =>
  render(
    <MantineProvider>
      <SignInForm onDone={onDone} {...(email && { email })} />
    </MantineProvider>,
  );
const fill = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const submit = () => fireEvent.click(screen.getByRole("button", { name: "Sign in" }));

afterEach(() => vi.unstubAllGlobals());

describe("signing in", () => {
  it("says which field is empty, and asks nobody", () => {
    const fetched = vi.fn();
    vi.stubGlobal("fetch", fetched);
    open(() => undefined);
    submit();
    expect(screen.getByText("Type your e-mail address.")).toBeTruthy();
    expect(fetched).not.toHaveBeenCalled();
  });

  it("with a wrong password says so and keeps what was typed", async () => {
    vi.stubGlobal("fetch", async () => new Response(JSON.stringify({ code: "wrong_sign_in", detail: "E-mail address or password is not right." }), { status: 401 }));
    const done = vi.fn();
    open(done);
    fill("E-mail", "eva@example.org");
    fill("Password", "wrong");
    submit();
    expect(await screen.findByText(/is not right/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>("E-mail").value).toBe("eva@example.org");
    expect(done).not.toHaveBeenCalled();
  });

  it("sends e-mail and password in the body, never in an address", async () => {
    const sent: Request[] = [];
    vi.stubGlobal("fetch", async (request: Request) => {
      sent.push(request.clone());
      return new Response(null, { status: 204 });
    });
    const done = vi.fn();
    open(done, "eva@example.org");
    fill("Password", "a long password");
    submit();
    await waitFor(() => expect(done).toHaveBeenCalledOnce());
    expect(sent[0]?.url).toBe("http://localhost:3000/api/v1/session");
    expect(await sent[0]?.json()).toEqual({ email: "eva@example.org", password: "a long password" });
  });
});
