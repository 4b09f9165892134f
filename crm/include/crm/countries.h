#pragma once
// Countries by the names that people and programs give them.
#include <string_view>

namespace candor {

// ISO 3166-1 alpha-2 for a code in any case, an English name, or the local name of a European country;
// empty when it is none that we know.
std::string_view country_named(std::string_view name);
// The English name of a code; the code itself when we know none.
std::string_view country_name(std::string_view code);

}  // namespace candor
