#pragma once
// The place where one thing that was asked for waits for the connection that asked, or the connection for it:
// an answer, the next piece of one, or the word that a piece of a body was taken in. The giver's side may be
// on any thread, the connection's on its strand; they meet in one atomic, and whoever comes second goes on.
// No lock, and nothing here knows of sockets.
//
// It outlives its connection if a giver is kept too long; calling that one then does nothing.
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

#include "base/unique_function.h"

namespace candor::http {

template <class T>
class Held {
 public:
  using Giver = std::function<void(T)>;

  // `keeps` lives as long as anyone may still give: what `resume` will need to run.
  explicit Held(std::shared_ptr<void> keeps) : keeps_(std::move(keeps)) {}

  // For whoever is to give. The first call counts. When its last copy goes without a call, nothing is given.
  static Giver responder(const std::shared_ptr<Held>& held) {
    return Give{std::make_shared<Obligation>(held)};
  }

  // True when give() has happened: park() is not needed.
  bool is_given() const { return state_.load(std::memory_order_acquire) == State::given; }
  // Waits: `resume` is called once, from the thread that gives or gives up on it; at once if that has
  // happened.
  void park(UniqueFunction<void()> resume) {
    resume_ = std::move(resume);
    State seen = State::open;
    if (!state_.compare_exchange_strong(seen, State::parked, std::memory_order_acq_rel)) resume_();
  }
  // The connection does not want it any more: resumes it now, if it waits, with nothing.
  void abandon() {
    State seen = state_.load(std::memory_order_acquire);
    do {
      if (seen == State::given || seen == State::abandoned) return;
    } while (!state_.compare_exchange_weak(seen, State::abandoned, std::memory_order_acq_rel));
    if (seen == State::parked) resume_();
  }
  // After is_given() or resume: what was given, or nothing.
  std::optional<T> take() {
    if (state_.load(std::memory_order_acquire) != State::given) return std::nullopt;
    return std::move(value_);
  }

  // The first call wins; nothing means that there will be nothing.
  void give(std::optional<T> value) {
    if (claimed_.exchange(true)) return;
    value_ = std::move(value);
    State seen = State::open;
    while (!state_.compare_exchange_weak(seen, State::given, std::memory_order_acq_rel)) {
      if (seen == State::abandoned) return;
    }
    if (seen == State::parked) resume_();
  }

 private:
  enum class State : std::uint8_t { open, parked, given, abandoned };

  // Shared by the copies of one giver, so that the last one to go can tell that nobody will give.
  struct Obligation {
    explicit Obligation(std::shared_ptr<Held> owed) : held(std::move(owed)) {}
    Obligation(const Obligation&) = delete;
    Obligation& operator=(const Obligation&) = delete;
    ~Obligation() { held->give(std::nullopt); }
    std::shared_ptr<Held> held;
  };
  struct Give {
    std::shared_ptr<Obligation> obligation;
    void operator()(T value) const { obligation->held->give(std::move(value)); }
  };

  std::shared_ptr<void> keeps_;
  std::atomic<bool> claimed_ = false;  // who gives; only he writes value_
  std::atomic<State> state_ = State::open;
  std::optional<T> value_;
  UniqueFunction<void()> resume_;  // written before `parked`, called by who leaves that state
};

}  // namespace candor::http
