#include "setup_link.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cstring>

#include "base/bytes.h"

namespace candor {
namespace {

Error not_written(const std::filesystem::path& file) {
  return {Errc::unavailable, "setup_link_not_written",
          "The set-up link cannot be written to " + file.string() + ": " + std::strerror(errno) +
              ". Check the folder, or add the first user with candor user add."};
}

// Every byte is looked at, whatever the first ones say.
bool same(std::string_view left, std::string_view right) {
  if (left.size() != right.size()) return false;
  unsigned char different = 0;
  for (std::size_t i = 0; i < left.size(); ++i) {
    different = static_cast<unsigned char>(different | (left[i] ^ right[i]));
  }
  return different == 0;
}

}  // namespace

SetupLink::SetupLink(Environment environment, std::chrono::milliseconds valid_for)
    : clock_(environment.clock), valid_for_(valid_for), ends_at_(environment.clock.now() + valid_for) {
  std::array<std::byte, 32> bytes;
  environment.random.fill(bytes);
  token_ = to_base64url(bytes);
}

SetupLink::~SetupLink() {
  {
    std::lock_guard guard(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  if (waiting_.joinable()) waiting_.join();
  remove_file();
  ::explicit_bzero(token_.data(), token_.size());
}

Result<void> SetupLink::publish(const std::filesystem::path& folder, std::string_view address) {
  remove_remnant(folder);
  link_ = std::string(address) + "/setup#token=" + token_;
  const auto file = file_in(folder);
  const int descriptor =
      ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (descriptor < 0) return not_written(file);
  const std::string line = link_ + "\n";
  const bool written = ::write(descriptor, line.data(), line.size()) == static_cast<ssize_t>(line.size());
  const bool closed = ::close(descriptor) == 0;
  if (!written || !closed) {
    const auto error = not_written(file);
    remove_remnant(folder);
    return error;
  }
  std::lock_guard guard(mutex_);
  file_ = file;
  waiting_ = std::thread([this] { wait_for_end(); });
  return {};
}

bool SetupLink::opens(std::string_view token) const {
  return !used_ && clock_.now() < ends_at_ && same(token, token_);
}

void SetupLink::use() {
  used_ = true;
  remove_file();
}

std::filesystem::path SetupLink::file_in(const std::filesystem::path& folder) {
  return folder / "setup-link";
}

void SetupLink::remove_remnant(const std::filesystem::path& folder) {
  std::error_code ignored;
  std::filesystem::remove(file_in(folder), ignored);
}

void SetupLink::wait_for_end() {
  std::unique_lock guard(mutex_);
  wake_.wait_for(guard, valid_for_, [this] { return stopping_; });
  guard.unlock();
  remove_file();
}

void SetupLink::remove_file() {
  std::lock_guard guard(mutex_);
  if (file_.empty()) return;
  std::error_code ignored;
  std::filesystem::remove(file_, ignored);
  file_.clear();
}

}  // namespace candor
