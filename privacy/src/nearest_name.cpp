// The distance of Damerau and Levenshtein in its simple form (optimal string alignment): a table of which
// only three rows are kept.
#include "nearest_name.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace candor {

std::size_t typing_distance(std::string_view left, std::string_view right) {
  std::vector<std::size_t> before(right.size() + 1);
  std::vector<std::size_t> above(right.size() + 1);
  std::vector<std::size_t> current(right.size() + 1);
  for (std::size_t column = 0; column <= right.size(); ++column) above[column] = column;
  for (std::size_t row = 1; row <= left.size(); ++row) {
    current[0] = row;
    for (std::size_t column = 1; column <= right.size(); ++column) {
      const bool same = left[row - 1] == right[column - 1];
      current[column] =
          std::min({above[column] + 1, current[column - 1] + 1, above[column - 1] + (same ? 0 : 1)});
      const bool swapped =
          row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1];
      if (swapped) current[column] = std::min(current[column], before[column - 2] + 1);
    }
    std::swap(before, above);
    std::swap(above, current);
  }
  return above[right.size()];
}

}  // namespace candor
