#pragma once
// The place where one answer waits for the connection that owes it, or the connection for the answer.
// The responder's side may be on any thread, the connection's on its strand; they meet in one atomic, and
// whoever comes second goes on. No lock, and nothing here knows of sockets.
//
// It outlives its connection if a responder is kept too long; calling that responder then does nothing.
#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>

#include "base/unique_function.h"
#include "http/message.h"

namespace candor::http {

class HeldAnswer {
 public:
  // `keeps` lives as long as anyone may still answer: what `resume` will need to run.
  explicit HeldAnswer(std::shared_ptr<void> keeps) : keeps_(std::move(keeps)) {}

  // The responder for the service. Its first call counts. When its last copy goes without a call, the
  // answer is "none".
  static Responder responder(const std::shared_ptr<HeldAnswer>& held);

  // True when give() has happened: park() is not needed.
  bool is_given() const { return state_.load(std::memory_order_acquire) == State::given; }
  // Waits: `resume` is called once, from the thread that gives the answer or gives up on it; at once if
  // that has happened.
  void park(UniqueFunction<void()> resume);
  // The connection is going away: resumes it now, if it waits, without an answer.
  void abandon();
  // After is_given() or resume: the answer, or nothing if there is none.
  std::optional<Response> take();

  // The first call wins; nothing means "there will be no answer".
  void give(std::optional<Response> response);

 private:
  enum class State : std::uint8_t { open, parked, given, abandoned };

  std::shared_ptr<void> keeps_;
  std::atomic<bool> claimed_ = false;  // who gives; only he writes response_
  std::atomic<State> state_ = State::open;
  std::optional<Response> response_;
  UniqueFunction<void()> resume_;  // written before `parked`, called by who leaves that state
};

}  // namespace candor::http
