#include "commands/stop_signals.h"

#include <pthread.h>

namespace candor {

StopSignals::StopSignals() {
  sigemptyset(&signals_);
  sigaddset(&signals_, SIGTERM);
  sigaddset(&signals_, SIGINT);
  pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
}

void StopSignals::end() {
  if (!thread_.joinable()) return;
  // Wakes a thread that still waits: what it stops has ended by itself, and stopping twice is no harm.
  pthread_kill(thread_.native_handle(), SIGTERM);
  thread_.join();
}

void StopSignals::on_stop(std::function<void()> stop) {
  thread_ = std::thread([this, stop = std::move(stop)] {
    int signal = 0;
    while (sigwait(&signals_, &signal) != 0) {}
    stop();
  });
}

}  // namespace candor
