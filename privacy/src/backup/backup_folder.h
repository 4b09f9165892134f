#pragma once
// One part of a backup on its way to disk: filled beside its place under a name of its own, then renamed,
// so that under the final name there is a whole one or none. Folders 0700, files 0600, all of it synced.
#include <filesystem>

#include "backup/manifest.h"

namespace candor::backup {

class BackupFolder {
 public:
  // Removes what an earlier, cut-off backup of this installation has left in the place.
  static Result<BackupFolder> begin(const std::filesystem::path& place, const Uuid& installation);
  BackupFolder(BackupFolder&& other) noexcept;
  BackupFolder& operator=(BackupFolder&&) = delete;
  ~BackupFolder();  // removes what was not published

  const std::filesystem::path& path() const { return path_; }
  // Describes the named files, which are there by now, and writes the manifest.
  Result<void> complete(BackupManifest& manifest, std::initializer_list<std::string_view> files);
  // Gives the folder its name.
  Result<std::filesystem::path> publish(const std::string& name);

 private:
  BackupFolder(std::filesystem::path place, std::filesystem::path path)
      : place_(std::move(place)), path_(std::move(path)) {}
  std::filesystem::path place_;
  std::filesystem::path path_;  // empty: published or moved from
};

// Size and SHA-256 of a file; errors no_such_file, backup_unreadable.
Result<BackupFile> describe(const std::filesystem::path& folder, std::string_view name);
// A new file of mode 0600 with the same content, durable.
Result<void> copy_file(const std::filesystem::path& from, const std::filesystem::path& to);
Result<std::string> read_small_file(const std::filesystem::path& file);

}  // namespace candor::backup
