#include "background.h"

#include <unistd.h>

namespace candor {
namespace {

// On Linux each thread has a niceness of its own; at this one it gets a tenth of a processor that others want
// too, and is interrupted as soon as they do.
constexpr int low_niceness = 10;

}  // namespace

Background::Background(unsigned threads, std::size_t queue_limit, Priority priority)
    : queue_limit_(queue_limit) {
  for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this, priority] { run(priority); });
}

Background::~Background() {
  stop();
  for (auto& thread : threads_) thread.join();
}

bool Background::submit(UniqueFunction<void()> task) {
  {
    std::lock_guard guard(mutex_);
    if (stopping_ || tasks_.size() >= queue_limit_) return false;
    tasks_.push_back(std::move(task));
  }
  wake_.notify_one();
  return true;
}

bool Background::stopping() const {
  std::lock_guard guard(mutex_);
  return stopping_;
}

void Background::stop() {
  {
    std::lock_guard guard(mutex_);
    stopping_ = true;
    tasks_.clear();
  }
  wake_.notify_all();
}

void Background::run(Priority priority) {
  if (priority == Priority::low) (void)!::nice(low_niceness);
  for (;;) {
    UniqueFunction<void()> task;
    {
      std::unique_lock guard(mutex_);
      wake_.wait(guard, [this] { return stopping_ || !tasks_.empty(); });
      if (tasks_.empty()) return;
      task = std::move(tasks_.front());
      tasks_.pop_front();
    }
    task();
  }
}

}  // namespace candor
