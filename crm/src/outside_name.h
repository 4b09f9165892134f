#pragma once
// What a member is called in files: an id means nothing elsewhere, so what points to another record stands
// there by that record's name, under a heading without `_id`.
#include <string_view>

#include "privacy/schema.h"

namespace candor {

constexpr bool is_reference(const FieldDeclaration& declaration) {
  return !declaration.rules.references.empty();
}

constexpr std::string_view outside_name(const FieldDeclaration& declaration) {
  constexpr std::string_view ending = "_id";
  std::string_view name = declaration.name;
  if (is_reference(declaration) && name.ends_with(ending)) name.remove_suffix(ending.size());
  return name;
}

}  // namespace candor
