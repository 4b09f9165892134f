#pragma once
// The filter of a query as conditions in SQL: checked against the declared columns and against what the
// caller may see. What is wrong is collected, each with its place in the filter. Pure.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "privacy/query.h"
#include "search/index_schema.h"
#include "search/plan.h"

namespace candor::search {

class Conditions {
 public:
  Conditions(const IndexSchema& schema, std::uint64_t visible, const Locale& locale, Plan& plan)
      : schema_(schema), visible_(visible), locale_(locale), plan_(plan) {}

  // Empty when anything is wrong; errors() says what.
  std::string all_of(const Object& members, const std::string& where, int depth);
  const Column* column(const std::string& path, const std::string& where);
  std::vector<FieldError>& errors() { return errors_; }
  const std::vector<std::string>& hidden() const { return hidden_; }

 private:
  std::string group(std::string_view joint, const Value& list, const std::string& where, int depth);
  std::string on_column(const Column& column, const Value& wanted, const std::string& where);
  std::string one(const Column& column, FilterOperator operation, const Value& wanted,
                  const std::string& where);
  std::string listed(const Column& column, FilterOperator operation, const Value& wanted,
                     const std::string& where);
  std::string compared(const Column& column, FilterOperator operation, const Value& wanted,
                       const std::string& where);
  Cell read(const Column& column, const Value& wanted, const std::string& where, bool part = false);
  void check_range(const Column& column, const Object& operations, const std::string& where);
  std::string holds(const Column& column, const std::string& test) const;
  std::string place(Cell cell);
  std::string refuse(std::string where, std::string code, std::string message) {
    errors_.push_back({std::move(where), std::move(code), std::move(message)});
    return {};
  }

  const IndexSchema& schema_;
  const std::uint64_t visible_;
  const Locale& locale_;
  Plan& plan_;
  std::size_t count_ = 0;
  std::vector<FieldError> errors_;
  std::vector<std::string> hidden_;
};

}  // namespace candor::search
