#include "crm/deal.h"

#include "records/deal_derivation.h"
#include "records/house_members.h"
#include "records/shared_members.h"

namespace candor {
namespace {

constexpr auto business_record = RetentionClass::business_record;
constexpr std::string_view contact_roles[] = {"decision_maker", "evaluator", "influencer", "user", "other"};

constexpr FieldDeclaration contact_members[] = {
    member_field("contact_id", FieldType::id, {.required = true, .references = "contact"}),
    member_field("role", FieldType::choice, {.choices = contact_roles}),
    member_field("primary", FieldType::flag),
};

constexpr FieldDeclaration item_members[] = {
    member_field("product_id", FieldType::id, {.references = "product"}),
    member_field("name", FieldType::text, {.required = true, .max_length = 249}),
    // Thousandths: 1500 is one and a half.
    member_field("quantity", FieldType::integer, {.minimum = 0, .maximum = 1'000'000'000}),
    // Minor units of the deal's currency.
    member_field("unit_price", FieldType::integer, {.minimum = 0, .maximum = 1'000'000'000'000}),
    // Basis points: 1900 is 19 %.
    member_field("discount", FieldType::integer, {.minimum = 0, .maximum = 10'000}),
    member_field("tax_rate", FieldType::integer, {.minimum = 0, .maximum = 10'000}),
};

constexpr FieldDeclaration stage_change_members[] = {
    member_field("stage_id", FieldType::id, {.required = true, .references = "stage"}),
    member_field("entered_at", FieldType::timestamp, {.required = true}),
    member_field("left_at", FieldType::timestamp),
    member_field("by", FieldType::id, {.references = "user"}),
};

constexpr FieldDeclaration fields[] = {
    personal_field("name", FieldType::text, business_record,
                   {.required = true, .max_length = 249, .searchable = true, .sortable = true}),
    open_field("company_id", FieldType::id, {.searchable = true, .references = "company"}),
    personal_field("contacts", FieldType::list, business_record, {.max_items = 20}, contact_members),
    open_field("pipeline_id", FieldType::id, {.references = "pipeline", .keeps_target = true}),
    open_field("stage_id", FieldType::id, {.references = "stage", .keeps_target = true}),
    open_field("stage_type", FieldType::choice,
               {.choices = stage_types, .sortable = true, .read_only = true}),
    personal_field("amount", FieldType::money, business_record, {.sortable = true, .minimum = 0}),
    open_field("manual_probability", FieldType::integer, {.minimum = 0, .maximum = 100}),
    open_field("automatic_probability", FieldType::integer, {.read_only = true}),
    open_field("probability", FieldType::integer, {.sortable = true, .read_only = true}),
    // In minor units of the installation's currency.
    open_field("base_amount", FieldType::integer, {.sortable = true, .read_only = true}),
    open_field("weighted_amount", FieldType::integer, {.sortable = true, .read_only = true}),
    personal_field("close_date", FieldType::date, business_record,
                   {.check = close_date_problem, .check_code = "out_of_range", .sortable = true}),
    personal_field("next_step", FieldType::text, business_record, {.max_length = 255, .searchable = true}),
    personal_field("lost_reason", FieldType::text, business_record,
                   {.max_length = 100, .searchable = true, .sortable = true}),
    personal_field("lost_notes", FieldType::paragraphs, business_record, {.max_length = 10'000}),
    personal_field("source", FieldType::text, business_record,
                   {.max_length = 255, .searchable = true, .sortable = true}),
    open_field("lead_id", FieldType::id, {.references = "lead"}),
    open_field("last_stage_id", FieldType::id, {.read_only = true, .references = "stage"}),
    open_field("stage_changed_at", FieldType::timestamp, {.sortable = true, .read_only = true}),
    open_field("closed_at", FieldType::timestamp, {.sortable = true, .read_only = true}),
    personal_field("stage_history", FieldType::list, business_record,
                   {.max_items = most_stage_changes, .read_only = true}, stage_change_members),
    personal_field("items", FieldType::list, business_record, {.max_items = 100}, item_members),
    open_field("items_net", FieldType::integer, {.read_only = true}),
    open_field("items_tax", FieldType::integer, {.read_only = true}),
    personal_field("tags", FieldType::text_list, business_record, tag_rules),
    personal_field("description", FieldType::paragraphs, business_record, {.max_length = 10'000}),
};
static_assert(std::size(fields) <= first_system_bit);
constexpr std::string_view title_fields[] = {"name"};
constexpr std::string_view derived_from[] = {"stage", "exchange_rate"};

}  // namespace

const RecordType& Deal::type() {
  static constexpr RecordType type{.code = 4,
                                   .name = "deal",
                                   .plural = "deals",
                                   .subject = SubjectKind::record,
                                   .fields = fields,
                                   .check = check_deal,
                                   .title_fields = title_fields,
                                   .derive = derive_deal,
                                   .derives_from = derived_from};
  return type;
}

}  // namespace candor
