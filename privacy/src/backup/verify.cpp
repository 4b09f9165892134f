#include <algorithm>

#include "backup/backup_folder.h"
#include "storage/data_folder.h"

namespace candor {
namespace {

Error damaged(const std::filesystem::path& file) {
  return {Errc::damaged, "backup_damaged",
          file.string() + " is not what was backed up: its size or checksum differs. Use another backup."};
}

Result<BackupManifest> read_part(const std::filesystem::path& folder, std::string_view part) {
  const auto text = backup::read_small_file(folder / backup::manifest_name);
  if (!text) return text.error();
  auto manifest = backup::decode(*text);
  if (!manifest) return manifest.error();
  if (manifest->part != part) {
    return Error{Errc::invalid, "wrong_part",
                 folder.string() + " holds the " + manifest->part + " of a backup, not its " +
                     std::string(part) + "."};
  }
  for (const auto& wanted : manifest->files) {
    const auto found = backup::describe(folder, wanted.name);
    if (!found) return found.error();
    if (*found != wanted) return damaged(folder / wanted.name);
  }
  return manifest;
}

std::optional<Error> mismatch(const BackupManifest& data, const BackupManifest& keys) {
  if (keys.installation != data.installation) {
    return Error{Errc::invalid, "other_installation",
                 "These keys are of another installation: they open none of these data."};
  }
  if (keys.taken_at < data.taken_at) {
    return Error{
        Errc::invalid, "keys_older_than_data",
        "These keys were taken before the data: whoever was recorded in between could not be read, and "
        "who was erased in between would come back. Use the keys of this backup, or later ones."};
  }
  return std::nullopt;
}

}  // namespace

std::uint64_t BackupManifest::bytes() const {
  std::uint64_t sum = 0;
  for (const auto& file : files) sum += file.size;
  return sum;
}

Result<BackupPair> verify_backup(const std::filesystem::path& data, const std::filesystem::path& keys) {
  auto read = read_part(data, backup::data_part);
  if (!read) return read.error();
  const auto installation = storage::DataFolder::read_installation(data);
  if (!installation) return installation.error();
  if (installation->installation != read->installation)
    return damaged(storage::DataFolder::installation_file(data));
  BackupPair pair{data, keys, std::move(*read), std::nullopt, false};
  if (keys.empty()) return pair;
  auto beside = read_part(keys, backup::keys_part);
  if (!beside) return beside.error();
  if (auto error = mismatch(pair.data, *beside)) return *error;
  pair.keys = std::move(*beside);
  return pair;
}

}  // namespace candor
