// A page that is loaded when it is first opened. If its file does not come, either the connection is lost
// (said like any other request that did not get through), or the server has a newer client whose files
// have other names: then the page is loaded anew, once.
import { lazy, type ComponentType } from "react";
import { lost } from "@/api/connection";
import { unreachable } from "@/api/problem";

const kept = "candor.reloaded";

async function serverAnswers(): Promise<boolean> {
  return fetch("/healthz", { cache: "no-store" }).then((answer) => answer.ok, () => false);
}

async function loaded<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    const module = await load();
    sessionStorage.removeItem(kept);
    return module;
  } catch (failure) {
    if (!(await serverAnswers())) {
      lost();
      throw unreachable();
    }
    if (sessionStorage.getItem(kept)) throw failure;
    sessionStorage.setItem(kept, "yes");
    location.reload();
    return new Promise(() => undefined); // until the page has gone
  }
}

export function lazyPage<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  const component = lazy(() => loaded(load).then((module) => ({ default: module[name] })));
  return Object.assign(component, {
    preload: async () => {
      await load().catch(() => undefined); // only a guess: what fails here is said when it is opened
    },
  });
}
