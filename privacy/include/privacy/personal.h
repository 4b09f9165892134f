#pragma once
// Personal<T>: clear text that is mute. It cannot be printed, logged, compared with T or made JSON by
// accident. reveal() is the one loud word; an architecture test keeps the list of files that say it.
#include <utility>

namespace candor {

template <class T>
class Personal {
 public:
  explicit Personal(T clear) : clear_(std::move(clear)) {}
  const T& reveal() const& { return clear_; }
  T reveal() && { return std::move(clear_); }

 private:
  T clear_;
};

}  // namespace candor
