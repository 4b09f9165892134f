#pragma once
// What is behind the door: the vault's parts, and what one Reading or Writing works with.
#include <atomic>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "audit/audit_log.h"
#include "base/environment.h"
#include "base/id.h"
#include "decision/current_registers.h"
#include "decision/gatekeeper.h"
#include "decision/standing_ledger.h"
#include "decision/standing_table.h"
#include "privacy/authenticator.h"
#include "privacy/vault.h"
#include "sealing/key_store.h"
#include "sealing/keyring.h"
#include "search/search_index.h"
#include "storage/committer.h"
#include "storage/data_folder.h"
#include "storage/database.h"
#include "storage/record_table.h"
#include "vault/expiry.h"
#include "vault/feed_state.h"
#include "vault/reader_pool.h"
#include "vault/search_log.h"

namespace candor {

class Clockwork;
class Warming;

struct Vault::Inside {
  Inside(const VaultConfig& chosen, const Catalog& types, const Registers& facts, Environment outside);

  VaultConfig config;
  Catalog catalog;
  CurrentRegisters registers;
  Environment environment;
  std::unique_ptr<storage::DataFolder> folder;  // holds the lock for life
  Uuid installation;
  std::unique_ptr<storage::Database> records_database;
  std::unique_ptr<storage::Database> keys_database;
  std::optional<sealing::Keyring> keyring;
  std::unique_ptr<sealing::KeyStore> key_store;
  std::unique_ptr<Gatekeeper> gatekeeper;
  decision::DecisionClock decision_clock{environment.clock};
  decision::StandingTable standings;
  Vault::KeyMatch key_match;
  std::vector<storage::RecordTable> tables;
  std::unique_ptr<search::SearchIndex> index;
  std::unique_ptr<IdGenerator> ids;
  sealing::LockedKey audit_mac_key;
  sealing::LockedKey ledger_mac_key;
  sealing::LockedKey cursor_key;
  sealing::LockedKey idempotency_key;
  storage::Snapshots snapshots;
  std::unique_ptr<ReaderPool> readers;
  std::unique_ptr<Expiry> expiry;
  std::unique_ptr<Authenticator> authenticator;
  SearchLog search_log;
  FeedState feed;
  std::atomic<bool> rederiving_pending{false};
  std::atomic<std::int64_t> next_beginning{FeedState::never};  // milliseconds
  std::mutex broken_uploads_mutex;
  std::vector<Uuid> broken_uploads;  // what they stored is to be deleted
  std::unique_ptr<storage::Committer> committer;
  std::unique_ptr<Clockwork> clockwork;
  std::unique_ptr<Warming> warming;  // last: stops first
  ~Inside();

  const storage::RecordTable& table(const RecordType& type) const;

  // How numbers are read and names sorted; may change while requests run, so older ones stay valid.
  const Locale& locale() const { return *current_locale.load(); }
  void use_locale(const Locale& locale) {
    std::lock_guard guard(locales_mutex);
    current_locale = &locales.emplace_back(locale);
  }
  std::mutex locales_mutex;
  std::deque<Locale> locales;
  std::atomic<const Locale*> current_locale{&config.locale};
};

struct Reading::Inside {
  Vault::Inside& vault;
  storage::Connection& records;
  storage::Connection& keys;
  std::vector<audit::Entry>& entries;
  storage::WriteTask* task = nullptr;  // of a Writing
  // Of a Reading: what happens once its audit entries are durable.
  std::vector<UniqueFunction<void()>>* when_durable = nullptr;

  const storage::Overlay* overlay() const { return task ? &task->overlay : nullptr; }
  std::optional<decision::Standing> standing(const Uuid& person) const;

  // The audit header of an act, to be completed and recorded.
  audit::Entry entry(const Access& access, Operation operation, const RecordType* type,
                     const Uuid& record) const;
  // Records a denial and says it to the caller.
  Error denied(const Access& access, Operation operation, const RecordType& type, const Uuid& record,
               const decision::Decision& decision, const decision::Facts& facts);
  void recorded(audit::Entry entry) { entries.push_back(std::move(entry)); }
  Error damaged(const Access& access, Operation operation, const RecordType& type, const Uuid& record);

  std::optional<Error> may_read_log(const Access& access, Operation operation);

  // Locate and decide: the first two steps of every act on one record.
  struct Located {
    std::optional<storage::StoredRecord> record;
    decision::Facts facts;
    std::optional<decision::Standing> standing;
    decision::KnownRoom known;  // that the facts point into
    decision::Decision decision;

    Located() = default;
    Located(Located&& other)
        : record(std::move(other.record)),
          facts(other.facts),
          standing(std::move(other.standing)),
          known(other.known),
          decision(std::move(other.decision)) {
      if (facts.person) facts.person = &*standing;
      if (facts.known) facts.known = &known.person;
      if (facts.consent) facts.consent = &known.consent;
    }
  };
  Located locate(const Access& access, Operation operation, const RecordType& type, const Uuid& id) const;
  // For who is only compared: a person's standing decides alone, the record is not fetched.
  Located locate_unopened(const Access& access, Operation operation, const RecordType& type,
                          const Uuid& id) const;
  // Names of what the records point to, for who may see them; a list of its own in the log.
  void include_names(const Access& access, const RecordType& type, std::uint64_t visible,
                     std::span<const Uuid> ids, std::vector<ReferencedName>& names);
  void record_names(const Access& access, const RecordType& type, std::vector<Uuid> shown);
  // Why a write that makes `entry` is refused because of look-alikes; nothing when it may go on.
  std::optional<Error> refuse_duplicates(const Access& access, const RecordType& type,
                                         const search::IndexEntry& entry, const search::IndexEntry* before,
                                         Duplicates duplicates);
  // What the answer to a change shows: the whole record to who may read it, else that it was done.
  Result<DisclosedContent> answer_to_change(const RecordType& type, const Located& located,
                                            const Grant& grant) const;
  // Of a person whose standing the caller may know: whether he may read what was written down, too.
  bool may_read_texts(const Access& access, const RecordType& type, const Located& located) const;
  void tell_preferences(const RecordType& type, const Uuid& id, Grant& grant, PersonPrivacy& privacy) const;
  // In a Writing: a record that concerns a person changed, which counts as activity.
  void note_activity(Located& located, std::int64_t at) const;
  // In a Writing. Nothing for `at`: back from the trash.
  Result<void> set_trashed(const Access& access, Operation operation, const RecordType& type,
                           Located& located, std::optional<std::int64_t> at);
  // With what is known of the act already; the standing must be there.
  decision::Decision decide_on_person(const decision::Facts& asked, const Access& access,
                                      const RecordType& type, Located& located) const;
  void decide_on(const Access& access, Operation operation, const RecordType& type, Located& located) const;
};

// True when a record of this type is about a natural person: always, or by its person flag.
bool concerns_person(const storage::RecordTable& table, const storage::StoredRecord& record);

// True of what only its owner may see, by its privacy choice.
bool is_private(const storage::RecordTable& table, const storage::StoredRecord& record);

// Opens the envelopes under the grant and writes the JSON that goes out, without what is masked.
Result<DisclosedContent> disclose(const storage::RecordTable& table, const storage::StoredRecord& record,
                                  const Grant& grant, const decision::Decision& decision);

// Id, version and times alone.
DisclosedContent identity_of(const RecordType& type, const storage::StoredRecord& record);

std::uint64_t all_fields(const RecordType& type);

}  // namespace candor
