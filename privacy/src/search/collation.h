#pragma once
// The order in which people of a language expect names: ICU sort keys, whose bytes compare like the texts.
// Thread safe.
#include <string>
#include <string_view>

namespace candor::search {

class Collation {
 public:
  // BCP 47; an unknown language collates like the root locale.
  explicit Collation(std::string language) : language_(std::move(language)) {}

  // Cut at 120 bytes: texts that are alike for so long stand in the order of their ids.
  std::string sort_key(std::string_view text) const;

 private:
  std::string language_;
};

}  // namespace candor::search
