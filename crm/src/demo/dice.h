#pragma once
// The choices of one seed.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/random.h"

namespace candor::demo {

struct Weighted {
  std::string_view text;
  std::uint32_t weight;
};

class Dice {
 public:
  explicit Dice(Random& random) : random_(random) {}

  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(random_.below(bound)); }
  // From `least` to `most`.
  std::size_t between(std::size_t least, std::size_t most) { return least + below(most - least + 1); }
  bool one_in(std::size_t count) { return below(count) == 0; }
  bool percent(std::size_t chance) { return below(100) < chance; }
  template <class List>
  const auto& of(const List& list) {
    return list[below(std::size(list))];
  }
  template <std::size_t Size>
  std::string_view weighted(const Weighted (&list)[Size]) {
    std::uint32_t total = 0;
    for (const Weighted& one : list) total += one.weight;
    std::size_t number = below(total);
    for (const Weighted& one : list) {
      if (number < one.weight) return one.text;
      number -= one.weight;
    }
    return list[0].text;
  }

 private:
  Random& random_;
};

}  // namespace candor::demo
