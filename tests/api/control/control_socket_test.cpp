// The two ends of the control socket, with a handler that a test writes down.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <atomic>
#include <filesystem>
#include <stdexcept>

#include "base/random.h"
#include "control/control_client.h"
#include "control/control_server.h"
#include "control/message.h"

namespace candor {
namespace {

using namespace std::chrono_literals;

class ControlSocket : public testing::Test {
 protected:
  ControlSocket() {
    SystemRandom random;
    root_ = std::filesystem::temp_directory_path() / ("candor-control-" + std::to_string(random.number()));
    folder_ = root_;
    std::filesystem::create_directories(folder_);
  }
  ~ControlSocket() override { std::filesystem::remove_all(root_); }

  std::unique_ptr<ControlServer> start(ControlServer::Handler handler) {
    auto server = ControlServer::start(folder_, std::move(handler), log_);
    EXPECT_TRUE(server);
    return server ? std::move(*server) : nullptr;
  }
  Descriptor connect() {
    const Descriptor folder = open_folder(folder_);
    Descriptor socket = open_socket();
    const sockaddr_un address = control_address(folder);
    EXPECT_EQ(::connect(socket.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
    return socket;
  }

  std::filesystem::path root_;
  std::filesystem::path folder_;
  SilentLog log_;
};

Result<Value> echo(const LocalCommand& command) {
  return Value(Object{{"name", command.name}, {"input", command.input}});
}

TEST_F(ControlSocket, carries_a_command_there_and_its_answer_back) {
  const auto server = start(echo);
  const auto answer = ask_server(folder_, {"user.add", Object{{"email", "ana@example.org"}}});
  ASSERT_TRUE(answer);
  ASSERT_TRUE(*answer);
  EXPECT_EQ(*(*answer)->find("name")->text(), "user.add");
  EXPECT_EQ(*(*answer)->find("input")->find("email")->text(), "ana@example.org");
}

TEST_F(ControlSocket, says_nothing_when_nobody_listens) {
  EXPECT_FALSE(ask_server(folder_, {"audit.verify", Object{}}));
  EXPECT_FALSE(ask_server(folder_ / "missing", {"audit.verify", Object{}}));
  start(echo);  // and ends at once
  EXPECT_FALSE(ask_server(folder_, {"audit.verify", Object{}}));
}

TEST_F(ControlSocket, lies_in_a_folder_deeper_than_an_address_has_room_for) {
  for (int level = 0; level < 8; ++level) folder_ /= std::string(60, 'd');
  std::filesystem::create_directories(folder_);
  const auto server = start(echo);
  const auto answer = ask_server(folder_, {"audit.verify", Object{}});
  ASSERT_TRUE(answer);
  EXPECT_TRUE(*answer);
}

TEST_F(ControlSocket, is_for_its_user_alone) {
  const auto server = start(echo);
  struct stat status {};
  ASSERT_EQ(::stat((folder_ / control_socket_name).c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 07777u, 0600u);
}

TEST_F(ControlSocket, takes_the_place_of_one_that_a_killed_server_left) {
  {
    const Descriptor folder = open_folder(folder_);
    const Descriptor remnant = open_socket();
    const sockaddr_un address = control_address(folder);
    ASSERT_EQ(::bind(remnant.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
  }
  ASSERT_TRUE(std::filesystem::exists(folder_ / control_socket_name));
  EXPECT_FALSE(ask_server(folder_, {"audit.verify", Object{}}));
  const auto server = start(echo);
  EXPECT_TRUE(ask_server(folder_, {"audit.verify", Object{}}));
}

TEST_F(ControlSocket, goes_away_with_the_server) {
  auto server = start(echo);
  EXPECT_TRUE(server->stop(1s));
  EXPECT_FALSE(std::filesystem::exists(folder_ / control_socket_name));
}

TEST_F(ControlSocket, answers_an_error_when_the_handler_throws_and_goes_on) {
  const auto server = start([](const LocalCommand& command) -> Result<Value> {
    if (command.name == "throw") throw std::runtime_error("canary");
    return echo(command);
  });
  const auto failed = ask_server(folder_, {"throw", Object{}});
  ASSERT_TRUE(failed);
  ASSERT_FALSE(*failed);
  EXPECT_EQ(failed->error().detail.find("canary"), std::string::npos);
  const auto next = ask_server(folder_, {"audit.verify", Object{}});
  ASSERT_TRUE(next);
  EXPECT_TRUE(*next);
}

TEST_F(ControlSocket, never_hands_the_handler_what_it_cannot_read) {
  std::atomic<int> handled{0};
  const auto server = start([&](const LocalCommand& command) {
    ++handled;
    return echo(command);
  });
  for (const std::string& request : {std::string("no JSON"), std::string(longest_control_request + 1, ' ')}) {
    const Descriptor socket = connect();
    send_all(socket, request);
    ::shutdown(socket.number(), SHUT_WR);
    receive_all(socket, longest_control_answer);
  }
  EXPECT_EQ(handled, 0);
  EXPECT_TRUE(ask_server(folder_, {"audit.verify", Object{}}));
  EXPECT_EQ(handled, 1);
}

TEST_F(ControlSocket, goes_on_when_a_client_leaves_without_a_word) {
  const auto server = start(echo);
  connect();
  {
    const Descriptor socket = connect();
    send_all(socket, encode_request({"audit.verify", Object{}}));
    ::shutdown(socket.number(), SHUT_WR);  // and does not wait for the answer
  }
  const auto answer = ask_server(folder_, {"audit.verify", Object{}});
  ASSERT_TRUE(answer);
  EXPECT_TRUE(*answer);
}

TEST_F(ControlSocket, tells_that_a_command_is_still_being_carried_out) {
  std::promise<void> begun, finish;
  auto server = start([&](const LocalCommand& command) {
    begun.set_value();
    finish.get_future().wait();
    return echo(command);
  });
  std::optional<Result<Value>> answer;
  std::thread client([&] { answer = ask_server(folder_, {"audit.verify", Object{}}); });
  begun.get_future().wait();
  EXPECT_FALSE(server->stop(10ms));
  finish.set_value();
  EXPECT_TRUE(server->stop(10s));
  client.join();
  ASSERT_TRUE(answer);
  EXPECT_TRUE(*answer);
}

TEST_F(ControlSocket, says_so_when_the_server_ends_before_it_answers) {
  const Descriptor folder = open_folder(folder_);
  const Descriptor listener = open_socket();
  const sockaddr_un address = control_address(folder);
  ASSERT_EQ(::bind(listener.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
  ASSERT_EQ(::listen(listener.number(), 1), 0);
  std::thread dying([&] { Descriptor(::accept(listener.number(), nullptr, nullptr)); });
  const auto answer = ask_server(folder_, {"audit.verify", Object{}});
  dying.join();
  ASSERT_TRUE(answer);
  ASSERT_FALSE(*answer);
  EXPECT_EQ(answer->error().name, server_ended);
}

}  // namespace
}  // namespace candor
