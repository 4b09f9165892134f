// Totals and values, as JSON.
#include "present.h"

namespace candor {

Value present_totals(const Totals& totals, const TotalsQuery& query) {
  List data;
  for (const auto& group : totals.groups) {
    Object entry;
    if (!query.group_by.empty()) entry.emplace_back("group", group.group.reveal());
    entry.emplace_back("count", static_cast<std::int64_t>(group.count));
    if (!query.sum.empty()) entry.emplace_back("sum", group.sum.reveal());
    if (!query.min.empty()) entry.emplace_back("min", group.min.reveal());
    if (!query.max.empty()) entry.emplace_back("max", group.max.reveal());
    data.emplace_back(std::move(entry));
  }
  Object body{{"data", std::move(data)}};
  if (totals.more) body.emplace_back("more", true);
  return body;
}

Value present_values(const Totals& values) {
  List data;
  for (const auto& value : values.groups) {
    data.emplace_back(
        Object{{"value", value.group.reveal()}, {"count", static_cast<std::int64_t>(value.count)}});
  }
  return Object{{"data", std::move(data)}};
}

}  // namespace candor
