// Types as a sales team has them, beside those of records/types.ts.
import type { Field, RecordType } from "@/api/record-types";
import { company, contact, systemFields } from "../records/types";

const compared = ["eq", "ne", "lt", "lte", "gt", "gte", "in", "is_null"];
const open = (field: Field): Field => ({ filterable: true, sortable: true, operators: compared, ...field });

export const stage: RecordType = {
  name: "stage", plural: "stages", subject: "house", place: "settings", title_fields: ["name"], system_fields: systemFields,
  fields: [open({ name: "name", type: "text", required: true }), open({ name: "position", type: "integer" }), { name: "colour", type: "choice", choices: ["grey", "blue"] }],
};

export const deal: RecordType = {
  name: "deal", plural: "deals", subject: "record", place: "list", title_fields: ["name"], system_fields: systemFields,
  fields: [
    open({ name: "name", type: "text", required: true, operators: ["eq", "ne", "contains", "starts", "is_null"] }),
    open({ name: "company_id", type: "id", references: "company" }),
    { name: "contacts", type: "list", members: [{ name: "contact_id", type: "id", references: "contact", filterable: true, operators: compared }, { name: "role", type: "choice", choices: ["decision_maker", "user"] }] },
    open({ name: "stage_id", type: "id", references: "stage" }),
    open({ name: "stage_type", type: "choice", choices: ["open", "won", "lost"], read_only: true }),
    open({ name: "amount", type: "money" }),
    open({ name: "manual_probability", type: "integer", minimum: 0, maximum: 100 }),
    open({ name: "base_amount", type: "integer", read_only: true }),
    open({ name: "close_date", type: "date" }),
    { name: "tags", type: "text_list", filterable: true, operators: ["any", "all", "is_null"] },
  ],
};

export const activity: RecordType = {
  name: "activity", plural: "activities", subject: "record", place: "list", title_fields: ["subject"], system_fields: systemFields,
  fields: [
    open({ name: "kind", type: "choice", choices: ["task", "call", "meeting", "note", "email"], required: true }),
    open({ name: "subject", type: "text" }),
    open({ name: "status", type: "choice", choices: ["planned", "started", "done"] }),
    open({ name: "due_at", type: "timestamp" }),
    { name: "links", type: "list", members: ["contact", "company", "deal"].map((name): Field => ({ name: `${name}_id`, type: "id", references: name, filterable: true, operators: compared })) },
  ],
};

export const comment: RecordType = { name: "comment", plural: "comments", subject: "record", place: "part", title_fields: [], fields: [{ name: "links", type: "list", members: [{ name: "deal_id", type: "id", references: "deal" }] }] };

export const allTypes = [contact, company, deal, activity, stage, comment];

export const recordOf = (id: string, members: Record<string, unknown> = {}) => ({ id, version: 1, created_at: "2026-11-01T08:00:00.000Z", updated_at: "2026-11-01T08:00:00.000Z", ...members });
