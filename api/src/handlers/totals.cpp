// What records of a type come to, and the values a field has already.
#include "application.h"
#include "handlers/handlers.h"
#include "handlers/record_query.h"
#include "member_reader.h"
#include "present.h"
#include "problem.h"

namespace candor::handlers {
namespace {

constexpr std::string_view own_members[] = {"group_by", "sum", "min", "max"};
constexpr std::string_view others_of_a_search[] = {"sort", "limit", "cursor", "count", "include"};

std::vector<std::string> paths(MemberReader& reader, std::string_view name) {
  std::vector<std::string> all;
  const auto* list = reader.list(name);
  if (!list) return all;
  for (const auto& item : *list) {
    if (!item.text()) {
      reader.wrong(name, "invalid", "Give a list of field names.");
      return {};
    }
    all.push_back(*item.text());
  }
  return all;
}

Error unreadable(std::vector<FieldError> errors) {
  Error error{Errc::malformed, "invalid_query", "This query cannot be read; errors says which and why."};
  error.fields = std::move(errors);
  return error;
}

Result<TotalsQuery> totals_query(const RecordType& type, const Object& body) {
  std::vector<FieldError> errors;
  MemberReader reader(body, "", errors);
  for (const auto name : others_of_a_search) {
    if (reader.names(name)) {
      reader.wrong(name, "unknown_member", "Totals take: q, where, group_by, sum, min, max, trashed.");
    }
  }
  TotalsQuery query;
  query.group_by = reader.text("group_by");
  query.sum = paths(reader, "sum");
  query.min = paths(reader, "min");
  query.max = paths(reader, "max");
  if (!errors.empty()) return unreadable(std::move(errors));
  auto records = query_of_body(type, body, own_members);
  if (!records) return records.error();
  query.records = std::move(*records);
  return query;
}

Result<ValuesQuery> values_query(const Object& body) {
  std::vector<FieldError> errors;
  MemberReader reader(body, "", errors);
  ValuesQuery query;
  query.field = reader.text("field");
  query.starts = reader.personal("starts");
  query.limit = static_cast<unsigned>(reader.number("limit", 1, most_groups).value_or(query.limit));
  reader.refuse_others("A question for values");
  if (query.field.empty() && errors.empty()) reader.wrong("field", "required", "Name a field.");
  if (!errors.empty()) return unreadable(std::move(errors));
  return query;
}

}  // namespace

http::Response total_records(Application&, Call& call, Reading& reading) {
  const RecordType& type = *call.route->type;
  auto query = totals_query(type, *call.body.object());
  if (!query) return problem(query.error(), call.id);
  auto totals = reading.totals(*call.access, type, *query);
  if (!totals) return problem(totals.error(), call.id);
  return json_response(200, present_totals(*totals, *query));
}

http::Response list_values(Application&, Call& call, Reading& reading) {
  auto query = values_query(*call.body.object());
  if (!query) return problem(query.error(), call.id);
  auto values = reading.values(*call.access, *call.route->type, *query);
  if (!values) return problem(values.error(), call.id);
  return json_response(200, present_values(*values));
}

}  // namespace candor::handlers
