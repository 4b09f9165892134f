#include "privacy/filterable.h"

#include <algorithm>
#include <array>

namespace candor {
namespace {

constexpr std::array<std::string_view, filter_operator_count> operator_names = {
    "eq", "ne", "lt", "lte", "gt", "gte", "in", "any", "all", "contains", "starts", "is_null"};

struct SystemPath {
  std::string_view name;
  FieldType type;
  bool sortable;
};
constexpr SystemPath system_paths[] = {
    {"id", FieldType::id, false},
    {"created_at", FieldType::timestamp, true},
    {"updated_at", FieldType::timestamp, true},
    {"created_by", FieldType::id, false},
    {"updated_by", FieldType::id, false},
    {"owner_id", FieldType::id, false},
    {"trashed_at", FieldType::timestamp, true},
};

FilterOperatorSet operators_of(FieldType type, bool several) {
  using enum FilterOperator;
  FilterOperatorSet set{eq, ne, is_null};
  const bool ordered = type == FieldType::integer || type == FieldType::timestamp || type == FieldType::id ||
                       type == FieldType::choice || type == FieldType::date || type == FieldType::money;
  if (ordered && !several) {
    for (auto comparison : {lt, lte, gt, gte}) set.insert(comparison);
  }
  if (type != FieldType::flag) set.insert(in);
  if (several) {
    set.insert(any);
    set.insert(all);
  }
  if (!may_be_open(type) && type != FieldType::date && type != FieldType::money) {
    set.insert(contains);
    set.insert(starts);
  }
  return set;
}

void add_members(const FieldDeclaration& field, std::vector<FilterablePath>& paths) {
  for (const auto& member : field.members) {
    if (!member.rules.searchable && member.rules.references.empty()) continue;
    paths.push_back({.path = std::string(field.name) + "." + std::string(member.name),
                     .type = member.type,
                     .operators = operators_of(member.type, true),
                     .several = true,
                     .field = &field,
                     .member = &member});
  }
}

void add_field(const FieldDeclaration& field, std::vector<FilterablePath>& paths) {
  if (field.type == FieldType::list) return add_members(field, paths);
  const bool open = field.privacy_class == PrivacyClass::open;
  if (!field.rules.searchable && !field.rules.sortable && !open) return;
  const bool several = field.type == FieldType::text_list;
  const FieldType type = several ? FieldType::text : field.type;
  paths.push_back({.path = std::string(field.name),
                   .type = type,
                   .operators = operators_of(type, several),
                   .sortable = field.rules.sortable,
                   .several = several,
                   .field = &field});
}

}  // namespace

std::string_view name_of(FilterOperator filter_operator) {
  return operator_names[static_cast<std::size_t>(filter_operator)];
}

std::optional<FilterOperator> filter_operator_named(std::string_view name) {
  const auto found = std::ranges::find(operator_names, name);
  if (found == operator_names.end()) return std::nullopt;
  return static_cast<FilterOperator>(found - operator_names.begin());
}

std::vector<FilterablePath> filterable_system_paths() {
  std::vector<FilterablePath> paths;
  for (const auto& system : system_paths) {
    paths.push_back({.path = std::string(system.name),
                     .type = system.type,
                     .operators = operators_of(system.type, false),
                     .sortable = system.sortable});
  }
  return paths;
}

std::vector<FilterablePath> filterable_paths(const RecordType& type) {
  std::vector<FilterablePath> paths;
  for (const auto& field : type.fields) add_field(field, paths);
  std::ranges::move(filterable_system_paths(), std::back_inserter(paths));
  return paths;
}

}  // namespace candor
