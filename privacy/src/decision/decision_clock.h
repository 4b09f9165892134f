#pragma once
// The time decisions are made at: the clock's, but never earlier than one that a decision or a record has
// seen. A clock that is set back revives nothing that had expired. Thread safe.
#include <atomic>
#include <cstdint>

#include "base/clock.h"
#include "base/time.h"

namespace candor::decision {

class DecisionClock {
 public:
  explicit DecisionClock(const Clock& clock) : clock_(clock) {}

  std::int64_t now() const {
    const auto time = to_milliseconds(clock_.now());
    auto latest = latest_.load(std::memory_order_relaxed);
    while (latest < time && !latest_.compare_exchange_weak(latest, time, std::memory_order_relaxed)) {}
    return latest < time ? time : latest;
  }
  // At start: what was on record already.
  void has_seen(std::int64_t time) {
    if (latest_.load(std::memory_order_relaxed) < time) latest_.store(time, std::memory_order_relaxed);
  }

 private:
  const Clock& clock_;
  mutable std::atomic<std::int64_t> latest_{0};
};

}  // namespace candor::decision
