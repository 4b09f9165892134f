#include "vault/data_files.h"

#include "sealing/keyring.h"

namespace candor {
namespace {

constexpr std::int32_t records_application_id = 0x43414e44;  // "CAND"
constexpr std::int32_t keys_application_id = 0x43414e4b;     // "CANK"

// Of each reading connection. Keys that are read again and again are kept elsewhere (DataKeyCache).
constexpr std::int64_t records_cache_kibibytes = 3072;
constexpr std::int64_t keys_cache_kibibytes = 512;

std::unique_ptr<storage::Database> open(const std::filesystem::path& file, std::int32_t application_id,
                                        bool create, std::int64_t reader_cache) {
  storage::SqliteOptions options;
  options.path = file.string();
  options.application_id = application_id;
  options.create = create;
  options.reader_cache_kibibytes = reader_cache;
  if (application_id == keys_application_id) options.writer_cache_kibibytes = 4 * keys_cache_kibibytes;
  return storage::open_sqlite(options);
}

Error wrong_key(const std::filesystem::path& file) {
  return {
      Errc::unavailable, "wrong_root_key",
      "The root key in " + file.string() +
          " is not the one of this installation. Nothing was touched. Bring the right one, for example from "
          "the escrow sheet."};
}

}  // namespace

std::unique_ptr<storage::Database> open_records(const std::filesystem::path& folder, bool create) {
  return open(storage::DataFolder::records_file(folder), records_application_id, create,
              records_cache_kibibytes);
}

std::unique_ptr<storage::Database> open_keys(const std::filesystem::path& folder, bool create) {
  return open(storage::DataFolder::keys_file(folder), keys_application_id, create, keys_cache_kibibytes);
}

Result<sealing::LockedKey> matching_root_key(const VaultConfig& config,
                                             const storage::InstallationFile& file) {
  auto root = sealing::read_root_key(config.root_key_file);
  if (!root) return root.error();
  if (sealing::check_value(*root, file.installation) != file.key_check)
    return wrong_key(config.root_key_file);
  return root;
}

}  // namespace candor
