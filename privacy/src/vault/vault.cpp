// Opening and closing the door, and the two ways through it.
#include "privacy/vault.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "privacy/authenticator.h"
#include "sealing/keyed_hash.h"
#include "storage/migrator.h"
#include "vault/accounts.h"
#include "vault/audit_detail.h"
#include "vault/beginnings.h"
#include "vault/clockwork.h"
#include "vault/content.h"
#include "vault/data_files.h"
#include "vault/erasure.h"
#include "vault/feed.h"
#include "vault/import_ledger.h"
#include "vault/indexing.h"
#include "vault/inside.h"
#include "vault/installation_row.h"
#include "vault/key_match.h"
#include "vault/rederiving.h"
#include "vault/register_store.h"
#include "vault/warming.h"

namespace candor {
namespace {

// Migrations of all libraries in the order of their numbers.
std::vector<Migration> history(const Catalog& catalog) {
  std::vector<Migration> all(storage::record_migrations().begin(), storage::record_migrations().end());
  all.insert(all.end(), catalog.migrations.begin(), catalog.migrations.end());
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.number < b.number; });
  return all;
}

// The latest time that the ledger of people or the log knows: decisions are not made before it.
std::int64_t last_time_on_record(storage::Connection& records) {
  audit::AuditReader log(records);
  const auto last = log.size() ? log.entry(log.size() - 1) : std::nullopt;
  return std::max(decision::last_recorded_at(records), last ? last->time : 0);
}

Error storage_problem(const storage::StorageError& error) {
  return {
      Errc::unavailable, "storage_unusable",
      std::string("The database cannot be used: ") + error.what() +
          ". If it is damaged, restore a backup; if it is newer than this program, install the newer one."};
}

}  // namespace

// Here, where Warming is known.
Vault::Inside::Inside(const VaultConfig& chosen, const Catalog& types, const Registers& facts,
                      Environment outside)
    : config(chosen), catalog(types), registers(facts), environment(outside) {}
Vault::Inside::~Inside() = default;

const storage::RecordTable& Vault::Inside::table(const RecordType& type) const {
  for (const auto& table : tables) {
    if (&table.type() == &type) return table;
  }
  throw std::logic_error("a record type that is not in the catalog");
}

Result<Vault::Created> Vault::create(const VaultConfig& config, const Catalog& catalog,
                                     Environment environment) {
  if (auto prepared = storage::DataFolder::prepare_new(config.folder); !prepared) return prepared.error();
  auto lock = storage::DataFolder::lock(config.folder);
  if (!lock) return lock.error();
  auto root = sealing::create_root_key(config.root_key_file, environment.random);
  if (!root) return root.error();
  IdGenerator ids(environment.clock, environment.random);
  Created created{ids.next(), sealing::escrow_text(*root)};
  const auto now = to_milliseconds(environment.clock.now());
  try {
    auto keys = open_keys(config.folder, true);
    auto keys_writer = keys->open_writer();
    storage::migrate(*keys_writer, storage::keystore_migrations(), now);
    auto records = open_records(config.folder, true);
    auto writer = records->open_writer();
    storage::migrate(*writer, history(catalog), now);
    writer->execute("INSERT INTO installation (one, installation_id, created_at) VALUES (1, $1, $2)",
                    {created.installation, now});
    const storage::InstallationFile file{created.installation,
                                         sealing::check_value(*root, created.installation)};
    auto keyring = sealing::Keyring::open(*keys_writer, std::move(*root), environment.random);
    if (!keyring) return keyring.error();
    if (auto written = storage::DataFolder::write_installation(config.folder, file); !written) {
      return written.error();
    }
  } catch (const storage::StorageError& error) {
    return storage_problem(error);
  }
  return created;
}

Result<std::unique_ptr<Vault>> Vault::open(const VaultConfig& config, const Catalog& catalog,
                                           const Registers& registers, Environment environment) {
  // In this order: nothing is touched before lock and key are right.
  auto file = storage::DataFolder::read_installation(config.folder);
  if (!file) return file.error();
  auto root = matching_root_key(config, *file);
  if (!root) return root.error();
  auto lock = storage::DataFolder::lock(config.folder);
  if (!lock) return lock.error();

  auto inside = std::make_unique<Inside>(config, catalog, registers, environment);
  inside->folder = std::move(*lock);
  inside->installation = file->installation;
  for (const auto* type : catalog.types) inside->tables.emplace_back(*type);
  const auto now = to_milliseconds(environment.clock.now());
  try {
    inside->keys_database = open_keys(config.folder, false);
    auto keys = inside->keys_database->open_writer();
    storage::migrate(*keys, storage::keystore_migrations(), now);
    auto keyring = sealing::Keyring::open(*keys, std::move(*root), environment.random);
    if (!keyring) return keyring.error();
    inside->keyring.emplace(std::move(*keyring));
    inside->key_store = std::make_unique<sealing::KeyStore>(*inside->keyring, environment.random);
    inside->gatekeeper =
        std::make_unique<Gatekeeper>(inside->registers, inside->decision_clock, *inside->key_store);
    inside->ids = std::make_unique<IdGenerator>(environment.clock, environment.random);
    inside->audit_mac_key = inside->keyring->derived(sealing::SubKey::audit_mac);
    inside->ledger_mac_key = inside->keyring->derived(sealing::SubKey::ledger_mac);
    inside->cursor_key = inside->keyring->derived(sealing::SubKey::cursor);
    inside->idempotency_key = inside->keyring->derived(sealing::SubKey::idempotency_hash);

    inside->records_database = open_records(config.folder, false);
    auto records = inside->records_database->open_writer();
    storage::migrate(*records, history(catalog), now);
    end_interrupted_imports(*records, now);
    inside->config.locale = stored_locale(*records, config.locale);
    auto in_force = stored_registers(*inside, registers, *records, *keys);
    if (!in_force) return in_force.error();
    inside->registers.replace(std::move(*in_force));
    inside->index = std::make_unique<search::SearchIndex>(catalog.types, inside->config.locale);
    auto erasures = resume_erasures(*inside, *records, *keys);
    decision::replay(*records, inside->ledger_mac_key, inside->standings);
    const auto repeated = repeat_erasures(*inside, *records, *keys);
    erasures.insert(erasures.end(), repeated.begin(), repeated.end());
    inside->authenticator = open_authenticator(*inside, *records, *keys);
    audit::NoteSigner signer("candor/" + inside->installation.text(),
                             inside->keyring->derived(sealing::SubKey::audit_signing_seed));
    auto log = audit::AuditLog::open(*records, inside->audit_mac_key, std::move(signer), environment);
    inside->decision_clock.has_seen(last_time_on_record(*records));
    sweep_content(*inside, *records);
    open_feed(*inside, *records);
    open_rederiving(*inside, *records);
    open_beginnings(*inside, *records);
    inside->key_match = match_keys(*inside, *records, *keys);
    inside->key_match.erasures_repeated = repeated.size();
    record_erasures(*inside, *records, *log, erasures);
    inside->readers =
        std::make_unique<ReaderPool>(*inside->records_database, *inside->keys_database, inside->snapshots);
    storage::Committer::Parts parts;
    parts.records = std::move(records);
    parts.keys = std::move(keys);
    parts.audit = std::move(log);
    parts.folder = config.folder;
    parts.reserve_bytes = config.reserve_bytes;
    parts.finish_erasure = [inside = inside.get()](storage::Connection& writer, storage::Connection& keystore,
                                                   const storage::Erasure& erasure) {
      finish_erasure(*inside, writer, keystore, erasure);
    };
    parts.keys_changed = [inside = inside.get()](const Uuid& subject) {
      inside->key_store->changed(subject);
    };
    parts.index = inside->index.get();
    parts.snapshots = &inside->snapshots;
    inside->committer =
        std::make_unique<storage::Committer>(std::move(parts), inside->standings, environment);
    inside->expiry = std::make_unique<Expiry>(
        inside->standings, inside->decision_clock.now(),
        [inside = inside.get()](const Uuid& person) { update_purposes(*inside, person); });
    inside->clockwork = std::make_unique<Clockwork>(*inside);
    inside->warming = std::make_unique<Warming>(*inside);
    inside->warming->start();
  } catch (const storage::StorageError& error) {
    return storage_problem(error);
  }
  return std::unique_ptr<Vault>(new Vault(std::move(inside)));
}

Vault::Vault(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
// The readers close first: only the last connection to close, if it may write, empties the write-ahead log.
Vault::~Vault() {
  inside_->warming.reset();
  inside_->clockwork.reset();
  inside_->readers.reset();
}

struct Vault::ReadScope::State {
  explicit State(Vault::Inside& opened)
      : vault(opened),
        pair(vault.readers->take()),
        inside{vault, *pair.records, *pair.keys, entries, nullptr, &when_durable},
        reading(inside) {}
  ~State() { vault.readers->give_back(std::move(pair)); }
  Vault::Inside& vault;
  ReaderPool::Pair pair;
  std::vector<audit::Entry> entries;
  std::vector<UniqueFunction<void()>> when_durable;
  Reading::Inside inside;
  Reading reading;
};

Vault::ReadScope::ReadScope(Vault& vault) : state_(std::make_unique<State>(*vault.inside_)) {}
Vault::ReadScope::~ReadScope() = default;
Reading& Vault::ReadScope::reading() {
  return state_->reading;
}

void Vault::ReadScope::finish(Release release) {
  auto entries = std::move(state_->entries);
  if (!state_->when_durable.empty()) {
    release = [acts = std::move(state_->when_durable),
               release = std::move(release)](Durability durability) mutable {
      for (auto& act : acts) {
        if (durability == Durability::committed) act();
      }
      release(durability);
    };
  }
  auto& committer = *state_->vault.committer;
  state_.reset();  // the connections go back before the answer waits
  if (entries.empty()) {
    release(Durability::committed);
    return;
  }
  committer.submit_read(std::move(entries), std::move(release));
}

void Vault::write(UniqueFunction<Outcome(Writing&)> work, Release release, Batching batching) {
  auto run = [vault = inside_.get(), work = std::move(work)](storage::WriteTask& task) mutable {
    Reading::Inside inside{*vault, task.records, task.keys, task.entries, &task};
    Writing writing(inside);
    return work(writing);
  };
  inside_->committer->submit_write(std::move(run), std::move(release), batching == Batching::alone);
}

Durability Vault::wait_for(const std::function<void(Release)>& start) {
  std::mutex mutex;
  std::condition_variable ended;
  std::optional<Durability> result;
  start([&](Durability durability) {
    std::lock_guard guard(mutex);
    result = durability;
    ended.notify_one();
  });
  std::unique_lock guard(mutex);
  ended.wait(guard, [&] { return result.has_value(); });
  return *result;
}

Durability Vault::write_and_wait(UniqueFunction<Outcome(Writing&)> work, Batching batching) {
  for (;;) {
    const auto durability = wait_for([&](Release release) {
      write([&work](Writing& writing) { return work(writing); }, std::move(release), batching);
    });
    if (durability != Durability::queue_full) return durability;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
}

void Vault::settle() {
  inside_->committer->settle();
}
Authenticator& Vault::authenticator() {
  return *inside_->authenticator;
}
const Registers& Vault::registers() const {
  return *inside_->registers;
}
const Locale& Vault::locale() const {
  return inside_->locale();
}
std::string Vault::checkpoint() {
  return inside_->committer->checkpoint().get();
}
std::string Vault::audit_verifier_key() const {
  return inside_->committer->verifier_key();
}
Uuid Vault::installation() const {
  return inside_->installation;
}
const Vault::KeyMatch& Vault::key_match() const {
  return inside_->key_match;
}

AuditVerification Vault::verify_audit_log(const Access& access) {
  auto pair = inside_->readers->take();
  auto open_detail = [&](std::uint64_t, const Uuid& subject, ByteView sealed) {
    const auto standing = inside_->standings.find(subject);
    const bool erased = standing && standing->state != decision::PersonState::active;
    return open_audit_detail(*inside_->key_store, *pair.keys, subject, sealed, erased);
  };
  auto verification = audit::AuditReader(*pair.records)
                          .verify(inside_->audit_mac_key, inside_->committer->verifier_key(), open_detail);
  inside_->readers->give_back(std::move(pair));
  read_and_wait([&](Reading& reading) {
    reading.record(access, Operation::audit_verify,
                   verification.damages.empty() ? Verdict::allow : Verdict::failed);
  });
  return verification;
}

Vault::Readiness Vault::readiness() const {
  const bool healthy = inside_->committer->healthy();
  return {true, inside_->keyring.has_value(), healthy, inside_->index->is_open()};
}

std::string Vault::index_digest() const {
  std::string content;
  for (const auto& table : inside_->tables) content += inside_->index->fingerprint(table.type());
  return to_hex(sealing::keyed_hash(inside_->cursor_key.view(), as_bytes(content)));
}

Result<void> check_escrow(const VaultConfig& config, std::string_view typed) {
  auto file = storage::DataFolder::read_installation(config.folder);
  if (!file) return file.error();
  auto root = sealing::parse_escrow_text(typed);
  if (!root) return root.error();
  if (sealing::check_value(*root, file->installation) != file->key_check) {
    return Error{
        Errc::invalid, "wrong_root_key",
        "This sheet is well written but belongs to another installation. Find the one of this installation."};
  }
  return {};
}

}  // namespace candor
