#pragma once
// The only door to stored data. A read runs on the calling thread with a Reading; a write is queued and
// runs on the committer's thread, one after another, with a Writing. Either way the answer is released
// only when the audit record (and the change) is durable: `release` is called once, on the committer's
// thread, and must be quick. Saving from a Reading does not compile.
// Thread safe; Reading and Writing are not and live only during the call they are given to.
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/environment.h"
#include "base/id.h"
#include "base/result.h"
#include "base/unique_function.h"
#include "privacy/access.h"
#include "privacy/audit_types.h"
#include "privacy/backup.h"
#include "privacy/collection.h"
#include "privacy/disclosed.h"
#include "privacy/draft.h"
#include "privacy/durability.h"
#include "privacy/explain.h"
#include "privacy/import_ledger.h"
#include "privacy/installation.h"
#include "privacy/migration.h"
#include "privacy/person_events.h"
#include "privacy/query.h"
#include "privacy/record_tabs.h"
#include "privacy/register_changes.h"
#include "privacy/registers.h"
#include "privacy/schema.h"
#include "privacy/totals.h"

namespace candor {

class Authenticator;
class Contents;
class Feed;

struct VaultConfig {
  std::filesystem::path folder;
  std::filesystem::path root_key_file;
  std::uint64_t reserve_bytes = std::uint64_t{64} << 20;
  Locale locale;
};

struct Catalog {
  std::span<const RecordType* const> types;
  std::span<const Migration> migrations;
};

class Reading {
 public:
  template <Record R>
  Result<Disclosed<R>> find(const Access& access, Id<R> id) {
    auto content = find(access, R::type(), id.uuid);
    if (!content) return content.error();
    return Disclosed<R>(std::move(*content));
  }
  template <Record R>
  Result<ListingContent> list(const Access& access, const Query& query) {
    return list(access, R::type(), query);
  }
  Result<DisclosedContent> find(const Access& access, const RecordType& type, const Uuid& id);
  // A page of a list, or of a search when the query has a text or filters on what people typed. Answers
  // are full pages; error invalid_query or invalid_cursor (400), field_hidden (403), index_warming (503).
  Result<ListingContent> list(const Access& access, const RecordType& type, const Query& query,
                              Operation operation = Operation::list);
  // What records come to, in groups: those that a list would count. Errors as of a list. A list in the log.
  Result<Totals> totals(const Access& access, const RecordType& type, const TotalsQuery& query);
  // The values a field has already, the most frequent first; groups without measures.
  Result<Totals> values(const Access& access, const RecordType& type, const ValuesQuery& query);
  // Records that `members` may be a second copy of, as the caller may see them; recorded as a search.
  Result<DuplicateReport> duplicates(const Access& access, const RecordType& type,
                                     const Personal<Object>& members, const std::optional<Uuid>& except,
                                     Operation operation = Operation::search);
  // Names of what a record points to, as far as the caller may see them; recorded as a list.
  std::vector<ReferencedName> referenced_names(const Access& access, const DisclosedContent& record);
  Timestamp now() const;
  const Locale& locale() const;
  // Whether there is no record of a type at all, not even in the trash; tells nothing about anybody.
  bool is_empty(const RecordType& type) const;
  // Asks the policy before work begins that touches many records, and records the answer.
  Result<void> permit(const Access& access, Operation operation, const RecordType& type);
  // Opens the members of a disclosed record for rules of the business.
  static Personal<Object> members(const DisclosedContent& content);

  // The tabs of a record's page; both are recorded as reading it.
  Result<ChangePage> changes(const Access& access, const RecordType& type, const Uuid& id,
                             std::optional<std::uint64_t> before, unsigned limit);
  Result<PersonPrivacy> privacy_of(const Access& access, const RecordType& type, const Uuid& id);
  // What is on record of a person's consents, objections, holds and notices, newest first.
  Result<RecordedEventPage> person_events(const Access& access, const RecordType& type, const Uuid& id,
                                          std::optional<std::uint64_t> before, unsigned limit);
  // The file that came as evidence with an event.
  Result<EvidenceFile> evidence(const Access& access, const RecordType& type, const Uuid& id,
                                std::uint64_t sequence);
  // What the answer to an act would be, and why.
  Result<Explanation> explain(const Access& access, const Question& question);
  // People who are to be told that we have their data (Art. 14), the most overdue first; a list in the log.
  Result<std::vector<NoticeDue>> notices_due(const Access& access, const RecordType& type, unsigned limit);
  Result<AuditPage> events(const Access& access, const AuditQuery& query);
  Result<InclusionProof> inclusion_proof(const Access& access, std::uint64_t sequence,
                                         std::uint64_t tree_size);
  Result<ConsistencyProof> consistency_proof(const Access& access, std::uint64_t first, std::uint64_t second);
  // The caller's imports, newest first (the owner's and the privacy contact's view: everybody's), one of
  // them, and what became of its rows after number `after`, at most 200. Error not_found for others'.
  std::vector<ImportRun> imports(const Access& access);
  Result<ImportRun> import_run(const Access& access, const Uuid& id);
  Result<std::vector<ImportedRow>> import_rows(const Access& access, const Uuid& id, std::uint32_t after,
                                               unsigned limit);
  Result<InstallationFacts> installation(const Access& access);
  // That somebody looked at a register; purposes, contexts and notices are for everybody who is signed in.
  Result<void> permit_register(const Access& access, RegisterName name);
  // What this house changed in it, newest first.
  Result<std::vector<RegisterVersion>> register_versions(const Access& access, RegisterName name);
  // Writes down an act that touches no record: who am I, sign-in refused ...
  void record(const Access& access, Operation operation, Verdict verdict, const Uuid& about = {});

  struct Inside;
  explicit Reading(Inside& inside) : inside_(inside) {}
  Reading(const Reading&) = delete;

 protected:
  friend class Authenticator;
  friend class Contents;
  friend class Feed;
  Inside& inside_;
};

struct StoredAnswer {  // of an earlier request with the same Idempotency-Key
  int status = 0;
  std::uint8_t record_type = 0;
  Uuid record;
};

class Writing : public Reading {
 public:
  template <Record R>
  Result<Disclosed<R>> create(const Access& access, const Draft<R>& draft, const Collection& collection) {
    auto content = create(access, R::type(), draft.content(), collection);
    if (!content) return content.error();
    return Disclosed<R>(std::move(*content));
  }
  template <Record R>
  Result<Disclosed<R>> update(const Access& access, Id<R> id, std::uint64_t version, const Patch<R>& patch) {
    auto content = update(access, R::type(), id.uuid, version, patch.content());
    if (!content) return content.error();
    return Disclosed<R>(std::move(*content));
  }
  // `operation`: create, or import for a row of a file. With Duplicates::refuse an equal record is error
  // possible_duplicate (409); ask duplicates() for the candidates.
  Result<DisclosedContent> create(const Access& access, const RecordType& type, const DraftContent& draft,
                                  const Collection& collection, Operation operation = Operation::create,
                                  Duplicates duplicates = Duplicates::unchecked);
  // `version`: only when the record has it (If-Match); nothing: whatever it is. `computed`: read-only members
  // that a use case sets with it (a lead's conversion), null to take them away.
  Result<DisclosedContent> update(const Access& access, const RecordType& type, const Uuid& id,
                                  std::optional<std::uint64_t> version, const PatchContent& patch,
                                  Duplicates duplicates = Duplicates::unchecked,
                                  const Object* computed = nullptr);

  // Two records turn out to be one person: what was said to the one was said to the other, so its consents,
  // objections, holds and notices are added with their evidence. Bases that the other lacks are added, none
  // is replaced. (A new record of a person who is known: Collection::known_as.)
  Result<void> add_what_is_known(const Access& access, const KnownPersonId& from, const KnownPersonId& to);

  // `version` as above.
  Result<void> trash(const Access& access, const RecordType& type, const Uuid& id,
                     std::optional<std::uint64_t> version);
  Result<DisclosedContent> restore(const Access& access, const RecordType& type, const Uuid& id);

  // A rights operation (privacy desk). Erasing destroys the person's keys after this write's commit and
  // then deletes the rows: three durable steps, resumed at start.
  Result<void> erase(const Access& access, const RecordType& type, const Uuid& id);

  // Notes what a person said or was told. Error invalid (422) names what is missing: evidence of a consent,
  // an unknown notice, a time to come. Returns its number in the ledger.
  Result<std::uint64_t> record_event(const Access& access, const RecordType& type, const Uuid& id,
                                     const PersonEvent& event);

  Result<void> change_installation(const Access& access, const InstallationChange& change);
  // That something was done for the installation's safety, now. For the local operator.
  Result<void> note_installation_fact(const Access& access, InstallationFact fact);

  // Registers; in a commit of its own. Error stale (412), invalid_register (422) as for a file. Returns what
  // will be in force once it is committed.
  Result<Registers> change_register(const Access& access, const RegisterChange& change);
  // Error not_found for a name that is none.
  Result<Registers> adopt_balancing_tests(const Access& access, std::span<const std::string> names);

  // Idempotency-Key (24 h). Nothing: the key is new. Error key_reused: it came with another body.
  Result<std::optional<StoredAnswer>> earlier_answer(const Access& access, std::string_view key,
                                                     std::string_view route, std::string_view body);
  void remember_answer(const Access& access, std::string_view key, std::string_view route,
                       std::string_view body, const StoredAnswer& answer);

  // The ledger of imports. `context` names a collection context, or is empty where the rows are about nobody;
  // rows and counts belong in the write that makes them true.
  Result<Uuid> begin_import(const Access& access, const RecordType& type, std::string_view context,
                            std::uint64_t total, bool dry_run);
  void record_import(const Uuid& id, const ImportCounts& counts, std::span<const ImportedRow> rows);
  void end_import(const Uuid& id, ImportState state);

  explicit Writing(Inside& inside) : Reading(inside) {}

 private:
  friend class Authenticator;
  friend class Contents;
  friend class Feed;
  // Nothing for `chosen`: a new id.
  Result<DisclosedContent> create_as(const std::optional<Uuid>& chosen, const Access& access,
                                     const RecordType& type, const DraftContent& draft,
                                     const Collection& collection, Operation operation,
                                     Duplicates duplicates);
};

// What a read or write found. A failed one is rolled back; its audit entries (denials) stay.
enum class Outcome : std::uint8_t { done, refused };

class Vault {
 public:
  // Makes a new, empty installation: root key, escrow text, databases. Refuses a folder that has one.
  struct Created {
    Uuid installation;
    std::string escrow_sheet;
  };
  static Result<Created> create(const VaultConfig& config, const Catalog& catalog, Environment environment);

  // Opens an installation: lock (a second server is refused, naming the first), key check before
  // anything is touched, migrations, resuming erasures, replaying the ledgers.
  static Result<std::unique_ptr<Vault>> open(const VaultConfig& config, const Catalog& catalog,
                                             const Registers& registers, Environment environment);
  ~Vault();

  // Runs `work` here and now, then hands `release` to the committer.
  template <class Work>
  void read(Work&& work, Release release) {
    ReadScope scope(*this);
    work(scope.reading());
    scope.finish(std::move(release));
  }
  // `alone`: in a commit of its own, for writes to accounts, which need to see each other's published
  // result.
  enum class Batching : std::uint8_t { shared, alone };
  void write(UniqueFunction<Outcome(Writing&)> work, Release release, Batching batching = Batching::shared);
  // The same and waits, also for a place in the queue; for the command line and for background jobs.
  Durability write_and_wait(UniqueFunction<Outcome(Writing&)> work, Batching batching = Batching::shared);
  template <class Work>
  Durability read_and_wait(Work&& work) {
    return wait_for([&](Release release) { read(std::forward<Work>(work), std::move(release)); });
  }

  // Returns when every read and write begun so far was answered and its `release` is gone, with all it held.
  // For whoever owns what a release refers to, before it goes.
  void settle();

  Authenticator& authenticator();
  const Registers& registers() const;
  const Locale& locale() const;

  // The current tree as a C2SP signed note, signed now if it has grown; and the key that verifies it.
  std::string checkpoint();
  std::string audit_verifier_key() const;
  // Reads the whole log; takes its time, call it off the request threads. Audited.
  AuditVerification verify_audit_log(const Access& access);
  // Of an installation that nobody has open, also of one too damaged for open(). Writes nothing, so it is
  // not audited: the caller opens the vault afterwards and records it, where that is possible.
  static Result<AuditVerification> verify_audit_log_offline(const VaultConfig& config,
                                                            Environment environment);

  // What was found when keys and data were held together at opening.
  struct KeyMatch {
    std::uint64_t erasures_repeated = 0;    // the keystore knew of them, the data did not
    std::uint64_t keys_swept = 0;           // their records never came
    std::uint64_t records_without_key = 0;  // damage: nobody was erased, yet they cannot be opened
    std::uint64_t keys_without_record = 0;  // kept: no crash can have left them
    bool data_older_than_keys = false;
  };
  // Copies data and keys while work goes on. Takes its time, call it off the request threads. Audited
  // before it begins, so that whoever restores a backup sees where it comes from.
  Result<BackupPair> back_up(const Access& access, const BackupPlaces& places);
  // Makes an installation in a new folder from a backup; `escrow`: the typed sheet, when the root key's file
  // is gone too. Nothing is written before keys and root key are right. Whoever was erased between the two
  // parts stays erased; sessions are over. Audited in the new installation.
  static Result<KeyMatch> restore(const VaultConfig& config, const Catalog& catalog,
                                  const Registers& registers, Environment environment,
                                  const BackupPlaces& from, const std::optional<std::string>& escrow);

  struct Readiness {
    bool database = false;
    bool keys = false;
    bool audit_log = false;
    bool search_index = false;
    bool ready() const { return database && keys && audit_log && search_index; }
  };
  Readiness readiness() const;
  // Of everything in the search index: equal when the content is, so that an index that was kept in step can
  // be compared with one rebuilt from disk. Nothing of it is stored.
  std::string index_digest() const;
  Uuid installation() const;
  const KeyMatch& key_match() const;

  struct Inside;  // privacy/src/vault/inside.h

 private:
  friend class Contents;
  friend class Feed;
  class ReadScope {
   public:
    explicit ReadScope(Vault& vault);
    ~ReadScope();
    Reading& reading();
    void finish(Release release);

   private:
    struct State;
    std::unique_ptr<State> state_;
  };
  static Durability wait_for(const std::function<void(Release)>& start);

  explicit Vault(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> inside_;
};

// Checks that a root key's escrow sheet, typed back, is the key of this installation.
Result<void> check_escrow(const VaultConfig& config, std::string_view typed);

}  // namespace candor
