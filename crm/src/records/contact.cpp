#include "crm/contact.h"

#include <algorithm>

#include "base/text.h"
#include "records/shared_members.h"

namespace candor {
namespace {

constexpr FieldRules name_rules{.max_length = 100, .searchable = true, .sortable = true};

constexpr FieldDeclaration company_members[] = {
    member_field("company_id", FieldType::id, {.required = true, .references = "company"}),
    member_field("role", FieldType::text, {.max_length = 100}),
    member_field("inactive", FieldType::flag),
};

constexpr auto identity = RetentionClass::identity;
constexpr auto contact = RetentionClass::contact;
constexpr auto activity = RetentionClass::activity;

constexpr FieldDeclaration fields[] = {
    personal_field("salutation", FieldType::text, identity, {.max_length = 100}),
    personal_field("given_name", FieldType::text, identity, name_rules),
    personal_field("additional_names", FieldType::text, identity, {.max_length = 100}),
    personal_field("family_name", FieldType::text, identity, name_rules),
    personal_field("name_suffix", FieldType::text, identity, {.max_length = 100}),
    personal_field("nickname", FieldType::text, identity, {.max_length = 100, .searchable = true}),
    personal_field("birth_date", FieldType::birth_date, identity),
    personal_field("language", FieldType::language, identity),
    personal_field("job_title", FieldType::text, contact, {.max_length = 255, .searchable = true}),
    personal_field("department", FieldType::text, contact, {.max_length = 255}),
    personal_field("companies", FieldType::list, contact, {.max_items = 10, .searchable = true},
                   company_members),
    personal_field("emails", FieldType::list, contact, {.max_items = 10, .searchable = true}, email_members),
    personal_field("phones", FieldType::list, contact, {.max_items = 10, .searchable = true}, phone_members,
                   compute_e164),
    personal_field("addresses", FieldType::list, contact, {.max_items = 10, .searchable = true},
                   address_members),
    personal_field("websites", FieldType::text_list, contact, website_rules),
    personal_field("source", FieldType::text, contact, {.max_length = 255}),
    personal_field("tags", FieldType::text_list, contact, tag_rules),
    personal_field("description", FieldType::paragraphs, activity, {.max_length = 10'000}),
};
static_assert(std::size(fields) <= first_system_bit);
constexpr std::string_view title_fields[] = {"given_name", "family_name"};

const Value* member(const Object& object, std::string_view name) {
  const auto found = std::ranges::find(object, name, &Member::first);
  return found == object.end() ? nullptr : &found->second;
}

bool has_text(const Value* value) {
  return value != nullptr && value->text() != nullptr && !trim(*value->text()).empty();
}

// Whether a list has an item in which `name` says something.
bool has_item(const Value* list, std::string_view name) {
  if (list == nullptr || list->list() == nullptr) return false;
  return std::ranges::any_of(*list->list(), [&](const Value& item) { return has_text(item.find(name)); });
}

// A record that nobody can tell from another is no use, and could never be found for its person's requests.
void check_identified(const Object& record, std::vector<FieldError>& errors) {
  if (has_text(member(record, "given_name")) || has_text(member(record, "family_name"))) return;
  if (has_item(member(record, "emails"), "address")) return;
  if (has_item(member(record, "companies"), "company_id")) return;
  errors.push_back(
      {"family_name", "required", "Nothing says who this is: give a name, an e-mail address or a company."});
}

}  // namespace

const RecordType& Contact::type() {
  static constexpr RecordType type{.code = 1,
                                   .name = "contact",
                                   .plural = "contacts",
                                   .subject = SubjectKind::person,
                                   .fields = fields,
                                   .check = check_identified,
                                   .title_fields = title_fields,
                                   .finds_duplicates = true};
  return type;
}

void link_company(Object& contact_members, std::string_view company_id, std::string_view role,
                  bool inactive) {
  Value link;
  link.set("company_id", company_id);
  if (!role.empty()) link.set("role", role);
  if (inactive) link.set("inactive", true);
  const auto found = std::ranges::find(contact_members, "companies", &Member::first);
  if (found == contact_members.end()) {
    contact_members.emplace_back("companies", List{std::move(link)});
  } else if (List* companies = found->second.list()) {
    companies->push_back(std::move(link));
  }
}

}  // namespace candor
