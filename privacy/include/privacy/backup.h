#pragma once
// Backups: the data and the keys that open them as two folders of one name in two different places, the
// keys taken after the data. Each has a manifest with the sizes and SHA-256 of its files, which finds
// damage; what was changed on purpose is found by the seals and MACs inside when it is restored. The root
// key is never part of a backup.
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "base/time.h"
#include "privacy/audit_types.h"

namespace candor {

// Existing folders that hold backups side by side.
struct BackupPlaces {
  std::filesystem::path data;
  std::filesystem::path keys;
};

struct BackupFile {
  std::string name;
  std::uint64_t size = 0;
  Hash sha256{};

  bool operator==(const BackupFile&) const = default;
};

struct BackupManifest {
  std::string part;  // data or keys
  Uuid backup;       // the same in both parts
  Uuid installation;
  Timestamp taken_at{};
  std::int64_t migration = 0;  // the newest that the database has
  std::vector<BackupFile> files;

  std::uint64_t bytes() const;
  bool operator==(const BackupManifest&) const = default;
};

struct BackupPair {
  std::filesystem::path data_folder, keys_folder;
  BackupManifest data;
  std::optional<BackupManifest> keys;  // always there after taking a backup
  bool same_volume = false;            // one broken disk takes both
};

// Reads everything. Without `keys` the data alone are looked at. With them: whether they belong to the
// data, and were not taken before; keys of a later backup are right, and keep erased who was erased since.
Result<BackupPair> verify_backup(const std::filesystem::path& data, const std::filesystem::path& keys);

}  // namespace candor
