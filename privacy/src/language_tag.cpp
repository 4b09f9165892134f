#include "language_tag.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "base/text.h"

namespace candor {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter_or_digit(char c) {
  return is_letter(c) || is_digit(c);
}

bool letters(std::string_view subtag, std::size_t least, std::size_t most) {
  return subtag.size() >= least && subtag.size() <= most && std::ranges::all_of(subtag, is_letter);
}
bool letters_or_digits(std::string_view subtag, std::size_t least, std::size_t most) {
  return subtag.size() >= least && subtag.size() <= most && std::ranges::all_of(subtag, is_letter_or_digit);
}
bool is_region(std::string_view subtag) {
  return letters(subtag, 2, 2) || (subtag.size() == 3 && std::ranges::all_of(subtag, is_digit));
}
bool is_variant(std::string_view subtag) {
  return letters_or_digits(subtag, 5, 8) || (letters_or_digits(subtag, 4, 4) && is_digit(subtag.front()));
}

using Subtags = std::vector<std::string_view>;

// A singleton and what it introduces: at least one subtag of `least` to eight characters.
bool skip_extension(const Subtags& subtags, std::size_t& position, std::size_t least) {
  const std::size_t first = ++position;
  while (position < subtags.size() && letters_or_digits(subtags[position], least, 8)) ++position;
  return position > first;
}

bool is_private_use(std::string_view subtag) {
  return subtag == "x" || subtag == "X";
}

}  // namespace

bool is_language_tag(std::string_view tag) {
  if (tag.empty() || tag.size() > 35) return false;
  const Subtags subtags = split(tag, '-');
  std::size_t position = 0;
  const auto at = [&](auto matches) { return position < subtags.size() && matches(subtags[position]); };
  if (is_private_use(subtags[0])) return skip_extension(subtags, position, 1) && position == subtags.size();
  if (!letters(subtags[0], 2, 8)) return false;
  const bool may_extend = subtags[0].size() <= 3;
  ++position;
  for (int extended = 0; may_extend && extended < 3; ++extended) {
    if (at([](auto subtag) { return letters(subtag, 3, 3); })) ++position;
  }
  if (at([](auto subtag) { return letters(subtag, 4, 4); })) ++position;
  if (at(is_region)) ++position;
  while (at(is_variant)) ++position;
  while (at([](auto subtag) { return letters_or_digits(subtag, 1, 1) && !is_private_use(subtag); })) {
    if (!skip_extension(subtags, position, 2)) return false;
  }
  if (at(is_private_use) && !skip_extension(subtags, position, 1)) return false;
  return position == subtags.size();
}

std::string canonical_language_tag(std::string_view tag) {
  std::string result = ascii_lower(tag);
  std::size_t start = 0;
  bool after_singleton = false;
  for (const std::string_view subtag : split(tag, '-')) {
    if (start > 0 && !after_singleton) {
      const std::size_t capitals = subtag.size() == 2 ? 2 : subtag.size() == 4 ? 1 : 0;
      for (std::size_t position = start; position < start + capitals; ++position) {
        char& c = result[position];
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - ('a' - 'A'));
      }
    }
    after_singleton = after_singleton || subtag.size() == 1;
    start += subtag.size() + 1;
  }
  return result;
}

}  // namespace candor
