#include "control/control_client.h"

#include "control/message.h"
#include "control/unix_socket.h"

namespace candor {

std::optional<Result<Value>> ask_server(const std::filesystem::path& folder, const LocalCommand& command) {
  const Descriptor opened = open_folder(folder);
  const Descriptor socket = open_socket();
  if (!opened || !socket) return std::nullopt;
  const sockaddr_un address = control_address(opened);
  if (::connect(socket.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
    return std::nullopt;
  const bool sent = send_all(socket, encode_request(command)) && ::shutdown(socket.number(), SHUT_WR) == 0;
  const auto answer = sent ? receive_all(socket, longest_control_answer) : std::nullopt;
  if (!answer || answer->empty()) {
    return Error{Errc::unavailable, std::string(server_ended),
                 "The server ended before it answered. Look whether it was done, and try again."};
  }
  return decode_answer(*answer);
}

}  // namespace candor
