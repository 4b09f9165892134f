// What one type of record has on its page beyond what every type has: beside its name, at the top of the panel
// at the side, and a tab of its own. Each is loaded with the first record of that type.
import { lazy, type ComponentType, type LazyExoticComponent } from "react";
import type { RecordType } from "@/api/record-types";
import type { RecordData } from "@/api/records";
import type { Changes } from "./edit-queue";
import type { Names } from "./values";

export interface ExtraProps {
  type: RecordType;
  record: RecordData;
  names: Names;
  save: (changes: Changes) => Promise<void>;
  editable: boolean;
  phone: boolean;
}

type Extra = LazyExoticComponent<ComponentType<ExtraProps>>;

export interface Extras {
  head?: Extra; // below the name: what is changed most (a deal's stage)
  side?: Extra; // above the details
  tab?: { label: () => string; content: Extra }; // after the activity; its address says ?tab=more
}

// const board = extra(() => import("@/features/deals/stage-line"), "StageLine");
export const extra = <Name extends string>(load: () => Promise<Record<Name, ComponentType<ExtraProps>>>, name: Name): Extra =>
  lazy(() => load().then((module) => ({ default: module[name] })));

// By the name of the record type.
const extras: Record<string, Extras> = {};

export const extrasOf = (type: RecordType): Extras => extras[type.name] ?? {};
