#pragma once
// A few threads for what takes long (Argon2, imports), with a bounded queue: a full one is told at once.
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

#include "base/unique_function.h"

namespace candor {

class Background {
 public:
  enum class Priority : std::uint8_t { usual, low };
  // Of low priority: the threads step back whenever others have something to do.
  Background(unsigned threads, std::size_t queue_limit, Priority priority = Priority::usual);
  ~Background();  // lets running tasks end, drops queued ones
  // False when the queue is full or the end is near; the task is then destroyed.
  [[nodiscard]] bool submit(UniqueFunction<void()> task);
  // True once stop was asked for: long tasks look and end early.
  bool stopping() const;
  void stop();

 private:
  void run(Priority priority);
  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<UniqueFunction<void()>> tasks_;
  std::size_t queue_limit_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace candor
