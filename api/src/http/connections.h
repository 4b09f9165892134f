#pragma once
// The connections that are open now, so that there are never too many and stopping reaches each. Locked when
// one comes or goes, never while a request is answered. Thread safe.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

namespace candor::http {

class Session;

class Connections {
 public:
  enum class Entry : std::uint8_t { welcome, full, crowded, stopping };

  Connections(std::size_t most, std::size_t most_per_address)
      : most_(most), most_per_address_(most_per_address) {}

  // `counted_address` is empty for peers that speak for many, which no limit of their own binds.
  Entry enter(const std::shared_ptr<Session>& session, const std::string& counted_address);
  // A connection that was refused still has to be told so; there is room for few of those.
  bool enter_refused(const std::shared_ptr<Session>& session);
  // True when the doors are closed and this was the last.
  bool leave(const Session* session);

  // From now on nobody enters; those who are in.
  std::vector<std::shared_ptr<Session>> close_doors();
  std::vector<std::shared_ptr<Session>> everyone();

 private:
  static constexpr std::size_t most_refused = 64;
  struct Guest {
    std::weak_ptr<Session> session;
    std::string counted_address;
    bool refused = false;
  };
  std::vector<std::shared_ptr<Session>> everyone_locked();

  const std::size_t most_;
  const std::size_t most_per_address_;
  std::mutex mutex_;
  bool closed_ = false;
  std::size_t refused_ = 0;
  std::unordered_map<const Session*, Guest> guests_;
  std::unordered_map<std::string, std::size_t> per_address_;
};

}  // namespace candor::http
