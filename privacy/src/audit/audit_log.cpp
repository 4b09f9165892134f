// Appending. State exists twice: as of the last commit, and as of now. A transaction works on the second;
// committed() copies it over the first, rolled_back() the other way. Opening is in audit_log_open.cpp.
#include "audit/audit_log.h"

#include <algorithm>

#include "audit/audit_log_state.h"
#include "audit/detail.h"
#include "audit/segment.h"

namespace candor::audit {

namespace {

constexpr std::string_view insert_segment =
    "INSERT INTO audit_segments (first_sequence, entry_count, headers, root, mac) VALUES ($1, $2, $3, $4, "
    "$5)";

constexpr std::string_view insert_node =
    "INSERT INTO audit_nodes (level, node_index, hash) VALUES ($1, $2, $3)";

// The size can meet itself again when a transaction that wrote a checkpoint was rolled back unnoticed.
constexpr std::string_view insert_checkpoint =
    "INSERT INTO audit_checkpoints (tree_size, signed_at, note) VALUES ($1, $2, $3) "
    "ON CONFLICT (tree_size) DO UPDATE SET signed_at = excluded.signed_at, note = excluded.note";

constexpr std::int64_t checkpoint_interval_milliseconds = 60'000;

class StoredAuditLog final : public AuditLog {
 public:
  StoredAuditLog(const sealing::LockedKey& mac_key, NoteSigner signer, Environment environment,
                 RestoredLog restored)
      : signer_(std::move(signer)),
        environment_(environment),
        tree_(restored.tree),
        committed_tree_(std::move(restored.tree)),
        checkpoint_(restored.checkpoint),
        committed_checkpoint_(std::move(restored.checkpoint)),
        subjects_(std::move(restored.subjects)) {
    std::copy(mac_key.view().begin(), mac_key.view().end(), mac_key_.writable().begin());
  }

  void append(storage::Connection& writer, std::span<Entry> entries) override;
  void committed() override;
  void rolled_back() override;
  std::uint64_t size() const override { return tree_.frontier.size(); }
  std::string checkpoint(storage::Connection& writer) override;
  bool checkpoint_due() const override;
  const NoteSigner& signer() const override { return signer_; }

 private:
  void append_entry(storage::Connection& writer, Entry& entry,
                    std::span<std::byte, AuditHeader::encoded_size> leaf);
  std::span<const Uuid> ids_of(const Entry& entry);
  std::int64_t now() const { return std::max(to_milliseconds(environment_.clock.now()), tree_.last_time); }

  sealing::LockedKey mac_key_;
  NoteSigner signer_;
  Environment environment_;
  TreeState tree_;
  TreeState committed_tree_;
  CheckpointState checkpoint_;
  CheckpointState committed_checkpoint_;
  SubjectTail subjects_;
  Bytes headers_;          // reused from segment to segment
  std::vector<Uuid> ids_;  // of one entry, reused
};

void StoredAuditLog::append(storage::Connection& writer, std::span<Entry> entries) {
  if (entries.empty()) return;
  const std::uint64_t first = size();
  const std::int64_t time = now();
  headers_.resize(entries.size() * AuditHeader::encoded_size);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    entries[i].header.sequence = first + i;
    entries[i].header.time = time;
    const std::span<std::byte> leaf(headers_.data() + i * AuditHeader::encoded_size,
                                    AuditHeader::encoded_size);
    append_entry(writer, entries[i], leaf.first<AuditHeader::encoded_size>());
  }
  tree_.last_time = time;

  const Hash root = tree_.frontier.root();
  const Hash mac = segment_mac(mac_key_, first, entries.size(), headers_, root);
  writer.execute(insert_segment,
                 {to_column(first), to_column(entries.size()), headers_, ByteView(root), ByteView(mac)});
}

void StoredAuditLog::append_entry(storage::Connection& writer, Entry& entry,
                                  std::span<std::byte, AuditHeader::encoded_size> leaf) {
  AuditHeader& header = entry.header;
  const std::span<const Uuid> ids = ids_of(entry);
  header.commitment = store_detail(writer, header.sequence, ids, entry.detail.sealed,
                                   entry.detail.sealed_subject, entry.detail.commitment, environment_.random);
  encode(header, leaf);
  tree_.frontier.append(leaf_hash(leaf), [&writer](unsigned level, std::uint64_t index, const Hash& hash) {
    if (level % node_height != 0) return;
    writer.execute(insert_node, {std::int64_t{level}, to_column(index), ByteView(hash)});
  });

  subjects_.add(header.record);
  if (!entry.detail.sealed.empty()) subjects_.add(entry.detail.sealed_subject);
  for (const Uuid& id : ids) subjects_.add(id);
  if (size() % entries_per_subject_run == 0) {
    store_subjects(writer, size() / entries_per_subject_run - 1, subjects_.finish_run());
  }
}

// What a list showed, in its order, then who else is concerned.
std::span<const Uuid> StoredAuditLog::ids_of(const Entry& entry) {
  const std::vector<Uuid>& records = entry.detail.records;
  if (entry.subjects.empty()) return records;
  ids_ = records;
  for (const Uuid& subject : entry.subjects) {
    if (subject.is_nil() || subject == entry.header.record) continue;
    if (std::find(ids_.begin(), ids_.end(), subject) == ids_.end()) ids_.push_back(subject);
  }
  return ids_;
}

void StoredAuditLog::committed() {
  committed_tree_ = tree_;
  if (committed_checkpoint_.size != checkpoint_.size) committed_checkpoint_ = checkpoint_;
  subjects_.committed();
}

void StoredAuditLog::rolled_back() {
  tree_ = committed_tree_;
  checkpoint_ = committed_checkpoint_;
  subjects_.rolled_back();
}

std::string StoredAuditLog::checkpoint(storage::Connection& writer) {
  const Frontier& frontier = committed_tree_.frontier;
  if (checkpoint_.size == frontier.size()) return checkpoint_.note;

  const std::int64_t signed_at =
      std::max(to_milliseconds(environment_.clock.now()), committed_tree_.last_time);
  const Checkpoint signed_tree{
      .origin = signer_.name(), .size = frontier.size(), .root = frontier.root(), .signed_at = signed_at};
  CheckpointState next{
      .size = frontier.size(), .signed_at = signed_at, .note = signer_.sign(checkpoint_text(signed_tree))};
  writer.execute(insert_checkpoint, {to_column(frontier.size()), signed_at, std::string_view(next.note)});
  checkpoint_ = std::move(next);
  // Outside a transaction the row is durable already, and nobody will say committed().
  if (!writer.in_transaction()) committed_checkpoint_ = checkpoint_;
  return checkpoint_.note;
}

bool StoredAuditLog::checkpoint_due() const {
  const std::uint64_t size = committed_tree_.frontier.size();
  if (size == checkpoint_.size.value_or(0)) return false;
  const std::int64_t age = to_milliseconds(environment_.clock.now()) - checkpoint_.signed_at;
  // A negative age is a clock that was set back; waiting for it to catch up could take years.
  return !checkpoint_.size || age < 0 || age >= checkpoint_interval_milliseconds;
}

}  // namespace

std::unique_ptr<AuditLog> AuditLog::open(storage::Connection& writer, const sealing::LockedKey& mac_key,
                                         NoteSigner signer, Environment environment) {
  RestoredLog restored = restore_log(writer, mac_key);
  return std::make_unique<StoredAuditLog>(mac_key, std::move(signer), environment, std::move(restored));
}

}  // namespace candor::audit
