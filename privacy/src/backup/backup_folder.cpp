#include "backup/backup_folder.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "base/bytes.h"

namespace candor::backup {
namespace {

constexpr std::size_t piece_size = std::size_t{1} << 20;
constexpr std::size_t longest_small_file = 64 * 1024;

Error failure(const std::filesystem::path& path, const std::string& doing, int number) {
  const std::string detail =
      path.string() + ": " + doing + ": " + std::error_code(number, std::generic_category()).message() + ".";
  if (number == ENOSPC || number == EDQUOT) return {Errc::storage_full, "storage_full", detail};
  if (number == ENOENT) return {Errc::not_found, "no_such_file", detail};
  return {Errc::invalid, "backup_failed", detail};
}

Error failure(const std::filesystem::path& path, const std::string& doing) {
  return failure(path, doing, errno);
}

class File {
 public:
  File(const std::filesystem::path& path, int flags)
      : number_(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() {
    if (number_ >= 0) ::close(number_);
  }
  explicit operator bool() const { return number_ >= 0; }
  int number() const { return number_; }

 private:
  int number_;
};

// Size read; 0 at the end, nothing on failure.
std::optional<std::size_t> read_piece(const File& file, std::span<char> out) {
  for (;;) {
    const ssize_t count = ::read(file.number(), out.data(), out.size());
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno != EINTR) return std::nullopt;
  }
}

bool write_all(const File& file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(file.number(), text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

Result<void> sync(const std::filesystem::path& path) {
  const File opened(path, O_RDONLY);
  if (!opened || ::fsync(opened.number()) != 0) return failure(path, "it cannot be made durable");
  return {};
}

Result<void> write_new(const std::filesystem::path& path, std::string_view text) {
  const File file(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
  if (!file || !write_all(file, text) || ::fsync(file.number()) != 0)
    return failure(path, "it cannot be written");
  return {};
}

}  // namespace

Result<BackupFolder> BackupFolder::begin(const std::filesystem::path& place, const Uuid& installation) {
  const auto path = place / (".candor-" + installation.text() + ".partial");
  std::error_code code;
  if (!std::filesystem::is_directory(place, code)) {
    return Error{Errc::not_found, "no_such_file",
                 "There is no folder " + place.string() + " to put a backup in. Make it first."};
  }
  std::filesystem::remove_all(path, code);
  if (code) return failure(path, "what an earlier backup left cannot be removed", code.value());
  if (::mkdir(path.c_str(), 0700) != 0) return failure(path, "it cannot be made");
  return BackupFolder(place, path);
}

BackupFolder::BackupFolder(BackupFolder&& other) noexcept
    : place_(std::move(other.place_)), path_(std::exchange(other.path_, {})) {}

BackupFolder::~BackupFolder() {
  std::error_code ignored;
  if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
}

Result<void> BackupFolder::complete(BackupManifest& manifest, std::initializer_list<std::string_view> files) {
  for (const auto name : files) {
    if (auto done = sync(path_ / name); !done) return done.error();
    auto file = describe(path_, name);
    if (!file) return file.error();
    manifest.files.push_back(std::move(*file));
  }
  if (auto done = write_new(path_ / manifest_name, encode(manifest)); !done) return done.error();
  return sync(path_);
}

Result<std::filesystem::path> BackupFolder::publish(const std::string& name) {
  const auto target = place_ / name;
  if (::rename(path_.c_str(), target.c_str()) != 0) return failure(target, "it cannot get its name");
  path_.clear();
  if (auto done = sync(place_); !done) return done.error();
  return target;
}

Result<BackupFile> describe(const std::filesystem::path& folder, std::string_view name) {
  const auto path = folder / name;
  const File file(path, O_RDONLY | O_NOFOLLOW);
  if (!file) return failure(path, "it cannot be opened");
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  BackupFile description{std::string(name), 0, {}};
  std::vector<char> piece(piece_size);
  for (;;) {
    const auto count = read_piece(file, piece);
    if (!count) return failure(path, "it cannot be read");
    if (*count == 0) break;
    crypto_hash_sha256_update(&state, raw(as_bytes({piece.data(), *count})), *count);
    description.size += *count;
  }
  crypto_hash_sha256_final(&state, raw(std::span<std::byte>(description.sha256)));
  return description;
}

Result<void> copy_file(const std::filesystem::path& from, const std::filesystem::path& to) {
  const File source(from, O_RDONLY | O_NOFOLLOW);
  if (!source) return failure(from, "it cannot be opened");
  const File target(to, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
  if (!target) return failure(to, "it cannot be made");
  std::vector<char> piece(piece_size);
  for (;;) {
    const auto count = read_piece(source, piece);
    if (!count) return failure(from, "it cannot be read");
    if (*count == 0) break;
    if (!write_all(target, {piece.data(), *count})) return failure(to, "it cannot be written");
  }
  if (::fsync(target.number()) != 0) return failure(to, "it cannot be made durable");
  return {};
}

Result<std::string> read_small_file(const std::filesystem::path& path) {
  const File file(path, O_RDONLY | O_NOFOLLOW);
  if (!file) return failure(path, "it cannot be opened");
  std::string text(longest_small_file, '\0');
  std::size_t size = 0;
  while (size < text.size()) {
    const auto count = read_piece(file, std::span(text).subspan(size));
    if (!count) return failure(path, "it cannot be read");
    if (*count == 0) break;
    size += *count;
  }
  text.resize(size);
  return text;
}

}  // namespace candor::backup
