#include "audit/segment.h"
#include "audit_fixture.h"

namespace candor::audit {
namespace {

// 301 entries in segments of 50 with a list, two changes and a checkpoint: every kind of row but subjects.
void fill(AuditBench& bench) {
  bench.commit_reads(250, 50);
  Entry company_change = change_of(numbered_id(60), numbered_id(61), "renamed");
  company_change.subjects = {numbered_id(62)};
  bench.commit({list_of({numbered_id(1), numbered_id(2), numbered_id(3)}), read_of(numbered_id(4)),
                change_of(numbered_id(50), numbered_id(50), "moved"), company_change});
  bench.commit_reads(46);
  bench.checkpoint();
  bench.clock().advance(std::chrono::minutes(2));
  bench.commit_reads(1);
  bench.checkpoint();
}

// Runs verify on what `sql` makes of the log, then takes it back.
AuditVerification verify_after(AuditBench& bench, std::string_view sql,
                               std::initializer_list<storage::Parameter> parameters = {},
                               const DetailOpener& opener = open_turned) {
  bench.writer().begin_write();
  EXPECT_GT(bench.writer().execute(sql, parameters), 0) << sql;
  auto result = bench.reader().verify(bench.mac_key(), bench.signer().verifier_key(), opener);
  bench.writer().rollback();
  return result;
}

TEST(AuditVerify, finds_a_whole_log_whole) {
  AuditBench bench;
  EXPECT_TRUE(bench.verify().damages.empty());
  EXPECT_EQ(bench.verify().root, empty_root());
  fill(bench);
  const auto result = bench.verify();
  EXPECT_TRUE(result.damages.empty()) << text_of(result);
  EXPECT_EQ(result.entries, 301u);
  EXPECT_EQ(result.details_verified, 3u);
  EXPECT_EQ(result.details_redacted, 0u);
  EXPECT_EQ(result.checkpoints, 2u);
  EXPECT_EQ(result.pruned_below, 0u);
  EXPECT_EQ(result.root, bench.root());
}

TEST(AuditVerify, leaves_no_transaction_behind_and_respects_one_that_is_open) {
  AuditBench bench;
  bench.commit_reads(3);
  auto connection = bench.database().open_reader();
  AuditReader(*connection).verify(bench.mac_key(), bench.signer().verifier_key(), open_turned);
  EXPECT_FALSE(connection->in_transaction());
  connection->begin_read();
  AuditReader(*connection).verify(bench.mac_key(), bench.signer().verifier_key(), open_turned);
  EXPECT_TRUE(connection->in_transaction());
}

TEST(AuditVerify, calls_a_detail_redacted_when_its_key_is_gone) {
  AuditBench bench;
  fill(bench);
  const auto erased = [](std::uint64_t, const Uuid&, ByteView) -> std::optional<Bytes> {
    return std::nullopt;
  };
  const auto result = bench.verify(erased);
  EXPECT_TRUE(result.damages.empty()) << text_of(result);
  EXPECT_EQ(result.details_redacted, 2u);
  EXPECT_EQ(result.details_verified, 1u);
}

TEST(AuditVerify, calls_a_detail_damaged_that_does_not_open_though_it_should) {
  AuditBench bench;
  fill(bench);
  const auto unopened = [](std::uint64_t, const Uuid&, ByteView) -> std::optional<Bytes> { return Bytes{}; };
  const auto result = bench.verify(unopened);
  EXPECT_EQ(result.damages.size(), 1u) << text_of(result);  // 252 and 253 are neighbours
  EXPECT_EQ(result.damages.at(0).first, 252u);
  EXPECT_EQ(result.damages.at(0).last, 253u);
}

TEST(AuditVerify, accepts_a_detail_that_was_sealed_again) {
  AuditBench bench;
  fill(bench);
  // The same plaintext under another key: only the opener has to know.
  Bytes other = bench.reader().detail(252)->sealed;
  for (auto& byte : other) byte ^= std::byte{0x21};
  const auto opener = [](std::uint64_t sequence, const Uuid& subject,
                         ByteView sealed) -> std::optional<Bytes> {
    Bytes plaintext = turned(sealed, subject);
    if (sequence == 252) {
      for (auto& byte : plaintext) byte ^= std::byte{0x21};
    }
    return plaintext;
  };
  const auto result =
      verify_after(bench, "UPDATE audit_details SET content = $1 WHERE sequence = 252", {other}, opener);
  EXPECT_TRUE(result.damages.empty()) << text_of(result);
  EXPECT_EQ(result.details_verified, 3u);
}

TEST(AuditVerify, says_that_everything_differs_under_another_mac_key) {
  AuditBench bench;
  fill(bench);
  const auto result = bench.reader().verify(key_of(9), bench.signer().verifier_key(), open_turned);
  ASSERT_FALSE(result.damages.empty());
  EXPECT_EQ(result.damages[0].first, 0u);
  EXPECT_EQ(result.damages[0].last, 300u);
}

TEST(AuditVerify, says_that_no_checkpoint_is_ours_under_another_verifier_key) {
  AuditBench bench;
  fill(bench);
  const NoteSigner other("candor/test", key_of(77));
  for (const std::string& key : {other.verifier_key(), std::string("garbage"), std::string()}) {
    const auto result = bench.reader().verify(bench.mac_key(), key, open_turned);
    EXPECT_EQ(result.damages.size(), 1u) << text_of(result);
  }
}

struct Tampering {
  const char* name;
  const char* sql;
  std::uint64_t first;
  std::uint64_t last;
};
class AuditVerifyTampering : public testing::TestWithParam<Tampering> {};

TEST_P(AuditVerifyTampering, is_found_and_its_range_is_named) {
  AuditBench bench;
  fill(bench);
  const auto& [name, sql, first, last] = GetParam();
  const auto result = verify_after(bench, sql);
  const bool found =
      std::any_of(result.damages.begin(), result.damages.end(),
                  [&](const AuditDamage& damage) { return damage.first == first && damage.last == last; });
  EXPECT_TRUE(found) << "expected " << first << ".." << last << "\n" << text_of(result);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, AuditVerifyTampering,
    testing::Values(
        Tampering{"segment_deleted", "DELETE FROM audit_segments WHERE first_sequence = 50", 50, 99},
        Tampering{"first_segment_deleted", "DELETE FROM audit_segments WHERE first_sequence = 0", 0, 49},
        Tampering{"last_segment_deleted", "DELETE FROM audit_segments WHERE first_sequence = 300", 300, 300},
        Tampering{"all_segments_deleted", "DELETE FROM audit_segments", 0, 300},
        Tampering{"headers_cut",
                  "UPDATE audit_segments SET headers = substr(headers, 1, 5999) WHERE first_sequence = 50",
                  50, 98},
        Tampering{"headers_emptied", "UPDATE audit_segments SET headers = x'' WHERE first_sequence = 100",
                  100, 100},
        Tampering{"count_changed", "UPDATE audit_segments SET entry_count = 49 WHERE first_sequence = 50", 50,
                  99},
        Tampering{"moved_away", "UPDATE audit_segments SET first_sequence = 5000 WHERE first_sequence = 50",
                  50, 99},
        Tampering{"moved_down", "UPDATE audit_segments SET first_sequence = 49 WHERE first_sequence = 50", 50,
                  99},
        Tampering{
            "segment_copied",
            "INSERT INTO audit_segments SELECT 301, entry_count, headers, root, mac FROM audit_segments "
            "WHERE first_sequence = 300",
            301, 301},
        Tampering{"node_deleted", "DELETE FROM audit_nodes", 0, 255},
        Tampering{"node_changed", "UPDATE audit_nodes SET hash = zeroblob(32)", 0, 255},
        Tampering{"node_of_wrong_length", "UPDATE audit_nodes SET hash = zeroblob(31)", 0, 255},
        Tampering{"node_moved", "UPDATE audit_nodes SET node_index = 1", 256, 511},
        Tampering{"node_of_odd_level", "UPDATE audit_nodes SET level = 9", 0, 255},
        Tampering{"node_added", "INSERT INTO audit_nodes VALUES (16, 0, zeroblob(32))", 0, 65535},
        Tampering{"list_detail_deleted", "DELETE FROM audit_details WHERE sequence = 250", 250, 250},
        Tampering{"sealed_detail_deleted", "DELETE FROM audit_details WHERE sequence = 252", 252, 252},
        Tampering{"detail_moved", "UPDATE audit_details SET sequence = 251 WHERE sequence = 250", 251, 251},
        Tampering{"detail_moved_out", "UPDATE audit_details SET sequence = 301 WHERE sequence = 250", 301,
                  301},
        Tampering{"detail_added", "INSERT INTO audit_details VALUES (3, 1, NULL, zeroblob(32), zeroblob(16))",
                  3, 3},
        Tampering{"detail_before_the_log",
                  "INSERT INTO audit_details VALUES (-1, 1, NULL, zeroblob(32), x'')", 0, 0},
        Tampering{"list_made_shorter",
                  "UPDATE audit_details SET content = substr(content, 1, 32) WHERE sequence = 250", 250, 250},
        Tampering{"list_of_odd_length",
                  "UPDATE audit_details SET content = substr(content, 1, 33) WHERE sequence = 250", 250, 250},
        Tampering{"kind_changed", "UPDATE audit_details SET kind = 2 WHERE sequence = 250", 250, 250},
        Tampering{"kind_unknown", "UPDATE audit_details SET kind = 4 WHERE sequence = 250", 250, 250},
        Tampering{"person_taken_out", "UPDATE audit_details SET kind = 2, salt = NULL WHERE sequence = 253",
                  253, 253},
        Tampering{"checkpoint_renumbered",
                  "UPDATE audit_checkpoints SET tree_size = 299 WHERE tree_size = 300", 299, 299},
        Tampering{"checkpoint_postdated",
                  "UPDATE audit_checkpoints SET signed_at = signed_at + 1 WHERE tree_size = 300", 300, 300},
        Tampering{"checkpoint_note_emptied", "UPDATE audit_checkpoints SET note = '' WHERE tree_size = 300",
                  300, 300},
        Tampering{"subjects_added", "INSERT INTO audit_subjects VALUES (0, zeroblob(16))", 0, 4095},
        Tampering{"subjects_negative", "INSERT INTO audit_subjects VALUES (-1, zeroblob(16))", 0, 4095}),
    [](const auto& tampering) { return tampering.param.name; });

TEST(AuditVerify, finds_history_rewritten_with_the_mac_key_by_its_checkpoint) {
  AuditBench bench;
  fill(bench);
  // Who holds the MAC key writes another log of the same length and puts our old checkpoint beside it.
  AuditBench forged;
  forged.commit_reads(300, 60);
  auto rows =
      bench.writer().query("SELECT tree_size, signed_at, note FROM audit_checkpoints WHERE tree_size = 300");
  ASSERT_TRUE(rows.next());
  forged.writer().execute("INSERT INTO audit_checkpoints VALUES ($1, $2, $3)",
                          {rows.integer(0), rows.integer(1), rows.text(2)});
  const auto result = forged.verify();
  ASSERT_EQ(result.damages.size(), 1u) << text_of(result);
  EXPECT_EQ(result.damages[0].first, 300u);
  EXPECT_EQ(result.damages[0].what, "the checkpoint of this size was signed for another tree");
}

TEST(AuditVerify, finds_a_root_that_was_signed_anew_without_its_entries) {
  AuditBench bench;
  fill(bench);
  // A genuine MAC over a wrong root: the segment is as written, but it does not follow from its entries.
  auto rows = bench.writer().query("SELECT headers FROM audit_segments WHERE first_sequence = 100");
  ASSERT_TRUE(rows.next());
  const Bytes headers(rows.blob(0).begin(), rows.blob(0).end());
  { auto ended = std::move(rows); }
  const Hash wrong{};
  const Hash mac = segment_mac(bench.mac_key(), 100, 50, headers, wrong);
  const auto result =
      verify_after(bench, "UPDATE audit_segments SET root = $1, mac = $2 WHERE first_sequence = 100",
                   {ByteView(wrong), ByteView(mac)});
  ASSERT_FALSE(result.damages.empty());
  EXPECT_EQ(result.damages[0].first, 100u);
  EXPECT_EQ(result.damages[0].last, 149u);
}

TEST(AuditVerify, finds_a_cut_off_end_by_a_checkpoint) {
  AuditBench bench;
  fill(bench);
  const auto result = verify_after(bench, "DELETE FROM audit_segments WHERE first_sequence >= 254");
  EXPECT_TRUE(std::any_of(result.damages.begin(), result.damages.end(), [](const AuditDamage& damage) {
    return damage.first == 254 && damage.last == 300 &&
           damage.what == "a checkpoint was signed over entries that are missing";
  })) << text_of(result);
}

TEST(AuditVerify, goes_on_behind_damage_and_finds_the_next_one) {
  AuditBench bench;
  bench.commit_reads(2000, 50);
  const auto result = verify_after(
      bench, "UPDATE audit_segments SET headers = zeroblob(6000) WHERE first_sequence IN (100, 900, 1900)");
  ASSERT_EQ(result.damages.size(), 3u) << text_of(result);
  EXPECT_EQ(result.damages[0].first, 100u);
  EXPECT_EQ(result.damages[0].last, 149u);
  EXPECT_EQ(result.damages[1].first, 900u);
  EXPECT_EQ(result.damages[2].first, 1900u);
  EXPECT_EQ(result.entries, 2000u);
}

TEST(AuditVerify, checks_roots_again_behind_damage_from_the_next_node_on) {
  AuditBench bench;
  bench.commit_reads(2000, 50);
  bench.writer().begin_write();
  bench.writer().execute("UPDATE audit_segments SET headers = zeroblob(6000) WHERE first_sequence = 100");
  bench.writer().execute("UPDATE audit_nodes SET hash = zeroblob(32) WHERE node_index = 5");
  const auto result = bench.reader().verify(bench.mac_key(), bench.signer().verifier_key(), open_turned);
  bench.writer().rollback();
  ASSERT_EQ(result.damages.size(), 2u) << text_of(result);
  EXPECT_EQ(result.damages[1].first, 5u * 256);
  EXPECT_EQ(result.damages[1].last, 6u * 256 - 1);
}

TEST(AuditVerify, finds_entries_that_hide_a_person_from_the_index_of_subjects) {
  AuditBench bench;
  bench.commit({read_of(numbered_id(5001)), list_of({numbered_id(5002)})});
  bench.commit_reads(4200, 200);
  for (const std::uint64_t hidden : {5001u, 5002u}) {
    auto rows = bench.writer().query("SELECT subjects FROM audit_subjects WHERE run = 0");
    ASSERT_TRUE(rows.next());
    Bytes row;
    for (std::size_t i = 0; i < rows.blob(0).size(); i += 16) {
      const auto id = rows.blob(0).subspan(i, 16);
      if (Uuid::from_bytes(id) != numbered_id(hidden)) row.insert(row.end(), id.begin(), id.end());
    }
    ASSERT_EQ(row.size(), rows.blob(0).size() - 16);
    { auto ended = std::move(rows); }
    const auto result = verify_after(bench, "UPDATE audit_subjects SET subjects = $1", {row});
    ASSERT_EQ(result.damages.size(), 1u) << text_of(result);
    EXPECT_EQ(result.damages[0].first, 0u);
    EXPECT_EQ(result.damages[0].last, 4095u);
  }
}

TEST(AuditVerify, calls_missing_segments_pruned_when_their_nodes_are_there) {
  AuditBench bench;
  bench.commit_reads(1000, 50);
  bench.checkpoint();
  bench.commit_reads(200, 50);
  bench.writer().begin_write();
  // Segments straddle multiples of 256: the one of 250 to 299 stays when everything below 256 may go.
  bench.writer().execute("DELETE FROM audit_segments WHERE first_sequence < 250");
  const auto result = bench.reader().verify(bench.mac_key(), bench.signer().verifier_key(), open_turned);
  bench.writer().rollback();
  EXPECT_TRUE(result.damages.empty()) << text_of(result);
  EXPECT_EQ(result.pruned_below, 256u);
  EXPECT_EQ(result.entries, 1200u);
  EXPECT_EQ(result.root, bench.root());
}

TEST(AuditVerify, checks_the_nodes_over_pruned_entries) {
  AuditBench bench;
  bench.commit_reads(1200, 50);
  bench.writer().execute("DELETE FROM audit_segments WHERE first_sequence < 750");
  ASSERT_EQ(bench.verify().pruned_below, 768u);
  ASSERT_TRUE(bench.verify().damages.empty()) << text_of(bench.verify());
  const auto changed = verify_after(bench, "UPDATE audit_nodes SET hash = zeroblob(32) WHERE node_index = 1");
  ASSERT_EQ(changed.damages.size(), 1u) << text_of(changed);
  EXPECT_EQ(changed.damages[0].last, 767u);
  const auto gone = verify_after(bench, "DELETE FROM audit_nodes WHERE node_index = 1");
  ASSERT_FALSE(gone.damages.empty());
  EXPECT_EQ(gone.pruned_below, 0u);
}

TEST(AuditVerify, names_what_pruning_left_behind) {
  AuditBench bench;
  bench.commit({list_of({numbered_id(1), numbered_id(2)})});
  bench.commit_reads(8400, 300);
  bench.writer().execute("DELETE FROM audit_segments WHERE first_sequence + entry_count <= 5120");
  const auto result = bench.verify();
  EXPECT_EQ(result.pruned_below, 5120u);
  ASSERT_EQ(result.damages.size(), 2u) << text_of(result);
  EXPECT_EQ(result.damages[0].what, "a detail belongs to no entry");
  EXPECT_EQ(result.damages[1].what, "a row of subjects belongs to no entries");
  EXPECT_EQ(result.damages[1].last, 4095u);

  bench.writer().execute("DELETE FROM audit_details WHERE sequence < 5120");
  bench.writer().execute("DELETE FROM audit_subjects WHERE run < 1");
  EXPECT_TRUE(bench.verify().damages.empty()) << text_of(bench.verify());
  bench.reopen();  // must not try to rebuild what is pruned
  bench.commit_reads(10);
  EXPECT_TRUE(bench.verify().damages.empty()) << text_of(bench.verify());
}

TEST(AuditVerify, does_not_call_a_gap_in_the_middle_pruned) {
  AuditBench bench;
  bench.commit_reads(1200, 64);
  const auto result =
      verify_after(bench, "DELETE FROM audit_segments WHERE first_sequence >= 256 AND first_sequence < 512");
  ASSERT_EQ(result.damages.size(), 1u) << text_of(result);
  EXPECT_EQ(result.damages[0].first, 256u);
  EXPECT_EQ(result.damages[0].last, 511u);
  EXPECT_EQ(result.pruned_below, 0u);
}

}  // namespace
}  // namespace candor::audit
