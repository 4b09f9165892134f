// Answers that come late or never, timers, limits and the end of a server, over real sockets.
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <atomic>
#include <condition_variable>
#include <deque>

#include "api/http/raw_client.h"
#include "api/http/running_server.h"

namespace candor::http::test {
namespace {

using namespace std::chrono_literals;

std::string get(std::string_view target, std::string_view more = "") {
  return "GET " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\n" + std::string(more) + "\r\n";
}

// Keeps responders until the test calls them.
class Shelf {
 public:
  void put(Responder respond) {
    const std::lock_guard lock(mutex_);
    held_.push_back(std::move(respond));
    arrived_.notify_all();
  }
  Responder take() {
    std::unique_lock lock(mutex_);
    arrived_.wait(lock, [this] { return !held_.empty(); });
    Responder respond = std::move(held_.front());
    held_.pop_front();
    return respond;
  }

 private:
  std::mutex mutex_;
  std::condition_variable arrived_;
  std::deque<Responder> held_;
};

std::chrono::milliseconds measure(const std::function<void()>& action) {
  const auto began = std::chrono::steady_clock::now();
  action();
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
}

TEST(HttpServer, writes_an_answer_that_another_thread_gives_later) {
  FakeService service;
  Shelf shelf;
  service.on_handle = [&](Request, Responder respond) { shelf.put(std::move(respond)); };
  RunningServer server(service);
  RawClient client(server.port());
  for (int round = 0; round < 100; ++round) {
    ASSERT_TRUE(client.send(get("/")));
    shelf.take()(text_response(201, std::to_string(round)));
    const auto answer = client.receive();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 201);
    EXPECT_EQ(answer->body, std::to_string(round));
  }
}

TEST(HttpServer, counts_only_the_first_call_of_a_responder) {
  FakeService service;
  service.on_handle = [](Request, Responder respond) {
    respond(text_response(200, "first"));
    respond(text_response(200, "second"));
  };
  RunningServer server(service);
  RawClient client(server.port());
  client.send(get("/"));
  EXPECT_EQ(client.receive().value_or(Answer{}).body, "first");
  client.send(get("/"));
  EXPECT_EQ(client.receive().value_or(Answer{}).body, "first");
}

TEST(HttpServer, closes_when_the_responder_is_dropped) {
  FakeService service;
  Shelf shelf;
  service.on_handle = [&](Request request, Responder respond) {
    if (request.target == "/later") shelf.put(std::move(respond));
  };
  RunningServer server(service);
  RawClient at_once(server.port());
  at_once.send(get("/"));
  EXPECT_TRUE(at_once.ends());
  RawClient later(server.port());
  later.send(get("/later"));
  std::this_thread::sleep_for(20ms);
  shelf.take();
  EXPECT_TRUE(later.ends());
}

TEST(HttpServer, answers_500_when_the_service_throws) {
  FakeService service;
  service.on_admit = [](const Request& head) -> Admission {
    if (head.path() == "/admit") throw std::runtime_error("secret detail");
    return {};
  };
  service.on_handle = [](Request request, Responder respond) {
    if (request.path() == "/answered") respond(text_response(200, "fine"));
    throw std::runtime_error("secret detail");
  };
  RunningServer server(service);
  RawClient client(server.port());
  for (const char* target : {"/admit", "/handle"}) {
    client.send(get(target));
    const auto answer = client.receive();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 500);
    EXPECT_EQ((answer->head + answer->body).find("secret"), std::string::npos);
  }
  client.send(get("/answered"));
  EXPECT_EQ(client.receive().value_or(Answer{}).body, "fine");
}

TEST(HttpServer, answers_500_rather_than_write_a_header_with_a_line_break) {
  FakeService service;
  service.on_handle = [](Request, Responder respond) {
    Response response = text_response(200, "x");
    response.headers.push_back({"Location", "/a\r\nSet-Cookie: stolen=1"});
    respond(std::move(response));
  };
  RunningServer server(service);
  RawClient client(server.port());
  client.send(get("/"));
  const auto answer = client.receive();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->status, 500);
  EXPECT_EQ(answer->header("Set-Cookie"), "");
}

TEST(HttpServer, writes_a_large_answer_to_a_slow_reader) {
  FakeService service;
  const std::string large(20'000'000, 'z');
  service.on_handle = [&](Request, Responder respond) { respond(text_response(200, large)); };
  RunningServer server(service);
  RawClient client(server.port());
  client.send(get("/"));
  std::this_thread::sleep_for(100ms);
  const auto answer = client.receive();
  ASSERT_TRUE(answer);
  EXPECT_TRUE(answer->body == large);
}

TEST(HttpServer, gives_up_on_a_reader_that_does_not_read) {
  FakeService service;
  service.on_handle = [](Request, Responder respond) {
    respond(text_response(200, std::string(50'000'000, 'z')));
  };
  ServerOptions options;
  options.write_timeout = 1s;
  RunningServer server(service, options);
  RawClient client(server.port());
  client.send(get("/"));
  const auto taken = measure([&] {
    while (service.lines().empty()) std::this_thread::sleep_for(20ms);
  });
  EXPECT_GT(taken, 800ms);
  EXPECT_LT(taken, 5s);
}

TEST(HttpServer, ends_a_head_that_does_not_arrive_in_time) {
  FakeService service;
  ServerOptions options;
  options.header_timeout = 1s;
  RunningServer server(service, options);
  RawClient client(server.port());
  std::atomic<bool> done = false;
  std::thread dripping([&] {
    client.send("GET / HTTP/1.1\r\nX-Slow: ");
    while (!done && client.send("x")) std::this_thread::sleep_for(100ms);
  });
  std::optional<Answer> answer;
  const auto taken = measure([&] { answer = client.receive(); });
  done = true;
  dripping.join();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->status, 408);
  EXPECT_TRUE(answer->says_close());
  EXPECT_GT(taken, 800ms);
  EXPECT_LT(taken, 4s);
}

TEST(HttpServer, closes_silent_and_idle_connections_without_a_word) {
  FakeService service;
  ServerOptions options;
  options.header_timeout = 1s;
  options.idle_timeout = 1s;
  RunningServer server(service, options);
  RawClient silent(server.port());
  RawClient idle(server.port());
  idle.send(get("/"));
  ASSERT_TRUE(idle.receive());
  EXPECT_TRUE(silent.ends(4s));
  EXPECT_TRUE(idle.ends(4s));
  server.stop();
  EXPECT_EQ(service.lines().size(), 1U);
}

TEST(HttpServer, lets_an_idle_connection_wait_longer_than_a_head_may_take) {
  FakeService service;
  ServerOptions options;
  options.header_timeout = 1s;
  options.idle_timeout = 5s;
  RunningServer server(service, options);
  RawClient client(server.port());
  for (int round = 0; round < 2; ++round) {
    client.send(get("/"));
    ASSERT_TRUE(client.receive());
    std::this_thread::sleep_for(1500ms);
  }
  client.send(get("/"));
  EXPECT_TRUE(client.receive());
}

TEST(HttpServer, ends_a_body_that_trickles) {
  FakeService service;
  ServerOptions options;
  options.body_grace = 1s;
  RunningServer server(service, options);
  RawClient client(server.port());
  std::atomic<bool> done = false;
  std::thread dripping([&] {
    client.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 50000\r\n\r\n");
    while (!done && client.send("x")) std::this_thread::sleep_for(100ms);
  });
  std::optional<Answer> answer;
  const auto taken = measure([&] { answer = client.receive(); });
  done = true;
  dripping.join();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->status, 408);
  EXPECT_LT(taken, 4s);
  EXPECT_TRUE(service.handled().empty());
}

TEST(HttpServer, lets_a_body_be_slow_at_more_than_the_least_pace) {
  FakeService service;
  ServerOptions options;
  options.body_grace = 1s;
  RunningServer server(service, options);
  RawClient client(server.port());
  client.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10240\r\n\r\n");
  for (int piece = 0; piece < 10; ++piece) {
    ASSERT_TRUE(client.send(std::string(1024, 'x')));
    std::this_thread::sleep_for(200ms);
  }
  EXPECT_EQ(client.receive().value_or(Answer{}).status, 200);
}

TEST(HttpServer, forgets_a_peer_that_goes_away_in_the_middle) {
  FakeService service;
  Shelf shelf;
  service.on_handle = [&](Request, Responder respond) { shelf.put(std::move(respond)); };
  RunningServer server(service);
  RawClient(server.port()).send("GET / HT");
  RawClient(server.port()).send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nab");
  RawClient(server.port()).send(get("/"));
  shelf.take()(text_response(200, "to nobody"));
  RawClient client(server.port());
  client.send(get("/"));
  shelf.take()(text_response(200, "to somebody"));
  EXPECT_EQ(client.receive().value_or(Answer{}).body, "to somebody");
}

TEST(HttpServer, turns_away_more_connections_than_it_may_have) {
  FakeService service;
  ServerOptions options;
  options.connections = 3;
  RunningServer server(service, options);
  std::deque<RawClient> inside;
  for (int i = 0; i < 3; ++i) {
    inside.emplace_back(server.port());
    inside.back().send(get("/"));
    ASSERT_TRUE(inside.back().receive());
  }
  RawClient outside(server.port());
  outside.send(get("/"));
  const auto answer = outside.receive();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->status, 503);
  EXPECT_TRUE(answer->says_close());
  EXPECT_EQ(answer->header("Retry-After"), "1");
  outside.finish_sending();
  EXPECT_TRUE(outside.ends());
  inside.front().send(get("/still"));
  EXPECT_EQ(inside.front().receive().value_or(Answer{}).status, 200);

  inside.pop_front();
  std::this_thread::sleep_for(100ms);
  RawClient next(server.port());
  next.send(get("/"));
  EXPECT_EQ(next.receive().value_or(Answer{}).status, 200);
}

TEST(HttpServer, limits_the_connections_of_one_address_but_not_of_a_proxy) {
  for (const bool proxy : {false, true}) {
    FakeService service;
    ServerOptions options;
    options.connections_per_address = 1;
    if (proxy) options.trusted_proxies = {"127.0.0.1"};
    RunningServer server(service, options);
    RawClient first(server.port());
    first.send(get("/"));
    EXPECT_EQ(first.receive().value_or(Answer{}).status, 200);
    RawClient second(server.port());
    second.send(get("/"));
    EXPECT_EQ(second.receive().value_or(Answer{}).status, proxy ? 200 : 503);
  }
}

TEST(HttpServer, survives_a_lack_of_descriptors) {
  FakeService service;
  RunningServer server(service);
  rlimit before{};
  ASSERT_EQ(getrlimit(RLIMIT_NOFILE, &before), 0);
  RawClient client(server.port());  // its own descriptor is taken while there are some
  client.send(get("/"));
  ASSERT_TRUE(client.receive());
  RawClient waiting(server.port());
  // No descriptor from here on: what the listener accepts next must fail.
  rlimit none = before;
  none.rlim_cur = 3;
  const int spare = ::socket(AF_INET, SOCK_STREAM, 0);
  ASSERT_EQ(setrlimit(RLIMIT_NOFILE, &none), 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(server.port());
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  EXPECT_EQ(::connect(spare, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
  rusage start{};
  getrusage(RUSAGE_SELF, &start);
  std::this_thread::sleep_for(500ms);
  rusage end{};
  getrusage(RUSAGE_SELF, &end);
  const auto used = (end.ru_utime.tv_sec - start.ru_utime.tv_sec) * 1000 +
                    (end.ru_utime.tv_usec - start.ru_utime.tv_usec) / 1000 +
                    (end.ru_stime.tv_sec - start.ru_stime.tv_sec) * 1000 +
                    (end.ru_stime.tv_usec - start.ru_stime.tv_usec) / 1000;
  ASSERT_EQ(setrlimit(RLIMIT_NOFILE, &before), 0);
  EXPECT_LT(used, 250) << "milliseconds of processor time: the listener spins";
  const std::string bytes = get("/");
  EXPECT_GT(::send(spare, bytes.data(), bytes.size(), MSG_NOSIGNAL), 0);
  char answer[12] = {};
  EXPECT_EQ(::recv(spare, answer, sizeof answer, MSG_WAITALL), 12);
  EXPECT_EQ(std::string_view(answer, 12), "HTTP/1.1 200");
  ::close(spare);
}

TEST(HttpServer, stops_at_once_when_all_are_idle) {
  FakeService service;
  RunningServer server(service);
  RawClient silent(server.port());
  RawClient idle(server.port());
  idle.send(get("/"));
  ASSERT_TRUE(idle.receive());
  EXPECT_LT(measure([&] { server.stop(); }), 1s);
  EXPECT_TRUE(idle.ends());
  EXPECT_TRUE(silent.ends());
  EXPECT_FALSE(RawClient(server.port()).connected());
}

TEST(HttpServer, finishes_a_running_request_before_it_stops) {
  FakeService service;
  Shelf shelf;
  service.on_handle = [&](Request, Responder respond) { shelf.put(std::move(respond)); };
  RunningServer server(service);
  RawClient client(server.port());
  client.send(get("/") + get("/not-any-more"));
  Responder respond = shelf.take();
  server.ask_to_stop();
  std::this_thread::sleep_for(100ms);
  EXPECT_FALSE(RawClient(server.port()).connected());
  respond(text_response(200, "the last"));
  const auto answer = client.receive();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->body, "the last");
  EXPECT_TRUE(answer->says_close());
  client.close();
  EXPECT_LT(measure([&] { server.stop(); }), 3s);
  EXPECT_EQ(service.handled().size(), 1U);
}

TEST(HttpServer, stops_by_force_when_an_answer_never_comes) {
  FakeService service;
  Shelf shelf;
  service.on_handle = [&](Request, Responder respond) { shelf.put(std::move(respond)); };
  ServerOptions options;
  options.shutdown_grace = 1s;
  Responder too_late;
  {
    RunningServer server(service, options);
    RawClient client(server.port());
    client.send(get("/"));
    too_late = shelf.take();
    const auto taken = measure([&] { server.stop(); });
    EXPECT_GT(taken, 900ms);
    EXPECT_LT(taken, 3s);
    EXPECT_TRUE(client.ends());
  }
  too_late(text_response(200, "after the server has gone"));
}

TEST(HttpServer, may_be_stopped_before_it_runs) {
  FakeService service;
  auto server = Server::listen({.port = 0}, service);
  ASSERT_TRUE(server);
  (*server)->stop();
  EXPECT_LT(measure([&] { (*server)->run(); }), 1s);
}

TEST(HttpServer, survives_a_thousand_connections_that_come_and_go) {
  FakeService service;
  RunningServer server(service);
  for (int i = 0; i < 1000; ++i) {
    RawClient client(server.port());
    ASSERT_TRUE(client.connected());
    if (i % 3 == 0) continue;
    ASSERT_TRUE(client.send(get("/")));
    if (i % 3 == 2) continue;
    ASSERT_EQ(client.receive().value_or(Answer{}).status, 200);
  }
}

TEST(HttpServer, answers_many_at_once_each_its_own) {
  FakeService service;
  std::atomic<bool> done = false;
  std::mutex mutex;
  std::deque<std::pair<std::string, Responder>> queue;
  service.on_handle = [&](Request request, Responder respond) {
    const std::lock_guard lock(mutex);
    queue.emplace_back(request.target, std::move(respond));
  };
  // Like the committer: takes what has queued and answers it in one go.
  std::thread committer([&] {
    while (!done) {
      std::deque<std::pair<std::string, Responder>> batch;
      {
        const std::lock_guard lock(mutex);
        batch.swap(queue);
      }
      for (auto& [target, respond] : batch) respond(text_response(200, target));
      std::this_thread::sleep_for(100us);
    }
  });
  {
    RunningServer server(service);
    std::atomic<int> right = 0;
    std::vector<std::thread> clients;
    for (int number = 0; number < 16; ++number) {
      clients.emplace_back([&, number] {
        RawClient client(server.port());
        for (int round = 0; round < 200; ++round) {
          const std::string target = "/" + std::to_string(number) + "/" + std::to_string(round);
          client.send(get(target));
          const auto answer = client.receive();
          if (answer && answer->body == target) ++right;
        }
      });
    }
    for (auto& client : clients) client.join();
    EXPECT_EQ(right, 16 * 200);
  }
  done = true;
  committer.join();
  EXPECT_EQ(service.lines().size(), 16U * 200U);
}

TEST(HttpServer, says_what_to_do_when_it_cannot_listen) {
  FakeService service;
  RunningServer server(service);
  const auto taken = Server::listen({.port = server.port()}, service);
  ASSERT_FALSE(taken);
  EXPECT_EQ(taken.error().name, "address_in_use");
  EXPECT_NE(taken.error().detail.find(std::to_string(server.port())), std::string::npos);
  EXPECT_EQ(Server::listen({.address = "not an address"}, service).error().name, "listen_address");
  EXPECT_EQ(Server::listen({.address = "192.0.2.1", .port = 0}, service).error().name,
            "address_not_available");
  EXPECT_EQ(Server::listen({.port = 0, .allowed_hosts = {"a b"}}, service).error().name, "allowed_hosts");
  EXPECT_EQ(Server::listen({.port = 0, .trusted_proxies = {"10.0.0.0/99"}}, service).error().name,
            "trusted_proxies");
}

}  // namespace
}  // namespace candor::http::test
