#pragma once
// A server on a free port with a service whose behaviour a test writes down, running until the test ends.
#include <functional>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "http/server.h"

namespace candor::http::test {

inline Response text_response(int status, std::string body) {
  Response response;
  response.status = status;
  response.body = std::move(body);
  response.route = "test";
  return response;
}

struct AccessLine {
  Method method;
  std::string route;
  int status;
  std::size_t bytes;
  std::int64_t microseconds;
  std::string client_address;
};

class FakeService : public Service {
 public:
  // By default: every body up to 64 KiB, echoed with the method and the target before it.
  std::function<Admission(const Request&)> on_admit = [](const Request&) {
    return Admission{.body_limit = 64 * 1024};
  };
  std::function<void(Request, Responder)> on_handle = [](Request request, Responder respond) {
    std::string body = std::string(name_of(request.method)) + " " + request.target + " " + request.body;
    respond(text_response(200, std::move(body)));
  };

  Admission admit(const Request& head) override { return on_admit(head); }
  void handle(Request request, Responder respond) override {
    {
      const std::lock_guard lock(mutex_);
      handled_.push_back(request);
    }
    on_handle(std::move(request), std::move(respond));
  }
  Response error(int status, std::string_view code, std::string_view detail) override {
    Response response;
    response.status = status;
    response.headers = {{"Content-Type", "application/problem+json"}, {"X-Content-Type-Options", "nosniff"}};
    response.body = std::string(code) + ": " + std::string(detail);
    return response;
  }
  void log_access(Method method, LogName route, int status, std::size_t bytes, std::int64_t microseconds,
                  const std::string& client_address) override {
    const std::lock_guard lock(mutex_);
    lines_.push_back({method, std::string(route.text()), status, bytes, microseconds, client_address});
  }

  std::vector<Request> handled() {
    const std::lock_guard lock(mutex_);
    return handled_;
  }
  std::vector<AccessLine> lines() {
    const std::lock_guard lock(mutex_);
    return lines_;
  }

 private:
  std::mutex mutex_;
  std::vector<Request> handled_;
  std::vector<AccessLine> lines_;
};

class RunningServer {
 public:
  explicit RunningServer(Service& service, ServerOptions options = {}) {
    options.port = 0;
    options.threads = 2;
    auto listening = Server::listen(options, service);
    if (!listening) throw std::runtime_error(listening.error().detail);
    server_ = std::move(*listening);
    thread_ = std::thread([this] { server_->run(); });
  }
  ~RunningServer() { stop(); }

  std::uint16_t port() const { return server_->port(); }
  void ask_to_stop() { server_->stop(); }
  // Returns once run() has.
  void stop() {
    server_->stop();
    if (thread_.joinable()) thread_.join();
  }

 private:
  std::unique_ptr<Server> server_;
  std::thread thread_;
};

}  // namespace candor::http::test
