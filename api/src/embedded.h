#pragma once
// Files that are part of the binary: the registers of config/.
#include <string_view>

namespace candor {

// Empty for a name that is none.
std::string_view embedded_file(std::string_view name);

}  // namespace candor
