#pragma once
// A clock that stands still until a test moves it. Thread safe.
#include <atomic>

#include "base/clock.h"

namespace candor {

class ManualClock final : public Clock {
 public:
  // 2026-11-23T22:30:57.120Z unless the test says otherwise.
  explicit ManualClock(Timestamp start = from_milliseconds(1'795'473'057'120))
      : milliseconds_(to_milliseconds(start)) {}

  void set(Timestamp time) { milliseconds_ = to_milliseconds(time); }
  void advance(std::chrono::milliseconds by) {
    milliseconds_ += by.count();
    steady_ += std::chrono::nanoseconds(by).count();
  }

  Timestamp now() const override { return from_milliseconds(milliseconds_); }
  std::chrono::nanoseconds steady() const override { return std::chrono::nanoseconds(steady_); }

 private:
  std::atomic<std::int64_t> milliseconds_;
  std::atomic<std::int64_t> steady_ = 0;
};

}  // namespace candor
