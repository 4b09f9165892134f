#pragma once
// Percent-encoding (RFC 3986), of UTF-8. Pure.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace candor {

enum class Plus : std::uint8_t { is_space, is_itself };

// Nothing when it is broken, or is no clean UTF-8 once decoded.
std::optional<std::string> decode_percent(std::string_view text, Plus plus);
// Everything but letters, digits and -._~ as %XX.
std::string encode_percent(std::string_view text);

}  // namespace candor
