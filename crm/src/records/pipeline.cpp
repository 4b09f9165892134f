#include "crm/pipeline.h"

#include <algorithm>

#include "records/house_members.h"

namespace candor {
namespace {

constexpr FieldDeclaration fields[] = {
    house_name,
    position_field,
    open_field("is_default", FieldType::flag),
    open_field("rotten_after_days", FieldType::integer, {.minimum = 1, .maximum = 3650}),
    open_field("archived", FieldType::flag),
};
constexpr std::string_view title_fields[] = {"name"};

bool is_set(const Object& record, std::string_view flag) {
  const auto found = std::ranges::find(record, flag, &Member::first);
  return found != record.end() && found->second.boolean() && *found->second.boolean();
}

// New deals begin in it, and nobody sees what is archived.
void check(const Object& pipeline, std::vector<FieldError>& errors) {
  if (!is_set(pipeline, "is_default") || !is_set(pipeline, "archived")) return;
  errors.push_back({"archived", "default_archived",
                    "New deals begin in this pipeline. Let them begin in another one, then archive it."});
}

}  // namespace

const RecordType& Pipeline::type() {
  static constexpr RecordType type{.code = 5,
                                   .name = "pipeline",
                                   .plural = "pipelines",
                                   .subject = SubjectKind::house,
                                   .fields = fields,
                                   .check = check,
                                   .title_fields = title_fields,
                                   .place = Place::settings,
                                   .one_only = "is_default"};
  return type;
}

}  // namespace candor
