#include "crm/product.h"

#include "privacy/derivation.h"
#include "records/shared_members.h"

namespace candor {
namespace {

constexpr auto business_record = RetentionClass::business_record;

constexpr FieldDeclaration fields[] = {
    personal_field("name", FieldType::text, business_record,
                   {.required = true, .max_length = 249, .searchable = true, .sortable = true}),
    personal_field("code", FieldType::text, business_record,
                   {.max_length = 50, .searchable = true, .sortable = true}),
    personal_field("price", FieldType::money, business_record, {.sortable = true, .minimum = 0}),
    // In basis points: 1900 is 19 %.
    open_field("tax_rate", FieldType::integer, {.minimum = 0, .maximum = 10'000}),
    personal_field("unit", FieldType::text, business_record, {.max_length = 30}),
    open_field("active", FieldType::flag),
    personal_field("tags", FieldType::text_list, business_record, tag_rules),
    personal_field("description", FieldType::paragraphs, business_record, {.max_length = 10'000}),
};
constexpr std::string_view title_fields[] = {"name"};

void derive(Derivation& product) {
  if (!product.before && !product.given("active")) product.set("active", true);
}

}  // namespace

const RecordType& Product::type() {
  static constexpr RecordType type{.code = 9,
                                   .name = "product",
                                   .plural = "products",
                                   .subject = SubjectKind::record,
                                   .fields = fields,
                                   .title_fields = title_fields,
                                   .derive = derive};
  return type;
}

}  // namespace candor
