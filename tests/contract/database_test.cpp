// What every database behind the storage interface must do. One suite, run on each implementation.
#include "storage/database.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <limits>
#include <ostream>
#include <thread>

#include "support/storage_folder.h"

namespace candor::storage {

struct Implementation {
  const char* name;
  std::unique_ptr<Database> (*open)(const test::StorageFolder& folder);
};
void PrintTo(const Implementation& implementation, std::ostream* out) {
  *out << implementation.name;
}

namespace {

std::unique_ptr<Database> sqlite_in_a_file(const test::StorageFolder& folder) {
  return open_sqlite(
      {.path = folder.file("contract.db"), .application_id = 7, .create = true, .busy_milliseconds = 50});
}

constexpr Implementation implementations[] = {{"sqlite", sqlite_in_a_file}};

constexpr std::string_view create_things =
    "CREATE TABLE things (id BLOB PRIMARY KEY, number INTEGER, share REAL, name TEXT, content BLOB) STRICT";
constexpr std::string_view insert_thing =
    "INSERT INTO things (id, number, share, name, content) VALUES ($1, $2, $3, $4, $5)";
constexpr std::string_view count_things = "SELECT COUNT(*) FROM things";

Uuid id_of(unsigned char last) {
  Uuid id;
  id.bytes[15] = std::byte{last};
  return id;
}

class DatabaseContract : public testing::TestWithParam<Implementation> {
 protected:
  void SetUp() override { writer->run_script(create_things); }

  void add(unsigned char last, std::string_view name) {
    writer->execute(insert_thing, {id_of(last), 1, nullptr, name, nullptr});
  }
  static std::int64_t count(Connection& connection) {
    Rows rows = connection.query(count_things);
    EXPECT_TRUE(rows.next());
    return rows.integer(0);
  }
  static Failure failure_of(const std::function<void()>& act) {
    try {
      act();
    } catch (const StorageError& error) {
      return error.failure();
    }
    ADD_FAILURE() << "nothing failed";
    return Failure::other;
  }

  test::StorageFolder folder;
  std::unique_ptr<Database> database = GetParam().open(folder);
  std::unique_ptr<Connection> writer = database->open_writer();
};

TEST_P(DatabaseContract, gives_back_what_was_stored_in_every_type) {
  const std::string name = "Żółć 🌻 اسم";
  const Bytes content = {std::byte{0}, std::byte{0xff}, std::byte{0}};
  writer->execute(insert_thing, {id_of(1), std::numeric_limits<std::int64_t>::min(), 0.1, name, content});

  Rows rows = writer->query("SELECT id, number, share, name, content FROM things WHERE id = $1", {id_of(1)});
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.id(0), id_of(1));
  EXPECT_EQ(rows.integer(1), std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(rows.real(2), 0.1);
  EXPECT_EQ(rows.text(3), name);
  EXPECT_EQ(Bytes(rows.blob(4).begin(), rows.blob(4).end()), content);
  EXPECT_FALSE(rows.next());
  EXPECT_FALSE(rows.next()) << "the end stays the end";
}

TEST_P(DatabaseContract, tells_an_empty_blob_and_an_empty_text_from_null) {
  writer->execute(insert_thing, {id_of(1), nullptr, nullptr, std::string_view(), ByteView()});
  writer->execute(insert_thing, {id_of(2), nullptr, nullptr, nullptr, nullptr});

  Rows rows = writer->query("SELECT name, content, number FROM things ORDER BY id");
  ASSERT_TRUE(rows.next());
  EXPECT_FALSE(rows.is_null(0));
  EXPECT_FALSE(rows.is_null(1));
  EXPECT_TRUE(rows.is_null(2));
  EXPECT_EQ(rows.text(0), "");
  EXPECT_TRUE(rows.blob(1).empty());
  ASSERT_TRUE(rows.next());
  EXPECT_TRUE(rows.is_null(0));
  EXPECT_TRUE(rows.is_null(1));
}

TEST_P(DatabaseContract, keeps_text_with_quotes_and_nul_as_it_is) {
  const std::string name("'; DROP TABLE things; --\0\"tail", 30);
  add(1, name);
  Rows rows = writer->query("SELECT name FROM things");
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.text(0), name);
}

TEST_P(DatabaseContract, takes_parameters_by_number_not_by_place) {
  Rows rows =
      writer->query("SELECT $3, $1, $2, $1", {std::int64_t{10}, std::string_view("two"), std::int64_t{30}});
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.integer(0), 30);
  EXPECT_EQ(rows.integer(1), 10);
  EXPECT_EQ(rows.text(2), "two");
  EXPECT_EQ(rows.integer(3), 10);
}

TEST_P(DatabaseContract, refuses_a_wrong_number_of_parameters) {
  EXPECT_THROW(writer->query("SELECT $1, $2", {1}), StorageError);
  EXPECT_THROW(writer->query("SELECT $1", {1, 2}), StorageError);
  EXPECT_THROW(writer->query("SELECT $1, $3", {1, 2}), StorageError) << "$2 is missing";
  EXPECT_THROW(writer->query("SELECT ?", {1}), StorageError) << "not our dialect";
  EXPECT_THROW(writer->query("SELECT 1; SELECT 2"), StorageError) << "two statements";
  EXPECT_THROW(writer->query(" "), StorageError) << "no statement";
}

TEST_P(DatabaseContract, keeps_the_parameters_of_a_query_when_the_caller_lets_go_of_them) {
  add(1, "a");
  add(2, "b");
  auto id = std::make_unique<Uuid>(id_of(1));
  auto name = std::make_unique<std::string>("b, as a text too long to be stored in place");
  Rows rows = writer->query("SELECT name FROM things WHERE id = $1 OR name < $2 ORDER BY id", {*id, *name});
  *id = Uuid{};
  id.reset();
  name->assign(name->size(), ' ');
  name.reset();
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.text(0), "a");
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.text(0), "b");
}

TEST_P(DatabaseContract, forgets_the_parameters_of_the_last_execution) {
  add(1, "first");
  writer->execute(insert_thing, {id_of(2), nullptr, nullptr, nullptr, nullptr});
  Rows rows = writer->query("SELECT name FROM things WHERE id = $1", {id_of(2)});
  ASSERT_TRUE(rows.next());
  EXPECT_TRUE(rows.is_null(0));
}

TEST_P(DatabaseContract, counts_the_rows_a_statement_changed_and_none_for_others) {
  add(1, "a");
  add(2, "b");
  EXPECT_EQ(writer->execute("UPDATE things SET number = $1", {5}), 2);
  EXPECT_EQ(writer->execute("UPDATE things SET number = $1 WHERE name = $2", {6, std::string_view("none")}),
            0);
  EXPECT_EQ(writer->execute("SAVEPOINT operation"), 0);
  EXPECT_EQ(writer->execute("RELEASE operation"), 0);
  EXPECT_EQ(writer->execute("DELETE FROM things WHERE id = $1", {id_of(1)}), 1);
}

TEST_P(DatabaseContract, returns_rows_from_a_change) {
  add(1, "a");
  Rows rows = writer->query("UPDATE things SET number = number + $1 RETURNING number", {41});
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.integer(0), 42);
  EXPECT_FALSE(rows.next());
}

TEST_P(DatabaseContract, replaces_on_conflict) {
  add(1, "old");
  writer->execute(
      "INSERT INTO things (id, name) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET name = excluded.name",
      {id_of(1), std::string_view("new")});
  Rows rows = writer->query("SELECT name FROM things");
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.text(0), "new");
}

TEST_P(DatabaseContract, refuses_to_start_a_statement_whose_rows_are_still_held) {
  add(1, "a");
  add(2, "b");
  constexpr std::string_view select_names = "SELECT name FROM things ORDER BY id";
  Rows outer = writer->query(select_names);
  ASSERT_TRUE(outer.next());
  EXPECT_THROW(writer->query(select_names), StorageError);
  EXPECT_EQ(outer.text(0), "a") << "the first reader is not disturbed";
  ASSERT_TRUE(outer.next());
  EXPECT_EQ(outer.text(0), "b");
}

TEST_P(DatabaseContract, lets_a_statement_start_again_after_its_rows_are_gone) {
  add(1, "a");
  for (int turn = 0; turn < 3; ++turn) {
    Rows rows = writer->query("SELECT name FROM things");
    ASSERT_TRUE(rows.next());
    Rows moved = std::move(rows);
    EXPECT_EQ(moved.text(0), "a");
  }
}

TEST_P(DatabaseContract, keeps_a_committed_transaction) {
  writer->begin_write();
  EXPECT_TRUE(writer->in_transaction());
  add(1, "a");
  writer->commit();
  EXPECT_FALSE(writer->in_transaction());
  EXPECT_EQ(count(*database->open_reader()), 1);
}

TEST_P(DatabaseContract, forgets_a_transaction_that_was_rolled_back) {
  writer->begin_write();
  add(1, "a");
  writer->rollback();
  EXPECT_FALSE(writer->in_transaction());
  EXPECT_EQ(count(*writer), 0);
  writer->rollback();  // harmless
}

TEST_P(DatabaseContract, rolls_back_under_an_open_reading_of_the_same_connection) {
  add(1, "a");
  writer->begin_write();
  add(2, "b");
  {
    Rows rows = writer->query(count_things);
    ASSERT_TRUE(rows.next());
    writer->rollback();
  }
  EXPECT_FALSE(writer->in_transaction());
  EXPECT_EQ(count(*writer), 1);
}

TEST_P(DatabaseContract, undoes_one_operation_of_a_transaction_by_its_savepoint) {
  writer->begin_write();
  add(1, "kept");
  writer->execute("SAVEPOINT operation");
  add(2, "undone");
  writer->execute("ROLLBACK TO operation");
  writer->execute("RELEASE operation");
  writer->commit();
  EXPECT_EQ(count(*writer), 1);
}

TEST_P(DatabaseContract, reports_a_broken_constraint_and_keeps_the_transaction) {
  add(1, "a");
  writer->begin_write();
  EXPECT_EQ(failure_of([&] { add(1, "again"); }), Failure::constraint);
  EXPECT_TRUE(writer->in_transaction());
  add(2, "b");
  writer->commit();
  EXPECT_EQ(count(*writer), 2);
}

TEST_P(DatabaseContract, says_in_an_error_nothing_of_what_was_bound) {
  add(1, "Eva Klein");
  try {
    writer->execute(insert_thing, {id_of(1), 1, nullptr, std::string_view("Eva Klein"), nullptr});
    FAIL() << "the id is taken";
  } catch (const StorageError& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr("INSERT INTO things"));
    EXPECT_THAT(error.what(), testing::Not(testing::HasSubstr("Eva")));
  }
}

TEST_P(DatabaseContract, refuses_a_value_of_another_type_than_the_column) {
  EXPECT_EQ(failure_of([&] {
              writer->execute("INSERT INTO things (id, number) VALUES ($1, $2)",
                              {id_of(1), std::string_view("many")});
            }),
            Failure::constraint);
}

TEST_P(DatabaseContract, shows_a_reader_one_state_from_its_first_row_to_its_end) {
  auto reader = database->open_reader();
  add(1, "a");
  reader->begin_read();
  EXPECT_EQ(count(*reader), 1);
  add(2, "b");
  EXPECT_EQ(count(*reader), 1);
  reader->commit();
  EXPECT_EQ(count(*reader), 2);
}

TEST_P(DatabaseContract, does_not_show_a_reader_what_is_not_committed) {
  auto reader = database->open_reader();
  writer->begin_write();
  add(1, "a");
  EXPECT_EQ(count(*reader), 0);
  writer->commit();
  EXPECT_EQ(count(*reader), 1);
}

TEST_P(DatabaseContract, lets_no_reader_write) {
  auto reader = database->open_reader();
  EXPECT_THROW(reader->execute("DELETE FROM things"), StorageError);
  EXPECT_THROW(reader->run_script("CREATE TABLE more (id INTEGER) STRICT"), StorageError);
  EXPECT_THROW(reader->begin_write(), StorageError);
}

TEST_P(DatabaseContract, has_one_writer_at_a_time) {
  EXPECT_THROW(database->open_writer(), StorageError);
  writer.reset();
  EXPECT_NO_THROW(writer = database->open_writer());
}

TEST_P(DatabaseContract, tells_a_second_writer_from_elsewhere_that_the_database_is_busy) {
  auto elsewhere = GetParam().open(folder);
  auto second = elsewhere->open_writer();
  writer->begin_write();
  EXPECT_EQ(failure_of([&] { second->begin_write(); }), Failure::busy);
  EXPECT_FALSE(second->in_transaction());
  writer->commit();
  EXPECT_NO_THROW(second->begin_write());
}

TEST_P(DatabaseContract, truncates_the_log_when_nobody_reads) {
  add(1, "a");
  EXPECT_TRUE(writer->truncate_log());
  EXPECT_EQ(count(*writer), 1);
}

TEST_P(DatabaseContract, does_not_truncate_the_log_under_a_reader) {
  auto reader = database->open_reader();
  add(1, "a");
  reader->begin_read();
  EXPECT_EQ(count(*reader), 1);
  add(2, "b");
  EXPECT_FALSE(writer->truncate_log());
  reader->commit();
  EXPECT_TRUE(writer->truncate_log());
}

TEST_P(DatabaseContract, keeps_everything_over_a_reopening) {
  add(1, "a");
  writer.reset();
  database = GetParam().open(folder);
  writer = database->open_writer();
  EXPECT_EQ(count(*writer), 1);
}

TEST_P(DatabaseContract, copies_itself_as_of_one_moment_while_it_is_written) {
  for (unsigned char i = 0; i < 100; ++i) add(i, std::string(4000, 'x'));
  writer->begin_write();
  add(200, "not yet committed");
  const std::string path = folder.file("copy.db");
  database->copy_to(path);
  writer->commit();
  const auto copy = open_sqlite({.path = path, .application_id = 7});
  auto reader = copy->open_reader();
  EXPECT_EQ(count(*reader), 100);
  EXPECT_EQ(std::filesystem::status(path).permissions() & std::filesystem::perms::mask,
            std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST_P(DatabaseContract, copies_itself_again_and_again_while_another_thread_writes) {
  std::atomic<bool> ended{false};
  std::thread other([&] {
    for (unsigned char i = 0; !ended; ++i) {
      writer->execute(
          "INSERT INTO things (id, number) VALUES ($1, 1) ON CONFLICT (id) DO UPDATE SET number = 2",
          {id_of(i)});
    }
  });
  for (int i = 0; i < 20; ++i) {
    EXPECT_NO_THROW(database->copy_to(folder.file("copy" + std::to_string(i) + ".db")));
  }
  ended = true;
  other.join();
}

TEST_P(DatabaseContract, names_the_statement_of_a_script_that_fails) {
  try {
    writer->run_script(
        "-- a comment\nCREATE TABLE a (id INTEGER) STRICT;\nCREATE TABLE b (id INTEGER) STRICTLY;");
    FAIL() << "the second statement is wrong";
  } catch (const StorageError& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr("statement 2"));
  }
}

TEST_P(DatabaseContract, bears_more_different_statements_than_it_keeps) {
  add(1, "a");
  Rows held = writer->query("SELECT name FROM things");
  ASSERT_TRUE(held.next());
  for (int number = 0; number < 1200; ++number) {
    Rows rows = writer->query("SELECT " + std::to_string(number));
    ASSERT_TRUE(rows.next());
    ASSERT_EQ(rows.integer(0), number);
  }
  EXPECT_EQ(held.text(0), "a");
}

INSTANTIATE_TEST_SUITE_P(Each, DatabaseContract, testing::ValuesIn(implementations),
                         [](const auto& information) { return std::string(information.param.name); });

}  // namespace
}  // namespace candor::storage
