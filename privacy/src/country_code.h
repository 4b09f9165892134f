#pragma once
// The countries an address can lie in.
#include <string_view>

namespace candor {

// ISO 3166-1 alpha-2, in capitals.
bool is_country_code(std::string_view code);
// The same text, living as long as the program; empty for what is no country.
std::string_view static_country_code(std::string_view code);

}  // namespace candor
