#pragma once
// The data folder: 0700, its files 0600, one process at a time (flock for life). Knows the names of the
// files, and keeps the small file that tells whether a root key belongs here without opening a database.
#include <array>
#include <filesystem>
#include <memory>
#include <string>

#include "base/id.h"
#include "base/result.h"

namespace candor::storage {

struct InstallationFile {
  Uuid installation;
  std::array<std::byte, 32> key_check{};
};

class DataFolder {
 public:
  static std::filesystem::path records_file(const std::filesystem::path& folder) {
    return folder / "candor.db";
  }
  static std::filesystem::path keys_file(const std::filesystem::path& folder) { return folder / "keys.db"; }
  static std::filesystem::path installation_file(const std::filesystem::path& folder) {
    return folder / "installation";
  }

  // Takes the lock; the error names the process that holds it.
  static Result<std::unique_ptr<DataFolder>> lock(const std::filesystem::path& folder);
  // Makes the folder (0700) if it is missing; the error says when it holds an installation already.
  static Result<void> prepare_new(const std::filesystem::path& folder);
  ~DataFolder();

  static Result<InstallationFile> read_installation(const std::filesystem::path& folder);
  static Result<void> write_installation(const std::filesystem::path& folder, const InstallationFile& file);

 private:
  explicit DataFolder(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;
};

}  // namespace candor::storage
