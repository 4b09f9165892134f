#include "search/aggregate.h"

#include <algorithm>

#include "base/text.h"
#include "privacy/folding.h"

namespace candor::search {
namespace {

constexpr std::size_t longest_beginning = 200;  // characters

bool can_be_added(const Column& column) {
  const auto type = column.declared.type;
  return !column.many() && (type == FieldType::integer || type == FieldType::money);
}

bool can_be_compared(const Column& column) {
  const auto type = column.declared.type;
  return !column.many() && (can_be_added(column) || type == FieldType::timestamp || type == FieldType::date);
}

// A number is one in many notations: those of one group would be told by the notation of one of them.
bool can_be_grouped(const Column& column) {
  return column.kind != ColumnKind::phone;
}

class Columns {
 public:
  Columns(const IndexSchema& schema, std::uint64_t visible) : schema_(schema), visible_(visible) {}

  // The column at a path, when `fits` says so.
  const Column* find(const std::string& member, const std::string& path, bool (*fits)(const Column&),
                     std::string_view code, std::string_view message) {
    const Column* found = schema_.column(path);
    if (!found || !fits(*found)) {
      errors_.push_back({member, found ? std::string(code) : "unknown_field",
                         std::string(message) + " Possible: " + names(fits) + "."});
      return nullptr;
    }
    if (found->field != no_field && !(visible_ >> found->field & 1u)) {
      hidden_.push_back(path);
      return nullptr;
    }
    return found;
  }
  void refuse(std::string member, std::string code, std::string message) {
    errors_.push_back({std::move(member), std::move(code), std::move(message)});
  }
  std::optional<Error> error() {
    if (!hidden_.empty()) return hidden_fields(hidden_);
    if (!errors_.empty()) return unreadable_query(std::move(errors_));
    return std::nullopt;
  }

 private:
  std::string names(bool (*fits)(const Column&)) const {
    std::string names;
    for (const auto& column : schema_.columns()) {
      if (fits(column)) names += (names.empty() ? "" : ", ") + column.path();
    }
    return names;
  }

  const IndexSchema& schema_;
  std::uint64_t visible_;
  std::vector<FieldError> errors_;
  std::vector<std::string> hidden_;
};

void add_measures(Columns& columns, const std::string& member, Measuring how,
                  const std::vector<std::string>& paths, std::vector<Measure>& measures) {
  const bool adds = how == Measuring::sum;
  for (const auto& path : paths) {
    const Column* column = columns.find(
        member, path, adds ? can_be_added : can_be_compared, adds ? "not_summable" : "not_comparable",
        adds ? "Add up numbers and money." : "Compare numbers, money, times and dates.");
    if (column) measures.push_back({how, column});
  }
}

}  // namespace

Result<Aggregate> make_aggregate(const IndexSchema& schema, const TotalsQuery& query, std::uint64_t visible,
                                 const Locale& locale) {
  auto plan = make_plan(schema, query.records, visible, locale);
  if (!plan) return plan.error();
  Aggregate aggregate;
  aggregate.plan = std::move(*plan);
  Columns columns(schema, visible);
  if (!query.group_by.empty()) {
    aggregate.group = columns.find("group_by", query.group_by, can_be_grouped, "not_groupable",
                                   "Records cannot be grouped by this.");
  }
  add_measures(columns, "sum", Measuring::sum, query.sum, aggregate.measures);
  add_measures(columns, "min", Measuring::min, query.min, aggregate.measures);
  add_measures(columns, "max", Measuring::max, query.max, aggregate.measures);
  if (query.sum.size() + query.min.size() + query.max.size() > most_measures) {
    columns.refuse("sum", "too_many", "Ask for at most ten sums, smallest and largest values.");
  }
  if (auto error = columns.error()) return *error;
  return aggregate;
}

Result<Aggregate> make_aggregate(const IndexSchema& schema, const ValuesQuery& query, std::uint64_t visible,
                                 const Locale& locale) {
  auto plan = make_plan(schema, Query{}, visible, locale);
  if (!plan) return plan.error();
  Aggregate aggregate;
  aggregate.plan = std::move(*plan);
  aggregate.with_value = true;
  aggregate.limit = query.limit;
  Columns columns(schema, visible);
  aggregate.group = columns.find("field", query.field, can_be_grouped, "not_groupable",
                                 "There are no values to suggest of this.");
  const auto& starts = query.starts.reveal();
  if (count_characters(starts) > longest_beginning) {
    columns.refuse("starts", "too_long", "Give at most 200 characters.");
  }
  aggregate.starts = folded(starts);
  const bool has_text = aggregate.group && aggregate.group->kind != ColumnKind::id &&
                        aggregate.group->kind != ColumnKind::number;
  if (aggregate.group && !starts.empty() && !has_text) {
    columns.refuse("starts", "not_possible", "Only texts begin with something; leave it out.");
  }
  if (auto error = columns.error()) return *error;
  return aggregate;
}

}  // namespace candor::search
