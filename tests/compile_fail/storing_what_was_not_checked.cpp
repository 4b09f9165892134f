// refused: error: 'candor::DraftContent::DraftContent\(.*is private
#include "privacy/draft.h"

namespace candor::storing_what_was_not_checked {

Result<DraftContent> make(const RecordType& type, Object members) {
#ifdef MISUSE
  return DraftContent(std::move(members), std::nullopt);
#endif
  return DraftContent::check(type, std::move(members), Locale{});
}

}  // namespace candor::storing_what_was_not_checked
