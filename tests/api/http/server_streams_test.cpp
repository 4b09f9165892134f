// Bodies in pieces, both ways, over real sockets: what is under way stays small, whoever is slower sets the
// pace, and what breaks off never looks whole.
#include <gtest/gtest.h>

#include <atomic>
#include <condition_variable>
#include <deque>

#include "api/http/raw_client.h"
#include "api/http/running_server.h"

namespace candor::http::test {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t mebibyte = std::size_t{1} << 20;

std::string get(std::string_view target, std::string_view version = "1.1") {
  return "GET " + std::string(target) + " HTTP/" + std::string(version) + "\r\nHost: localhost\r\n\r\n";
}

std::string post_head(std::size_t length, std::string_view more = "") {
  return "POST /files HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + std::to_string(length) + "\r\n" +
         std::string(more) + "\r\n";
}

// What a sink was given, and how long it takes to say go on.
struct Intake {
  std::mutex mutex;
  std::condition_variable changed;
  std::size_t bytes = 0;
  std::size_t pieces = 0;
  std::size_t largest = 0;
  bool ended = false;  // the sink was destroyed
  bool keeps = false;  // proceeding is up to the test
  std::deque<BodySink::Proceed> waiting;
  std::size_t refuse_from = SIZE_MAX;
  bool drops = false;

  bool wait(const std::function<bool()>& what) {
    std::unique_lock lock(mutex);
    return changed.wait_for(lock, 10s, what);
  }
};

class Sink : public BodySink {
 public:
  explicit Sink(std::shared_ptr<Intake> intake) : intake_(std::move(intake)) {}
  ~Sink() override {
    const std::lock_guard lock(intake_->mutex);
    intake_->ended = true;
    intake_->changed.notify_all();
  }
  void take(std::string piece, Proceed proceed) override {
    std::unique_lock lock(intake_->mutex);
    intake_->bytes += piece.size();
    intake_->pieces += 1;
    intake_->largest = std::max(intake_->largest, piece.size());
    intake_->changed.notify_all();
    if (intake_->drops) return;
    if (intake_->keeps) return intake_->waiting.push_back(std::move(proceed));
    const bool refused = intake_->bytes >= intake_->refuse_from;
    lock.unlock();
    Taken taken;
    if (refused) taken.refused = std::make_shared<Response>(text_response(507, "the disk is full"));
    proceed(std::move(taken));
  }

 private:
  std::shared_ptr<Intake> intake_;
};

FakeService& takes_in(FakeService& service, const std::shared_ptr<Intake>& intake) {
  service.on_admit = [intake](const Request& head) {
    Admission admission{.body_limit = 64 * mebibyte};
    if (head.method == Method::post) admission.sink = std::make_shared<Sink>(intake);
    return admission;
  };
  service.on_handle = [intake](Request request, Responder respond) {
    std::size_t bytes = 0;
    {
      const std::lock_guard lock(intake->mutex);
      bytes = intake->bytes;
    }
    const bool through_sink = request.sink && request.body.empty();
    respond(text_response(201, (through_sink ? "sink " : "body ") + std::to_string(bytes)));
  };
  return service;
}

// Gives pieces that a test has laid out, or waits for more.
struct Outlet {
  std::mutex mutex;
  std::condition_variable changed;
  std::deque<Piece> pieces;
  std::deque<BodySource::Give> waiting;
  std::size_t asked = 0;
  bool drops_at_the_end = false;
  bool ended = false;

  void put(Piece piece) {
    std::unique_lock lock(mutex);
    if (waiting.empty()) return pieces.push_back(std::move(piece));
    const auto give = std::move(waiting.front());
    waiting.pop_front();
    lock.unlock();
    give(std::move(piece));
  }
  bool wait(const std::function<bool()>& what) {
    std::unique_lock lock(mutex);
    return changed.wait_for(lock, 10s, what);
  }
};

class Source : public BodySource {
 public:
  explicit Source(std::shared_ptr<Outlet> outlet) : outlet_(std::move(outlet)) {}
  ~Source() override {
    const std::lock_guard lock(outlet_->mutex);
    outlet_->ended = true;
    outlet_->changed.notify_all();
  }
  void next(Give give) override {
    std::unique_lock lock(outlet_->mutex);
    outlet_->asked += 1;
    outlet_->changed.notify_all();
    if (outlet_->pieces.empty()) {
      if (!outlet_->drops_at_the_end) outlet_->waiting.push_back(std::move(give));
      return;
    }
    Piece piece = std::move(outlet_->pieces.front());
    outlet_->pieces.pop_front();
    lock.unlock();
    give(std::move(piece));
  }

 private:
  std::shared_ptr<Outlet> outlet_;
};

FakeService& gives(FakeService& service, const std::shared_ptr<Outlet>& outlet,
                   std::optional<std::uint64_t> length, bool lasting = false) {
  service.on_handle = [=](Request request, Responder respond) {
    auto response = text_response(200, "");
    if (request.path() != "/plain") {
      response.source = std::make_shared<Source>(outlet);
      response.length = length;
      response.lasting = lasting;
    }
    respond(std::move(response));
  };
  return service;
}

TEST(HttpStreams, pass_a_body_on_in_pieces_that_stay_small) {
  FakeService service;
  auto intake = std::make_shared<Intake>();
  RunningServer server(takes_in(service, intake));
  RawClient client(server.port());
  const std::string mebibyte_of_bytes(mebibyte, 'x');
  ASSERT_TRUE(client.send(post_head(16 * mebibyte)));
  for (int i = 0; i < 16; ++i) ASSERT_TRUE(client.send(mebibyte_of_bytes));
  EXPECT_EQ(client.receive().value_or(Answer{}).body, "sink 16777216");
  EXPECT_GT(intake->pieces, 50u);
  EXPECT_LT(intake->largest, 200'000u);
  // The connection is as good as before.
  ASSERT_TRUE(client.send(get("/")));
  EXPECT_EQ(client.receive().value_or(Answer{}).status, 201);
}

TEST(HttpStreams, take_the_chunks_of_a_body_apart_before_they_are_passed_on) {
  FakeService service;
  auto intake = std::make_shared<Intake>();
  RunningServer server(takes_in(service, intake));
  RawClient client(server.port());
  client.send("POST /files HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
  client.send("4\r\nabcd\r\n1\r\ne\r\n0\r\n\r\n");
  EXPECT_EQ(client.receive().value_or(Answer{}).body, "sink 5");
}

TEST(HttpStreams, read_no_more_of_a_body_than_was_taken_in) {
  FakeService service;
  auto intake = std::make_shared<Intake>();
  intake->keeps = true;
  RunningServer server(takes_in(service, intake));
  RawClient client(server.port());
  ASSERT_TRUE(client.send(post_head(32 * mebibyte)));
  std::atomic<std::size_t> sent = 0;
  std::thread sending([&] {
    const std::string piece(64 * 1024, 'x');
    for (int i = 0; i < 512 && client.send(piece); ++i) sent += piece.size();
  });
  ASSERT_TRUE(intake->wait([&] { return intake->pieces == 1; }));
  std::this_thread::sleep_for(300ms);
  // What the system buffers, and one piece.
  EXPECT_LT(sent, 16 * mebibyte);
  EXPECT_EQ(intake->pieces, 1u);
  {
    const std::lock_guard lock(intake->mutex);
    intake->keeps = false;
  }
  intake->waiting.front()(Taken{});
  sending.join();
  EXPECT_EQ(client.receive().value_or(Answer{}).body, "sink 33554432");
}

TEST(HttpStreams, answer_as_soon_as_a_piece_is_refused) {
  FakeService service;
  auto intake = std::make_shared<Intake>();
  intake->refuse_from = mebibyte;
  RunningServer server(takes_in(service, intake));
  RawClient client(server.port());
  client.send(post_head(8 * mebibyte));
  client.send(std::string(2 * mebibyte, 'x'));
  const auto answer = client.receive();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->status, 507);
  EXPECT_TRUE(answer->says_close());
  EXPECT_TRUE(service.handled().empty());
  EXPECT_TRUE(intake->wait([&] { return intake->ended; }));
}

TEST(HttpStreams, close_when_a_piece_is_dropped) {
  FakeService service;
  auto intake = std::make_shared<Intake>();
  intake->drops = true;
  RunningServer server(takes_in(service, intake));
  RawClient client(server.port());
  client.send(post_head(mebibyte));
  client.send(std::string(512 * 1024, 'x'));
  EXPECT_FALSE(client.receive());
  EXPECT_TRUE(service.handled().empty());
}

TEST(HttpStreams, tell_the_sink_by_its_end_that_the_body_broke_off) {
  FakeService service;
  auto intake = std::make_shared<Intake>();
  RunningServer server(takes_in(service, intake));
  {
    RawClient client(server.port());
    client.send(post_head(mebibyte));
    client.send(std::string(300 * 1024, 'x'));
    ASSERT_TRUE(intake->wait([&] { return intake->pieces > 0; }));
  }
  EXPECT_TRUE(intake->wait([&] { return intake->ended; }));
  EXPECT_TRUE(service.handled().empty());
}

TEST(HttpStreams, refuse_a_body_over_the_limit_before_it_is_sent) {
  FakeService service;
  auto intake = std::make_shared<Intake>();
  RunningServer server(takes_in(service, intake));
  RawClient client(server.port());
  client.send(post_head(200 * mebibyte));
  EXPECT_EQ(client.receive().value_or(Answer{}).status, 413);
  EXPECT_EQ(intake->pieces, 0u);
}

TEST(HttpStreams, send_an_answer_of_known_length_and_go_on) {
  FakeService service;
  auto outlet = std::make_shared<Outlet>();
  outlet->pieces = {{"one ", false}, {"two ", false}, {"three", true}};
  RunningServer server(gives(service, outlet, 13));
  RawClient client(server.port());
  client.send(get("/file"));
  const auto answer = client.receive();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->body, "one two three");
  EXPECT_EQ(answer->header("Transfer-Encoding"), "");
  client.send(get("/plain"));
  EXPECT_EQ(client.receive().value_or(Answer{}).status, 200);
  // The line of a request may be written after its answer has arrived.
  for (int i = 0; i < 200 && service.lines().size() < 2; ++i) std::this_thread::sleep_for(10ms);
  ASSERT_EQ(service.lines().size(), 2u);
  EXPECT_EQ(service.lines()[0].bytes, 13u);
}

TEST(HttpStreams, send_chunks_when_nobody_knows_the_length) {
  FakeService service;
  auto outlet = std::make_shared<Outlet>();
  outlet->pieces = {{"one ", false}, {"", false}, {"two", true}};
  RunningServer server(gives(service, outlet, std::nullopt));
  RawClient client(server.port());
  client.send(get("/file"));
  client.send(get("/plain", "1.0"));
  const auto head = client.receive();
  ASSERT_TRUE(head);
  EXPECT_EQ(head->header("Transfer-Encoding"), "chunked");
  EXPECT_EQ(head->header("Content-Length"), "");
  // The connection goes on behind the last chunk.
  const std::string rest = client.rest();
  EXPECT_EQ(rest.substr(0, rest.find("HTTP/1.1 200")), "4\r\none \r\n3\r\ntwo\r\n0\r\n\r\n");
  EXPECT_NE(rest.find("HTTP/1.1 200"), std::string::npos);
}

TEST(HttpStreams, end_with_the_connection_for_who_knows_no_chunks) {
  FakeService service;
  auto outlet = std::make_shared<Outlet>();
  outlet->pieces = {{"one ", false}, {"two", true}};
  RunningServer server(gives(service, outlet, std::nullopt));
  RawClient client(server.port());
  client.send(get("/file", "1.0"));
  const auto head = client.receive();
  ASSERT_TRUE(head);
  EXPECT_EQ(head->header("Transfer-Encoding"), "");
  EXPECT_TRUE(head->says_close());
}

TEST(HttpStreams, answer_head_with_the_length_and_without_asking_for_the_body) {
  FakeService service;
  auto outlet = std::make_shared<Outlet>();
  RunningServer server(gives(service, outlet, 13));
  RawClient client(server.port());
  client.send("HEAD /file HTTP/1.1\r\nHost: localhost\r\n\r\n");
  const auto answer = client.receive(true);
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->header("Content-Length"), "13");
  EXPECT_EQ(outlet->asked, 0u);
}

TEST(HttpStreams, show_an_answer_that_breaks_off_as_broken) {
  FakeService service;
  auto outlet = std::make_shared<Outlet>();
  outlet->pieces = {{"one ", false}};
  outlet->drops_at_the_end = true;
  RunningServer server(gives(service, outlet, 13));
  RawClient client(server.port());
  client.send(get("/file"));
  // Less than was announced.
  EXPECT_FALSE(client.receive());
}

TEST(HttpStreams, break_off_when_a_source_gives_another_length_than_was_said) {
  for (const auto* text : {"longer than it said", "short"}) {
    FakeService service;
    auto outlet = std::make_shared<Outlet>();
    outlet->pieces = {{text, true}};
    RunningServer server(gives(service, outlet, 13));
    RawClient client(server.port());
    client.send(get("/file"));
    EXPECT_FALSE(client.receive()) << text;
  }
}

TEST(HttpStreams, ask_for_the_next_piece_only_when_the_last_one_has_gone_out) {
  FakeService service;
  auto outlet = std::make_shared<Outlet>();
  for (int i = 0; i < 256; ++i) outlet->pieces.push_back({std::string(128 * 1024, 'x'), i == 255});
  RunningServer server(gives(service, outlet, 32 * mebibyte));
  RawClient client(server.port());
  client.send(get("/file"));
  std::this_thread::sleep_for(300ms);
  {
    const std::lock_guard lock(outlet->mutex);
    EXPECT_LT(outlet->asked, 128u);
  }
  const auto answer = client.receive();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->body.size(), 32 * mebibyte);
}

TEST(HttpStreams, give_up_on_a_reader_that_does_not_read) {
  FakeService service;
  auto outlet = std::make_shared<Outlet>();
  for (int i = 0; i < 256; ++i) outlet->pieces.push_back({std::string(128 * 1024, 'x'), i == 255});
  ServerOptions options;
  options.write_timeout = 1s;
  RunningServer server(gives(service, outlet, 32 * mebibyte), options);
  RawClient client(server.port());
  client.send(get("/file"));
  EXPECT_TRUE(outlet->wait([&] { return outlet->ended; }));
  EXPECT_LT(outlet->asked, 256u);
}

TEST(HttpStreams, keep_a_lasting_answer_open_for_what_comes) {
  FakeService service;
  auto outlet = std::make_shared<Outlet>();
  ServerOptions options;
  options.idle_timeout = options.write_timeout = 1s;
  RunningServer server(gives(service, outlet, std::nullopt, true), options);
  RawClient client(server.port());
  client.send(get("/stream"));
  const auto head = client.receive();
  ASSERT_TRUE(head);
  EXPECT_TRUE(head->says_close());
  // Longer than any timer of other answers.
  std::this_thread::sleep_for(1500ms);
  outlet->put({"event: ping\n\n", false});
  outlet->put({"bye", true});
  EXPECT_TRUE(outlet->wait([&] { return outlet->ended; }));
}

TEST(HttpStreams, notice_at_once_that_the_reader_of_a_lasting_answer_has_gone) {
  FakeService service;
  auto outlet = std::make_shared<Outlet>();
  RunningServer server(gives(service, outlet, std::nullopt, true));
  {
    RawClient client(server.port());
    client.send(get("/stream"));
    ASSERT_TRUE(outlet->wait([&] { return outlet->asked == 1; }));
  }
  EXPECT_TRUE(outlet->wait([&] { return outlet->ended; }));
}

TEST(HttpStreams, end_lasting_answers_in_good_form_when_the_server_stops) {
  FakeService service;
  auto outlet = std::make_shared<Outlet>();
  RunningServer server(gives(service, outlet, std::nullopt, true));
  std::vector<std::unique_ptr<RawClient>> clients;
  for (std::size_t i = 1; i <= 50; ++i) {
    clients.push_back(std::make_unique<RawClient>(server.port()));
    clients.back()->send(get("/stream"));
    ASSERT_TRUE(clients.back()->receive());
    ASSERT_TRUE(outlet->wait([&] { return outlet->asked == i; }));
  }
  const auto began = std::chrono::steady_clock::now();
  server.ask_to_stop();
  for (auto& client : clients) {
    // The last chunk, then the end.
    EXPECT_EQ(client->rest(), "0\r\n\r\n");
  }
  server.stop();
  EXPECT_LT(std::chrono::steady_clock::now() - began, 3s);
}

TEST(HttpStreams, finish_a_file_that_is_under_way_when_the_server_stops) {
  FakeService service;
  auto outlet = std::make_shared<Outlet>();
  outlet->pieces = {{"one ", false}};
  RunningServer server(gives(service, outlet, 7));
  RawClient client(server.port());
  client.send(get("/file"));
  ASSERT_TRUE(outlet->wait([&] { return outlet->asked == 2; }));
  server.ask_to_stop();
  std::this_thread::sleep_for(100ms);
  outlet->put({"two", true});
  EXPECT_EQ(client.receive().value_or(Answer{}).body, "one two");
}

}  // namespace
}  // namespace candor::http::test
