#pragma once
// What many records come to: how many there are and what they add up to, in groups or together; and which
// values a field has already. Both are asked of the search index and follow the rules of lists: what the
// caller may not see is neither counted by nor added up. Plain values; what people typed is mute in them.
#include <cstdint>
#include <string>
#include <vector>

#include "base/value.h"
#include "privacy/personal.h"
#include "privacy/query.h"

namespace candor {

inline constexpr std::size_t most_groups = 200;
inline constexpr std::size_t most_measures = 10;

struct TotalsQuery {
  Query records;                 // text, where, trashed: which ones
  std::string group_by;          // path of a field or of a list's member; empty: all together
  std::vector<std::string> sum;  // paths of numbers and money
  std::vector<std::string> min;  // paths of numbers, money, times and dates
  std::vector<std::string> max;
};

struct TotalsGroup {
  // As a record has it; null: of those without a value. Never more of a record than this one value.
  Personal<Value> group{Value()};
  std::uint64_t count = 0;
  // By path; null where no record of the group has a value.
  Personal<Object> sum{Object()};
  Personal<Object> min{Object()};
  Personal<Object> max{Object()};
};

struct Totals {
  std::vector<TotalsGroup> groups;  // largest first; without group_by a single one
  bool more = false;                // there are groups beyond most_groups
};

struct ValuesQuery {
  std::string field;                            // path
  Personal<std::string> starts{std::string()};  // case and accents do not count; empty: any
  unsigned limit = 20;                          // 1 to most_groups
};

}  // namespace candor
