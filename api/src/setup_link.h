#pragma once
// The one-time link with which the first user is made: 256 random bits that live in memory for an hour,
// and in a file of mode 0600 in the data folder, so that who may read the folder can use it and nobody
// else. It goes when it was used, when its hour is over and when the server stops. Never logged.
// Thread safe.
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

#include "base/environment.h"
#include "base/result.h"

namespace candor {

class SetupLink {
 public:
  static constexpr std::chrono::minutes lifetime{60};

  explicit SetupLink(Environment environment, std::chrono::milliseconds valid_for = lifetime);
  ~SetupLink();

  // Writes the link to the folder's file; `address`: http://127.0.0.1:8080
  Result<void> publish(const std::filesystem::path& folder, std::string_view address);
  // For the terminal of whoever started the server.
  const std::string& link() const { return link_; }

  // Whether this token opens the set-up now.
  bool opens(std::string_view token) const;
  // It was used: it opens nothing any more.
  void use();

  static std::filesystem::path file_in(const std::filesystem::path& folder);
  // What a server that ended badly left behind.
  static void remove_remnant(const std::filesystem::path& folder);

 private:
  void wait_for_end();
  void remove_file();

  const Clock& clock_;
  std::chrono::milliseconds valid_for_;
  Timestamp ends_at_;
  std::string token_;
  std::string link_;
  std::atomic<bool> used_{false};
  std::mutex mutex_;  // of what follows
  std::filesystem::path file_;
  bool stopping_ = false;
  std::condition_variable wake_;
  std::thread waiting_;
};

}  // namespace candor
