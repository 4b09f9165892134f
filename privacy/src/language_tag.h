#pragma once
// Language tags by the syntax of BCP 47 (RFC 5646): de, pt-BR, zh-Hant-TW. Whether a subtag is registered
// is not asked: the registry grows, and an unknown one does no harm.
#include <string>
#include <string_view>

namespace candor {

bool is_language_tag(std::string_view tag);
// The customary letter case: language small, Script with a capital, REGION in capitals.
std::string canonical_language_tag(std::string_view tag);

}  // namespace candor
