#pragma once
// A query checked against the declarations and against what the caller may see, as conditions in SQL and
// words. Pure: no index is needed to make one.
#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "privacy/query.h"
#include "search/index_entry.h"
#include "search/index_schema.h"

namespace candor::search {

struct Plan {
  std::string condition;  // empty: none; parameters are numbered from first_parameter
  std::vector<Cell> parameters;
  std::vector<std::string> words;  // folded; a record must hold each
  struct Order {
    std::string column;
    bool descending;
  };
  std::vector<Order> order;  // empty: best matches first
  bool trashed = false;
  // It asks for something that few records have: an address, a name, what points to one record.
  bool selective = false;

  // And-ed with what is asked; the parameters of `sql` are the next ones.
  void require(const std::string& sql, std::vector<Cell> more);
  bool filtered() const { return !condition.empty() || !words.empty(); }
};
inline constexpr unsigned first_parameter = 4;

// `visible`: bits of the fields that the caller may see of records of this type. Errors: invalid_query (400)
// with every member that is wrong, field_hidden (403) for what is masked.
Result<Plan> make_plan(const IndexSchema& schema, const Query& query, std::uint64_t visible,
                       const Locale& locale);

Error hidden_fields(const std::vector<std::string>& paths);
Error unreadable_query(std::vector<FieldError> errors);

}  // namespace candor::search
