// Verifying the whole log. The walk goes over the segments in order and grows the tree anew from their
// leaves. The MAC tells for each segment alone whether it is as we wrote it; the root ties it to all
// before it. Behind a damaged segment the tree is unknown until a multiple of 256, where stored nodes
// give a frontier to go on from: so the first wrong byte does not make everything behind it look wrong.
#include <algorithm>
#include <limits>

#include "audit/audit_log.h"
#include "audit/row_scan.h"
#include "audit/segment.h"
#include "audit/subject_index.h"
#include "audit/verify_tables.h"

namespace candor::audit {

namespace {

constexpr TableToScan segment_table{
    .rows_from =
        "SELECT first_sequence, entry_count, headers, root, mac FROM audit_segments "
        "WHERE first_sequence >= $1 ORDER BY first_sequence",
    .key_from =
        "SELECT first_sequence FROM audit_segments WHERE first_sequence >= $1 ORDER BY first_sequence LIMIT "
        "1",
    .keys_back =
        "SELECT first_sequence FROM audit_segments WHERE first_sequence >= $1 ORDER BY first_sequence DESC",
};

// One state of the database for all tables, and no transaction left behind.
class Snapshot {
 public:
  explicit Snapshot(storage::Connection& connection)
      : connection_(connection), own_(!connection.in_transaction()) {
    if (own_) connection_.begin_read();
  }
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;
  ~Snapshot() {
    if (own_) connection_.rollback();
  }

 private:
  storage::Connection& connection_;
  bool own_;
};

class LogWalk {
 public:
  LogWalk(storage::Connection& connection, const sealing::LockedKey& mac_key, std::string_view verifier_key,
          const DetailOpener& open_detail)
      : connection_(connection),
        mac_key_(mac_key),
        nodes_(connection, damages_),
        checkpoints_(connection, verifier_key, damages_),
        details_(connection, open_detail, result_, damages_),
        subjects_(connection, damages_) {}

  AuditVerification run();

 private:
  void visit(const storage::Rows& row);
  void visit_damaged(const storage::Rows& row);
  void visit_genuine(const Segment& segment);
  void visit_entry(const Segment& segment, std::uint64_t sequence);
  void start_at(const Segment& segment);
  void bridge_gap(std::uint64_t first);
  void resume_at(std::uint64_t sequence);
  void collect_subjects(const Segment& segment);
  void lose_trust();

  storage::Connection& connection_;
  const sealing::LockedKey& mac_key_;
  AuditVerification result_;
  DamageList damages_;
  NodeCheck nodes_;
  CheckpointCheck checkpoints_;
  DetailCheck details_;
  SubjectCheck subjects_;

  std::uint64_t next_ = 0;        // the sequence that is due
  std::uint64_t first_kept_ = 0;  // below it everything is pruned
  bool started_ = false;
  bool trusted_ = true;  // frontier_ is the tree of the first next_ entries
  Frontier frontier_;
  std::optional<std::uint64_t> resumed_at_;  // frontier taken from nodes and not yet confirmed by a root
  bool nodes_blamed_ = false;
  std::int64_t last_time_ = std::numeric_limits<std::int64_t>::min();
  Hash last_root_ = empty_root();
  std::vector<Uuid> run_ids_;
  bool run_complete_ = true;  // run_ids_ hold all of the current run of 4 096
};

AuditVerification LogWalk::run() {
  checkpoints_.passed(frontier_);
  scan_rows(
      connection_, segment_table, [this](const storage::Rows& row) { visit(row); },
      [this](std::int64_t first, std::optional<std::int64_t> last) {
        // A range of keys that nothing can be read from ends where the next row begins: the gap says it.
        const auto place = static_cast<std::uint64_t>(std::max<std::int64_t>(first, 0));
        damages_.add(std::max(place, next_), std::max(place, next_),
                     last ? "a segment cannot be read" : "segments from this entry on cannot be read");
        started_ = true;
        lose_trust();
      });
  nodes_.finish(next_);
  checkpoints_.finish(next_, nodes_);
  details_.finish();
  subjects_.finish(first_kept_, next_);
  result_.entries = next_;
  result_.checkpoints = checkpoints_.count();
  result_.root = trusted_ ? frontier_.root() : last_root_;
  result_.damages = std::move(damages_).sorted();
  return std::move(result_);
}

void LogWalk::visit(const storage::Rows& row) {
  const auto segment = segment_of(row);
  if (segment && is_genuine(*segment, mac_key_)) {
    visit_genuine(*segment);
  } else {
    visit_damaged(row);
  }
}

// What it covers is a guess from what can be read: its own number, the numbers in its headers, its length.
void LogWalk::visit_damaged(const storage::Rows& row) {
  const ByteView headers = row.blob(2);
  const std::uint64_t count = std::max<std::uint64_t>(1, headers.size() / AuditHeader::encoded_size);
  std::uint64_t first = static_cast<std::uint64_t>(std::max<std::int64_t>(row.integer(0), 0));
  if (first != next_ && headers.size() >= AuditHeader::encoded_size) {
    const auto header = decode_audit_header(headers.first(AuditHeader::encoded_size));
    if (header && header->sequence == next_) first = next_;
  }
  damages_.add(first, first + count - 1, "the segment differs from what was written");
  started_ = true;
  lose_trust();
  if (first != next_) return;
  next_ += count;
  details_.excuse(first, next_);
}

void LogWalk::visit_genuine(const Segment& segment) {
  if (!started_) start_at(segment);
  if (segment.first > next_) bridge_gap(segment.first);
  if (segment.first < next_ && trusted_) {
    damages_.add(segment.first, segment.end() - 1, "the segment repeats entries");
    lose_trust();
  }
  next_ = segment.first;
  collect_subjects(segment);
  last_root_ = Hash{};
  std::copy(segment.root.begin(), segment.root.end(), last_root_.begin());
  if (!trusted_) return;
  if (frontier_.root() == last_root_) {
    resumed_at_.reset();
    return;
  }
  if (!resumed_at_) {
    damages_.add(segment.first, segment.end() - 1, "the root of the segment differs from its entries");
  } else if (*resumed_at_ > 0 && !nodes_blamed_) {
    damages_.add(0, *resumed_at_ - 1, "the nodes over these entries do not lead to the root behind them");
    nodes_blamed_ = true;  // a wrong node spoils every later resumption too
  }
  lose_trust();
}

// The log may begin late: retention drops all segments that end below a multiple of 256; their nodes
// stay. So what is left begins with the segment that holds such a multiple; any other gap is damage.
void LogWalk::start_at(const Segment& segment) {
  started_ = true;
  if (segment.first == 0) return;
  const std::uint64_t boundary = (segment.first + leaves_per_node - 1) / leaves_per_node * leaves_per_node;
  if (boundary >= segment.end() || !nodes_.frontier_at(boundary)) return;
  result_.pruned_below = boundary;
  first_kept_ = segment.first;
  next_ = segment.first;
  lose_trust();
}

void LogWalk::bridge_gap(std::uint64_t first) {
  damages_.add(next_, first - 1, "the entries are missing");
  details_.excuse(next_, first);
  lose_trust();
}

// Reads details and headers together, entry by entry, because runs of subjects end between entries.
void LogWalk::collect_subjects(const Segment& segment) {
  std::vector<std::pair<std::uint64_t, Uuid>> named;
  const bool all_read = details_.check(
      segment, [&](std::uint64_t sequence, const Uuid& id) { named.emplace_back(sequence, id); });
  std::size_t next_named = 0;
  for (std::uint64_t sequence = segment.first; sequence < segment.end(); ++sequence) {
    if (sequence % entries_per_subject_run == 0) {
      run_ids_.clear();
      run_complete_ = true;
    }
    if (!all_read) run_complete_ = false;
    for (; next_named < named.size() && named[next_named].first == sequence; ++next_named) {
      if (!named[next_named].second.is_nil()) run_ids_.push_back(named[next_named].second);
    }
    visit_entry(segment, sequence);
    if (next_ % entries_per_subject_run == 0) {
      subjects_.check_run(sequence / entries_per_subject_run, std::move(run_ids_), run_complete_);
      run_ids_.clear();
    }
  }
}

void LogWalk::visit_entry(const Segment& segment, std::uint64_t sequence) {
  if (!trusted_ && sequence % leaves_per_node == 0) resume_at(sequence);
  const ByteView leaf = segment.header(sequence);
  const auto header = decode_audit_header(leaf);
  if (!header || header->sequence != sequence) {
    damages_.add(sequence, sequence, "the header is none that the log writes");
  } else {
    if (header->time < last_time_)
      damages_.add(sequence, sequence, "the entry is older than the one before it");
    last_time_ = std::max(last_time_, header->time);
    if (!header->record.is_nil()) run_ids_.push_back(header->record);
  }
  next_ = sequence + 1;
  if (!trusted_) return;
  frontier_.append(leaf_hash(leaf), [this](unsigned level, std::uint64_t index, const Hash& hash) {
    nodes_.recomputed(level, index, hash);
  });
  checkpoints_.passed(frontier_);
}

void LogWalk::resume_at(std::uint64_t sequence) {
  auto frontier = nodes_.frontier_at(sequence);
  if (!frontier) return;
  frontier_ = std::move(*frontier);
  trusted_ = true;
  resumed_at_ = sequence;
}

void LogWalk::lose_trust() {
  trusted_ = false;
  // What was collected may belong to a run that ends where nothing can be read.
  run_complete_ = false;
  run_ids_.clear();
  resumed_at_.reset();
}

}  // namespace

AuditVerification AuditReader::verify(const sealing::LockedKey& mac_key, std::string_view verifier_key,
                                      const DetailOpener& open_detail) {
  const Snapshot snapshot(connection_);
  return LogWalk(connection_, mac_key, verifier_key, open_detail).run();
}

}  // namespace candor::audit
