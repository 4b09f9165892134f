#include "storage/migrator.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/storage_folder.h"

namespace candor::storage {
namespace {

constexpr Migration first = {1, "0001_animals", "CREATE TABLE animals (id INTEGER PRIMARY KEY) STRICT;"};
constexpr Migration second = {2, "0002_plants", "CREATE TABLE plants (id INTEGER PRIMARY KEY) STRICT;"};
constexpr Migration hundredth = {100, "0100_stones", "CREATE TABLE stones (id INTEGER PRIMARY KEY) STRICT;"};

class Migrator : public testing::Test {
 protected:
  int run(std::vector<Migration> migrations, std::int64_t now = 1000) {
    return migrate(*writer, migrations, now);
  }
  std::string refusal_of(std::vector<Migration> migrations) {
    try {
      run(std::move(migrations));
    } catch (const StorageError& error) {
      return error.what();
    }
    ADD_FAILURE() << "nothing was refused";
    return "";
  }
  bool has_table(std::string_view name) {
    Rows rows = writer->query("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = $1", {name});
    return rows.next();
  }

  test::StorageFolder folder;
  std::unique_ptr<Database> database =
      open_sqlite({.path = folder.file("candor.db"), .application_id = 1, .create = true});
  std::unique_ptr<Connection> writer = database->open_writer();
};

TEST_F(Migrator, applies_each_step_once_and_remembers_when) {
  EXPECT_EQ(run({first, second}, 1000), 2);
  EXPECT_EQ(run({first, second}, 2000), 0);
  EXPECT_EQ(run({first, second, hundredth}, 3000), 1);

  Rows rows = writer->query("SELECT number, name, applied_at, sha256 FROM schema_migrations ORDER BY number");
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.text(1), "0001_animals");
  EXPECT_EQ(rows.integer(2), 1000);
  EXPECT_EQ(rows.blob(3).size(), 32u);
  ASSERT_TRUE(rows.next());
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.integer(0), 100);
  EXPECT_EQ(rows.integer(2), 3000);
  EXPECT_FALSE(rows.next());
}

TEST_F(Migrator, applies_a_new_step_of_a_lower_library_after_those_of_a_higher) {
  EXPECT_EQ(run({first, hundredth}), 2);
  EXPECT_EQ(run({first, second, hundredth}), 1);
  EXPECT_TRUE(has_table("plants"));
}

TEST_F(Migrator, refuses_a_step_whose_text_has_changed) {
  run({first});
  Migration changed = first;
  changed.sql = "CREATE TABLE animals (id INTEGER PRIMARY KEY, name TEXT) STRICT;";
  EXPECT_THAT(refusal_of({changed, second}), testing::HasSubstr("0001_animals"));
  EXPECT_FALSE(has_table("plants")) << "nothing is applied to a database that is refused";
}

TEST_F(Migrator, refuses_a_newer_database_and_says_what_to_do) {
  run({first, second});
  const std::string refusal = refusal_of({first});
  EXPECT_THAT(refusal, testing::HasSubstr("0002_plants"));
  EXPECT_THAT(refusal, testing::HasSubstr("newer"));
}

TEST_F(Migrator, undoes_a_step_that_fails_and_keeps_those_before) {
  const Migration broken = {2, "0002_broken",
                            "CREATE TABLE half (id INTEGER) STRICT; CREATE TABLE half (id INTEGER) STRICT;"};
  EXPECT_THAT(refusal_of({first, broken}), testing::HasSubstr("0002_broken"));
  EXPECT_TRUE(has_table("animals"));
  EXPECT_FALSE(has_table("half"));
  EXPECT_FALSE(writer->in_transaction());
  EXPECT_EQ(run({first, second}), 1) << "a mended step goes through";
}

TEST_F(Migrator, refuses_a_step_that_ends_its_transaction) {
  const Migration committing = {1, "0001_commits", "CREATE TABLE half (id INTEGER) STRICT; COMMIT;"};
  EXPECT_THAT(refusal_of({committing}), testing::HasSubstr("0001_commits"));
}

TEST_F(Migrator, refuses_numbers_that_do_not_rise) {
  EXPECT_THAT(refusal_of({second, first}), testing::HasSubstr("0001_animals"));
  EXPECT_THAT(refusal_of({first, first}), testing::HasSubstr("0001_animals"));
  EXPECT_FALSE(has_table("animals"));
}

}  // namespace
}  // namespace candor::storage
