#include "storage/data_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

#include "base/text.h"

namespace candor::storage {
namespace {

Error problem(std::string name, std::string detail) {
  return {Errc::unavailable, std::move(name), std::move(detail)};
}

// Databases without the file that is written last: a beginning that was cut off, or a loss.
Error unfinished(const std::filesystem::path& folder) {
  return problem(
      "installation_unfinished",
      "The installation in " + folder.string() +
          " is not complete: its file named installation is missing. If it was never used, remove "
          "candor.db, keys.db and root.key there and run candor init again; if it held data, restore "
          "that file from a backup.");
}

constexpr std::string_view first_line = "candor installation 1";

}  // namespace

Result<std::unique_ptr<DataFolder>> DataFolder::lock(const std::filesystem::path& folder) {
  const auto path = folder / "lock";
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (descriptor < 0) {
    return problem("folder_unusable", "Cannot open " + path.string() + ": " + std::strerror(errno) +
                                          ". Run as the user who owns the data folder.");
  }
  if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    char holder[32] = {};
    const auto size = ::pread(descriptor, holder, sizeof holder - 1, 0);
    ::close(descriptor);
    std::string who = size > 0 ? std::string(trim({holder, static_cast<std::size_t>(size)})) : "unknown";
    return problem("folder_in_use", "The data folder " + folder.string() + " is in use by process " + who +
                                        ". Stop that one first, or choose another folder with --data.");
  }
  const std::string pid = std::to_string(::getpid()) + "\n";
  if (::ftruncate(descriptor, 0) != 0 ||
      ::pwrite(descriptor, pid.data(), pid.size(), 0) != static_cast<ssize_t>(pid.size())) {
    // A full disk must not keep a server from starting to serve reads: the lock itself holds.
  }
  return std::unique_ptr<DataFolder>(new DataFolder(descriptor));
}

DataFolder::~DataFolder() {
  ::close(descriptor_);
}

Result<void> DataFolder::prepare_new(const std::filesystem::path& folder) {
  std::error_code code;
  if (!std::filesystem::exists(folder, code)) {
    std::filesystem::create_directories(folder, code);
    if (code) {
      return problem("folder_unusable", "Cannot make " + folder.string() + ": " + code.message() + ".");
    }
  }
  if (::chmod(folder.c_str(), 0700) != 0) {
    return problem("folder_unusable",
                   "Cannot set the mode of " + folder.string() + ": " + std::strerror(errno) + ".");
  }
  if (std::filesystem::exists(installation_file(folder), code)) {
    return problem("installation_exists", "There is an installation in " + folder.string() +
                                              " already. Serve it, or choose another folder with --data.");
  }
  if (std::filesystem::exists(records_file(folder), code) ||
      std::filesystem::exists(keys_file(folder), code)) {
    return unfinished(folder);
  }
  return {};
}

Result<InstallationFile> DataFolder::read_installation(const std::filesystem::path& folder) {
  std::ifstream in(installation_file(folder));
  std::error_code code;
  if (!in && (std::filesystem::exists(records_file(folder), code) ||
              std::filesystem::exists(keys_file(folder), code))) {
    return unfinished(folder);
  }
  if (!in) {
    return problem("no_installation", "There is no installation in " + folder.string() +
                                          ". Make one with: candor init --data " + folder.string());
  }
  std::string line, id, check;
  std::getline(in, line);
  std::getline(in, id);
  std::getline(in, check);
  const auto uuid = Uuid::parse(id);
  const auto bytes = from_hex(check);
  if (line != first_line || !uuid || !bytes || bytes->size() != 32) {
    return problem("installation_unreadable", "The file " + installation_file(folder).string() +
                                                  " is damaged. Restore it from a backup.");
  }
  InstallationFile file{*uuid, {}};
  std::copy(bytes->begin(), bytes->end(), file.key_check.begin());
  return file;
}

// Under another name first: the file is there whole or not at all.
Result<void> DataFolder::write_installation(const std::filesystem::path& folder,
                                            const InstallationFile& file) {
  const auto path = installation_file(folder);
  const auto draft = folder / "installation.new";
  std::ostringstream text;
  text << first_line << '\n' << file.installation.text() << '\n' << to_hex(file.key_check) << '\n';
  const std::string content = text.str();
  const int descriptor = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
  const bool written =
      descriptor >= 0 &&
      ::write(descriptor, content.data(), content.size()) == static_cast<ssize_t>(content.size()) &&
      ::fsync(descriptor) == 0 && ::rename(draft.c_str(), path.c_str()) == 0;
  const std::string reason = written ? "" : std::strerror(errno);
  if (descriptor >= 0) ::close(descriptor);
  if (!written) return problem("folder_unusable", "Cannot write " + path.string() + ": " + reason + ".");
  const int directory = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (directory >= 0) {
    ::fsync(directory);
    ::close(directory);
  }
  return {};
}

}  // namespace candor::storage
