#pragma once
// The tree's nodes as the database has them: rows for complete runs of 256 leaves (of 256 of those, ...),
// everything between computed from at most 256 rows or leaves. What was read is kept, so one object
// serves one proof or one restoring. Not thread safe.
#include <map>
#include <vector>

#include "audit/merkle_tree.h"
#include "storage/database.h"

namespace candor::audit {

// Thrown by StoredNodes for leaves that are not stored (any more).
struct LeavesMissing {
  std::uint64_t run = 0;
};

class StoredNodes {
 public:
  explicit StoredNodes(storage::Connection& connection) : connection_(connection) {}

  // Throws LeavesMissing, or StorageError with Failure::corrupt when a node row is missing.
  Hash node(unsigned level, std::uint64_t index);
  NodeSource source() {
    return [this](unsigned level, std::uint64_t index) { return node(level, index); };
  }

 private:
  // Hashes of the leaves of one run of 256 that are stored, from `first` on.
  struct Leaves {
    std::uint64_t first = 0;
    std::vector<Hash> hashes;
  };
  Hash from_leaves(unsigned level, std::uint64_t index);
  Hash from_rows(unsigned level, std::uint64_t index);
  const Leaves& leaves_of(std::uint64_t run);

  storage::Connection& connection_;
  std::map<std::uint64_t, Leaves> leaves_;
};

}  // namespace candor::audit
