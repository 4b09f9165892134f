#include "vault/search_log.h"

#include <algorithm>

namespace candor {
namespace {

constexpr std::int64_t window_milliseconds = 60'000;
// Who is shown more in a minute is no longer typing: the log takes it as it comes.
constexpr std::size_t most_records = 2000;
constexpr std::size_t most_keys = 2000;

}  // namespace

bool SearchLog::covers(const SearchKey& key, std::span<const Uuid> shown, std::int64_t now) const {
  std::lock_guard guard(mutex_);
  const auto found = recent_.find(key);
  if (found == recent_.end()) return false;
  // A clock that was set back makes old ones look new: those do not count.
  auto is_recent = [&](std::int64_t at) { return at <= now && now - at < window_milliseconds; };
  if (!is_recent(found->second.latest)) return false;
  return std::ranges::all_of(shown, [&](const Uuid& id) {
    const auto at = found->second.shown.find(id);
    return at != found->second.shown.end() && is_recent(at->second);
  });
}

void SearchLog::recorded(const SearchKey& key, std::span<const Uuid> shown, std::int64_t now) {
  std::lock_guard guard(mutex_);
  if (recent_.size() >= most_keys) {
    std::erase_if(recent_,
                  [&](const auto& entry) { return now - entry.second.latest >= window_milliseconds; });
    if (recent_.size() >= most_keys) recent_.clear();
  }
  auto& recent = recent_[key];
  recent.latest = now;
  if (recent.shown.size() + shown.size() > most_records) recent.shown.clear();
  for (const auto& id : shown) recent.shown[id] = now;
}

}  // namespace candor
