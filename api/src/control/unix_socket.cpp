#include "control/unix_socket.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace candor {

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  std::swap(number_, other.number_);
  return *this;
}

Descriptor::~Descriptor() {
  if (number_ >= 0) ::close(number_);
}

Descriptor open_folder(const std::filesystem::path& folder) {
  return Descriptor(::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
}

Descriptor open_socket() {
  return Descriptor(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
}

sockaddr_un control_address(const Descriptor& folder) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string path = "/proc/self/fd/" + std::to_string(folder.number()) + "/" + control_socket_name;
  path.copy(address.sun_path, sizeof address.sun_path - 1);
  return address;
}

bool send_all(const Descriptor& socket, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::send(socket.number(), text.data(), text.size(), MSG_NOSIGNAL);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

std::optional<std::string> receive_all(const Descriptor& socket, std::size_t limit) {
  std::string text;
  char buffer[4096];
  for (;;) {
    const ssize_t count = ::recv(socket.number(), buffer, sizeof buffer, 0);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return std::nullopt;
    if (count == 0) return text;
    text.append(buffer, static_cast<std::size_t>(count));
    if (text.size() > limit) return std::nullopt;
  }
}

}  // namespace candor
