#include "import/csv_dialect.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/text.h"

namespace candor {
namespace {

constexpr std::string_view separators = ",;\t|";
// Longer than any line of headings that we would take.
constexpr std::size_t looked_at = 256 * 1024;

}  // namespace

CsvDialect csv_dialect_of(std::string_view text) {
  if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
  const std::string_view first_line = text.substr(0, text.find_first_of("\r\n"));
  if (first_line.size() == 5 && equals_ignoring_case(first_line.substr(0, 4), "sep=") &&
      separators.find(first_line[4]) != std::string_view::npos) {
    return {first_line[4], true};
  }
  std::array<std::size_t, separators.size()> counts{};
  bool quoted = false, counted = false;
  for (const char c : text.substr(0, looked_at)) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if ((c == '\r' || c == '\n') && counted) break;
    counted |= c != '\r' && c != '\n';
    if (const std::size_t which = separators.find(c); which != std::string_view::npos) ++counts[which];
  }
  return {separators[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())]};
}

}  // namespace candor
