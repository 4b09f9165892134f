#pragma once
// A Unix socket in the data folder. Its address has room for 107 bytes of path and a data folder may lie
// deeper, so it is addressed through the folder's descriptor.
#include <sys/socket.h>
#include <sys/un.h>

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace candor {

inline constexpr char control_socket_name[] = "control.sock";

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept;
  ~Descriptor();
  explicit operator bool() const { return number_ >= 0; }
  int number() const { return number_; }

 private:
  int number_ = -1;
};

Descriptor open_folder(const std::filesystem::path& folder);
Descriptor open_socket();
// Valid while `folder` is open.
sockaddr_un control_address(const Descriptor& folder);

// False when the other side is gone or takes too long.
bool send_all(const Descriptor& socket, std::string_view text);
// Until the other side ends its stream. Nothing when it takes too long or sends more than `limit`.
std::optional<std::string> receive_all(const Descriptor& socket, std::size_t limit);

}  // namespace candor
