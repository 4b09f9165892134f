import { describe, expect, it } from "vitest";
import { mediaWords, sizeWords } from "@/features/files/file-words";
import { speak } from "@/i18n";

describe("a file", () => {
  it("says how large it is in the unit that fits", async () => {
    expect(sizeWords(0)).toBe("0 bytes");
    expect(sizeWords(999)).toBe("999 bytes");
    expect(sizeWords(1500)).toBe("1.5 kB");
    expect(sizeWords(200_000_000)).toBe("200 MB");
    await speak("de");
    expect(sizeWords(1_500_000)).toBe("1,5 MB");
  });

  it("says what kind of thing it is, and never guesses from its name", () => {
    expect(mediaWords("image/svg+xml")).toBe("Image");
    expect(mediaWords("application/pdf")).toBe("PDF");
    expect(mediaWords("text/html")).toBe("Text");
    expect(mediaWords("application/octet-stream")).toBe("File");
    expect(mediaWords(undefined)).toBe("File");
  });
});
