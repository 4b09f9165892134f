// What one type of record has on its page beyond what every type has: beside its name, at the top of the panel
// at the side, and a tab of its own. Each is loaded with the first record of that type.
import type { ComponentType } from "react";
import type { RecordType } from "@/api/record-types";
import type { RecordData } from "@/api/records";
import { t } from "@/i18n";
import { lazyPart, type LazyPart } from "@/ui/lazy-part";
import type { Changes } from "./edit-queue";
import type { Names } from "./values";

export interface ExtraProps {
  type: RecordType;
  record: RecordData;
  names: Names;
  save: (changes: Changes, began?: Changes) => Promise<void>;
  editable: boolean;
  phone: boolean;
}

type Extra = LazyPart<ExtraProps>;

export interface Extras {
  head?: Extra; // below the name: what is changed most (a deal's stage)
  side?: Extra; // above the details
  shows?: string[]; // members that are shown there, and therefore not once more among the details
  tab?: { label: () => string; content: Extra }; // after the activity; its address says ?tab=more
}

// const board = extra(() => import("@/features/deals/stage-line"), "StageLine");
export const extra = <Name extends string>(load: () => Promise<Record<Name, ComponentType<ExtraProps>>>, name: Name): Extra =>
  lazyPart(() => load().then((module) => module[name]));

// By the name of the record type.
const extras: Record<string, Extras> = {
  activity: { head: extra(() => import("@/features/activities/activity-head"), "ActivityHead") },
  deal: {
    head: extra(() => import("@/features/deals/stage-line"), "StageLine"),
    side: extra(() => import("@/features/deals/deal-side"), "DealSide"),
    tab: { label: () => t("deals.tab"), content: extra(() => import("@/features/deals/deal-tab"), "DealTab") },
    shows: ["stage_id", "stage_type", "contacts", "items", "items_net", "items_tax", "stage_history", "stage_changed_at", "closed_at", "last_stage_id", "probability", "manual_probability", "automatic_probability", "base_amount", "weighted_amount", "lost_reason", "lost_notes"],
  },
  lead: {
    head: extra(() => import("@/features/leads/lead-line"), "LeadLine"),
    shows: ["status_id", "status_type", "score", "converted_at", "contact_id", "company_id", "deal_id", "conversion_made", "links_before"],
  },
};

export const extrasOf = (type: RecordType): Extras => extras[type.name] ?? {};

// While the record is on its way.
export function preloadExtras(type: RecordType): void {
  const { head, side } = extrasOf(type);
  for (const extra of [head, side]) void extra?.preload();
}
