#include "control/control_server.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "control/message.h"

namespace candor {
namespace {

constexpr int backlog = 8;
// The connection stays in the queue when there is no descriptor for it: not to be asked for in a circle.
constexpr std::chrono::milliseconds after_failed_accept{100};
constexpr timeval longest_silence{5, 0};  // of a client that has connected

Error problem(const char* doing) {
  return {
      Errc::unavailable, "control_socket",
      std::string("The socket for local commands cannot be ") + doing + ": " + std::strerror(errno) + "."};
}

bool is_same_user_or_root(const Descriptor& connection) {
  ucred peer{};
  socklen_t size = sizeof peer;
  if (::getsockopt(connection.number(), SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0) return false;
  return peer.uid == ::geteuid() || peer.uid == 0;
}

}  // namespace

Result<std::unique_ptr<ControlServer>> ControlServer::start(const std::filesystem::path& folder,
                                                            Handler handler, Log& log) {
  Descriptor opened = open_folder(folder);
  Descriptor listener = open_socket();
  Descriptor wake(::eventfd(0, EFD_CLOEXEC));
  if (!opened || !listener || !wake) return problem("made");
  if (::unlinkat(opened.number(), control_socket_name, 0) != 0 && errno != ENOENT) return problem("replaced");
  const sockaddr_un address = control_address(opened);
  if (::bind(listener.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    return problem("bound");
  }
  // Nobody can connect before listen().
  if (::fchmodat(opened.number(), control_socket_name, 0600, 0) != 0) return problem("protected");
  if (::listen(listener.number(), backlog) != 0) return problem("listened on");
  return std::unique_ptr<ControlServer>(
      new ControlServer(std::move(opened), std::move(listener), std::move(wake), std::move(handler), log));
}

ControlServer::ControlServer(Descriptor folder, Descriptor listener, Descriptor wake, Handler handler,
                             Log& log)
    : folder_(std::move(folder)),
      listener_(std::move(listener)),
      wake_(std::move(wake)),
      handler_(std::move(handler)),
      log_(log),
      ended_(ended_promise_.get_future()),
      thread_([this] { run(); }) {}

ControlServer::~ControlServer() {
  stop(std::chrono::milliseconds(0));
  if (thread_.joinable()) thread_.join();
}

bool ControlServer::stop(std::chrono::milliseconds patience) {
  ::unlinkat(folder_.number(), control_socket_name, 0);
  ::eventfd_write(wake_.number(), 1);
  return ended_.wait_for(patience) == std::future_status::ready;
}

void ControlServer::run() {
  for (;;) {
    pollfd watched[] = {{wake_.number(), POLLIN, 0}, {listener_.number(), POLLIN, 0}};
    if (::poll(watched, std::size(watched), -1) < 0) {
      if (errno == EINTR) continue;
      log_.error("control.ended", {{"errno", errno}});
      break;
    }
    if (watched[0].revents != 0) break;
    const Descriptor connection(::accept4(listener_.number(), nullptr, nullptr, SOCK_CLOEXEC));
    if (connection) {
      answer(connection);
    } else {
      std::this_thread::sleep_for(after_failed_accept);
    }
  }
  ended_promise_.set_value();
}

void ControlServer::answer(const Descriptor& connection) {
  if (!is_same_user_or_root(connection)) {
    log_.warning("control.stranger_refused");
    return;
  }
  ::setsockopt(connection.number(), SOL_SOCKET, SO_RCVTIMEO, &longest_silence, sizeof longest_silence);
  ::setsockopt(connection.number(), SOL_SOCKET, SO_SNDTIMEO, &longest_silence, sizeof longest_silence);
  const auto request = receive_all(connection, longest_control_request);
  if (!request || request->empty()) return;
  send_all(connection, encode_answer(carry_out(*request)));
}

Result<Value> ControlServer::carry_out(const std::string& request) {
  const auto command = decode_request(request);
  if (!command) return command.error();
  try {
    return handler_(*command);
  } catch (const std::exception&) {
    // What was begun is rolled back; the server goes on.
    log_.error("control.failed");
    return Error{Errc::damaged, "failed",
                 "This failed unexpectedly; nothing was changed. The server's log says when."};
  }
}

}  // namespace candor
