// The frame around every page: sidebar, top bar, what opens over it; on a phone a bar at the bottom.
import { Outlet, useRouterState } from "@tanstack/react-router";
import { Suspense, useEffect, useRef, useState } from "react";
import { ActivityDialog } from "@/features/activities/lazy-activity-dialog";
import { QuickCreate } from "@/features/records/lazy-quick-create";
import { t } from "@/i18n";
import { lazyPart } from "@/ui/lazy-part";
import { BottomBar } from "./bottom-bar";
import { LostConnection } from "./lost-connection";
import { closeOverlay, openPalette, openShortcuts, useOverlay } from "./overlays";
import { useShortcut, useShortcutListener } from "./shortcuts";
import { Sidebar } from "./sidebar";
import { TopBar } from "./top-bar";
import { undoLast } from "@/ui/toasts";
import { Bones } from "@/ui/pieces";
import styles from "./shell.module.css";

const Palette = lazyPart(() => import("@/features/palette/palette").then((module) => module.Palette));
const ShortcutList = lazyPart(() => import("@/features/palette/shortcut-list").then((module) => module.ShortcutList));

// What is opened most is there before it is, so that opening it only draws it.
export function loadFrequentParts(): void {
  for (const part of [Palette, QuickCreate, ActivityDialog]) void part.preload();
}

const kept = "candor.sidebar";

export function Shell() {
  const [narrow, setNarrow] = useState(() => localStorage.getItem(kept) === "narrow");
  const toggle = () => {
    localStorage.setItem(kept, narrow ? "wide" : "narrow");
    setNarrow(!narrow);
  };
  useShortcutListener();
  useShortcut("mod+k", t("shortcut.palette"), openPalette);
  useShortcut("/", t("shortcut.search"), openPalette);
  useShortcut("?", t("shortcut.shortcuts"), openShortcuts);
  useShortcut("[", t("shortcut.sidebar"), toggle);
  useShortcut("z", t("shortcut.undo"), () => void undoLast());
  const content = useFocusOnNavigation();

  return (
    <div className={styles.shell} data-narrow={narrow || undefined}>
      <a className={styles.skip} href="#content" onClick={(event) => { event.preventDefault(); content.current?.focus(); }}>
        {t("shell.skip")}
      </a>
      <Sidebar narrow={narrow} toggle={toggle} />
      <div className={styles.column}>
        <TopBar />
        <LostConnection />
        <main ref={content} id="content" className={styles.content} tabIndex={-1} data-scroll-restoration-id="content">
          <Suspense fallback={<div className={styles.loading}><Bones lines={6} /></div>}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <BottomBar />
      <Overlays />
    </div>
  );
}

// A new page is read from its beginning: the focus goes to the content, as it would with a page that loads.
function useFocusOnNavigation() {
  const content = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const last = useRef(path);
  useEffect(() => {
    if (last.current !== undefined && last.current !== path && !content.current?.contains(document.activeElement)) {
      content.current?.focus({ preventScroll: true });
    }
    last.current = path;
  }, [path]);
  return content;
}

function Overlays() {
  const overlay = useOverlay();
  return (
    <Suspense fallback={null}>
      {overlay.kind === "palette" && <Palette onClose={closeOverlay} />}
      {overlay.kind === "shortcuts" && <ShortcutList onClose={closeOverlay} />}
      {overlay.kind === "create" && overlay.plural === "activities" && <ActivityDialog onClose={closeOverlay} />}
      {overlay.kind === "create" && overlay.plural !== "activities" && (
        <QuickCreate key={overlay.plural} plural={overlay.plural} preset={overlay.preset ?? {}} onClose={closeOverlay} />
      )}
    </Suspense>
  );
}

