// The root key's file. systemd hands a credential to a service either as a file of the service's own
// user, mode 0400, or as root's file with an access control entry for that user; the latter shows as
// group-readable in the mode, so the entries are looked at before a file is called exposed.
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "sealing/keyring.h"

namespace candor::sealing {
namespace {

class File {
 public:
  explicit File(int descriptor) : descriptor_(descriptor) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  explicit operator bool() const { return descriptor_ >= 0; }
  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

Error failure(std::string name, const std::filesystem::path& file, const std::string& what) {
  return {.code = Errc::invalid, .name = std::move(name), .detail = file.filename().string() + ": " + what};
}

Error system_failure(std::string name, const std::filesystem::path& file, const std::string& doing) {
  const std::error_code reason(errno, std::generic_category());
  return failure(std::move(name), file, doing + ": " + reason.message());
}

std::uint32_t little_endian(std::span<const unsigned char> bytes) {
  std::uint32_t value = 0;
  for (std::size_t place = bytes.size(); place-- > 0;) value = value << 8 | bytes[place];
  return value;
}

// The kernel's form of an access control list: a version word, then entries of tag, permissions, id.
// True when nobody but the owner and this process's user is given anything.
bool list_names_only_us(int descriptor) {
  constexpr std::size_t head_size = 4;
  constexpr std::size_t entry_size = 8;
  constexpr std::uint32_t version = 2;
  constexpr std::uint32_t tag_owner = 1;
  constexpr std::uint32_t tag_user = 2;
  constexpr std::uint32_t tag_mask = 16;
  std::array<unsigned char, head_size + 32 * entry_size> list;
  const ssize_t size = ::fgetxattr(descriptor, "system.posix_acl_access", list.data(), list.size());
  if (size < static_cast<ssize_t>(head_size)) return false;
  std::span<const unsigned char> rest(list.data(), static_cast<std::size_t>(size));
  if (little_endian(rest.first(head_size)) != version) return false;
  for (rest = rest.subspan(head_size); rest.size() >= entry_size; rest = rest.subspan(entry_size)) {
    const std::uint32_t tag = little_endian(rest.first(2));
    const std::uint32_t permissions = little_endian(rest.subspan(2, 2));
    const std::uint32_t id = little_endian(rest.subspan(4, 4));
    const bool ours = tag == tag_owner || tag == tag_mask || (tag == tag_user && id == ::geteuid());
    if (!ours && permissions != 0) return false;
  }
  return true;
}

bool others_may_touch(int descriptor, const struct stat& status) {
  if (status.st_uid != ::geteuid() && status.st_uid != 0) return true;
  if ((status.st_mode & S_IRWXO) != 0) return true;
  return (status.st_mode & S_IRWXG) != 0 && !list_names_only_us(descriptor);
}

bool read_all(int descriptor, std::span<std::byte> out) {
  while (!out.empty()) {
    const ssize_t count = ::read(descriptor, out.data(), out.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    out = out.subspan(static_cast<std::size_t>(count));
  }
  return true;
}

bool write_all(int descriptor, ByteView bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    bytes = bytes.subspan(static_cast<std::size_t>(count));
  }
  return true;
}

// The name of a new file is durable only when its folder is.
bool sync_folder(const std::filesystem::path& file) {
  const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
  const File opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return opened && ::fsync(opened.descriptor()) == 0;
}

}  // namespace

Result<LockedKey> read_root_key(const std::filesystem::path& file) {
  // Not blocking: a pipe in the key's place must not hold up the start.
  const File opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!opened) {
    if (errno == ENOENT) {
      return failure(
          "root_key_missing", file,
          "there is no root key. Put the key of this installation back, or make it anew from its escrow "
          "sheet; without it the data cannot be read.");
    }
    return system_failure("root_key_unreadable", file, "the root key cannot be opened");
  }
  struct stat status {};
  if (::fstat(opened.descriptor(), &status) != 0 || !S_ISREG(status.st_mode)) {
    return failure("root_key_unreadable", file, "the root key must be a regular file.");
  }
  if (others_may_touch(opened.descriptor(), status)) {
    return failure(
        "root_key_exposed", file,
        "others than this user can reach the root key. Make it this user's own and take everybody "
        "else's rights away: chmod 600. If somebody may have read it, make a new installation key.");
  }
  if (status.st_size != static_cast<off_t>(key_size)) {
    return failure(
        "root_key_size", file,
        "a root key has exactly 32 bytes and this file has not: it is cut short or something else.");
  }
  LockedKey key;
  if (!read_all(opened.descriptor(), key.writable())) {
    return system_failure("root_key_unreadable", file, "the root key cannot be read");
  }
  return key;
}

Result<LockedKey> create_root_key(const std::filesystem::path& file, Random& random) {
  LockedKey key;
  random.fill(key.writable());
  if (auto written = write_root_key(file, key); !written) return written.error();
  return key;
}

Result<void> write_root_key(const std::filesystem::path& file, const LockedKey& key) {
  const File opened(::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  if (!opened) {
    if (errno == EEXIST) {
      return failure("root_key_exists", file,
                     "there is a root key already, and it is never overwritten. If its installation is gone, "
                     "remove it and run candor init again.");
    }
    return system_failure("root_key_not_written", file, "the root key cannot be created");
  }
  if (!write_all(opened.descriptor(), key.view()) || ::fsync(opened.descriptor()) != 0 ||
      !sync_folder(file)) {
    Error error = system_failure("root_key_not_written", file, "the root key cannot be written");
    ::unlink(file.c_str());  // half a key must not be met by the next start
    return error;
  }
  return {};
}

}  // namespace candor::sealing
