#pragma once
// The deadline of a connection. Setting one costs an assignment: the timer is left as it is and looks, when
// it fires, whether the deadline has moved on meanwhile. (A timer of its own for each read and write
// would cost every request two trips through the queue that all connections share.)
// Used on the connection's strand only.
#include <memory>

#include "base/clock.h"
#include "http/asio.h"

namespace candor::http {

class Watchdog {
 public:
  Watchdog(Socket& socket, const Clock& clock)
      : socket_(socket), clock_(clock), timer_(socket.get_executor()) {}

  // `owner` is kept alive while the timer runs. Forgets that an earlier deadline has passed.
  void expect_by(SteadyClock::time_point deadline, std::shared_ptr<void> owner) {
    deadline_ = deadline;
    passed_ = false;
    if (deadline < wakes_at_) arm(std::move(owner));
  }
  void stand_down() { deadline_ = never; }
  void stop() {
    deadline_ = never;
    timer_.cancel();
  }
  // Whether the deadline went by; what was being waited for has been cancelled.
  bool has_passed() const { return passed_; }

 private:
  static constexpr SteadyClock::time_point never = SteadyClock::time_point::max();

  void arm(std::shared_ptr<void> owner) {
    wakes_at_ = deadline_;
    timer_.expires_at(deadline_);
    timer_.async_wait([this, kept = std::move(owner)](ErrorCode error) mutable {
      if (!error) wake(std::move(kept));
    });
  }

  void wake(std::shared_ptr<void> owner) {
    wakes_at_ = never;
    if (deadline_ == never) return;
    if (SteadyClock::time_point(clock_.steady()) < deadline_) return arm(std::move(owner));
    passed_ = true;
    deadline_ = never;
    ErrorCode ignored;
    socket_.cancel(ignored);
  }

  Socket& socket_;
  const Clock& clock_;
  Timer timer_;
  SteadyClock::time_point deadline_ = never;
  SteadyClock::time_point wakes_at_ = never;
  bool passed_ = false;
};

}  // namespace candor::http
