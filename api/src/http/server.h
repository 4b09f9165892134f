#pragma once
// The HTTP/1.1 server: Boost.Beast behind a strict front (DESIGN 9). One io_context run by as many
// threads as there are cores, each connection on its strand. All methods are thread safe.
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/log.h"
#include "base/result.h"
#include "http/message.h"

namespace candor::http {

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;                 // 0: any free one
  unsigned threads = 0;                      // 0: as many as cores
  std::vector<std::string> allowed_hosts;    // of the Host header, without port; loopback names always
  std::vector<std::string> trusted_proxies;  // addresses or networks, 127.0.0.1/32
  std::size_t connections = 2048;            // more are answered 503 and closed
  std::size_t connections_per_address = 0;   // 0: no limit of its own
  std::chrono::seconds header_timeout{10};
  std::chrono::seconds write_timeout{30};
  std::chrono::seconds idle_timeout{60};
  std::chrono::seconds body_grace{10};  // after it at least 1 KiB/s
  std::chrono::seconds shutdown_grace{9};
  Log* log = nullptr;  // where the server reports what it caught; must outlive it
};

class Server {
 public:
  // Binds and listens; the error says what to do (address in use, not permitted).
  static Result<std::unique_ptr<Server>> listen(const ServerOptions& options, Service& service);
  virtual ~Server() = default;
  virtual std::uint16_t port() const = 0;
  // Serves until stop(): accepts no more, lets running requests finish within the grace, then returns.
  virtual void run() = 0;
  virtual void stop() = 0;
};

}  // namespace candor::http
