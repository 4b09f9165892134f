#include "audit/audit_log.h"

#include "audit/segment.h"
#include "audit_fixture.h"

namespace candor::audit {
namespace {

TEST(AuditLog, numbers_entries_without_gaps_and_stamps_them) {
  AuditBench bench;
  std::vector<Entry> entries{read_of(numbered_id(1)), read_of(numbered_id(2))};
  bench.commit(entries);
  bench.clock().advance(std::chrono::seconds(5));
  bench.commit({read_of(numbered_id(3))});

  EXPECT_EQ(bench.log().size(), 3u);
  auto reader = bench.reader();
  EXPECT_EQ(reader.entry(0)->record, numbered_id(1));
  EXPECT_EQ(reader.entry(1)->sequence, 1u);
  EXPECT_EQ(reader.entry(2)->record, numbered_id(3));
  EXPECT_EQ(reader.entry(2)->time - reader.entry(1)->time, 5000);
  EXPECT_FALSE(reader.entry(3));
  EXPECT_EQ(bench.count("SELECT COUNT(*) FROM audit_segments"), 2);
}

TEST(AuditLog, never_goes_back_in_time) {
  AuditBench bench;
  bench.commit({read_of(numbered_id(1))});
  bench.clock().set(from_milliseconds(1000));
  bench.commit({read_of(numbered_id(2))});
  bench.reopen();
  bench.commit({read_of(numbered_id(3))});
  auto reader = bench.reader();
  EXPECT_EQ(reader.entry(1)->time, reader.entry(0)->time);
  EXPECT_EQ(reader.entry(2)->time, reader.entry(0)->time);
  EXPECT_TRUE(bench.verify().damages.empty()) << text_of(bench.verify());
}

TEST(AuditLog, writes_the_node_rows_of_complete_runs_only) {
  AuditBench bench;
  bench.commit_reads(255);
  EXPECT_EQ(bench.count("SELECT COUNT(*) FROM audit_nodes"), 0);
  bench.commit_reads(1);
  EXPECT_EQ(bench.count("SELECT COUNT(*) FROM audit_nodes WHERE level = 8"), 1);
  bench.commit_reads(1000, 256);
  EXPECT_EQ(bench.count("SELECT COUNT(*) FROM audit_nodes"), 4);
}

TEST(AuditLog, forgets_what_a_rolled_back_transaction_appended) {
  AuditBench bench;
  bench.commit_reads(200);
  const Hash root = bench.root();

  bench.writer().begin_write();
  std::vector<Entry> lost(100, read_of(numbered_id(77)));
  bench.log().append(bench.writer(), lost);
  EXPECT_EQ(bench.log().size(), 300u);
  bench.writer().rollback();
  bench.log().rolled_back();
  EXPECT_EQ(bench.log().size(), 200u);
  EXPECT_EQ(bench.root(), root);

  bench.commit_reads(100);
  const auto result = bench.verify();
  EXPECT_TRUE(result.damages.empty()) << text_of(result);
  EXPECT_EQ(result.entries, 300u);
  EXPECT_TRUE(bench.reader().events({.subject = numbered_id(77)}).empty());
}

TEST(AuditLog, takes_two_segments_in_one_transaction) {
  AuditBench bench;
  bench.writer().begin_write();
  std::vector<Entry> first{read_of(numbered_id(1))};
  std::vector<Entry> second{read_of(numbered_id(2)), read_of(numbered_id(3))};
  bench.log().append(bench.writer(), first);
  bench.log().append(bench.writer(), second);
  bench.log().append(bench.writer(), {});
  bench.writer().commit();
  bench.log().committed();
  EXPECT_EQ(bench.count("SELECT COUNT(*) FROM audit_segments"), 2);
  EXPECT_EQ(bench.verify().entries, 3u);
  EXPECT_TRUE(bench.verify().damages.empty());
}

TEST(AuditLog, restores_exactly_what_it_had_after_a_rollback_over_a_run_of_subjects) {
  AuditBench bench;
  bench.commit_reads(4000);
  bench.writer().begin_write();
  std::vector<Entry> lost(5000, read_of(numbered_id(77)));
  bench.log().append(bench.writer(), lost);  // completes a run of 4 096 and begins another one
  bench.writer().rollback();
  bench.log().rolled_back();
  EXPECT_EQ(bench.count("SELECT COUNT(*) FROM audit_subjects"), 0);

  bench.commit_reads(200);
  EXPECT_EQ(bench.count("SELECT COUNT(*) FROM audit_subjects"), 1);
  const auto result = bench.verify();  // recomputes the row of subjects
  EXPECT_TRUE(result.damages.empty()) << text_of(result);
}

TEST(AuditLog, goes_on_after_a_restart_as_if_there_had_been_none) {
  AuditBench restarted;
  AuditBench straight;
  for (const std::size_t count : {1u, 255u, 1u, 300u, 3539u, 1u, 500u}) {
    restarted.commit_reads(count);
    straight.commit_reads(count);
    restarted.reopen();
    EXPECT_EQ(restarted.log().size(), straight.log().size());
    EXPECT_EQ(restarted.root(), straight.root());
  }
  restarted.commit_reads(4000);
  const auto result = restarted.verify();
  EXPECT_TRUE(result.damages.empty()) << text_of(result);
  EXPECT_EQ(result.entries, 8597u);
}

TEST(AuditLog, rebuilds_missing_rows_of_subjects_when_opened) {
  AuditBench bench;
  bench.commit_reads(4000);
  bench.commit({list_of({numbered_id(5001), numbered_id(5002)})});
  bench.commit_reads(5000);
  ASSERT_EQ(bench.count("SELECT COUNT(*) FROM audit_subjects"), 2);
  bench.writer().execute("DELETE FROM audit_subjects");
  EXPECT_FALSE(bench.verify().damages.empty());
  bench.reopen();
  EXPECT_EQ(bench.count("SELECT COUNT(*) FROM audit_subjects"), 2);
  EXPECT_TRUE(bench.verify().damages.empty()) << text_of(bench.verify());
}

struct OpenDamage {
  const char* name;
  const char* sql;
};
class AuditLogOpen : public testing::TestWithParam<OpenDamage> {};

TEST_P(AuditLogOpen, refuses_a_log_that_contradicts_itself) {
  AuditBench bench;
  bench.commit_reads(600);
  bench.checkpoint();
  bench.close_log();
  ASSERT_GT(bench.writer().execute(GetParam().sql), 0);
  try {
    bench.open_log();
    FAIL() << "opened";
  } catch (const storage::StorageError& error) {
    EXPECT_EQ(error.failure(), storage::Failure::corrupt) << error.what();
    EXPECT_TRUE(std::string(error.what()).starts_with("audit log: entries ")) << error.what();
  }
}

INSTANTIATE_TEST_SUITE_P(
    Damage, AuditLogOpen,
    testing::Values(
        OpenDamage{"last_segment_gone", "DELETE FROM audit_segments WHERE first_sequence = 500"},
        OpenDamage{"all_segments_gone", "DELETE FROM audit_segments"},
        OpenDamage{
            "tail_segment_changed",
            "UPDATE audit_segments SET headers = zeroblob(length(headers)) WHERE first_sequence = 500"},
        OpenDamage{"mac_changed", "UPDATE audit_segments SET mac = zeroblob(32) WHERE first_sequence = 500"},
        OpenDamage{"root_changed",
                   "UPDATE audit_segments SET root = zeroblob(32) WHERE first_sequence = 500"},
        OpenDamage{"count_changed", "UPDATE audit_segments SET entry_count = 99 WHERE first_sequence = 500"},
        OpenDamage{"node_gone", "DELETE FROM audit_nodes WHERE node_index = 1"},
        OpenDamage{"node_changed", "UPDATE audit_nodes SET hash = zeroblob(32) WHERE node_index = 0"}),
    [](const auto& damage) { return damage.param.name; });

TEST(AuditLog, refuses_to_open_with_another_mac_key) {
  AuditBench bench;
  bench.commit_reads(3);
  ManualClock clock;
  SeededRandom random(1);
  SilentLog silent;
  EXPECT_THROW(AuditLog::open(bench.writer(), key_of(99), bench.signer(), Environment{clock, random, silent}),
               storage::StorageError);
}

TEST(AuditLog, opens_a_log_of_a_hundred_thousand_entries_in_well_under_a_fifth_of_a_second) {
  AuditBench bench;
  for (int transaction = 0; transaction < 10; ++transaction) {
    bench.writer().begin_write();
    for (int batch = 0; batch < 200; ++batch) {
      std::vector<Entry> entries;
      for (unsigned k = 0; k < 50; ++k) entries.push_back(read_of(numbered_id(k)));
      bench.log().append(bench.writer(), entries);
    }
    bench.writer().commit();
    bench.log().committed();
  }
  ASSERT_EQ(bench.log().size(), 100'000u);
  // The best of a few: this is about the work that opening does, not about what else the machine does.
  const SystemClock clock;
  std::chrono::nanoseconds best = std::chrono::hours(1);
  for (int attempt = 0; attempt < 5; ++attempt) {
    const auto start = clock.steady();
    bench.reopen();
    best = std::min(best, clock.steady() - start);
    EXPECT_EQ(bench.log().size(), 100'000u);
  }
  EXPECT_LT(best, std::chrono::milliseconds(200));
}

TEST(AuditLog, signs_checkpoints_of_what_is_committed) {
  AuditBench bench;
  bench.commit_reads(10);
  const Hash root = bench.root();

  bench.writer().begin_write();
  std::vector<Entry> pending{read_of(numbered_id(1))};
  bench.log().append(bench.writer(), pending);
  const std::string note = bench.log().checkpoint(bench.writer());
  bench.writer().commit();
  bench.log().committed();

  const auto text = verify_note(note, bench.signer().verifier_key());
  ASSERT_TRUE(text);
  const auto checkpoint = parse_checkpoint(*text);
  ASSERT_TRUE(checkpoint);
  EXPECT_EQ(checkpoint->origin, "candor/test");
  EXPECT_EQ(checkpoint->size, 10u);
  EXPECT_EQ(checkpoint->root, root);
  EXPECT_EQ(checkpoint->signed_at, to_milliseconds(bench.clock().now()));
  EXPECT_EQ(bench.reader().latest_checkpoint(), note);
}

TEST(AuditLog, writes_one_checkpoint_for_one_size) {
  AuditBench bench;
  bench.commit_reads(2);
  const std::string first = bench.checkpoint();
  bench.clock().advance(std::chrono::hours(1));
  EXPECT_EQ(bench.checkpoint(), first);
  EXPECT_EQ(bench.count("SELECT COUNT(*) FROM audit_checkpoints"), 1);
  bench.reopen();
  EXPECT_EQ(bench.checkpoint(), first);
  bench.commit_reads(1);
  EXPECT_NE(bench.checkpoint(), first);
  EXPECT_EQ(bench.count("SELECT COUNT(*) FROM audit_checkpoints"), 2);
}

TEST(AuditLog, writes_a_checkpoint_again_when_its_transaction_was_rolled_back) {
  AuditBench bench;
  bench.commit_reads(2);
  bench.writer().begin_write();
  bench.log().checkpoint(bench.writer());
  bench.writer().rollback();
  bench.log().rolled_back();
  EXPECT_TRUE(bench.log().checkpoint_due());
  bench.checkpoint();
  EXPECT_EQ(bench.count("SELECT COUNT(*) FROM audit_checkpoints"), 1);
  EXPECT_TRUE(bench.verify().damages.empty());
}

TEST(AuditLog, asks_for_a_checkpoint_a_minute_after_the_last_one_while_there_is_traffic) {
  AuditBench bench;
  EXPECT_FALSE(bench.log().checkpoint_due());
  bench.commit_reads(1);
  EXPECT_TRUE(bench.log().checkpoint_due());
  bench.checkpoint();
  EXPECT_FALSE(bench.log().checkpoint_due());
  bench.clock().advance(std::chrono::hours(1));
  EXPECT_FALSE(bench.log().checkpoint_due());  // nothing new
  bench.commit_reads(1);
  EXPECT_TRUE(bench.log().checkpoint_due());
  bench.checkpoint();
  bench.commit_reads(1);
  bench.clock().advance(std::chrono::milliseconds(59'999));
  EXPECT_FALSE(bench.log().checkpoint_due());
  bench.clock().advance(std::chrono::milliseconds(1));
  EXPECT_TRUE(bench.log().checkpoint_due());
  bench.clock().set(from_milliseconds(0));  // a clock set back must not silence checkpoints for years
  EXPECT_TRUE(bench.log().checkpoint_due());
}

TEST(AuditLog, keeps_a_list_as_one_entry_with_the_records_it_showed) {
  AuditBench bench;
  bench.commit({list_of({numbered_id(3), numbered_id(1), numbered_id(2)}), read_of(numbered_id(4))});
  auto reader = bench.reader();
  const auto detail = reader.detail(0);
  ASSERT_TRUE(detail);
  EXPECT_EQ(detail->records, (std::vector<Uuid>{numbered_id(3), numbered_id(1), numbered_id(2)}));
  EXPECT_TRUE(detail->sealed.empty());
  EXPECT_NE(reader.entry(0)->commitment, Hash{});
  EXPECT_EQ(reader.entry(1)->commitment, Hash{});
  EXPECT_FALSE(reader.detail(1));
}

TEST(AuditLog, salts_the_commitment_so_that_equal_lists_look_different) {
  AuditBench bench;
  bench.commit({list_of({numbered_id(1)}), list_of({numbered_id(1)})});
  EXPECT_NE(bench.reader().entry(0)->commitment, bench.reader().entry(1)->commitment);
}

TEST(AuditLog, keeps_sealed_details_and_the_people_concerned_beside_them) {
  AuditBench bench;
  Entry change = change_of(numbered_id(50), numbered_id(60), "moved away");
  change.subjects = {numbered_id(71), numbered_id(72), numbered_id(71), numbered_id(50)};
  const Hash sealed_commitment = change.detail.commitment;
  bench.commit({change, change_of(numbered_id(51), numbered_id(61), "called")});

  auto reader = bench.reader();
  EXPECT_EQ(reader.detail(0)->records, (std::vector<Uuid>{numbered_id(71), numbered_id(72)}));
  EXPECT_EQ(reader.detail(0)->sealed_subject, numbered_id(60));
  EXPECT_EQ(reader.detail(0)->sealed, change.detail.sealed);
  EXPECT_NE(reader.entry(0)->commitment, sealed_commitment);
  EXPECT_TRUE(reader.detail(1)->records.empty());

  const auto result = bench.verify();
  EXPECT_TRUE(result.damages.empty()) << text_of(result);
  EXPECT_EQ(result.details_verified, 2u);
  EXPECT_EQ(result.details_redacted, 0u);
}

TEST(AuditLog, stores_no_reason_in_clear) {
  AuditBench bench;
  bench.commit({change_of(numbered_id(1), numbered_id(2), "CANARY-reason")});
  bench.checkpoint();
  for (const auto& entry : std::filesystem::directory_iterator(bench.folder())) {
    std::ifstream stream(entry.path(), std::ios::binary);
    std::stringstream content;
    content << stream.rdbuf();
    EXPECT_EQ(content.str().find("CANARY"), std::string::npos) << entry.path().filename();
  }
}

}  // namespace
}  // namespace candor::audit
