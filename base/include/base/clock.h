#pragma once
// The only door to the time of day. Taken by reference, so that a test can hold time still or move it.
// Thread safe. For measuring durations use steady().
#include <chrono>

#include "base/time.h"

namespace candor {

class Clock {
 public:
  virtual ~Clock() = default;
  virtual Timestamp now() const = 0;
  virtual std::chrono::nanoseconds steady() const = 0;
};

class SystemClock final : public Clock {
 public:
  Timestamp now() const override;
  std::chrono::nanoseconds steady() const override;
};

}  // namespace candor
