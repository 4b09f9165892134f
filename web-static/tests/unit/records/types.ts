// Record types as the server declares them, with what the tests need.
import type { Field, RecordType } from "@/api/record-types";

const textual = ["eq", "ne", "in", "contains", "starts", "is_null"];
const compared = ["eq", "ne", "lt", "lte", "gt", "gte", "in", "is_null"];

const text = (name: string, more: Partial<Field> = {}): Field => ({ name, type: "text", operators: [], ...more });
const found = (name: string, more: Partial<Field> = {}) => text(name, { filterable: true, operators: textual, ...more });

export const systemFields: Field[] = [
  { name: "created_at", type: "timestamp", read_only: true, sortable: true, filterable: true, operators: compared },
  { name: "updated_at", type: "timestamp", read_only: true, sortable: true, filterable: true, operators: compared },
  { name: "owner_id", type: "id", filterable: true, operators: compared },
  { name: "id", type: "id", read_only: true, filterable: true, operators: compared },
];

export const contact: RecordType = {
  name: "contact",
  plural: "contacts",
  subject: "person",
  title_fields: ["given_name", "family_name"],
  system_fields: systemFields,
  fields: [
    found("given_name", { sortable: true }),
    found("family_name", { sortable: true }),
    { name: "birth_date", type: "birth_date" },
    found("job_title"),
    {
      name: "companies",
      type: "list",
      max_items: 10,
      members: [
        { name: "company_id", type: "id", required: true, references: "company", filterable: true, operators: [...textual, "any", "all"] },
        text("role"),
        { name: "inactive", type: "flag" },
      ],
    },
    { name: "emails", type: "list", max_items: 10, members: [found("address", { required: true }), text("label")] },
    { name: "phones", type: "list", max_items: 10, members: [found("number", { required: true }), text("label"), found("e164", { read_only: true })] },
    { name: "tags", type: "text_list", filterable: true, operators: ["any", "all", "is_null"] },
    { name: "description", type: "paragraphs" },
    text("source"),
  ],
};

export const company: RecordType = {
  name: "company",
  plural: "companies",
  subject: "record",
  title_fields: ["name"],
  person_flag: "sole_trader",
  system_fields: systemFields,
  fields: [
    found("name", { required: true, sortable: true }),
    found("domain", { sortable: true }),
    { name: "size", type: "choice", choices: ["1-10", "11-50", "1000+"], filterable: true, sortable: true, operators: compared },
    { name: "sole_trader", type: "flag", filterable: true, operators: ["eq", "ne", "is_null"] },
  ],
};
