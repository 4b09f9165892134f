// Other ways to look at a list than as a table: a board by stages, a calendar. Who has one, by record type;
// each is loaded when it is first chosen and gets what the list asks.
import { lazy, type ComponentType, type LazyExoticComponent } from "react";
import type { RecordType } from "@/api/record-types";
import type { RecordData, Search } from "@/api/records";
import type { Layout, Setup } from "@/features/views/setup";
import type { Names } from "./values";

export interface LayoutProps {
  type: RecordType;
  search: Search;
  setup: Setup;
  change: (next: Partial<Setup>) => void;
  names: Names;
  onOpen: (record: RecordData) => void;
}

type Look = LazyExoticComponent<ComponentType<LayoutProps>>;

// { deal: { board: look(() => import("@/features/deals/deal-board"), "DealBoard") } }
export const look = <Name extends string>(load: () => Promise<Record<Name, ComponentType<LayoutProps>>>, name: Name): Look =>
  lazy(() => load().then((module) => ({ default: module[name] })));

const looks: Record<string, Partial<Record<Layout, Look>>> = {};

export const looksOf = (type: RecordType): Partial<Record<Layout, Look>> => looks[type.name] ?? {};
