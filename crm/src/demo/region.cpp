#include "demo/region.h"

#include <vector>

namespace candor::demo {

std::span<const Region> regions() {
  static const std::vector<Region> all = [] {
    std::vector<Region> list;
    for (const auto group : {german_speaking_regions(), western_regions(), northern_regions(),
                             eastern_regions(), southern_regions()}) {
      list.insert(list.end(), group.begin(), group.end());
    }
    return list;
  }();
  return all;
}

}  // namespace candor::demo
