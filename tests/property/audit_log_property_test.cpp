// Random batches with commits and rollbacks give the tree that RFC 6962 defines, and every proof of
// random sizes verifies while any flipped byte of it does not.
#include "privacy/audit/audit_fixture.h"

namespace candor::audit {
namespace {

// MTH(D[n]) of RFC 6962 2.1, word for word.
Hash naive_root(std::span<const Bytes> leaves) {
  if (leaves.empty()) return empty_root();
  if (leaves.size() == 1) return leaf_hash(leaves[0]);
  std::size_t split = 1;
  while (split * 2 < leaves.size()) split *= 2;
  return node_hash(naive_root(leaves.first(split)), naive_root(leaves.subspan(split)));
}

std::vector<Bytes> bytes_of(const std::vector<Hash>& hashes) {
  std::vector<Bytes> list;
  for (const Hash& hash : hashes) list.emplace_back(hash.begin(), hash.end());
  return list;
}

Entry random_entry(SeededRandom& random) {
  const auto person = [&random] { return numbered_id(1 + random.below(300)); };
  switch (random.below(8)) {
    case 0: {
      std::vector<Uuid> records;
      for (std::uint64_t i = random.below(20); i > 0; --i) records.push_back(person());
      return list_of(std::move(records));
    }
    case 1:
      return change_of(person(), person(), "reason");
    case 2: {
      Entry entry = change_of(person(), person(), "reason");
      entry.subjects = {person(), person()};
      return entry;
    }
    case 3: {
      Entry entry = read_of(person());
      entry.subjects = {person()};
      return entry;
    }
    default:
      return read_of(person());
  }
}

// Everyone an entry is about, as the log promises to remember.
std::vector<Uuid> concerned_by(const Entry& entry) {
  std::vector<Uuid> ids = entry.detail.records;
  ids.insert(ids.end(), entry.subjects.begin(), entry.subjects.end());
  ids.push_back(entry.header.record);
  if (!entry.detail.sealed.empty()) ids.push_back(entry.detail.sealed_subject);
  return ids;
}

struct Model {
  std::vector<Bytes> leaves;
  std::vector<std::vector<Uuid>> concerned;

  void add(const Entry& entry) {
    Bytes leaf(AuditHeader::encoded_size);
    encode(entry.header, std::span<std::byte>(leaf).first<AuditHeader::encoded_size>());
    leaves.push_back(std::move(leaf));
    concerned.push_back(concerned_by(entry));
  }
};

class AuditLogProperty : public testing::TestWithParam<std::uint64_t> {};

// Builds a log of random transactions, a third of which are rolled back, with restarts in between.
void grow(AuditBench& bench, Model& model, SeededRandom& random, std::size_t transactions,
          std::size_t largest) {
  for (std::size_t round = 0; round < transactions; ++round) {
    bench.clock().advance(std::chrono::milliseconds(random.below(1000)));
    std::vector<std::vector<Entry>> batches(1 + random.below(2));
    bench.writer().begin_write();
    for (auto& batch : batches) {
      for (std::uint64_t i = 1 + random.below(largest); i > 0; --i) batch.push_back(random_entry(random));
      bench.log().append(bench.writer(), batch);
    }
    if (random.below(5) == 0) bench.log().checkpoint(bench.writer());
    if (random.below(3) == 0) {
      bench.writer().rollback();
      bench.log().rolled_back();
    } else {
      bench.writer().commit();
      bench.log().committed();
      for (const auto& batch : batches) {
        for (const Entry& entry : batch) model.add(entry);
      }
    }
    ASSERT_EQ(bench.log().size(), model.leaves.size());
    if (random.below(10) == 0) bench.reopen();
  }
}

TEST_P(AuditLogProperty, roots_are_those_of_the_definition_and_the_log_verifies) {
  SeededRandom random(GetParam());
  AuditBench bench;
  Model model;
  for (int part = 0; part < 4; ++part) {
    grow(bench, model, random, 12, part % 2 == 0 ? 40 : 256);
    EXPECT_EQ(bench.root(), naive_root(model.leaves)) << "seed " << GetParam();
  }
  const auto result = bench.verify();
  EXPECT_TRUE(result.damages.empty()) << "seed " << GetParam() << "\n" << text_of(result);
  EXPECT_EQ(result.entries, model.leaves.size());
  EXPECT_EQ(result.root, naive_root(model.leaves));
}

TEST_P(AuditLogProperty, events_of_a_person_are_exactly_the_entries_that_concern_him) {
  SeededRandom random(GetParam() + 1000);
  AuditBench bench;
  Model model;
  grow(bench, model, random, 50, 256);
  auto reader = bench.reader();
  for (int round = 0; round < 5; ++round) {
    const Uuid person = numbered_id(1 + random.below(300));
    std::vector<std::uint64_t> expected;
    for (std::size_t i = model.concerned.size(); i-- > 0;) {
      const auto& ids = model.concerned[i];
      if (std::find(ids.begin(), ids.end(), person) != ids.end()) expected.push_back(i);
    }
    std::vector<std::uint64_t> found;
    for (const auto& header : reader.events({.subject = person, .limit = 1'000'000}))
      found.push_back(header.sequence);
    EXPECT_EQ(found, expected) << "seed " << GetParam();
  }
}

TEST_P(AuditLogProperty, proofs_of_random_sizes_verify_and_flipped_ones_do_not) {
  SeededRandom random(GetParam() + 2000);
  AuditBench bench;
  Model model;
  grow(bench, model, random, 20, 256);
  auto reader = bench.reader();
  const auto flipped = [&random](Bytes bytes) {
    bytes[random.below(bytes.size())] ^= static_cast<std::byte>(1u << random.below(8));
    return bytes;
  };
  for (int round = 0; round < 60; ++round) {
    const std::uint64_t size = 1 + random.below(model.leaves.size());
    const std::uint64_t sequence = random.below(size);
    const auto inclusion = reader.inclusion(sequence, size);
    ASSERT_TRUE(inclusion);
    const Hash root = naive_root(std::span(model.leaves).first(size));
    const auto path = bytes_of(inclusion->path);
    EXPECT_EQ(inclusion->root, root);
    EXPECT_EQ(inclusion->leaf, model.leaves[sequence]);
    EXPECT_TRUE(verify_inclusion(sequence, size, leaf_hash(inclusion->leaf), path, root));
    EXPECT_FALSE(verify_inclusion(sequence, size, leaf_hash(flipped(inclusion->leaf)), path, root));
    EXPECT_FALSE(verify_inclusion(sequence, size, leaf_hash(inclusion->leaf), path,
                                  flipped({root.begin(), root.end()})));
    for (std::size_t i = 0; i < path.size(); ++i) {
      auto changed = path;
      changed[i] = flipped(changed[i]);
      EXPECT_FALSE(verify_inclusion(sequence, size, leaf_hash(inclusion->leaf), changed, root));
    }

    const std::uint64_t first = 1 + random.below(size);
    const auto consistency = reader.consistency(first, size);
    ASSERT_TRUE(consistency);
    const Hash first_root = naive_root(std::span(model.leaves).first(first));
    const auto steps = bytes_of(consistency->path);
    EXPECT_TRUE(verify_consistency(first, size, first_root, root, steps));
    EXPECT_FALSE(
        verify_consistency(first, size, flipped({first_root.begin(), first_root.end()}), root, steps));
    for (std::size_t i = 0; i < steps.size(); ++i) {
      auto changed = steps;
      changed[i] = flipped(changed[i]);
      EXPECT_FALSE(verify_consistency(first, size, first_root, root, changed));
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, AuditLogProperty, testing::Values(1, 2, 3));

}  // namespace
}  // namespace candor::audit
