#pragma once
// Spreadsheets run what begins with = + - @ as a formula. In our own CSV such a value begins with an
// apostrophe, which they take for "this is text"; reading takes it away again. Reversible: a value that
// begins like that by itself gets one more.
#include <string_view>

namespace candor {

constexpr bool looks_like_formula(std::string_view value) {
  while (value.starts_with('\'')) value.remove_prefix(1);
  return !value.empty() && std::string_view("=+-@\t\r").find(value.front()) != std::string_view::npos;
}

constexpr std::string_view without_formula_guard(std::string_view cell) {
  if (cell.starts_with('\'') && looks_like_formula(cell)) cell.remove_prefix(1);
  return cell;
}

}  // namespace candor
