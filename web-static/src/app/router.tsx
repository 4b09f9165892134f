// The addresses of the client. No name of a person ever stands in one: ids only. Pages are loaded when
// they are first opened.
import { createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import { BrokenPage, NoPage } from "@/features/shell/dead-ends";
import { Gate } from "@/features/entry/gate";
import { loadFrequentParts, Shell } from "@/features/shell/shell";
import { lazyPage } from "@/ui/lazy-part";

const root = createRootRoute({ component: Gate });

const setup = createRoute({
  getParentRoute: () => root,
  path: "/setup",
  component: lazyPage(() => import("@/features/entry/setup-page"), "SetupPage"),
});

// Everything that needs somebody to be signed in.
const inside = createRoute({ getParentRoute: () => root, id: "inside", component: Shell });

const listPage = lazyPage(() => import("@/features/records/list-page"), "ListPage");
const recordPage = lazyPage(() => import("@/features/records/record-page"), "RecordPage");
const settingsPage = lazyPage(() => import("@/features/settings/settings-page"), "SettingsPage");

const page = <const Path extends string>(path: Path, component: ReturnType<typeof lazyPage>) =>
  createRoute({ getParentRoute: () => inside, path, component });

const routes = [
  page("/", lazyPage(() => import("@/features/home/home-page"), "HomePage")),
  page("/settings", settingsPage),
  page("/settings/$section", settingsPage),
  page("/import", lazyPage(() => import("@/features/imports/import-page"), "ImportPage")),
  page("/import/$id", lazyPage(() => import("@/features/imports/import-run-page"), "ImportRunPage")),
  page("/trash", lazyPage(() => import("@/features/trash/trash-page"), "TrashPage")),
  page("/deals/board", lazyPage(() => import("@/features/deals/board-page"), "DealBoardPage")),
  page("/tasks", lazyPage(() => import("@/features/activities/tasks-page"), "TasksPage")),
  page("/calendar", lazyPage(() => import("@/features/calendar/calendar-page"), "CalendarPage")),
  page("/$plural", listPage),
  page("/$plural/new", lazyPage(() => import("@/features/records/new-page"), "NewPage")),
  page("/$plural/$id", recordPage),
];

// The pages that are opened most are there before they are.
export function loadFrequentPages(): void {
  void listPage.preload();
  void recordPage.preload();
  loadFrequentParts();
}

export const router = createRouter({
  routeTree: root.addChildren([setup, inside.addChildren(routes)]),
  defaultPreload: "intent",
  defaultNotFoundComponent: NoPage,
  defaultErrorComponent: BrokenPage,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
