#include "search/collation.h"

#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <unordered_map>

namespace candor::search {
namespace {

constexpr std::size_t longest_key = 120;

// Collators are costly to make and may not be used by two threads at once.
const icu::Collator& collator(const std::string& language) {
  thread_local std::unordered_map<std::string, std::unique_ptr<icu::Collator>> made;
  auto& entry = made[language];
  if (!entry) {
    UErrorCode status = U_ZERO_ERROR;
    entry.reset(icu::Collator::createInstance(icu::Locale::forLanguageTag(language, status), status));
    if (U_FAILURE(status) || !entry) {
      status = U_ZERO_ERROR;
      entry.reset(icu::Collator::createInstance(icu::Locale::getRoot(), status));
    }
    if (U_FAILURE(status) || !entry) throw std::runtime_error("ICU has no collation");
  }
  return *entry;
}

}  // namespace

std::string Collation::sort_key(std::string_view text) const {
  const auto unicode =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  uint8_t key[512];
  const auto size = collator(language_).getSortKey(unicode, key, sizeof key);
  // ICU counts the zero at the end; a key that does not fit is cut there.
  auto length = std::min<std::size_t>(size > 0 ? static_cast<std::size_t>(size) - 1 : 0, sizeof key);
  return {reinterpret_cast<const char*>(key), std::min(length, longest_key)};
}

}  // namespace candor::search
