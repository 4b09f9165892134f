// Somebody is mentioned in the middle of a sentence, by one who types fast.
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import { queryClient } from "@/app/query-client";
import { theme } from "@/app/theme";
import { usersQuery } from "@/features/records/users";
import { CommentBox } from "@/features/timeline/comment-box";

function Written() {
  const [text, setText] = useState("");
  return <CommentBox label="Comment" value={text} onChange={setText} />;
}

beforeEach(() => {
  queryClient.clear();
  queryClient.setQueryData(usersQuery.queryKey, [{ id: "u1", name: "Otto Ruhl", active: true }]);
});

describe("a name chosen in a comment", () => {
  it("leaves the caret behind it at once, so that the next letter stands there", () => {
    render(<MantineProvider theme={theme} env="test"><QueryClientProvider client={queryClient}><Written /></QueryClientProvider></MantineProvider>);
    const box = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Comment" });
    fireEvent.change(box, { target: { value: "Ask @Ot about the oak" } });
    box.setSelectionRange(7, 7);
    fireEvent.select(box);
    screen.getByRole("option", { name: /Otto Ruhl/ });
    fireEvent.keyDown(box, { key: "Enter" });
    expect(box.value).toBe("Ask @Otto Ruhl about the oak");
    expect(box.value.slice(0, box.selectionStart)).toMatch(/^Ask @Otto Ruhl ?$/);
  });
});
