#pragma once
// The numbering plans of countries, as far as reading a typed number needs them.
#include <cstdint>
#include <string_view>

namespace candor {

struct NumberingPlan {
  std::string_view country;       // ISO 3166-1 alpha-2
  std::string_view calling_code;  // without +
  std::string_view trunk_prefix;  // dialled before a national number, not part of it; may be empty
  std::uint8_t shortest = 4;      // digits of a national number without the trunk prefix
  std::uint8_t longest = 12;
  std::string_view international_prefix = "00";
};

// Null when the country has no plan of its own here.
const NumberingPlan* numbering_plan_of(std::string_view country);
// The plan whose calling code `digits` begin with; of those that share one, the main country's.
const NumberingPlan* numbering_plan_by_code(std::string_view digits);

}  // namespace candor
