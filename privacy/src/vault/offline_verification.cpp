// Verifying the log of an installation that may be too damaged to be opened: no ledgers are replayed, no
// frontier is restored, nothing is migrated, and nothing is written down.
#include "audit/audit_log.h"
#include "decision/grant_keys.h"
#include "privacy/vault.h"
#include "sealing/key_store.h"
#include "sealing/keyring.h"
#include "vault/audit_detail.h"
#include "vault/data_files.h"

namespace candor {
namespace {

bool is_erased(storage::Connection& records, const Uuid& subject) {
  return records
      .query("SELECT 1 FROM standing_ledger WHERE subject_id = $1 AND kind IN (4, 5) LIMIT 1", {subject})
      .next();
}

AuditVerification verify(const VaultConfig& config, const Uuid& installation, const sealing::Keyring& keyring,
                         storage::Connection& keys, Environment environment) {
  const auto records = open_records(config.folder)->open_reader();
  const sealing::KeyStore key_store(keyring, environment.random);
  const auto open_detail = [&](std::uint64_t, const Uuid& subject, ByteView sealed) {
    return open_audit_detail(key_store, keys, subject, sealed, is_erased(*records, subject));
  };
  const auto mac_key = keyring.derived(sealing::SubKey::audit_mac);
  const audit::NoteSigner signer("candor/" + installation.text(),
                                 keyring.derived(sealing::SubKey::audit_signing_seed));
  return audit::AuditReader(*records).verify(mac_key, signer.verifier_key(), open_detail);
}

}  // namespace

Result<AuditVerification> Vault::verify_audit_log_offline(const VaultConfig& config,
                                                          Environment environment) {
  const auto file = storage::DataFolder::read_installation(config.folder);
  if (!file) return file.error();
  auto root = matching_root_key(config, *file);
  if (!root) return root.error();
  const auto lock = storage::DataFolder::lock(config.folder);
  if (!lock) return lock.error();
  try {
    const auto keys = open_keys(config.folder)->open_reader();
    const auto keyring = sealing::Keyring::open(*keys, std::move(*root), environment.random);
    if (!keyring) return keyring.error();
    return verify(config, file->installation, *keyring, *keys, environment);
  } catch (const storage::StorageError& error) {
    return Error{Errc::damaged, "storage_unusable",
                 std::string("The log cannot be read: ") + error.what() +
                     ". Keep a copy of the data folder as it is, then restore a backup."};
  }
}

}  // namespace candor
