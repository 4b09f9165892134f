#pragma once
// A question for totals or for the values of a field, checked against the declarations and against what the
// caller may see. Pure: no index is needed to make one.
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "privacy/totals.h"
#include "search/plan.h"

namespace candor::search {

enum class Measuring : std::uint8_t { sum, min, max };

struct Measure {
  Measuring how = Measuring::sum;
  const Column* column = nullptr;  // of a single value
};

struct Aggregate {
  Plan plan;
  const Column* group = nullptr;  // none: everything together
  std::vector<Measure> measures;
  bool with_value = false;  // those without a value make no group
  std::string starts;       // folded; of the group's value
  std::size_t limit = most_groups;
};

// Errors as of make_plan: invalid_query (400), field_hidden (403).
Result<Aggregate> make_aggregate(const IndexSchema& schema, const TotalsQuery& query, std::uint64_t visible,
                                 const Locale& locale);
Result<Aggregate> make_aggregate(const IndexSchema& schema, const ValuesQuery& query, std::uint64_t visible,
                                 const Locale& locale);

}  // namespace candor::search
