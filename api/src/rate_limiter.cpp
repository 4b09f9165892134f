#include "rate_limiter.h"

#include <algorithm>

namespace candor {
namespace {

constexpr std::int64_t minute = 60'000'000'000;
constexpr std::int64_t second = 1'000'000'000;

}  // namespace

RateLimiter::Verdict RateLimiter::take(std::uint64_t key) {
  if (per_minute_ == 0) return {};
  const std::int64_t interval = minute / per_minute_;
  const std::int64_t now = clock_.steady().count();
  Shard& shard = shards_[key % shard_count];
  std::lock_guard guard(shard.mutex);
  // Forgetting who is idle costs nothing: his quota is full anyway.
  if (shard.due.size() >= shard_limit)
    std::erase_if(shard.due, [&](const auto& entry) { return entry.second <= now; });
  if (shard.due.size() >= shard_limit) shard.due.clear();
  auto& due = shard.due[key];
  const std::int64_t base = std::max(due, now);
  Verdict verdict;
  verdict.limit = per_minute_;
  if (base - now > minute - interval) {
    verdict.allowed = false;
    verdict.retry_seconds = (base - now - (minute - interval) + second - 1) / second;
  } else {
    due = base + interval;
  }
  verdict.remaining =
      static_cast<std::uint32_t>(std::max<std::int64_t>(0, (minute - (due - now)) / interval));
  verdict.reset_seconds = (due - now + second - 1) / second;
  return verdict;
}

}  // namespace candor
