#pragma once
// The log in candor.db: segments (one row per commit batch), details, nodes, subjects, checkpoints.
// AuditLog appends: it belongs to the committer's thread and runs inside the committer's transaction on
// the writing connection; after COMMIT call committed(), after ROLLBACK rolled_back(), which forgets what
// the transaction appended. AuditReader answers questions on any read connection.
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "audit/checkpoint.h"
#include "audit/merkle_tree.h"
#include "base/environment.h"
#include "base/result.h"
#include "privacy/audit_types.h"
#include "sealing/locked_memory.h"
#include "storage/database.h"

namespace candor::audit {

// What goes with an entry beside its header. Usually at most one of the two; both are kept if given.
//  - records: the ids a list showed, 16 bytes each. Opaque, stored as they are, beside a salt.
//  - sealed: before/after or a reason, already sealed under the subject's audit key by the vault.
//    Its plaintext began with the salt: commitment = SHA-256(0x02 || plaintext).
struct Detail {
  std::vector<Uuid> records{};
  Bytes sealed{};
  Uuid sealed_subject{};
  Hash commitment{};  // of a sealed detail; computed here for records
};

struct Entry {
  AuditHeader header;  // sequence, time and the commitment are filled in by append
  Detail detail{};
  // People concerned beside header.record and detail.records (a company's people). They are stored and
  // committed to with the records, so that the index of subjects can be rebuilt and proven.
  std::vector<Uuid> subjects{};
};

class AuditLog {
 public:
  // Restores the frontier from the last segments and nodes; throws StorageError with Failure::corrupt
  // and the range when they contradict each other. Writes missing rows of subjects, in the caller's
  // transaction or in one of its own.
  static std::unique_ptr<AuditLog> open(storage::Connection& writer, const sealing::LockedKey& mac_key,
                                        NoteSigner signer, Environment environment);
  virtual ~AuditLog() = default;

  // Appends one segment with all entries, node rows of completed runs and, when 4 096 entries are
  // complete, their row of subjects. `now` is clamped to the last entry's time.
  virtual void append(storage::Connection& writer, std::span<Entry> entries) = 0;
  virtual void committed() = 0;
  virtual void rolled_back() = 0;

  virtual std::uint64_t size() const = 0;  // entries appended, also uncommitted ones
  // Signs the tree as committed. Writes the checkpoint row when the size differs from the last one's.
  virtual std::string checkpoint(storage::Connection& writer) = 0;
  // True when the last checkpoint is 60 s old and entries have been committed since.
  virtual bool checkpoint_due() const = 0;
  virtual const NoteSigner& signer() const = 0;
};

// Opens a sealed detail for verification or display. Nothing when its key is gone because the person was
// erased; a text that does not open although it should (key there, or gone without an erasure) is empty
// bytes, which verify reports as damage. The plaintext includes the 32-byte salt in front.
using DetailOpener =
    std::function<std::optional<Bytes>(std::uint64_t sequence, const Uuid& subject, ByteView sealed)>;

// An entry's detail as it is stored.
struct StoredDetail {
  std::vector<Uuid> records;  // shown or concerned
  Uuid sealed_subject{};
  Bytes sealed;
};

struct EventFilter {
  std::optional<Uuid> subject;  // a person: entries about the record itself, and lists that showed it
  std::optional<Uuid> actor;
  std::optional<Uuid> record;
  std::optional<std::int64_t> from, to;  // milliseconds, inclusive / exclusive
  std::optional<std::uint64_t> before;   // sequence, exclusive: for paging, newest first
  unsigned limit = 50;
  std::uint64_t operations = 0;  // bit n: the operation of code n; 0: all of them
  bool done_only = false;        // what was denied or failed is left out
};

class AuditReader {
 public:
  explicit AuditReader(storage::Connection& connection) : connection_(connection) { connection_.renew(); }

  std::uint64_t size();
  std::optional<AuditHeader> entry(std::uint64_t sequence);
  std::optional<StoredDetail> detail(std::uint64_t sequence);
  // Newest first. With a subject, runs of 4 096 that did not see it are skipped by their subjects row.
  std::vector<AuditHeader> events(const EventFilter& filter);
  // Re-hashes at most 256 leaves per level. Error not_found for a sequence that is pruned or not there.
  Result<InclusionProof> inclusion(std::uint64_t sequence, std::uint64_t tree_size);
  Result<ConsistencyProof> consistency(std::uint64_t first, std::uint64_t second);
  std::optional<std::string> latest_checkpoint();

  // Reads everything, in a read transaction of its own unless one is open; finds the damaged ranges of
  // each kind. Never throws for damage of the log: rows that the database cannot read are named as
  // damage too, and so are rows that belong to no entry. Segments missing at the beginning whose nodes
  // exist are pruned; their details and rows of subjects must be gone with them.
  AuditVerification verify(const sealing::LockedKey& mac_key, std::string_view verifier_key,
                           const DetailOpener& open_detail);

 private:
  storage::Connection& connection_;
};

}  // namespace candor::audit
