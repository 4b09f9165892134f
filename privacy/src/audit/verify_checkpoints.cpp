// A checkpoint is our signed word on size and root. What it says is compared with the recomputed tree;
// a size beyond the end means that entries were cut off.
#include <algorithm>
#include <limits>

#include "audit/checkpoint.h"
#include "audit/row_scan.h"
#include "audit/verify_tables.h"

namespace candor::audit {

namespace {

constexpr TableToScan checkpoint_table{
    .rows_from =
        "SELECT tree_size, signed_at, note FROM audit_checkpoints WHERE tree_size >= $1 ORDER BY tree_size",
    .key_from = "SELECT tree_size FROM audit_checkpoints WHERE tree_size >= $1 ORDER BY tree_size LIMIT 1",
    .keys_back = "SELECT tree_size FROM audit_checkpoints WHERE tree_size >= $1 ORDER BY tree_size DESC",
};

}  // namespace

CheckpointCheck::CheckpointCheck(storage::Connection& connection, std::string_view verifier_key,
                                 DamageList& damages)
    : damages_(damages) {
  const std::string origin = key_name(verifier_key).value_or("");
  scan_rows(
      connection, checkpoint_table, [&](const storage::Rows& row) { read(row, verifier_key, origin); },
      [&](std::int64_t first, std::optional<std::int64_t> last) {
        damages_.add_key(first, last ? "a checkpoint of this size cannot be read"
                                     : "checkpoints from this size on cannot be read");
      });
  std::sort(checkpoints_.begin(), checkpoints_.end(),
            [](const Signed& left, const Signed& right) { return left.size < right.size; });
}

void CheckpointCheck::read(const storage::Rows& row, std::string_view verifier_key, std::string_view origin) {
  ++count_;
  const std::int64_t key = row.integer(0);
  const auto text = verify_note(row.text(2), verifier_key);
  if (!text) return damages_.add_key(key, "the checkpoint of this size bears no valid signature");
  const auto checkpoint = parse_checkpoint(*text);
  if (!checkpoint || checkpoint->origin != origin) {
    return damages_.add_key(key, "the checkpoint of this size is not one of this log");
  }
  if (key < 0 || checkpoint->size != static_cast<std::uint64_t>(key) ||
      checkpoint->signed_at != row.integer(1)) {
    return damages_.add_key(key, "the checkpoint of this size was signed for another size or time");
  }
  checkpoints_.push_back({.size = checkpoint->size, .root = checkpoint->root});
}

void CheckpointCheck::passed(const Frontier& frontier) {
  while (next_ < checkpoints_.size() && checkpoints_[next_].size < frontier.size()) ++next_;
  if (next_ == checkpoints_.size() || checkpoints_[next_].size != frontier.size()) return;
  compare(checkpoints_[next_], frontier.root());
}

void CheckpointCheck::compare(Signed& checkpoint, const Hash& root) {
  checkpoint.compared = true;
  if (checkpoint.root == root) return;
  damages_.add(checkpoint.size, checkpoint.size, "the checkpoint of this size was signed for another tree");
}

void CheckpointCheck::finish(std::uint64_t size, const NodeCheck& nodes) {
  for (Signed& checkpoint : checkpoints_) {
    if (checkpoint.compared) continue;
    if (checkpoint.size > size) {
      damages_.add(size, checkpoint.size - 1, "a checkpoint was signed over entries that are missing");
    } else if (const auto frontier = nodes.frontier_at(checkpoint.size)) {
      compare(checkpoint, frontier->root());
    }
  }
}

}  // namespace candor::audit
