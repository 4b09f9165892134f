// English, and what jsdom lacks of a browser.
import { afterEach, beforeEach } from "vitest";
import { cleanup } from "@testing-library/react";
import { setCountry, speak } from "@/i18n";

const query = (media: string) =>
  ({ media, matches: false, onchange: null, addEventListener() {}, removeEventListener() {}, addListener() {}, removeListener() {}, dispatchEvent: () => false }) as MediaQueryList;
window.matchMedia = query;
window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
Element.prototype.scrollIntoView = () => {};
Object.defineProperty(document, "fonts", { value: { addEventListener() {}, removeEventListener() {} } });

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  setCountry("");
  await speak("en");
});
afterEach(cleanup);
