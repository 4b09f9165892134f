// What is particular to SQLite: the file, its settings, its ways to fail.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <cerrno>
#include <fstream>

#include "storage/database.h"
#include "storage/sqlite_error.h"
#include "support/storage_folder.h"

namespace candor::storage {
namespace {

constexpr std::int32_t application_id = 0x43616e64;

SqliteOptions options_in(const test::StorageFolder& folder, bool create = true) {
  return {.path = folder.file("candor.db"),
          .application_id = application_id,
          .create = create,
          .busy_milliseconds = 50};
}

std::string pragma(Connection& connection, const std::string& name) {
  Rows rows = connection.query("PRAGMA " + name);
  EXPECT_TRUE(rows.next()) << name;
  return std::string(rows.text(0));
}

mode_t mode_of(const std::string& path) {
  struct stat status {};
  EXPECT_EQ(::stat(path.c_str(), &status), 0) << path;
  return status.st_mode & 0777;
}

Failure failure_from(const std::function<void()>& act) {
  try {
    act();
  } catch (const StorageError& error) {
    return error.failure();
  }
  ADD_FAILURE() << "nothing failed";
  return Failure::other;
}

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write_file(const std::string& path, std::string_view content) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << content;
}

TEST(SqliteDatabase, sets_every_pragma_on_the_writer_and_on_readers) {
  test::StorageFolder folder;
  auto database = open_sqlite(options_in(folder));
  auto writer = database->open_writer();
  auto reader = database->open_reader();
  for (Connection* connection : {writer.get(), reader.get()}) {
    EXPECT_EQ(pragma(*connection, "busy_timeout"), "50");
    EXPECT_EQ(pragma(*connection, "journal_mode"), "wal");
    EXPECT_EQ(pragma(*connection, "synchronous"), "2");
    EXPECT_EQ(pragma(*connection, "secure_delete"), "1");
    EXPECT_EQ(pragma(*connection, "foreign_keys"), "1");
    EXPECT_EQ(pragma(*connection, "trusted_schema"), "0");
    EXPECT_EQ(pragma(*connection, "cell_size_check"), "1");
    EXPECT_EQ(pragma(*connection, "temp_store"), "2");
    EXPECT_EQ(pragma(*connection, "mmap_size"), "0");
    EXPECT_EQ(pragma(*connection, "cache_size"), connection == writer.get() ? "-8192" : "-2048");
    EXPECT_EQ(pragma(*connection, "application_id"), std::to_string(application_id));
    EXPECT_EQ(pragma(*connection, "user_version"), "1");
  }
  EXPECT_EQ(pragma(*reader, "query_only"), "1");
  EXPECT_EQ(pragma(*writer, "query_only"), "0");
}

TEST(SqliteDatabase, hides_its_files_from_others) {
  test::StorageFolder folder;
  const mode_t before = ::umask(0);
  auto database = open_sqlite(options_in(folder));
  auto writer = database->open_writer();
  writer->run_script("CREATE TABLE things (id INTEGER PRIMARY KEY) STRICT");
  ::umask(before);
  for (const char* name : {"candor.db", "candor.db-wal", "candor.db-shm"}) {
    EXPECT_EQ(mode_of(folder.file(name)), mode_t{0600}) << name;
  }
}

TEST(SqliteDatabase, does_not_make_a_file_unless_told) {
  test::StorageFolder folder;
  EXPECT_THROW(open_sqlite(options_in(folder, false)), StorageError);
  EXPECT_FALSE(std::filesystem::exists(folder.file("candor.db")));
}

TEST(SqliteDatabase, names_the_file_but_not_its_folder_in_an_error) {
  test::StorageFolder folder;
  for (const std::string& path : {folder.file("missing/candor.db"), folder.file("candor.db")}) {
    try {
      open_sqlite({.path = path, .application_id = 1, .create = path.find("missing") != std::string::npos});
      FAIL() << "cannot be opened";
    } catch (const StorageError& error) {
      EXPECT_THAT(error.what(), testing::HasSubstr("candor.db"));
      EXPECT_THAT(error.what(), testing::Not(testing::HasSubstr(folder.path().string())));
    }
  }
}

TEST(SqliteDatabase, refuses_a_file_of_another_application_and_leaves_it_as_it_was) {
  test::StorageFolder folder;
  const std::string path = folder.file("candor.db");
  sqlite3* raw_database = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &raw_database), SQLITE_OK);
  sqlite3_exec(raw_database, "CREATE TABLE theirs (id INTEGER)", nullptr, nullptr, nullptr);
  sqlite3_close(raw_database);
  const std::string before = read_file(path);

  EXPECT_EQ(failure_from([&] { open_sqlite(options_in(folder)); }), Failure::other);
  EXPECT_EQ(failure_from([&] { open_sqlite(options_in(folder, false)); }), Failure::other);
  EXPECT_EQ(read_file(path), before);
}

TEST(SqliteDatabase, marks_a_file_that_an_interrupted_creation_left_empty) {
  test::StorageFolder folder;
  write_file(folder.file("candor.db"), "");
  EXPECT_THROW(open_sqlite(options_in(folder, false)), StorageError);
  EXPECT_NO_THROW(open_sqlite(options_in(folder)));
  EXPECT_NO_THROW(open_sqlite(options_in(folder, false)));
}

TEST(SqliteDatabase, refuses_a_database_in_memory_because_it_has_no_log) {
  EXPECT_THROW(open_sqlite({.path = ":memory:", .application_id = 1}), StorageError);
}

TEST(SqliteDatabase, refuses_loading_extensions_attaching_files_and_double_quoted_strings) {
  test::StorageFolder folder;
  auto database = open_sqlite(options_in(folder));
  auto writer = database->open_writer();
  EXPECT_THROW(writer->query("SELECT load_extension('x')").next(), StorageError);
  EXPECT_THROW(writer->run_script("ATTACH ':memory:' AS other"), StorageError);
  EXPECT_THROW(writer->query("SELECT \"text\""), StorageError);
  writer->run_script("PRAGMA writable_schema = ON");
  EXPECT_THROW(writer->run_script("DELETE FROM sqlite_schema"), StorageError);
  writer->run_script("PRAGMA journal_mode = OFF");
  EXPECT_EQ(pragma(*writer, "journal_mode"), "wal");
}

TEST(SqliteDatabase, overwrites_what_is_deleted) {
  test::StorageFolder folder;
  const std::string canary = "canary-4711-of-a-deleted-row";
  auto database = open_sqlite(options_in(folder));
  auto writer = database->open_writer();
  writer->run_script("CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT) STRICT");
  writer->execute("INSERT INTO things (id, name) VALUES ($1, $2)", {1, canary});
  ASSERT_TRUE(writer->truncate_log());
  ASSERT_THAT(read_file(folder.file("candor.db")), testing::HasSubstr(canary));

  writer->execute("DELETE FROM things WHERE id = $1", {1});
  ASSERT_TRUE(writer->truncate_log());
  EXPECT_THAT(read_file(folder.file("candor.db")), testing::Not(testing::HasSubstr(canary)));
  EXPECT_EQ(std::filesystem::file_size(folder.file("candor.db-wal")), 0u);
}

class FullDisk : public testing::Test {
 protected:
  void SetUp() override {
    writer->run_script("CREATE TABLE things (id INTEGER PRIMARY KEY, content BLOB) STRICT");
    Rows rows = writer->query("PRAGMA page_count");
    ASSERT_TRUE(rows.next());
    writer->run_script("PRAGMA max_page_count = " + std::to_string(rows.integer(0) + 2));
  }
  static constexpr std::string_view insert = "INSERT INTO things (content) VALUES (zeroblob($1))";

  std::int64_t count() {
    Rows rows = writer->query("SELECT COUNT(*) FROM things");
    return rows.next() ? rows.integer(0) : -1;
  }

  test::StorageFolder folder;
  std::unique_ptr<Database> database = open_sqlite(options_in(folder));
  std::unique_ptr<Connection> writer = database->open_writer();
};

TEST_F(FullDisk, ends_the_whole_transaction_and_says_so) {
  writer->begin_write();
  writer->execute(insert, {10});
  writer->execute("SAVEPOINT operation");
  EXPECT_EQ(failure_from([&] { writer->execute(insert, {100'000}); }), Failure::full);
  EXPECT_FALSE(writer->in_transaction()) << "not only the savepoint is gone";
  EXPECT_EQ(count(), 0);
}

TEST_F(FullDisk, recovers_by_itself_when_there_is_room_again) {
  EXPECT_EQ(failure_from([&] { writer->execute(insert, {100'000}); }), Failure::full);
  writer->run_script("PRAGMA max_page_count = 1000");
  writer->begin_write();
  writer->execute(insert, {100'000});
  writer->commit();
  EXPECT_EQ(count(), 1);
}

TEST_F(FullDisk, still_reads) {
  writer->execute(insert, {10});
  EXPECT_EQ(failure_from([&] { writer->execute(insert, {100'000}); }), Failure::full);
  auto reader = database->open_reader();
  Rows rows = reader->query("SELECT COUNT(*) FROM things");
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.integer(0), 1);
}

TEST(SqliteDatabase, reports_a_damaged_page_as_damage) {
  test::StorageFolder folder;
  {
    auto database = open_sqlite(options_in(folder));
    auto writer = database->open_writer();
    writer->run_script("CREATE TABLE things (id INTEGER PRIMARY KEY, content TEXT) STRICT");
    for (int id = 0; id < 200; ++id) {
      writer->execute("INSERT INTO things (id, content) VALUES ($1, $2)",
                      {id, std::string_view("some content")});
    }
  }
  std::string content = read_file(folder.file("candor.db"));
  ASSERT_GE(content.size(), 8192u);
  for (std::size_t place = 4096; place < content.size(); ++place)
    content[place] = static_cast<char>(place * 37 | 0x80);
  write_file(folder.file("candor.db"), content);

  auto database = open_sqlite(options_in(folder, false));
  auto reader = database->open_reader();
  EXPECT_EQ(failure_from([&] {
              Rows rows = reader->query("SELECT content FROM things");
              while (rows.next()) {}
            }),
            Failure::corrupt);
}

TEST(SqliteDatabase, reports_a_file_that_is_no_database_as_damage) {
  test::StorageFolder folder;
  const std::string noise(8192, 'x');
  write_file(folder.file("candor.db"), noise);
  EXPECT_EQ(failure_from([&] { open_sqlite(options_in(folder)); }), Failure::corrupt);
  EXPECT_EQ(read_file(folder.file("candor.db")), noise) << "it is left as it was";
}

TEST(SqliteError, maps_result_codes_to_failures) {
  struct Case {
    int code;
    int system_error;
    Failure failure;
  };
  constexpr Case cases[] = {
      {SQLITE_FULL, 0, Failure::full},
      {SQLITE_IOERR_WRITE, ENOSPC, Failure::full},
      {SQLITE_IOERR_FSYNC, ENOSPC, Failure::full},
      {SQLITE_IOERR_WRITE, EDQUOT, Failure::full},
      {SQLITE_IOERR_SHMSIZE, ENOSPC, Failure::full},
      {SQLITE_IOERR_WRITE, EIO, Failure::io},
      {SQLITE_IOERR_READ, ENOSPC, Failure::io},
      {SQLITE_IOERR_NOMEM, 0, Failure::other},
      {SQLITE_BUSY, 0, Failure::busy},
      {SQLITE_BUSY_SNAPSHOT, 0, Failure::busy},
      {SQLITE_LOCKED, 0, Failure::busy},
      {SQLITE_CORRUPT, 0, Failure::corrupt},
      {SQLITE_CORRUPT_INDEX, 0, Failure::corrupt},
      {SQLITE_NOTADB, 0, Failure::corrupt},
      {SQLITE_CONSTRAINT_UNIQUE, 0, Failure::constraint},
      {SQLITE_CANTOPEN, ENOSPC, Failure::full},
      {SQLITE_CANTOPEN, ENOENT, Failure::other},
      {SQLITE_READONLY, 0, Failure::other},
      {SQLITE_ERROR, 0, Failure::other},
  };
  for (const Case& entry : cases) {
    EXPECT_EQ(failure_of(entry.code, entry.system_error), entry.failure) << entry.code;
  }
}

TEST(SqliteError, names_codes_by_their_own_or_their_primary_name) {
  EXPECT_EQ(name_of_code(SQLITE_CONSTRAINT_UNIQUE), "SQLITE_CONSTRAINT_UNIQUE");
  EXPECT_EQ(name_of_code(SQLITE_IOERR_LOCK), "SQLITE_IOERR (" + std::to_string(SQLITE_IOERR_LOCK) + ")");
  EXPECT_EQ(name_of_code(255), "code 255");
}

TEST(SqliteError, labels_a_statement_without_its_literals) {
  EXPECT_EQ(statement_label("SELECT  a,\n  b FROM t WHERE c = 'Eva'"), "SELECT a, b FROM t WHERE c");
  EXPECT_EQ(statement_label("INSERT INTO t (a) VALUES ('Eva')"), "INSERT INTO t");
  EXPECT_EQ(statement_label(""), "");
}

}  // namespace
}  // namespace candor::storage
