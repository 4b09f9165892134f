#pragma once
// The countries an address can lie in.
#include <string_view>

namespace candor {

// ISO 3166-1 alpha-2, in capitals.
bool is_country_code(std::string_view code);

}  // namespace candor
