#include "crm/exchange_rate.h"

#include "privacy/currency.h"
#include "records/house_members.h"

namespace candor {
namespace {

constexpr FieldDeclaration fields[] = {
    open_field("currency", FieldType::choice,
               {.required = true, .choices = currency_codes, .sortable = true}),
    open_field("valid_from", FieldType::timestamp, {.required = true, .sortable = true}),
    // Millionths of the installation's currency for one unit.
    open_field("rate", FieldType::integer, {.required = true, .minimum = 1, .maximum = 1'000'000'000'000}),
    personal_field("source", FieldType::text, RetentionClass::business_record,
                   {.required = true, .max_length = 100, .searchable = true, .sortable = true}),
};
constexpr std::string_view title_fields[] = {"source"};

}  // namespace

const RecordType& ExchangeRate::type() {
  static constexpr RecordType type{.code = 13,
                                   .name = "exchange_rate",
                                   .plural = "exchange_rates",
                                   .subject = SubjectKind::house,
                                   .fields = fields,
                                   .title_fields = title_fields,
                                   .place = Place::settings};
  return type;
}

}  // namespace candor
