#include "crm/exchange_rate.h"

#include <algorithm>

#include "base/time.h"
#include "privacy/currency.h"
#include "privacy/derivation.h"
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

std::string_view member(const Object& record, std::string_view name) {
  const auto found = std::ranges::find(record, name, &Member::first);
  return found == record.end() || !found->second.text() ? std::string_view() : *found->second.text();
}

void derive(Derivation& rate) {
  const auto* currency = rate.given("currency");
  if (!currency) return;
  if (*currency == Value(rate.currency)) {
    rate.refuse("currency", "own_currency",
                "Sums are told in this currency already, so it needs no rate. Choose another one.");
  }
  const auto moment = parse_timestamp(rate.given_text("valid_from"));
  if (!moment) return;
  const Derivation::Condition same[] = {{"currency", *currency}};
  const auto other = rate.first("exchange_rate", same, "valid_from", true, to_milliseconds(*moment));
  if (!other || member(*other, "valid_from") != rate.given_text("valid_from")) return;
  if (rate.before && member(*other, "id") == rate.record.text()) return;
  rate.refuse("valid_from", "moment_taken",
              "A rate of this currency from this moment on is there already: change that one.");
}

}  // namespace

const RecordType& ExchangeRate::type() {
  static constexpr RecordType type{.code = 13,
                                   .name = "exchange_rate",
                                   .plural = "exchange_rates",
                                   .subject = SubjectKind::house,
                                   .fields = fields,
                                   .title_fields = title_fields,
                                   .place = Place::settings,
                                   .derive = derive,
                                   .counts_from = "valid_from",
                                   .told_in_currency = true};
  return type;
}

}  // namespace candor
