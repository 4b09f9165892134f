#pragma once
// Numbers of the feed, and who is told when something was committed to it. Thread safe.
#include <atomic>
#include <cstdint>
#include <functional>
#include <limits>
#include <mutex>

namespace candor {

class FeedState {
 public:
  static constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();

  void open(std::uint64_t last, std::int64_t next_reminder) {
    taken_ = last;
    committed_ = last;
    next_reminder_ = next_reminder;
  }
  // On the committer's thread. Numbers of what was rolled back are never used again.
  std::uint64_t take() { return ++taken_; }
  std::uint64_t committed() const { return committed_.load(std::memory_order_acquire); }
  // After the commit that holds it.
  void publish(std::uint64_t sequence) {
    if (sequence > committed_.load()) committed_.store(sequence, std::memory_order_release);
    const std::lock_guard guard(mutex_);
    if (listener_) listener_();
  }
  // Called on the committer's thread: must be quick. Once this returns, the one before is not called any
  // more.
  void listen(std::function<void()> listener) {
    const std::lock_guard guard(mutex_);
    listener_ = std::move(listener);
  }

  std::int64_t next_reminder() const { return next_reminder_.load(); }
  void set_next_reminder(std::int64_t at) { next_reminder_.store(at); }
  void consider_reminder(std::int64_t at) {
    auto seen = next_reminder_.load();
    while (at < seen && !next_reminder_.compare_exchange_weak(seen, at)) {}
  }

 private:
  std::uint64_t taken_ = 0;
  std::atomic<std::uint64_t> committed_{0};
  std::atomic<std::int64_t> next_reminder_{0};
  std::mutex mutex_;
  std::function<void()> listener_;
};

}  // namespace candor
