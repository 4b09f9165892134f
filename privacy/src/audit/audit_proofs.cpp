// Proofs, computed when asked for from stored nodes and at most a few runs of 256 leaves.
#include <algorithm>

#include "audit/audit_log.h"
#include "audit/segment.h"
#include "audit/stored_nodes.h"

namespace candor::audit {

namespace {

Error not_there(std::string detail) {
  return {.code = Errc::not_found, .name = "audit_entry_not_found", .detail = std::move(detail)};
}

Error pruned() {
  return not_there("The audit entries that this proof needs have been removed by retention.");
}

}  // namespace

Result<InclusionProof> AuditReader::inclusion(std::uint64_t sequence, std::uint64_t tree_size) {
  if (tree_size > size()) return not_there("The audit log has fewer entries than the tree asked for.");
  if (sequence >= tree_size) return not_there("The tree asked for does not hold this audit entry.");

  InclusionProof proof{.sequence = sequence, .tree_size = tree_size};
  for_each_segment(connection_, sequence, sequence + 1, [&](const Segment& segment) {
    const ByteView leaf = segment.header(sequence);
    proof.leaf.assign(leaf.begin(), leaf.end());
  });
  if (proof.leaf.empty()) return pruned();
  try {
    StoredNodes nodes(connection_);
    proof.path = inclusion_path(sequence, tree_size, nodes.source());
    proof.root = root_of(tree_size, nodes.source());
  } catch (const LeavesMissing&) {
    return pruned();
  }
  return proof;
}

Result<ConsistencyProof> AuditReader::consistency(std::uint64_t first, std::uint64_t second) {
  if (first == 0 || first > second) {
    return Error{.code = Errc::invalid,
                 .name = "invalid_tree_sizes",
                 .detail =
                     "A consistency proof needs a first tree of at least one entry that is not larger than "
                     "the second."};
  }
  if (second > size()) return not_there("The audit log has fewer entries than the tree asked for.");

  ConsistencyProof proof{.first_size = first, .second_size = second};
  try {
    StoredNodes nodes(connection_);
    proof.path = consistency_path(first, second, nodes.source());
  } catch (const LeavesMissing&) {
    return pruned();
  }
  return proof;
}

}  // namespace candor::audit
