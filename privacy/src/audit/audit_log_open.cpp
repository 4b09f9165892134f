// Opening. The frontier comes from node rows for all complete runs of 256 leaves and from the leaves
// behind them; the root over both must be the one the last segment holds, and the segments that were
// re-hashed must bear our MAC. A checkpoint beyond the end means that entries were cut off.
#include <algorithm>

#include "audit/audit_log_state.h"
#include "audit/segment.h"
#include "audit/stored_nodes.h"

namespace candor::audit {

namespace {

constexpr std::string_view last_checkpoint =
    "SELECT tree_size, signed_at, note FROM audit_checkpoints ORDER BY tree_size DESC LIMIT 1";

constexpr std::string_view any_node = "SELECT 1 FROM audit_nodes LIMIT 1";

// Ends the transaction that it began, if none was open.
class OwnTransaction {
 public:
  explicit OwnTransaction(storage::Connection& writer) : writer_(writer), own_(!writer.in_transaction()) {
    if (own_) writer_.begin_write();
  }
  OwnTransaction(const OwnTransaction&) = delete;
  OwnTransaction& operator=(const OwnTransaction&) = delete;
  ~OwnTransaction() {
    if (own_) writer_.rollback();
  }
  void commit() {
    if (own_) writer_.commit();
    own_ = false;
  }

 private:
  storage::Connection& writer_;
  bool own_;
};

TreeState restore_tree(storage::Connection& writer, const sealing::LockedKey& mac_key, std::uint64_t size) {
  TreeState tree;
  if (size == 0) {
    auto rows = writer.query(any_node);
    if (rows.next()) throw_damage(0, leaves_per_node - 1, "the entries are missing");
    return tree;
  }
  const std::uint64_t complete = size - size % leaves_per_node;
  StoredNodes nodes(writer);
  tree.frontier = frontier_of(complete, nodes.source());

  // From the last entry on at the latest, so that a tail that is empty is compared with a root too.
  const std::uint64_t from = std::min(complete, size - 1);
  for_each_segment(writer, from, size, [&](const Segment& segment) {
    const std::uint64_t last = segment.end() - 1;
    if (!is_genuine(segment, mac_key))
      throw_damage(segment.first, last, "the segment does not match its MAC");
    if (segment.first > tree.frontier.size()) {
      throw_damage(tree.frontier.size(), segment.first - 1, "the entries are missing");
    }
    for (std::uint64_t sequence = tree.frontier.size(); sequence < segment.end(); ++sequence) {
      tree.frontier.append(leaf_hash(segment.header(sequence)));
    }
    const auto newest = decode_audit_header(segment.header(last));
    if (!newest || newest->sequence != last) throw_damage(last, last, "the header cannot be read");
    tree.last_time = newest->time;
    if (!std::ranges::equal(tree.frontier.root(), segment.root)) {
      throw_damage(std::min(segment.first, complete), last,
                   "nodes and entries do not lead to the stored root");
    }
  });
  if (tree.frontier.size() != size) throw_damage(tree.frontier.size(), size - 1, "the entries are missing");
  return tree;
}

CheckpointState restore_checkpoint(storage::Connection& writer, std::uint64_t size) {
  auto rows = writer.query(last_checkpoint);
  if (!rows.next()) return {};
  const auto checkpoint_size = static_cast<std::uint64_t>(rows.integer(0));
  if (checkpoint_size > size)
    throw_damage(size, checkpoint_size - 1, "a checkpoint names entries that are missing");
  return {.size = checkpoint_size, .signed_at = rows.integer(1), .note = std::string(rows.text(2))};
}

SubjectTail restore_tail(storage::Connection& writer, std::uint64_t size) {
  SubjectTail tail;
  const std::uint64_t first = size - size % entries_per_subject_run;
  for_each_concerned(writer, first, size, [&tail](const Uuid& id) { tail.add(id); });
  tail.committed();
  return tail;
}

}  // namespace

RestoredLog restore_log(storage::Connection& writer, const sealing::LockedKey& mac_key) {
  OwnTransaction transaction(writer);
  const std::uint64_t size = stored_size(writer);
  RestoredLog restored{.tree = restore_tree(writer, mac_key, size),
                       .checkpoint = restore_checkpoint(writer, size),
                       .subjects = restore_tail(writer, size)};
  rebuild_missing_subjects(writer, size);
  transaction.commit();
  return restored;
}

}  // namespace candor::audit
