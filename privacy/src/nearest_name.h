#pragma once
// "Did you mean ...?": the known name that a mistyped one is most likely to stand for.
#include <cstddef>
#include <string_view>

namespace candor {

// How many letters one must add, drop, change or swap to get from one text to the other.
std::size_t typing_distance(std::string_view left, std::string_view right);

// The nearest of `names`, or an empty text when none is near enough to be meant. A range of anything that
// `projection` turns into a name.
template <class Range, class Projection>
std::string_view nearest_name(std::string_view typed, const Range& names, Projection projection) {
  // More than a third of its letters wrong is another word.
  std::size_t least = typed.size() / 3 + 2;
  std::string_view nearest;
  if (typed.size() > 64) return nearest;
  for (const auto& candidate : names) {
    const std::string_view name = projection(candidate);
    const std::size_t distance = typing_distance(typed, name);
    if (distance < least) {
      least = distance;
      nearest = name;
    }
  }
  return nearest;
}

}  // namespace candor
