#pragma once
// GCRA: one timestamp per key, in a sharded map of bounded size. Thread safe.
#include <array>
#include <chrono>
#include <cstdint>
#include <mutex>
#include <unordered_map>

#include "base/clock.h"

namespace candor {

class RateLimiter {
 public:
  // `per_minute` 0: no limit. The burst is the whole minute's quota.
  RateLimiter(const Clock& clock, std::uint32_t per_minute) : clock_(clock), per_minute_(per_minute) {}

  struct Verdict {
    bool allowed = true;
    std::uint32_t limit = 0;  // 0: no limit
    std::uint32_t remaining = 0;
    std::int64_t retry_seconds = 0;
    std::int64_t reset_seconds = 0;
  };
  Verdict take(std::uint64_t key);

 private:
  static constexpr std::size_t shard_count = 16;
  static constexpr std::size_t shard_limit = 8192;
  struct Shard {
    std::mutex mutex;
    std::unordered_map<std::uint64_t, std::int64_t> due;  // theoretical arrival, nanoseconds
  };
  const Clock& clock_;
  std::uint32_t per_minute_;
  std::array<Shard, shard_count> shards_;
};

}  // namespace candor
