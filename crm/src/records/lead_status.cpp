#include "crm/lead_status.h"

#include "records/house_members.h"

namespace candor {
namespace {

constexpr FieldDeclaration fields[] = {
    house_name,
    open_field("type", FieldType::choice, {.required = true, .choices = lead_status_types, .sortable = true}),
    position_field,
    colour_field,
};
constexpr std::string_view title_fields[] = {"name"};

}  // namespace

const RecordType& LeadStatus::type() {
  static constexpr RecordType type{.code = 12,
                                   .name = "lead_status",
                                   .plural = "lead_statuses",
                                   .subject = SubjectKind::house,
                                   .fields = fields,
                                   .title_fields = title_fields,
                                   .place = Place::settings};
  return type;
}

}  // namespace candor
