#pragma once
// Which characters may stand where in an HTTP message (RFC 9110, 5.6).
#include <array>
#include <cstddef>
#include <string_view>

namespace candor::http {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

inline constexpr std::array<bool, 256> token_characters = [] {
  std::array<bool, 256> table{};
  for (std::size_t code = 0; code < table.size(); ++code) {
    const char c = static_cast<char>(code);
    table[code] = is_digit(c) || is_letter(c);
  }
  for (const char c : std::string_view("!#$%&'*+-.^_`|~")) table[static_cast<unsigned char>(c)] = true;
  return table;
}();
constexpr bool is_token_character(char c) {
  return token_characters[static_cast<unsigned char>(c)];
}

constexpr bool is_token(std::string_view text) {
  for (const char c : text) {
    if (!is_token_character(c)) return false;
  }
  return !text.empty();
}

// A field's value: anything visible, spaces and tabs; bytes above 0x7f are left to whoever reads them.
constexpr bool is_field_value(std::string_view text) {
  for (const char c : text) {
    if (is_control(c) && c != '\t') return false;
  }
  return true;
}

// One element after the other of a comma-separated list, trimmed, until the list is used up.
constexpr std::string_view take_element(std::string_view& list) {
  const std::size_t comma = list.find(',');
  std::string_view element = list.substr(0, comma);
  list = comma == std::string_view::npos ? std::string_view{} : list.substr(comma + 1);
  while (!element.empty() && (element.front() == ' ' || element.front() == '\t')) element.remove_prefix(1);
  while (!element.empty() && (element.back() == ' ' || element.back() == '\t')) element.remove_suffix(1);
  return element;
}

}  // namespace candor::http
