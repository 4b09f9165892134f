#pragma once
// RFC 6962 Merkle trees (SHA-256; leaf prefix 0x00, node prefix 0x01): the frontier that grows by one
// leaf at a time, proofs over an abstract store of nodes, and their verification (RFC 9162 section 2.1).
// Pure functions and values.
#include <functional>
#include <span>
#include <vector>

#include "base/bytes.h"
#include "privacy/audit_types.h"

namespace candor::audit {

Hash leaf_hash(ByteView leaf);
Hash node_hash(const Hash& left, const Hash& right);
Hash empty_root();

// The roots of the complete subtrees of a tree, largest first: all that is needed to append and to
// tell the root.
class Frontier {
 public:
  Frontier() = default;
  // From stored nodes: one subtree for each bit of `size`, largest first.
  Frontier(std::uint64_t size, std::vector<Hash> subtrees);

  void append(const Hash& leaf) {
    append(leaf, [](unsigned, std::uint64_t, const Hash&) {});
  }
  // Also calls completed(level, index, hash) for each subtree of 2^level leaves, level at least 1, that
  // this leaf completes: those are the nodes worth storing.
  template <class Completed>
  void append(const Hash& leaf, Completed&& completed) {
    Hash hash = leaf;
    unsigned level = 0;
    for (std::uint64_t rest = size_; rest & 1; rest >>= 1) {
      hash = node_hash(subtrees_.back(), hash);
      subtrees_.pop_back();
      ++level;
      completed(level, size_ >> level, hash);
    }
    subtrees_.push_back(hash);
    ++size_;
  }

  std::uint64_t size() const { return size_; }
  Hash root() const;
  bool operator==(const Frontier&) const = default;

 private:
  std::uint64_t size_ = 0;
  std::vector<Hash> subtrees_;
};

// Gives the hash of the complete subtree of 2^level leaves that starts at leaf index * 2^level.
using NodeSource = std::function<Hash(unsigned level, std::uint64_t index)>;

// The caller makes sure that leaf < tree_size, and 0 < first <= second.
std::vector<Hash> inclusion_path(std::uint64_t leaf, std::uint64_t tree_size, const NodeSource& nodes);
std::vector<Hash> consistency_path(std::uint64_t first, std::uint64_t second, const NodeSource& nodes);
Hash root_of(std::uint64_t tree_size, const NodeSource& nodes);
// The complete subtrees of a tree of that size, for going on from there.
Frontier frontier_of(std::uint64_t tree_size, const NodeSource& nodes);

// Hashes come as byte views because they come from outside: anything but 32 bytes is refused.
bool verify_inclusion(std::uint64_t leaf, std::uint64_t tree_size, ByteView leaf_hash,
                      std::span<const Bytes> path, ByteView root);
bool verify_consistency(std::uint64_t first, std::uint64_t second, ByteView first_root, ByteView second_root,
                        std::span<const Bytes> path);

}  // namespace candor::audit
