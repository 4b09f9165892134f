#include "crm/attachment.h"

#include "privacy/derivation.h"
#include "records/link_members.h"

namespace candor {
namespace {

constexpr FieldDeclaration attachment_link_members[] = {
    member_field("contact_id", FieldType::id, {.references = "contact"}),
    member_field("company_id", FieldType::id, {.references = "company"}),
    member_field("deal_id", FieldType::id, {.references = "deal"}),
    member_field("lead_id", FieldType::id, {.references = "lead"}),
    member_field("activity_id", FieldType::id, {.references = "activity"}),
};

constexpr auto business_record = RetentionClass::business_record;

constexpr FieldDeclaration fields[] = {
    personal_field("name", FieldType::text, business_record,
                   {.required = true, .max_length = 255, .searchable = true, .sortable = true}),
    personal_field("media_type", FieldType::text, business_record, {.max_length = 100, .read_only = true}),
    open_field("size", FieldType::integer, {.sortable = true, .read_only = true}),
    personal_field("links", FieldType::list, business_record, link_rules, attachment_link_members),
};
constexpr std::string_view title_fields[] = {"name"};

void check(const Object& record, std::vector<FieldError>& errors) {
  check_links(record, "links", errors);
}

// The file stays what it was when it came.
void derive(Derivation& derivation) {
  if (!derivation.before) return;
  for (const auto* name : {"media_type", "size"}) {
    if (const Value* value = derivation.earlier(name)) derivation.set(name, *value);
  }
}

}  // namespace

const RecordType& Attachment::type() {
  static constexpr RecordType type{.code = 10,
                                   .name = "attachment",
                                   .plural = "attachments",
                                   .subject = SubjectKind::record,
                                   .fields = fields,
                                   .check = check,
                                   .title_fields = title_fields,
                                   .place = Place::part,
                                   .created_by_upload = true,
                                   .about_linked_people = true,
                                   .derive = derive};
  return type;
}

Object attachment_facts(std::string_view media_type, std::uint64_t size) {
  return {{"media_type", media_type.empty() ? std::string_view("application/octet-stream") : media_type},
          {"size", static_cast<std::int64_t>(size)}};
}

}  // namespace candor
