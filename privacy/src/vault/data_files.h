#pragma once
// The two databases of a data folder and the root key that belongs to it: the same for whoever opens them,
// the vault, a verification offline or a backup.
#include <memory>

#include "base/result.h"
#include "privacy/vault.h"
#include "sealing/locked_memory.h"
#include "storage/data_folder.h"
#include "storage/database.h"

namespace candor {

// Throw StorageError when the file is not the database it should be.
std::unique_ptr<storage::Database> open_records(const std::filesystem::path& folder, bool create = false);
std::unique_ptr<storage::Database> open_keys(const std::filesystem::path& folder, bool create = false);

// The root key that the configuration names; error wrong_root_key when it is another installation's.
Result<sealing::LockedKey> matching_root_key(const VaultConfig& config,
                                             const storage::InstallationFile& file);

}  // namespace candor
