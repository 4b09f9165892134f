#include "import/dates.h"

#include <array>
#include <optional>

#include "base/text.h"
#include "import/cell_text.h"

namespace candor {
namespace {

struct Parts {
  char between = 0;
  std::array<std::string_view, 3> text;
};

std::optional<Parts> parts_of(std::string_view cell) {
  cell = trim(cell);
  if (const std::size_t space = cell.find(' '); space != std::string_view::npos) cell = cell.substr(0, space);
  for (const char between : {'.', '/', '-'}) {
    const auto parts = split(cell, between);
    if (parts.size() != 3) continue;
    if (!all_digits(parts[0]) || !all_digits(parts[1])) return std::nullopt;
    if (!parts[2].empty() && !all_digits(parts[2])) return std::nullopt;
    return Parts{between, {parts[0], parts[1], parts[2]}};
  }
  return std::nullopt;
}

bool is_short(std::string_view number) {
  return number.size() == 1 || number.size() == 2;
}

// 12/05/1980: the year stands last, and which of the others is the day is the question.
bool is_undecided(const Parts& parts) {
  return parts.between != '.' && parts.text[2].size() == 4 && is_short(parts.text[0]) &&
         is_short(parts.text[1]);
}

int value_of(std::string_view digits) {
  int value = 0;
  for (const char c : digits.substr(0, 4)) value = value * 10 + (c - '0');
  return value;
}

std::string two_digits(std::string_view number) {
  return (number.size() == 1 ? "0" : "") + std::string(number);
}

}  // namespace

void DateReading::look_at(std::string_view cell) {
  const auto parts = parts_of(cell);
  if (!parts || !is_undecided(*parts)) return;
  const int first = value_of(parts->text[0]), second = value_of(parts->text[1]);
  if (first > 12 && second <= 12) ++day_first_;
  if (second > 12 && first <= 12) ++month_first_;
}

std::string DateReading::read(std::string_view cell) const {
  const auto parts = parts_of(cell);
  if (!parts) return birth_date_from(cell);
  const auto& [first, second, last] = parts->text;
  if (value_of(first) == 0 && value_of(second) == 0 && value_of(last) == 0) return {};
  const bool short_ones = is_short(first) && is_short(second);
  if (parts->between == '.' && short_ones && (last.size() == 4 || last.empty())) {
    const std::string year(last.empty() ? "-" : last);
    return year + "-" + two_digits(second) + "-" + two_digits(first);
  }
  if (first.size() == 4 && is_short(second) && is_short(last)) {
    return birth_date_from(std::string(first) + "-" + two_digits(second) + "-" + two_digits(last));
  }
  if (!is_undecided(*parts) || (day_first_ > 0) == (month_first_ > 0)) return birth_date_from(cell);
  const auto& day = day_first_ > 0 ? first : second;
  const auto& month = day_first_ > 0 ? second : first;
  return std::string(last) + "-" + two_digits(month) + "-" + two_digits(day);
}

}  // namespace candor
