#pragma once
// Reads phone numbers as people type them. A number that cannot be read is no error: it is kept as typed,
// it only lacks the E.164 form that calling and comparing need.
#include <optional>
#include <string>
#include <string_view>

namespace candor {

// +493023125123 from "030 / 23125-123" and DE. `country` (ISO 3166-1 alpha-2) reads national numbers.
// Without extensions ("ext. 12"): they are dialled after the call is answered.
std::optional<std::string> e164_of(std::string_view typed, std::string_view country);

}  // namespace candor
