// A page that is loaded when it is first opened. If its file does not come, either the connection is lost
// (said like any other request that did not get through), or the server has a newer client whose files
// have other names: then the page is loaded anew, once.
import { createElement, lazy, type ComponentType } from "react";
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

export function lazyPage<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  let failed = false;
  const asked = () =>
    lazy(async () => {
      try {
        return { default: (await loaded(load))[name] };
      } catch (failure) {
        failed = true;
        throw failure;
      }
    });
  let component = asked();
  renewals.push(() => {
    if (!failed) return;
    failed = false;
    component = asked();
  });
  const page = () => createElement(component);
  return Object.assign(page, {
    preload: async () => {
      await load().catch(() => undefined); // only a guess: what fails here is said when it is opened
    },
  });
}
