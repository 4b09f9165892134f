#include "storage/kept_snapshot.h"

#include <gtest/gtest.h>

#include "support/storage_folder.h"

namespace candor::storage {
namespace {

class KeptSnapshotTest : public testing::Test {
 protected:
  KeptSnapshotTest() { writer->run_script("CREATE TABLE things (number INTEGER PRIMARY KEY) STRICT"); }

  void add() { writer->execute("INSERT INTO things (number) VALUES (NULL)"); }
  void add_and_publish() {
    add();
    snapshots.changed();
  }
  std::int64_t count() {
    auto rows = reader.query("SELECT COUNT(*) FROM things", {});
    return rows.next() ? rows.integer(0) : -1;
  }

  test::StorageFolder folder;
  std::unique_ptr<Database> database = open_sqlite(
      {.path = folder.file("kept.db"), .application_id = 7, .create = true, .busy_milliseconds = 50});
  std::unique_ptr<Connection> writer = database->open_writer();
  Snapshots snapshots;
  KeptSnapshot reader{database->open_reader(), snapshots};
};

TEST_F(KeptSnapshotTest, shows_the_same_until_a_change_is_published) {
  EXPECT_EQ(count(), 0);
  add();
  EXPECT_EQ(count(), 0);
  snapshots.changed();
  EXPECT_EQ(count(), 1);
  add_and_publish();
  EXPECT_EQ(count(), 2);
}

TEST_F(KeptSnapshotTest, shows_the_newest_to_who_asks_for_it) {
  EXPECT_EQ(count(), 0);
  add();
  reader.renew();
  EXPECT_EQ(count(), 1);
}

TEST_F(KeptSnapshotTest, stays_as_it_is_in_a_transaction_of_the_callers) {
  for (const bool committed : {true, false}) {
    const auto before = count();
    reader.begin_read();
    EXPECT_TRUE(reader.in_transaction());
    add_and_publish();
    reader.renew();
    EXPECT_EQ(count(), before);
    if (committed) {
      reader.commit();
    } else {
      reader.rollback();
    }
    EXPECT_FALSE(reader.in_transaction());
    EXPECT_EQ(count(), before + 1);
  }
}

TEST_F(KeptSnapshotTest, is_in_nobodys_way_once_it_is_given_up) {
  EXPECT_EQ(count(), 0);
  add();
  EXPECT_FALSE(writer->truncate_log());
  reader.settle();
  EXPECT_FALSE(writer->truncate_log()) << "nothing has changed, so it may stay";
  snapshots.changed();
  reader.settle();
  EXPECT_TRUE(writer->truncate_log());
}

TEST_F(KeptSnapshotTest, is_not_kept_while_the_log_is_long_so_that_it_can_begin_anew) {
  EXPECT_EQ(count(), 0);
  bool idle_ended = false;
  snapshots.on_end_idle([&] { idle_ended = true; });
  std::int64_t added = 0;
  std::int64_t longest = 0;
  bool began_anew = false;
  // Each commit writes a page or two; a snapshot that stayed would let the log grow for ever.
  while (!began_anew && added < 5000) {
    const auto before = writer->log_pages();
    add();
    ++added;
    snapshots.log_has(writer->log_pages());
    longest = std::max(longest, writer->log_pages());
    began_anew = writer->log_pages() < before;
    if (!snapshots.may_be_kept()) {
      EXPECT_EQ(count(), added);
    }
  }
  EXPECT_TRUE(began_anew);
  EXPECT_TRUE(idle_ended);
  EXPECT_LT(longest, 2 * Connection::pages_of_a_long_log);
  EXPECT_TRUE(snapshots.may_be_kept());
}

TEST_F(KeptSnapshotTest, survives_a_statement_that_fails) {
  EXPECT_EQ(count(), 0);
  EXPECT_THROW(reader.execute("INSERT INTO things (number) VALUES (1)", {}), StorageError);
  EXPECT_EQ(count(), 0);
  add_and_publish();
  EXPECT_EQ(count(), 1);
}

}  // namespace
}  // namespace candor::storage
