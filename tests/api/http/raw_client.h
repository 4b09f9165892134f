#pragma once
// A TCP connection to a server on this machine that sends exactly the bytes it is told, and reads answers
// with a parser so small that its mistakes would show.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.h"

namespace candor::http::test {

struct Answer {
  int status = 0;
  std::string head;  // with the status line
  std::string body;

  std::string header(std::string_view name) const {
    for (const auto line : split(head, '\n')) {
      const std::size_t colon = line.find(':');
      if (colon == std::string_view::npos || !equals_ignoring_case(line.substr(0, colon), name)) continue;
      return std::string(trim(line.substr(colon + 1)));
    }
    return {};
  }
  bool says_close() const { return header("Connection") == "close"; }
};

class RawClient {
 public:
  explicit RawClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    sockaddr generic{};
    static_assert(sizeof generic == sizeof address);
    std::copy_n(reinterpret_cast<const char*>(&address), sizeof address, reinterpret_cast<char*>(&generic));
    connected_ = ::connect(socket_, &generic, sizeof generic) == 0;
  }
  RawClient(RawClient&& other) noexcept
      : socket_(std::exchange(other.socket_, -1)),
        connected_(other.connected_),
        received_(std::move(other.received_)) {}
  RawClient& operator=(RawClient&&) = delete;
  ~RawClient() { close(); }

  bool connected() const { return connected_; }
  void close() {
    if (socket_ >= 0) ::close(socket_);
    socket_ = -1;
  }
  void finish_sending() { ::shutdown(socket_, SHUT_WR); }

  // False if the peer has closed; the rest is not sent.
  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }

  // The next answer; nothing if the connection ends or stays silent for too long.
  std::optional<Answer> receive(bool to_head = false, std::chrono::milliseconds patience = default_patience) {
    std::size_t end = 0;
    while ((end = received_.find("\r\n\r\n")) == std::string::npos) {
      if (!more(patience)) return std::nullopt;
    }
    Answer answer;
    answer.head = received_.substr(0, end);
    received_.erase(0, end + 4);
    if (answer.head.size() < 12) return std::nullopt;
    answer.status = std::stoi(answer.head.substr(9, 3));
    const std::string length = answer.header("Content-Length");
    const std::size_t size = to_head || length.empty() ? 0 : std::stoul(length);
    while (received_.size() < size) {
      if (!more(patience)) return std::nullopt;
    }
    answer.body = received_.substr(0, size);
    received_.erase(0, size);
    return answer;
  }

  // Whether the peer ends the connection without another byte.
  bool ends(std::chrono::milliseconds patience = default_patience) {
    return received_.empty() && !more(patience) && ended_ && received_.empty();
  }

  // What comes until the peer ends the connection.
  std::string rest(std::chrono::milliseconds patience = default_patience) {
    while (more(patience)) {}
    return std::exchange(received_, {});
  }

  static constexpr std::chrono::milliseconds default_patience{10'000};

 private:
  bool more(std::chrono::milliseconds patience) {
    pollfd waiting{socket_, POLLIN, 0};
    if (::poll(&waiting, 1, static_cast<int>(patience.count())) <= 0) return false;
    char piece[16 * 1024];
    const auto size = ::recv(socket_, piece, sizeof piece, 0);
    if (size <= 0) {
      ended_ = true;
      return false;
    }
    received_.append(piece, static_cast<std::size_t>(size));
    return true;
  }

  int socket_;
  bool connected_ = false;
  bool ended_ = false;
  std::string received_;
};

}  // namespace candor::http::test
