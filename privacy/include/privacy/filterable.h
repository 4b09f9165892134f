#pragma once
// What lists and searches may filter and sort by, derived from the declarations in this one place: the
// query planner and the form metadata of the API both read it, so that what is offered is what works.
// A path is a field (family_name), a member of a list's objects (emails.address) or a system field
// (created_at). Pure functions, thread safe.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "privacy/purpose.h"
#include "privacy/schema.h"

namespace candor {

enum class FilterOperator : std::uint8_t {
  eq = 0,
  ne = 1,
  lt = 2,
  lte = 3,
  gt = 4,
  gte = 5,
  in = 6,
  any = 7,  // of several values: one of the given ones is among them
  all = 8,  // of several values: all of the given ones are among them
  contains = 9,
  starts = 10,
  is_null = 11,
};
inline constexpr std::size_t filter_operator_count = 12;
using FilterOperatorSet = EnumSet<FilterOperator, filter_operator_count>;
std::string_view name_of(FilterOperator filter_operator);
std::optional<FilterOperator> filter_operator_named(std::string_view name);

struct FilterablePath {
  std::string path;
  FieldType type = FieldType::text;  // of one value
  FilterOperatorSet operators;
  bool sortable = false;
  bool several = false;                      // a record has any number of values here
  const FieldDeclaration* field = nullptr;   // none for a system field
  const FieldDeclaration* member = nullptr;  // of the field's objects

  // Ids, choices, numbers, flags and times may stand in a URL; what people type may not.
  bool may_stand_in_url() const { return may_be_open(type); }
};

// In the order of the declarations, the system fields last. A field that is searchable, open or sortable
// is here; a member of a list's objects when it is searchable or points to another record.
std::vector<FilterablePath> filterable_paths(const RecordType& type);
// The system fields of filterable_paths: the same for every record type.
std::vector<FilterablePath> filterable_system_paths();

}  // namespace candor
