#include "crm/view.h"

#include "privacy/derivation.h"
#include "records/house_members.h"

namespace candor {
namespace {

constexpr std::string_view record_types[] = {"contact", "company", "lead", "deal", "activity", "product"};
constexpr std::string_view visibilities[] = {"private", "shared"};
constexpr std::string_view layouts[] = {"table", "board", "calendar"};

constexpr auto business_record = RetentionClass::business_record;

constexpr FieldDeclaration fields[] = {
    house_name,
    open_field("record_type", FieldType::choice, {.required = true, .choices = record_types}),
    open_field("visibility", FieldType::choice, {.choices = visibilities}),
    open_field("is_default", FieldType::flag),
    open_field("layout", FieldType::choice, {.choices = layouts}),
    position_field,
    // The filter as a search takes it, as JSON text: whoever opens the view sends it with the search, which
    // checks it as it would anybody's.
    personal_field("filter", FieldType::paragraphs, business_record, {.max_length = 20'000}),
    personal_field("sort", FieldType::text, business_record, {.max_length = 200}),
    personal_field("columns", FieldType::text_list, business_record, {.max_length = 100, .max_items = 60}),
    personal_field("group_by", FieldType::text, business_record, {.max_length = 100}),
    personal_field("totals", FieldType::text_list, business_record, {.max_length = 100, .max_items = 20}),
};
constexpr std::string_view title_fields[] = {"name"};

void derive(Derivation& view) {
  if (!view.given("visibility")) view.set("visibility", "private");
  if (!view.given("layout")) view.set("layout", "table");
}

}  // namespace

const RecordType& View::type() {
  static constexpr RecordType type{.code = 11,
                                   .name = "view",
                                   .plural = "views",
                                   .subject = SubjectKind::record,
                                   .fields = fields,
                                   .title_fields = title_fields,
                                   .place = Place::part,
                                   .privacy_choice = "visibility",
                                   .derive = derive};
  return type;
}

}  // namespace candor
