// The addresses of the client. No name of a person ever stands in one: ids only. Pages are loaded when
// they are first opened.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { BrokenPage, NoPage } from "@/features/shell/dead-ends";
import { Gate } from "@/features/entry/gate";
import { Shell } from "@/features/shell/shell";

const root = createRootRoute({ component: Gate });

const setup = createRoute({
  getParentRoute: () => root,
  path: "/setup",
  component: lazyRouteComponent(() => import("@/features/entry/setup-page"), "SetupPage"),
});

// Everything that needs somebody to be signed in.
const inside = createRoute({ getParentRoute: () => root, id: "inside", component: Shell });

const page = <const Path extends string>(path: Path, load: () => Promise<Record<string, React.ComponentType>>, name: string) =>
  createRoute({ getParentRoute: () => inside, path, component: lazyRouteComponent(load as () => Promise<Record<string, any>>, name) });

const routes = [
  page("/", () => import("@/features/home/home-page"), "HomePage"),
  page("/settings", () => import("@/features/settings/settings-page"), "SettingsPage"),
  page("/settings/$section", () => import("@/features/settings/settings-page"), "SettingsPage"),
  page("/import", () => import("@/features/imports/import-page"), "ImportPage"),
  page("/import/$id", () => import("@/features/imports/import-run-page"), "ImportRunPage"),
  page("/trash", () => import("@/features/trash/trash-page"), "TrashPage"),
  page("/$plural", () => import("@/features/records/list-page"), "ListPage"),
  page("/$plural/new", () => import("@/features/records/new-page"), "NewPage"),
  page("/$plural/$id", () => import("@/features/records/record-page"), "RecordPage"),
];

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
