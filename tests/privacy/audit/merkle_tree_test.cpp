#include "audit/merkle_tree.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

namespace candor::audit {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

const fs::path vectors = fs::path(CANDOR_TEST_FOLDER) / "vectors" / "rfc6962-merkle";

json read_json(const fs::path& file) {
  std::ifstream stream(file);
  return json::parse(stream);
}

Bytes decoded(const json& value) {
  // Some probes hold text that is no base64; as bytes of any other length it must be refused as well.
  const auto text = value.get<std::string>();
  return from_base64(text).value_or(Bytes(5));
}

std::vector<Bytes> decoded_list(const json& value) {
  std::vector<Bytes> list;
  if (value.is_array()) {
    for (const auto& item : value) list.push_back(decoded(item));
  }
  return list;
}

Bytes bytes_of(const Hash& hash) {
  return Bytes(hash.begin(), hash.end());
}

std::vector<Bytes> bytes_of(const std::vector<Hash>& hashes) {
  std::vector<Bytes> list;
  for (const Hash& hash : hashes) list.push_back(bytes_of(hash));
  return list;
}

std::vector<fs::path> probes(std::string_view kind) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(vectors / "testdata" / kind)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  return files;
}

TEST(MerkleTree, decides_every_published_inclusion_probe_as_published) {
  const auto files = probes("inclusion");
  EXPECT_EQ(files.size(), 98u);
  for (const auto& file : files) {
    const json probe = read_json(file);
    const bool accepted =
        verify_inclusion(probe["leafIdx"].get<std::uint64_t>(), probe["treeSize"].get<std::uint64_t>(),
                         decoded(probe["leafHash"]), decoded_list(probe["proof"]), decoded(probe["root"]));
    EXPECT_EQ(accepted, !probe["wantErr"].get<bool>()) << file;
  }
}

TEST(MerkleTree, decides_every_published_consistency_probe_as_published) {
  const auto files = probes("consistency");
  EXPECT_EQ(files.size(), 98u);
  unsigned placeholders = 0;
  for (const auto& file : files) {
    const json probe = read_json(file);
    const bool accepted =
        verify_consistency(probe["size1"].get<std::uint64_t>(), probe["size2"].get<std::uint64_t>(),
                           decoded(probe["root1"]), decoded(probe["root2"]), decoded_list(probe["proof"]));
    // One probe takes two equal texts of 12 bytes for roots. A root has 32 bytes: we refuse it.
    const bool is_placeholder = !probe["wantErr"].get<bool>() && decoded(probe["root1"]).size() != 32;
    if (is_placeholder) ++placeholders;
    EXPECT_EQ(accepted, !probe["wantErr"].get<bool>() && !is_placeholder) << file;
  }
  EXPECT_EQ(placeholders, 1u);
}

TEST(MerkleTree, has_the_published_roots_of_every_size_up_to_eight) {
  const json tree = read_json(vectors / "tree8.json");
  Frontier frontier;
  EXPECT_EQ(to_hex(frontier.root()), tree["root_by_size"][0]);
  for (std::size_t i = 0; i < 8; ++i) {
    const Hash leaf = leaf_hash(*from_hex(tree["leaf_inputs_hex"][i].get<std::string>()));
    EXPECT_EQ(to_hex(leaf), tree["leaf_hashes"][i]);
    frontier.append(leaf);
    EXPECT_EQ(to_hex(frontier.root()), tree["root_by_size"][i + 1]) << "size " << i + 1;
  }
}

TEST(MerkleTree, hashes_leaves_and_nodes_with_their_own_prefix) {
  EXPECT_EQ(to_hex(leaf_hash(as_bytes("L123456"))),
            "395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
  Hash left{}, right{};
  EXPECT_NE(node_hash(left, right), node_hash(right, leaf_hash({})));
  Bytes both(64);
  EXPECT_NE(node_hash(left, right), leaf_hash(both));  // a node must never pass for a leaf
}

std::vector<Hash> some_leaves(std::size_t count) {
  std::vector<Hash> leaves;
  for (std::size_t i = 0; i < count; ++i) leaves.push_back(leaf_hash(as_bytes("leaf " + std::to_string(i))));
  return leaves;
}

NodeSource nodes_over(const std::vector<Hash>& leaves) {
  return [&leaves](unsigned level, std::uint64_t index) {
    Frontier subtree;
    const std::uint64_t count = std::uint64_t{1} << level;
    for (std::uint64_t i = 0; i < count; ++i) subtree.append(leaves.at(index * count + i));
    return subtree.root();
  };
}

TEST(MerkleTree, proves_every_leaf_in_every_tree_up_to_size_forty) {
  const auto leaves = some_leaves(40);
  const NodeSource nodes = nodes_over(leaves);
  for (std::uint64_t size = 1; size <= leaves.size(); ++size) {
    const Bytes root = bytes_of(root_of(size, nodes));
    for (std::uint64_t leaf = 0; leaf < size; ++leaf) {
      const auto path = bytes_of(inclusion_path(leaf, size, nodes));
      EXPECT_TRUE(verify_inclusion(leaf, size, leaves[leaf], path, root)) << leaf << " in " << size;
      const std::uint64_t other = (leaf + 1) % size;
      if (other != leaf) {
        EXPECT_FALSE(verify_inclusion(other, size, leaves[leaf], path, root));
      }
    }
  }
}

TEST(MerkleTree, proves_every_pair_of_sizes_up_to_forty_consistent) {
  const auto leaves = some_leaves(40);
  const NodeSource nodes = nodes_over(leaves);
  for (std::uint64_t second = 1; second <= leaves.size(); ++second) {
    const Hash second_root = root_of(second, nodes);
    for (std::uint64_t first = 1; first <= second; ++first) {
      const Hash first_root = root_of(first, nodes);
      const auto path = bytes_of(consistency_path(first, second, nodes));
      EXPECT_TRUE(verify_consistency(first, second, first_root, second_root, path))
          << first << " to " << second;
      if (first < second) {
        EXPECT_FALSE(verify_consistency(first, second, second_root, first_root, path));
      }
    }
  }
}

TEST(MerkleTree, refuses_a_root_of_wrong_length) {
  const auto leaves = some_leaves(1);
  Bytes root = bytes_of(leaves[0]);
  EXPECT_TRUE(verify_inclusion(0, 1, leaves[0], {}, root));
  EXPECT_TRUE(verify_consistency(1, 1, root, root, {}));
  for (const std::size_t length : {0u, 31u, 33u}) {
    Bytes other = root;
    other.resize(length);
    EXPECT_FALSE(verify_inclusion(0, 1, leaves[0], {}, other));
    EXPECT_FALSE(verify_inclusion(0, 1, other, {}, root));
    EXPECT_FALSE(verify_consistency(1, 1, other, other, {}));
  }
}

TEST(MerkleTree, refuses_a_proof_longer_than_any_tree_is_deep) {
  const auto leaves = some_leaves(1);
  EXPECT_FALSE(
      verify_inclusion(0, ~std::uint64_t{0}, leaves[0], std::vector<Bytes>(65, Bytes(32)), leaves[0]));
}

TEST(Frontier, goes_on_from_stored_nodes_as_if_it_had_never_stopped) {
  const auto leaves = some_leaves(600);
  Frontier whole;
  for (const Hash& leaf : leaves) whole.append(leaf);
  for (const std::uint64_t size : {1u, 255u, 256u, 257u, 512u, 599u}) {
    Frontier resumed = frontier_of(size, nodes_over(leaves));
    for (std::uint64_t i = size; i < leaves.size(); ++i) resumed.append(leaves[i]);
    EXPECT_EQ(resumed, whole);
  }
}

TEST(Frontier, tells_each_subtree_when_its_last_leaf_arrives) {
  const auto leaves = some_leaves(5);
  std::vector<std::string> told;
  Frontier frontier;
  for (const Hash& leaf : leaves) {
    frontier.append(leaf, [&](unsigned level, std::uint64_t index, const Hash& hash) {
      told.push_back(std::to_string(level) + "/" + std::to_string(index));
      EXPECT_EQ(hash, nodes_over(leaves)(level, index));
    });
  }
  EXPECT_EQ(told, (std::vector<std::string>{"1/0", "1/1", "2/0"}));
}

}  // namespace
}  // namespace candor::audit
