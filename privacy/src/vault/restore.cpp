// From a backup to an installation in a new folder. Until the file named installation is written, which is
// last, the folder holds none; what was copied goes again when something fails before that.
#include "backup/backup_folder.h"
#include "privacy/authenticator.h"
#include "sealing/keyring.h"
#include "storage/migrator.h"
#include "vault/data_files.h"
#include "vault/inside.h"

namespace candor {
namespace {

Result<sealing::LockedKey> key_of_sheet(const std::string& typed, const storage::InstallationFile& file) {
  auto root = sealing::parse_escrow_text(typed);
  if (!root) return root.error();
  if (sealing::check_value(*root, file.installation) != file.key_check) {
    return Error{
        Errc::invalid, "wrong_root_key",
        "This sheet is well written but belongs to another installation. Find the one of this backup."};
  }
  return root;
}

// Files that are removed again unless they are kept.
class NewFiles {
 public:
  NewFiles() = default;
  NewFiles(const NewFiles&) = delete;
  NewFiles& operator=(const NewFiles&) = delete;
  ~NewFiles() {
    std::error_code ignored;
    for (const auto& file : files_) {
      for (const char* ending : {"", "-wal", "-shm"})
        std::filesystem::remove(file.string() + ending, ignored);
    }
  }
  void add(const std::filesystem::path& file) { files_.push_back(file); }
  void keep() { files_.clear(); }

 private:
  std::vector<std::filesystem::path> files_;
};

// What was true at the time of the backup and must not be any more: whoever was signed in, and how long the
// log had become when the keys were taken; the log goes on from where the data end.
void forget_what_passed(const VaultConfig& config, storage::Connection& keys) {
  keys.execute("DELETE FROM log_seen");
  open_records(config.folder)->open_writer()->execute("DELETE FROM sessions");
}

Result<void> fill(const VaultConfig& config, const BackupPlaces& from, const storage::InstallationFile& file,
                  sealing::LockedKey root, Environment environment, NewFiles& made) {
  const auto copy = [&](const std::filesystem::path& source, const std::filesystem::path& target) {
    auto copied = backup::copy_file(source, target);
    if (copied) made.add(target);
    return copied;
  };
  auto copied = copy(from.keys / "keys.db", storage::DataFolder::keys_file(config.folder));
  if (copied) copied = copy(from.data / "candor.db", storage::DataFolder::records_file(config.folder));
  if (!copied) return copied.error();
  auto keys = open_keys(config.folder)->open_writer();
  storage::migrate(*keys, storage::keystore_migrations(), to_milliseconds(environment.clock.now()));
  const auto keyring = sealing::Keyring::open(*keys, std::move(root), environment.random, environment.clock);
  if (!keyring) return keyring.error();
  forget_what_passed(config, *keys);
  return storage::DataFolder::write_installation(config.folder, file);
}

Result<void> make_installation(const VaultConfig& config, const BackupPlaces& from,
                               const std::optional<std::string>& escrow, Environment environment) {
  const auto file = storage::DataFolder::read_installation(from.data);
  if (!file) return file.error();
  auto root = escrow ? key_of_sheet(*escrow, *file) : matching_root_key(config, *file);
  if (!root) return root.error();
  if (auto prepared = storage::DataFolder::prepare_new(config.folder); !prepared) return prepared.error();
  const auto lock = storage::DataFolder::lock(config.folder);
  if (!lock) return lock.error();
  NewFiles made;
  if (escrow) {
    if (auto written = sealing::write_root_key(config.root_key_file, *root); !written) return written.error();
    made.add(config.root_key_file);
  }
  try {
    if (auto done = fill(config, from, *file, std::move(*root), environment, made); !done)
      return done.error();
  } catch (const storage::StorageError& error) {
    const bool full = error.failure() == storage::Failure::full;
    return Error{
        full ? Errc::storage_full : Errc::damaged, full ? "storage_full" : "storage_unusable",
        std::string("The backup cannot be restored: ") + error.what() + ". Nothing was left behind."};
  }
  made.keep();
  return {};
}

}  // namespace

Result<Vault::KeyMatch> Vault::restore(const VaultConfig& config, const Catalog& catalog,
                                       const Registers& registers, Environment environment,
                                       const BackupPlaces& from, const std::optional<std::string>& escrow) {
  const auto verified = verify_backup(from.data, from.keys);
  if (!verified) return verified.error();
  if (auto made = make_installation(config, from, escrow, environment); !made) return made.error();
  auto vault = open(config, catalog, registers, environment);
  if (!vault) return vault.error();
  auto& authenticator = (*vault)->authenticator();
  const auto access =
      authenticator.access(authenticator.local_operator(), Purpose::security, (*vault)->inside_->ids->next());
  (*vault)->read_and_wait(
      [&](Reading& reading) { reading.record(access, Operation::backup_restored, Verdict::allow); });
  return (*vault)->key_match();
}

}  // namespace candor
