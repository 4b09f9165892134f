#include "crm/lead.h"

#include <algorithm>

#include "base/text.h"
#include "records/lead_derivation.h"
#include "records/shared_members.h"

namespace candor {
namespace {

constexpr FieldRules name_rules{.max_length = 100, .searchable = true, .sortable = true};
constexpr auto identity = RetentionClass::identity;
constexpr auto contact = RetentionClass::contact;
constexpr auto activity = RetentionClass::activity;

constexpr std::string_view status_types[] = {"open", "ongoing", "on_hold", "won", "lost"};

constexpr std::string_view parts[] = {"contact_id", "company_id", "deal_id"};
constexpr FieldDeclaration link_before_members[] = {
    member_field("record_id", FieldType::id, {.required = true}),
    member_field("link", FieldType::choice, {.required = true, .choices = parts}),
};

constexpr FieldDeclaration fields[] = {
    personal_field("salutation", FieldType::text, identity, {.max_length = 100}),
    personal_field("given_name", FieldType::text, identity, name_rules),
    personal_field("family_name", FieldType::text, identity, name_rules),
    personal_field("language", FieldType::language, identity),
    personal_field("job_title", FieldType::text, contact, {.max_length = 255, .searchable = true}),
    personal_field("organisation", FieldType::text, contact,
                   {.max_length = 249, .searchable = true, .sortable = true}),
    personal_field("website", FieldType::text, contact,
                   {.max_length = 500, .check = website_problem, .check_code = "invalid_website"}),
    personal_field("emails", FieldType::list, contact, {.max_items = 10, .searchable = true}, email_members),
    personal_field("phones", FieldType::list, contact, {.max_items = 10, .searchable = true}, phone_members,
                   compute_e164),
    personal_field("addresses", FieldType::list, contact, {.max_items = 10, .searchable = true},
                   address_members),
    personal_field("industry", FieldType::text, contact,
                   {.max_length = 100, .searchable = true, .sortable = true}),
    personal_field("source", FieldType::text, contact,
                   {.max_length = 255, .searchable = true, .sortable = true}),
    personal_field("estimated_amount", FieldType::money, contact, {.sortable = true, .minimum = 0}),
    open_field("status_id", FieldType::id, {.references = "lead_status", .keeps_target = true}),
    open_field("status_type", FieldType::choice,
               {.choices = status_types, .sortable = true, .read_only = true}),
    // Advice, worked out from what is known: lead_derivation.h. Nothing is decided by it.
    open_field("score", FieldType::integer, {.sortable = true, .read_only = true}),
    open_field("converted_at", FieldType::timestamp, {.sortable = true, .read_only = true}),
    open_field("contact_id", FieldType::id, {.read_only = true, .references = "contact"}),
    open_field("company_id", FieldType::id, {.read_only = true, .references = "company"}),
    open_field("deal_id", FieldType::id, {.read_only = true, .references = "deal"}),
    // Which of them the conversion made: 1 the contact, 2 the company, 4 the deal.
    open_field("conversion_made", FieldType::integer, {.read_only = true}),
    personal_field("tags", FieldType::text_list, contact, tag_rules),
    personal_field("description", FieldType::paragraphs, activity, {.max_length = 10'000}),
    // What hung on the person, company or deal already when the lead joined it: undoing leaves it there.
    personal_field("links_before", FieldType::list, activity,
                   {.max_items = most_links_before, .read_only = true}, link_before_members),
};
static_assert(std::size(fields) <= first_system_bit);
constexpr std::string_view title_fields[] = {"given_name", "family_name"};
constexpr std::string_view derived_from[] = {"lead_status"};

bool has_text(const Object& record, std::string_view name) {
  const auto found = std::ranges::find(record, name, &Member::first);
  return found != record.end() && found->second.text() && !trim(*found->second.text()).empty();
}

void check_identified(const Object& record, std::vector<FieldError>& errors) {
  if (has_text(record, "given_name") || has_text(record, "family_name") || has_text(record, "organisation")) {
    return;
  }
  errors.push_back({"family_name", "required", "Nothing says who this is: give a name or an organisation."});
}

}  // namespace

const RecordType& Lead::type() {
  static constexpr RecordType type{.code = 3,
                                   .name = "lead",
                                   .plural = "leads",
                                   .subject = SubjectKind::person,
                                   .fields = fields,
                                   .check = check_identified,
                                   .title_fields = title_fields,
                                   .finds_duplicates = true,
                                   .derive = derive_lead,
                                   .derives_from = derived_from};
  return type;
}

}  // namespace candor
