// A page, or a part of one, that is loaded when it is first opened. If its file does not come, either the connection is lost
// (said like any other request that did not get through), or the server has a newer client whose files
// have other names: then the page is loaded anew, once.
import { createElement, lazy, useState, type ComponentType, type FunctionComponent } from "react";
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

const renewals: (() => void)[] = [];

// React never asks again for what failed once; after this, pages whose files did not come are asked for anew.
export function renewFailedPages(): void {
  for (const renew of renewals) renew();
}

export type LazyPart<Props extends object> = FunctionComponent<Props> & { preload: () => Promise<void> };

// Once its file is there, a part is drawn at once. React's lazy would show what stands in for it even then, and
// does not take that away again for 300 ms.
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  let failed = false;
  let ready: ComponentType<Props> | undefined;
  const asked = () =>
    lazy(async () => {
      try {
        ready = await loaded(load);
        return { default: ready };
      } catch (failure) {
        failed = true;
        throw failure;
      }
    }) as ComponentType<Props>;
  let component = asked();
  renewals.push(() => {
    if (!failed) return;
    failed = false;
    component = asked();
  });
  // What it was first drawn with stays: another component would forget everything that was typed.
  const Part = (props: Props) => {
    const [shown] = useState(() => ready ?? component);
    return createElement(shown, props);
  };
  return Object.assign(Part, {
    preload: async () => {
      // Only a guess: what fails here is said when it is opened.
      ready = await load().catch(() => ready);
    },
  });
}

export const lazyPage = <Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name): LazyPart<object> =>
  lazyPart(() => load().then((module) => module[name]));
