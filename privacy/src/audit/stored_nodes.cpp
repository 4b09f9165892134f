#include "audit/stored_nodes.h"

#include <algorithm>

#include "audit/segment.h"

namespace candor::audit {

namespace {

constexpr std::string_view node_rows =
    "SELECT node_index, hash FROM audit_nodes "
    "WHERE level = $1 AND node_index >= $2 AND node_index < $3 "
    "ORDER BY node_index";

}  // namespace

Hash StoredNodes::node(unsigned level, std::uint64_t index) {
  return level < node_height ? from_leaves(level, index) : from_rows(level, index);
}

Hash StoredNodes::from_leaves(unsigned level, std::uint64_t index) {
  const std::uint64_t first = index << level;
  const std::uint64_t count = std::uint64_t{1} << level;
  const std::uint64_t run = first / leaves_per_node;
  const Leaves& leaves = leaves_of(run);
  if (first < leaves.first || first + count > leaves.first + leaves.hashes.size()) throw LeavesMissing{run};
  Frontier subtree;
  for (std::uint64_t i = 0; i < count; ++i) subtree.append(leaves.hashes[first - leaves.first + i]);
  return subtree.root();
}

// A node between two stored levels is the root over the rows below it: at most 128 of them.
Hash StoredNodes::from_rows(unsigned level, std::uint64_t index) {
  const unsigned between = level % node_height;
  const std::uint64_t first = index << between;
  const std::uint64_t count = std::uint64_t{1} << between;
  Frontier subtree;
  auto rows = connection_.query(node_rows,
                                {std::int64_t{level - between}, to_column(first), to_column(first + count)});
  while (rows.next()) {
    const ByteView stored = rows.blob(1);
    Hash hash;
    if (stored.size() != hash.size()) break;
    std::copy(stored.begin(), stored.end(), hash.begin());
    subtree.append(hash);
  }
  if (subtree.size() != count) {
    throw_damage(index << level, (((index + 1) << level) - 1), "nodes over these entries are missing");
  }
  return subtree.root();
}

const StoredNodes::Leaves& StoredNodes::leaves_of(std::uint64_t run) {
  const auto [found, is_new] = leaves_.try_emplace(run);
  Leaves& leaves = found->second;
  if (!is_new) return leaves;
  const std::uint64_t first = run * leaves_per_node;
  const std::uint64_t end = first + leaves_per_node;
  for_each_segment(connection_, first, end, [&](const Segment& segment) {
    const std::uint64_t from = std::max(segment.first, first);
    if (leaves.hashes.empty()) leaves.first = from;
    if (from != leaves.first + leaves.hashes.size()) throw_damage(first, end - 1, "segments leave a gap");
    for (std::uint64_t sequence = from; sequence < std::min(segment.end(), end); ++sequence) {
      leaves.hashes.push_back(leaf_hash(segment.header(sequence)));
    }
  });
  return leaves;
}

}  // namespace candor::audit
