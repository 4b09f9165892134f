// Accepts connections and runs the threads that serve them.
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <cerrno>
#include <exception>
#include <thread>

#include "http/server.h"
#include "http/session.h"

namespace candor::http {
namespace {

using asio::ip::tcp;

// Accepting fails when the process has no descriptor left; trying again at once would only burn a core.
constexpr std::chrono::milliseconds accept_pause{100};

std::optional<IpAddress> address_of(const tcp::endpoint& endpoint) {
  return IpAddress::parse(endpoint.address().to_string());
}

class Listener final : public Server {
 public:
  explicit Listener(std::shared_ptr<Core> core, unsigned threads)
      : core_(std::move(core)),
        threads_(threads),
        strand_(asio::make_strand(core_->io)),
        acceptor_(strand_),
        grace_(strand_),
        pause_(strand_) {}

  Result<void> open(const tcp::endpoint& endpoint);
  std::uint16_t port() const override { return port_; }
  void run() override;
  void stop() override;

 private:
  static Awaitable<void> accept_all(Listener* self);
  void welcome(Socket socket);
  void begin_stop();
  void work();

  std::shared_ptr<Core> core_;
  unsigned threads_;
  Executor strand_;
  Acceptor acceptor_;
  Timer grace_;
  Timer pause_;
  std::uint16_t port_ = 0;
  bool stopping_ = false;  // on the strand
};

Error listen_error(const ErrorCode& error, const tcp::endpoint& endpoint) {
  const std::string place = "port " + std::to_string(endpoint.port());
  if (error == asio::error::address_in_use) {
    return {
        Errc::conflict, "address_in_use",
        "Another program listens on " + place + " already; stop it or choose another port with --listen."};
  }
  if (error == asio::error::access_denied) {
    return {
        Errc::denied, "listen_not_permitted",
        "Listening on " + place + " is not permitted; choose a port above 1023 or grant the right to bind."};
  }
  if (error.value() == EADDRNOTAVAIL) {
    return {Errc::invalid, "address_not_available",
            "This machine does not have the address to listen on; use one of its own or 127.0.0.1."};
  }
  return {Errc::unavailable, "listen_failed", "Listening on " + place + " failed: " + error.message() + "."};
}

Result<void> Listener::open(const tcp::endpoint& endpoint) {
  ErrorCode error;
  acceptor_.open(endpoint.protocol(), error);
  if (!error) acceptor_.set_option(tcp::acceptor::reuse_address(true), error);
  if (!error) acceptor_.bind(endpoint, error);
  if (!error) acceptor_.listen(asio::socket_base::max_listen_connections, error);
  if (error) return listen_error(error, endpoint);
  port_ = acceptor_.local_endpoint().port();
  return {};
}

void Listener::run() {
  core_->on_deserted = [this] { asio::post(strand_, [this] { grace_.cancel(); }); };
  asio::co_spawn(strand_, accept_all(this), asio::detached);
  std::vector<std::jthread> others;
  try {
    for (unsigned more = 1; more < threads_; ++more) others.emplace_back([this] { work(); });
  } catch (const std::system_error&) {
    // Fewer threads serve too; this one in any case.
    core_->report("http.thread_failed");
  }
  work();
}

void Listener::work() {
  for (;;) {
    try {
      core_->io.run();
      return;
    } catch (...) {
      core_->report("http.worker_failed");
    }
  }
}

Awaitable<void> Listener::accept_all(Listener* self) {
  bool failing = false;
  while (!self->stopping_) {
    const Executor strand = asio::make_strand(self->core_->io);
    auto [error, socket] = co_await self->acceptor_.async_accept(strand, use_tuple);
    if (self->stopping_) co_return;
    if (!error) {
      failing = false;
      self->welcome(std::move(socket));
      continue;
    }
    if (error == asio::error::connection_aborted) continue;
    // Once, not ten times a second for as long as it lasts.
    if (!failing) self->core_->report("http.accept_failed");
    failing = true;
    self->pause_.expires_after(accept_pause);
    co_await self->pause_.async_wait(use_tuple);
  }
}

void Listener::welcome(Socket socket) {
  try {
    ErrorCode gone;
    const auto endpoint = socket.remote_endpoint(gone);
    if (gone) return;
    const auto peer = address_of(endpoint);
    const bool counted = peer && !contains(core_->trusted, *peer);
    auto session = std::make_shared<Session>(core_, std::move(socket), peer);
    switch (core_->connections.enter(session, counted ? peer->text() : "")) {
      case Connections::Entry::welcome:
        return session->start();
      case Connections::Entry::full:
      case Connections::Entry::crowded:
        if (core_->connections.enter_refused(session)) session->start_refusal();
        return;
      case Connections::Entry::stopping:
        return;
    }
  } catch (const std::exception&) {
    core_->report("http.accept_failed");
  }
}

void Listener::stop() {
  asio::post(strand_, [this] { begin_stop(); });
}

void Listener::begin_stop() {
  if (stopping_) return;
  stopping_ = true;
  ErrorCode ignored;
  acceptor_.close(ignored);
  pause_.cancel();
  const auto sessions = core_->connections.close_doors();
  if (sessions.empty()) return;
  for (const auto& session : sessions) session->finish();
  grace_.expires_after(core_->options.shutdown_grace);
  grace_.async_wait([this](ErrorCode error) {
    if (error) return;
    for (const auto& session : core_->connections.everyone()) session->abort();
  });
}

}  // namespace

Result<std::unique_ptr<Server>> Server::listen(const ServerOptions& options, Service& service) {
  const auto address = IpAddress::parse(options.address == "localhost" ? "127.0.0.1" : options.address);
  if (!address) {
    return Error{Errc::invalid, "listen_address",
                 "The address to listen on must be an IPv4 or IPv6 address such as 127.0.0.1."};
  }
  unsigned threads = options.threads;
  if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
  auto core = std::make_shared<Core>(options, service, static_cast<int>(threads));
  const auto listening = asio::ip::make_address(address->text());
  // Who was told to listen on an address may be called by it; a name has to be allowed by name.
  if (!listening.is_unspecified()) core->hosts.add(address->text());
  for (const std::string& host : options.allowed_hosts) {
    if (core->hosts.add(host)) continue;
    return Error{Errc::invalid, "allowed_hosts",
                 "An entry of the allowed hosts is not a host name or an address without a port."};
  }
  for (const std::string& entry : options.trusted_proxies) {
    const auto network = Network::parse(entry);
    if (!network) {
      return Error{Errc::invalid, "trusted_proxies",
                   "An entry of the trusted proxies is not an address or a network such as 10.0.0.0/8."};
    }
    core->trusted.push_back(*network);
  }
  auto listener = std::make_unique<Listener>(std::move(core), threads);
  const auto opened = listener->open(tcp::endpoint(listening, options.port));
  if (!opened) return opened.error();
  return std::unique_ptr<Server>(std::move(listener));
}

}  // namespace candor::http
