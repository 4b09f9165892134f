#include "crm/comment.h"

#include <algorithm>

#include "records/link_members.h"

namespace candor {
namespace {

constexpr FieldDeclaration mention_members[] = {
    member_field("user_id", FieldType::id, {.required = true, .references = "user"}),
};

constexpr auto activity = RetentionClass::activity;

constexpr FieldDeclaration fields[] = {
    personal_field("text", FieldType::paragraphs, activity,
                   {.required = true, .max_length = 10'000, .searchable = true}),
    personal_field("links", FieldType::list, activity, link_rules, link_members),
    personal_field("mentions", FieldType::list, activity, {.max_items = 20}, mention_members),
};

void check(const Object& record, std::vector<FieldError>& errors) {
  check_links(record, "links", errors);
  const auto links = std::ranges::find(record, "links", &Member::first);
  const bool linked = links != record.end() && links->second.list() && !links->second.list()->empty();
  if (!linked) errors.push_back({"links", "required", "Say which record this remark is about."});
}

}  // namespace

const RecordType& Comment::type() {
  static constexpr RecordType type{.code = 8,
                                   .name = "comment",
                                   .plural = "comments",
                                   .subject = SubjectKind::record,
                                   .fields = fields,
                                   .check = check,
                                   .place = Place::part,
                                   .about_linked_people = true,
                                   .mentions = "mentions"};
  return type;
}

}  // namespace candor
