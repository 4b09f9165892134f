#pragma once
// The time of day while a demo company grows up: held where its story is, and the real one from then on, so
// that a deal of last spring was made last spring. Thread safe.
#include <atomic>

#include "base/clock.h"

namespace candor {

class DemoClock final : public Clock {
 public:
  explicit DemoClock(const Clock& real) : real_(real) {}

  void hold_at(Timestamp time) { held_at_.store(to_milliseconds(time)); }
  void release() { held_at_.store(0); }

  Timestamp now() const override {
    const auto held = held_at_.load();
    return held == 0 ? real_.now() : from_milliseconds(held);
  }
  std::chrono::nanoseconds steady() const override { return real_.steady(); }

 private:
  const Clock& real_;
  std::atomic<std::int64_t> held_at_{0};
};

}  // namespace candor
