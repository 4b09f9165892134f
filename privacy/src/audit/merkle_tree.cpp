// A tree of n leaves splits at the largest power of two below n; its left part is always complete. So
// every range that a proof needs is either one complete subtree, asked from the store of nodes, or a
// complete left part and a smaller rest: the recursions below end after at most 64 steps.
#include "audit/merkle_tree.h"

#include <sodium.h>

#include <bit>
#include <cassert>
#include <utility>

namespace candor::audit {

namespace {

constexpr unsigned char leaf_prefix = 0x00;
constexpr unsigned char node_prefix = 0x01;

// The root over the leaves [first, first + count). `first` must be a multiple of the smallest power of
// two that is not below `count`, as every right part of a split is.
Hash range_root(std::uint64_t first, std::uint64_t count, const NodeSource& nodes) {
  if (std::has_single_bit(count)) {
    const auto level = static_cast<unsigned>(std::countr_zero(count));
    return nodes(level, first >> level);
  }
  const std::uint64_t left = std::bit_floor(count);
  return node_hash(range_root(first, left, nodes), range_root(first + left, count - left, nodes));
}

// Where a tree of more than one leaf splits.
std::uint64_t split_of(std::uint64_t count) {
  return std::bit_ceil(count) / 2;
}

// PATH(m, D[n]) of RFC 6962 2.1.1, for the leaves [first, first + count).
void append_path(std::vector<Hash>& path, std::uint64_t leaf, std::uint64_t first, std::uint64_t count,
                 const NodeSource& nodes) {
  if (count == 1) return;
  const std::uint64_t left = split_of(count);
  if (leaf < left) {
    append_path(path, leaf, first, left, nodes);
    path.push_back(range_root(first + left, count - left, nodes));
  } else {
    append_path(path, leaf - left, first + left, count - left, nodes);
    path.push_back(range_root(first, left, nodes));
  }
}

// SUBPROOF(m, D[n], b) of RFC 6962 2.1.2: `known` while the old tree is exactly this range, whose root
// the verifier has.
void append_subproof(std::vector<Hash>& path, std::uint64_t old_size, std::uint64_t first,
                     std::uint64_t count, bool known, const NodeSource& nodes) {
  if (old_size == count) {
    if (!known) path.push_back(range_root(first, count, nodes));
    return;
  }
  const std::uint64_t left = split_of(count);
  if (old_size <= left) {
    append_subproof(path, old_size, first, left, known, nodes);
    path.push_back(range_root(first + left, count - left, nodes));
  } else {
    append_subproof(path, old_size - left, first + left, count - left, false, nodes);
    path.push_back(range_root(first, left, nodes));
  }
}

bool to_hash(ByteView bytes, Hash& hash) {
  if (bytes.size() != hash.size()) return false;
  std::copy(bytes.begin(), bytes.end(), hash.begin());
  return true;
}

bool to_hashes(std::span<const Bytes> path, std::vector<Hash>& hashes) {
  // No tree of 64-bit size has longer proofs; a longer one need not be hashed to be refused.
  if (path.size() > 64) return false;
  hashes.resize(path.size());
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (!to_hash(path[i], hashes[i])) return false;
  }
  return true;
}

}  // namespace

Hash leaf_hash(ByteView leaf) {
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  crypto_hash_sha256_update(&state, &leaf_prefix, 1);
  crypto_hash_sha256_update(&state, raw(leaf), leaf.size());
  Hash hash;
  crypto_hash_sha256_final(&state, raw(std::span<std::byte>(hash)));
  return hash;
}

Hash node_hash(const Hash& left, const Hash& right) {
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  crypto_hash_sha256_update(&state, &node_prefix, 1);
  crypto_hash_sha256_update(&state, raw(ByteView(left)), left.size());
  crypto_hash_sha256_update(&state, raw(ByteView(right)), right.size());
  Hash hash;
  crypto_hash_sha256_final(&state, raw(std::span<std::byte>(hash)));
  return hash;
}

Hash empty_root() {
  Hash hash;
  crypto_hash_sha256(raw(std::span<std::byte>(hash)), nullptr, 0);
  return hash;
}

Frontier::Frontier(std::uint64_t size, std::vector<Hash> subtrees)
    : size_(size), subtrees_(std::move(subtrees)) {
  assert(subtrees_.size() == static_cast<std::size_t>(std::popcount(size_)));
}

Hash Frontier::root() const {
  if (subtrees_.empty()) return empty_root();
  Hash hash = subtrees_.back();
  for (std::size_t i = subtrees_.size() - 1; i-- > 0;) hash = node_hash(subtrees_[i], hash);
  return hash;
}

std::vector<Hash> inclusion_path(std::uint64_t leaf, std::uint64_t tree_size, const NodeSource& nodes) {
  assert(leaf < tree_size);
  std::vector<Hash> path;
  append_path(path, leaf, 0, tree_size, nodes);
  return path;
}

std::vector<Hash> consistency_path(std::uint64_t first, std::uint64_t second, const NodeSource& nodes) {
  assert(0 < first && first <= second);
  std::vector<Hash> path;
  append_subproof(path, first, 0, second, true, nodes);
  return path;
}

Hash root_of(std::uint64_t tree_size, const NodeSource& nodes) {
  return tree_size == 0 ? empty_root() : range_root(0, tree_size, nodes);
}

Frontier frontier_of(std::uint64_t tree_size, const NodeSource& nodes) {
  std::vector<Hash> subtrees;
  std::uint64_t first = 0;
  while (first < tree_size) {
    const std::uint64_t count = std::bit_floor(tree_size - first);
    subtrees.push_back(range_root(first, count, nodes));
    first += count;
  }
  return Frontier(tree_size, std::move(subtrees));
}

// RFC 9162 2.1.3.2.
bool verify_inclusion(std::uint64_t leaf, std::uint64_t tree_size, ByteView leaf_hash,
                      std::span<const Bytes> path, ByteView root) {
  Hash hash;
  Hash expected;
  std::vector<Hash> siblings;
  if (leaf >= tree_size || !to_hash(leaf_hash, hash) || !to_hash(root, expected)) return false;
  if (!to_hashes(path, siblings)) return false;

  std::uint64_t index = leaf;
  std::uint64_t last = tree_size - 1;
  for (const Hash& sibling : siblings) {
    if (last == 0) return false;
    if ((index & 1) != 0 || index == last) {
      hash = node_hash(sibling, hash);
      while ((index & 1) == 0 && index != 0) {
        index >>= 1;
        last >>= 1;
      }
    } else {
      hash = node_hash(hash, sibling);
    }
    index >>= 1;
    last >>= 1;
  }
  return last == 0 && hash == expected;
}

// RFC 9162 2.1.4.2. A proof from the empty tree says nothing and is refused.
bool verify_consistency(std::uint64_t first, std::uint64_t second, ByteView first_root, ByteView second_root,
                        std::span<const Bytes> path) {
  Hash old_root;
  Hash new_root;
  std::vector<Hash> hashes;
  if (first == 0 || first > second) return false;
  if (!to_hash(first_root, old_root) || !to_hash(second_root, new_root) || !to_hashes(path, hashes))
    return false;
  if (first == second) return hashes.empty() && old_root == new_root;
  if (hashes.empty()) return false;
  // A complete old tree is itself the first node of the proof, which leaves it out.
  if (std::has_single_bit(first)) hashes.insert(hashes.begin(), old_root);

  std::uint64_t index = first - 1;
  std::uint64_t last = second - 1;
  while ((index & 1) != 0) {
    index >>= 1;
    last >>= 1;
  }
  Hash old_hash = hashes[0];
  Hash new_hash = hashes[0];
  for (std::size_t i = 1; i < hashes.size(); ++i) {
    if (last == 0) return false;
    if ((index & 1) != 0 || index == last) {
      old_hash = node_hash(hashes[i], old_hash);
      new_hash = node_hash(hashes[i], new_hash);
      while ((index & 1) == 0 && index != 0) {
        index >>= 1;
        last >>= 1;
      }
    } else {
      new_hash = node_hash(new_hash, hashes[i]);
    }
    index >>= 1;
    last >>= 1;
  }
  return last == 0 && old_hash == old_root && new_hash == new_root;
}

}  // namespace candor::audit
