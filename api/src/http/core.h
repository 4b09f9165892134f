#pragma once
// What all connections of one server share. Kept alive by whoever may still answer a request, because an
// answer travels through its io_context. Everything here is immutable or thread safe.
#include <functional>

#include "base/clock.h"
#include "http/asio.h"
#include "http/connections.h"
#include "http/host_list.h"
#include "http/message.h"
#include "http/network.h"
#include "http/server.h"

namespace candor::http {

struct Core {
  Core(ServerOptions server_options, Service& its_service, int threads)
      : options(std::move(server_options)),
        service(its_service),
        connections(options.connections, options.connections_per_address),
        io(threads) {}

  const ServerOptions options;
  Service& service;
  HostList hosts;
  Networks trusted;
  SystemClock clock;
  Connections connections;
  // Called when the last connection has gone after stop(); on any thread.
  std::function<void()> on_deserted;
  asio::io_context io;

  SteadyClock::time_point now() const { return SteadyClock::time_point(clock.steady()); }
  void report(LogName event) const {
    if (options.log) options.log->error(event);
  }
};

}  // namespace candor::http
