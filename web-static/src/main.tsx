// Where the browser begins: the nonce for styles made at run time, the language, then the page.
import { setNonce } from "get-nonce";
import { createRoot } from "react-dom/client";
import { App } from "@/app/app";
import { loadFrequentPages } from "@/app/router";
import { loadFrequentParts } from "@/features/shell/shell";
import { firstLanguage, speak } from "@/i18n";
import "@/styles/mantine";

// Mantine asks for the nonce itself; the scroll lock under its dialogs asks get-nonce.
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
setNonce(nonce);

// Dark from the first frame on: Mantine would say so only with the first page.
const wanted = localStorage.getItem("mantine-color-scheme-value");
const dark = wanted === "dark" || (wanted !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
document.documentElement.dataset.mantineColorScheme = dark ? "dark" : "light";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
await speak(firstLanguage());
createRoot(root).render(<App nonce={nonce} />);
setTimeout(loadFrequentPages, 2000); // once the first page is there
const begun = new AbortController();
for (const sign of ["pointermove", "touchstart", "keydown"]) {
  addEventListener(sign, () => { begun.abort(); loadFrequentParts(); }, { signal: begun.signal, passive: true });
}
