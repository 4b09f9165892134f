#include "audit_fixture.h"

namespace candor::audit {
namespace {

std::vector<std::uint64_t> sequences(const std::vector<AuditHeader>& headers) {
  std::vector<std::uint64_t> result;
  for (const auto& header : headers) result.push_back(header.sequence);
  return result;
}

using Sequences = std::vector<std::uint64_t>;

std::vector<Bytes> bytes_of(const std::vector<Hash>& hashes) {
  std::vector<Bytes> list;
  for (const Hash& hash : hashes) list.emplace_back(hash.begin(), hash.end());
  return list;
}

const Uuid eva = numbered_id(5001);
const Uuid tom = numbered_id(5002);

TEST(AuditReader, tells_events_newest_first_and_pages_by_sequence) {
  AuditBench bench;
  bench.commit_reads(25, 7);
  auto reader = bench.reader();
  EXPECT_EQ(sequences(reader.events({.limit = 3})), (Sequences{24, 23, 22}));
  EXPECT_EQ(sequences(reader.events({.before = 22, .limit = 3})), (Sequences{21, 20, 19}));
  EXPECT_EQ(sequences(reader.events({.before = 1, .limit = 3})), (Sequences{0}));
  EXPECT_TRUE(reader.events({.before = 0}).empty());
  EXPECT_TRUE(reader.events({.limit = 0}).empty());
  EXPECT_EQ(reader.events({}).size(), 25u);
}

TEST(AuditReader, finds_nothing_in_an_empty_log) {
  AuditBench bench;
  auto reader = bench.reader();
  EXPECT_EQ(reader.size(), 0u);
  EXPECT_TRUE(reader.events({}).empty());
  EXPECT_TRUE(reader.events({.subject = eva, .from = 0, .to = 1}).empty());
  EXPECT_FALSE(reader.entry(0));
  EXPECT_FALSE(reader.entry(~std::uint64_t{0}));
  EXPECT_FALSE(reader.latest_checkpoint());
}

TEST(AuditReader, tells_who_saw_a_person_opened_listed_or_concerned) {
  AuditBench bench;
  Entry company_change = change_of(numbered_id(8000), numbered_id(8001), "renamed");
  company_change.subjects = {eva, tom};
  bench.commit({read_of(tom), read_of(eva), list_of({tom, eva}), list_of({tom}), company_change,
                change_of(numbered_id(8002), eva, "note")});
  auto reader = bench.reader();
  EXPECT_EQ(sequences(reader.events({.subject = eva})), (Sequences{5, 4, 2, 1}));
  EXPECT_EQ(sequences(reader.events({.subject = tom})), (Sequences{4, 3, 2, 0}));
  EXPECT_EQ(sequences(reader.events({.record = tom})), (Sequences{0}));
  EXPECT_TRUE(reader.events({.subject = numbered_id(9999)}).empty());
}

TEST(AuditReader, finds_a_person_across_runs_of_subjects) {
  AuditBench bench;
  bench.commit({read_of(eva)});
  bench.commit_reads(5000, 250);
  bench.commit({list_of({eva, tom})});
  bench.commit_reads(9000, 250);
  bench.commit({read_of(eva)});
  ASSERT_EQ(bench.count("SELECT COUNT(*) FROM audit_subjects"), 3);
  auto reader = bench.reader();
  EXPECT_EQ(sequences(reader.events({.subject = eva})), (Sequences{14002, 5001, 0}));
  EXPECT_EQ(sequences(reader.events({.subject = tom})), (Sequences{5001}));
  EXPECT_EQ(sequences(reader.events({.subject = eva, .before = 14002, .limit = 1})), (Sequences{5001}));
  EXPECT_EQ(sequences(reader.events({.record = eva})), (Sequences{14002, 0}));
}

TEST(AuditReader, finds_a_person_in_runs_whose_row_is_missing) {
  AuditBench bench;
  bench.commit({read_of(eva)});
  bench.commit_reads(5000, 250);
  bench.writer().execute("DELETE FROM audit_subjects");
  EXPECT_EQ(sequences(bench.reader().events({.subject = eva})), (Sequences{0}));
}

TEST(AuditReader, filters_by_actor_and_by_time) {
  AuditBench bench;
  const std::int64_t start = to_milliseconds(bench.clock().now());
  for (int minute = 0; minute < 10; ++minute) {
    bench.commit({read_of(eva, numbered_id(901)), read_of(tom, numbered_id(902))});
    bench.clock().advance(std::chrono::minutes(1));
  }
  auto reader = bench.reader();
  EXPECT_EQ(sequences(reader.events({.actor = numbered_id(902), .limit = 2})), (Sequences{19, 17}));
  EXPECT_EQ(sequences(reader.events({.from = start + 2 * 60'000, .to = start + 4 * 60'000})),
            (Sequences{7, 6, 5, 4}));
  EXPECT_EQ(sequences(reader.events({.from = start + 9 * 60'000})), (Sequences{19, 18}));
  EXPECT_EQ(sequences(reader.events({.to = start + 1})), (Sequences{1, 0}));
  EXPECT_TRUE(reader.events({.to = start}).empty());
  EXPECT_TRUE(reader.events({.from = start + 10 * 60'000}).empty());
  EXPECT_EQ(sequences(reader.events({.subject = eva, .from = start + 60'000, .to = start + 120'000})),
            (Sequences{2}));
}

TEST(AuditReader, proves_inclusion_of_every_entry_in_trees_of_many_sizes) {
  AuditBench bench;
  bench.commit_reads(1100, 90);
  auto reader = bench.reader();
  for (const std::uint64_t size : {1u, 2u, 255u, 256u, 257u, 600u, 1024u, 1100u}) {
    for (std::uint64_t sequence = 0; sequence < size; sequence += 1 + size / 7) {
      const auto proof = reader.inclusion(sequence, size);
      ASSERT_TRUE(proof) << sequence << " in " << size;
      EXPECT_EQ(decode_audit_header(proof->leaf), reader.entry(sequence));
      EXPECT_TRUE(
          verify_inclusion(sequence, size, leaf_hash(proof->leaf), bytes_of(proof->path), proof->root))
          << sequence << " in " << size;
    }
  }
  EXPECT_EQ(reader.inclusion(0, 1100)->root, bench.root());
}

TEST(AuditReader, proves_that_later_trees_grew_out_of_earlier_ones) {
  AuditBench bench;
  std::map<std::uint64_t, Hash> roots;
  for (const std::size_t count : {1u, 99u, 156u, 1u, 443u, 300u, 24u, 76u}) {
    bench.commit_reads(count, 1000);
    roots[bench.log().size()] = bench.root();
  }
  auto reader = bench.reader();
  for (const auto& [first, first_root] : roots) {
    for (const auto& [second, second_root] : roots) {
      const auto proof = reader.consistency(first, second);
      ASSERT_EQ(proof.has_value(), first <= second);
      if (!proof) continue;
      EXPECT_TRUE(verify_consistency(first, second, first_root, second_root, bytes_of(proof->path)))
          << first << " to " << second;
    }
  }
}

TEST(AuditReader, proves_inclusion_in_the_tree_that_a_checkpoint_signed) {
  AuditBench bench;
  bench.commit_reads(300);
  const auto checkpoint = parse_checkpoint(*verify_note(bench.checkpoint(), bench.signer().verifier_key()));
  bench.commit_reads(300);
  const auto proof = bench.reader().inclusion(123, checkpoint->size);
  ASSERT_TRUE(proof);
  EXPECT_EQ(proof->root, checkpoint->root);
}

TEST(AuditReader, says_which_proofs_it_cannot_give) {
  AuditBench bench;
  bench.commit_reads(10);
  auto reader = bench.reader();
  EXPECT_EQ(reader.inclusion(10, 10).error().code, Errc::not_found);
  EXPECT_EQ(reader.inclusion(0, 11).error().code, Errc::not_found);
  EXPECT_EQ(reader.inclusion(0, 0).error().code, Errc::not_found);
  EXPECT_EQ(reader.inclusion(~std::uint64_t{0}, ~std::uint64_t{0}).error().code, Errc::not_found);
  EXPECT_EQ(reader.consistency(0, 10).error().code, Errc::invalid);
  EXPECT_EQ(reader.consistency(5, 4).error().code, Errc::invalid);
  EXPECT_EQ(reader.consistency(5, 11).error().code, Errc::not_found);
}

TEST(AuditReader, gives_proofs_over_pruned_entries_as_far_as_nodes_reach) {
  AuditBench bench;
  bench.commit_reads(1000, 64);
  const Hash root = bench.root();
  bench.writer().execute("DELETE FROM audit_segments WHERE first_sequence < 512");
  auto reader = bench.reader();
  const auto proof = reader.inclusion(700, 1000);
  ASSERT_TRUE(proof);
  EXPECT_TRUE(verify_inclusion(700, 1000, leaf_hash(proof->leaf), bytes_of(proof->path), root));
  EXPECT_TRUE(reader.consistency(512, 1000));
  EXPECT_EQ(reader.inclusion(300, 1000).error().code, Errc::not_found);
  EXPECT_EQ(reader.consistency(300, 1000).error().code, Errc::not_found);
  EXPECT_EQ(reader.events({.limit = 1000}).size(), 488u);
}

TEST(AuditReader, answers_on_a_read_connection) {
  AuditBench bench;
  bench.commit_reads(300);
  auto connection = bench.database().open_reader();
  AuditReader reader(*connection);
  EXPECT_EQ(reader.size(), 300u);
  EXPECT_TRUE(reader.inclusion(5, 300));
}

}  // namespace
}  // namespace candor::audit
