#include "crm/pipeline.h"

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

}  // namespace

const RecordType& Pipeline::type() {
  static constexpr RecordType type{.code = 5,
                                   .name = "pipeline",
                                   .plural = "pipelines",
                                   .subject = SubjectKind::house,
                                   .fields = fields,
                                   .title_fields = title_fields,
                                   .place = Place::settings};
  return type;
}

}  // namespace candor
