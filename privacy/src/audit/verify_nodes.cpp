// Node rows are compared with what the leaves give. Where leaves are gone (pruned) or damaged, a row of
// a higher level still vouches for the rows below it.
#include <algorithm>

#include "audit/row_scan.h"
#include "audit/verify_tables.h"

namespace candor::audit {

namespace {

constexpr std::string_view all_nodes =
    "SELECT level, node_index, hash FROM audit_nodes ORDER BY level, node_index";

// A level above this would cover more leaves than sequence numbers exist.
constexpr std::int64_t highest_level = 56;

SequenceRange leaves_under(unsigned level, std::uint64_t index) {
  return {.first = index << level, .end = (index + 1) << level};
}

}  // namespace

NodeCheck::NodeCheck(storage::Connection& connection, DamageList& damages) : damages_(damages) {
  std::uint64_t reached = 0;  // first leaf behind the last node that was read
  try {
    auto rows = connection.query(all_nodes);
    while (rows.next()) {
      const std::int64_t level = rows.integer(0);
      const std::int64_t index = rows.integer(1);
      const ByteView bytes = rows.blob(2);
      const bool is_level = level >= node_height && level <= highest_level && level % node_height == 0;
      if (!is_level || index < 0 || index >> (63 - level) != 0 || bytes.size() != sizeof(Hash)) {
        damages_.add(reached, reached, "a node row is none that the log writes");
        continue;
      }
      Hash& hash = rows_[{static_cast<unsigned>(level), static_cast<std::uint64_t>(index)}];
      std::copy(bytes.begin(), bytes.end(), hash.begin());
      reached = leaves_under(static_cast<unsigned>(level), static_cast<std::uint64_t>(index)).end;
    }
  } catch (const storage::StorageError& error) {
    if (!is_damage(error)) throw;
    damages_.add(reached, reached, "node rows cannot be read from here on");
  }
}

std::optional<Hash> NodeCheck::stored(unsigned level, std::uint64_t index) const {
  const auto found = rows_.find({level, index});
  if (found == rows_.end()) return std::nullopt;
  return found->second;
}

// The root over the rows of the stored level below.
std::optional<Hash> NodeCheck::from_children(unsigned level, std::uint64_t index) const {
  const unsigned below = (level - 1) / node_height * node_height;
  const std::uint64_t count = std::uint64_t{1} << (level - below);
  Frontier subtree;
  for (std::uint64_t child = index * count; child < (index + 1) * count; ++child) {
    const auto hash = stored(below, child);
    if (!hash) return std::nullopt;
    subtree.append(*hash);
  }
  return subtree.root();
}

std::optional<Frontier> NodeCheck::frontier_at(std::uint64_t size) const {
  if (size % leaves_per_node != 0) return std::nullopt;
  bool complete = true;
  const NodeSource source = [&](unsigned level, std::uint64_t index) {
    const auto hash = level % node_height == 0 ? stored(level, index) : from_children(level, index);
    if (!hash) complete = false;
    return hash.value_or(Hash{});
  };
  Frontier frontier = frontier_of(size, source);
  if (!complete) return std::nullopt;
  return frontier;
}

void NodeCheck::recomputed(unsigned level, std::uint64_t index, const Hash& hash) {
  if (level % node_height == 0) recomputed_[{level, index}] = hash;
}

void NodeCheck::finish(std::uint64_t size) {
  for (const auto& [place, hash] : recomputed_) {
    const auto range = leaves_under(place.first, place.second);
    const auto row = stored(place.first, place.second);
    if (!row) {
      damages_.add(range.first, range.end - 1, "the node over these entries is missing");
    } else if (*row != hash) {
      damages_.add(range.first, range.end - 1, "the node over these entries differs from them");
    }
  }
  for (const auto& [place, hash] : rows_) {
    const auto& [level, index] = place;
    if (recomputed_.contains(place)) continue;
    const auto range = leaves_under(level, index);
    if (index >= size >> level) {
      damages_.add(range.first, range.end - 1, "a node stands over entries that are not there");
    } else if (level > node_height) {
      const auto expected = from_children(level, index);
      if (expected && *expected != hash) {
        damages_.add(range.first, range.end - 1,
                     "the node over these entries differs from the nodes below it");
      }
    }
  }
}

}  // namespace candor::audit
