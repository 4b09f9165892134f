#pragma once
// The parts of AuditReader::verify, one for each table beside the segments. The walk over the segments
// (audit_verify.cpp) feeds them what it recomputed; each compares with its rows and notes damage.
// Everything they are fed comes from segments whose MAC is right.
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "audit/audit_log.h"
#include "audit/merkle_tree.h"
#include "audit/segment.h"
#include "storage/database.h"

namespace candor::audit {

// Sequence numbers [first, end).
struct SequenceRange {
  std::uint64_t first = 0;
  std::uint64_t end = 0;
};

// Sorted, disjoint ranges that grow at the end or anywhere.
class RangeSet {
 public:
  void add(std::uint64_t first, std::uint64_t end);
  bool holds(std::uint64_t value) const;

 private:
  std::vector<SequenceRange> ranges_;
};

// Damage as it is found; neighbours with the same finding become one range.
class DamageList {
 public:
  void add(std::uint64_t first, std::uint64_t last, std::string_view what);
  void add_key(std::int64_t key, std::string_view what);
  std::vector<AuditDamage> sorted() &&;

 private:
  std::vector<AuditDamage> damages_;
};

class NodeCheck {
 public:
  NodeCheck(storage::Connection& connection, DamageList& damages);
  // From node rows alone; nothing when one is missing.
  std::optional<Frontier> frontier_at(std::uint64_t size) const;
  void recomputed(unsigned level, std::uint64_t index, const Hash& hash);
  void finish(std::uint64_t size);

 private:
  using Place = std::pair<unsigned, std::uint64_t>;
  std::optional<Hash> stored(unsigned level, std::uint64_t index) const;
  std::optional<Hash> from_children(unsigned level, std::uint64_t index) const;

  DamageList& damages_;
  std::map<Place, Hash> rows_;
  std::map<Place, Hash> recomputed_;
};

class CheckpointCheck {
 public:
  CheckpointCheck(storage::Connection& connection, std::string_view verifier_key, DamageList& damages);
  // Called for each size the walk comes through with a frontier it trusts, in ascending order.
  void passed(const Frontier& frontier);
  // Compares what the walk did not come through as far as nodes reach.
  void finish(std::uint64_t size, const NodeCheck& nodes);
  std::uint64_t count() const { return count_; }

 private:
  struct Signed {
    std::uint64_t size = 0;
    Hash root{};
    bool compared = false;
  };
  void read(const storage::Rows& row, std::string_view verifier_key, std::string_view origin);
  void compare(Signed& checkpoint, const Hash& root);

  DamageList& damages_;
  std::vector<Signed> checkpoints_;
  std::size_t next_ = 0;
  std::uint64_t count_ = 0;
};

class DetailCheck {
 public:
  DetailCheck(storage::Connection& connection, const DetailOpener& open_detail, AuditVerification& result,
              DamageList& damages)
      : connection_(connection), open_detail_(open_detail), result_(result), damages_(damages) {}

  // Compares details with the commitments of a segment's headers; gives the ids they name to `add`.
  // False when they could not all be read, so that `add` has not seen all.
  bool check(const Segment& segment, const std::function<void(std::uint64_t sequence, const Uuid&)>& add);
  // Entries that were reported as damaged already: details there have nothing to be compared with.
  void excuse(std::uint64_t first, std::uint64_t end) { known_.add(first, end); }
  // Details that belong to no entry.
  void finish();

 private:
  void check_row(const storage::Rows& row, const AuditHeader& header);
  bool matches(const struct DetailRow& row, const Hash& commitment, bool& redacted) const;

  storage::Connection& connection_;
  const DetailOpener& open_detail_;
  AuditVerification& result_;
  DamageList& damages_;
  RangeSet known_;
};

class SubjectCheck {
 public:
  SubjectCheck(storage::Connection& connection, DamageList& damages)
      : connection_(connection), damages_(damages) {}
  // `complete`: ids hold all of the run; otherwise (the run began with pruned or damaged entries) the
  // row may hold more.
  void check_run(std::uint64_t run, std::vector<Uuid> ids, bool complete);
  // Rows of runs that do not exist, or of which nothing is left.
  void finish(std::uint64_t first_kept, std::uint64_t size);

 private:
  storage::Connection& connection_;
  DamageList& damages_;
};

}  // namespace candor::audit
