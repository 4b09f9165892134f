#pragma once
// The registers in force. They are replaced as a whole while requests run; older ones stay valid, because a
// request goes on with those it began with. Thread safe.
#include <atomic>
#include <deque>
#include <mutex>
#include <utility>

#include "privacy/registers.h"

namespace candor {

class CurrentRegisters {
 public:
  explicit CurrentRegisters(Registers registers) { replace(std::move(registers)); }

  const Registers& operator*() const { return *current_.load(std::memory_order_acquire); }
  const Registers* operator->() const { return &**this; }
  void replace(Registers registers) {
    std::lock_guard guard(mutex_);
    current_.store(&all_.emplace_back(std::move(registers)), std::memory_order_release);
  }

 private:
  std::mutex mutex_;
  std::deque<Registers> all_;
  std::atomic<const Registers*> current_{nullptr};
};

}  // namespace candor
