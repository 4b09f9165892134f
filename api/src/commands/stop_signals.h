#pragma once
// SIGTERM and SIGINT as a call: from its construction on they do not end the process but wait for a thread
// that takes them. Construct it before any other thread, which would else be ended by them.
#include <signal.h>

#include <functional>
#include <thread>

namespace candor {

class StopSignals {
 public:
  StopSignals();
  ~StopSignals() { end(); }
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

  // Calls `stop` from another thread when one arrives, or at once when one has. Once.
  void on_stop(std::function<void()> stop);
  // Afterwards nothing is called any more. Call it before what `stop` uses goes away.
  void end();

 private:
  sigset_t signals_{};
  std::thread thread_;
};

}  // namespace candor
