#pragma once
// Takes local commands while the server runs: a socket of mode 0600 in the data folder, and only for
// processes of the same user or root (the kernel says who it is). One command after another, on a thread
// of its own.
#include <chrono>
#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <thread>

#include "base/log.h"
#include "control/local_commands.h"
#include "control/unix_socket.h"

namespace candor {

class ControlServer {
 public:
  using Handler = std::function<Result<Value>(const LocalCommand&)>;

  // The caller holds the folder's lock, so what lies there under the name is a remnant and is replaced.
  static Result<std::unique_ptr<ControlServer>> start(const std::filesystem::path& folder, Handler handler,
                                                      Log& log);
  // Ends the thread; waits for a command that is being carried out.
  ~ControlServer();

  // Takes no more commands. False when one is still being carried out after `patience`.
  bool stop(std::chrono::milliseconds patience);

 private:
  ControlServer(Descriptor folder, Descriptor listener, Descriptor wake, Handler handler, Log& log);
  void run();
  void answer(const Descriptor& connection);
  Result<Value> carry_out(const std::string& request);

  Descriptor folder_;
  Descriptor listener_;
  Descriptor wake_;
  Handler handler_;
  Log& log_;
  std::promise<void> ended_promise_;
  std::future<void> ended_;
  std::thread thread_;  // last: it uses the members above
};

}  // namespace candor
