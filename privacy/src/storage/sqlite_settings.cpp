#include "storage/sqlite_settings.h"

#include <string>

#include "storage/sqlite_error.h"
#include "storage/sqlite_statement.h"

namespace candor::storage {
namespace {

// Layout of the file as a whole, apart from its schema, which migrations bring up.
constexpr std::int64_t layout_version = 1;
constexpr std::int64_t kibibyte = 1024;

struct Switch {
  int option;
  int wanted;
  std::string_view name;
};
constexpr Switch switches[] = {
    {SQLITE_DBCONFIG_DEFENSIVE, 1, "defensive mode"},
    {SQLITE_DBCONFIG_DQS_DML, 0, "double-quoted strings"},
    {SQLITE_DBCONFIG_DQS_DDL, 0, "double-quoted strings in definitions"},
    {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, "trusted schema"},
    {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, "loadable extensions"},
    {SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0, "writable schema"},
};

struct Limit {
  int which;
  int most;
};
constexpr Limit limits[] = {
    {SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024},
    {SQLITE_LIMIT_SQL_LENGTH, 256 * 1024},
    {SQLITE_LIMIT_COLUMN, 256},
    {SQLITE_LIMIT_EXPR_DEPTH, 200},
    {SQLITE_LIMIT_COMPOUND_SELECT, 32},
    {SQLITE_LIMIT_VDBE_OP, 100'000},
    {SQLITE_LIMIT_FUNCTION_ARG, 32},
    {SQLITE_LIMIT_ATTACHED, 0},  // one connection, one file: two files do not commit together
    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000},
    {SQLITE_LIMIT_VARIABLE_NUMBER, 4096},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 8},
    {SQLITE_LIMIT_WORKER_THREADS, 0},
};

// Pragmas whose value reads back as the number that was set.
struct NumericPragma {
  std::string_view name;
  std::int64_t value;
};
constexpr NumericPragma numeric_pragmas[] = {
    {"synchronous", 2},    // FULL: what is acknowledged survives a power cut
    {"secure_delete", 1},  // deleted content is overwritten, not only forgotten
    {"foreign_keys", 1},
    {"trusted_schema", 0},
    {"cell_size_check", 1},  // damage is found when met, not when it has spread
    {"temp_store", 2},       // MEMORY: sorts leave no file behind
    {"mmap_size", 0},        // an I/O error is a code, not a signal
    {"journal_size_limit", 16 * 1024 * kibibyte},
    {"wal_autocheckpoint", Connection::pages_of_a_long_log},
};

std::string read_pragma(sqlite3* database, std::string_view name) {
  SqliteStatement statement(database, "PRAGMA " + std::string(name));
  statement.start({});
  return statement.step() ? std::string(statement.text(0)) : "";
}

void set_pragma(sqlite3* database, std::string_view name, const std::string& value) {
  const std::string text = "PRAGMA " + std::string(name) + " = " + value;
  SqliteStatement(database, text).run({});
}

void expect_pragma(sqlite3* database, std::string_view name, const std::string& value) {
  const std::string found = read_pragma(database, name);
  if (found == value) return;
  throw StorageError(Failure::other,
                     "the database did not accept PRAGMA " + std::string(name) + " = " + value);
}

void require_pragma(sqlite3* database, std::string_view name, std::int64_t value) {
  set_pragma(database, name, std::to_string(value));
  expect_pragma(database, name, std::to_string(value));
}

}  // namespace

void harden(sqlite3* database) {
  for (const Switch& entry : switches) {
    int state = -1;
    const int code = sqlite3_db_config(database, entry.option, entry.wanted, &state);
    if (code != SQLITE_OK || state != entry.wanted) {
      throw StorageError(Failure::other, "SQLite did not accept the setting for " + std::string(entry.name));
    }
  }
  for (const Limit& limit : limits) {
    sqlite3_limit(database, limit.which, limit.most);
    if (sqlite3_limit(database, limit.which, -1) > limit.most) {
      throw StorageError(Failure::other, "SQLite did not accept limit " + std::to_string(limit.which));
    }
  }
}

void mark_if_empty(sqlite3* database, const SqliteOptions& options) {
  require_pragma(database, "busy_timeout", options.busy_milliseconds);
  if (read_pragma(database, "page_count") != "0") return;
  // One transaction: a crash leaves the file either empty or marked.
  SqliteStatement(database, "BEGIN IMMEDIATE").run({});
  set_pragma(database, "application_id", std::to_string(options.application_id));
  set_pragma(database, "user_version", std::to_string(layout_version));
  SqliteStatement(database, "COMMIT").run({});
}

void configure(sqlite3* database, const SqliteOptions& options, SqliteUse use) {
  // First, so that whatever follows waits for a lock instead of failing.
  require_pragma(database, "busy_timeout", options.busy_milliseconds);
  if (use == SqliteUse::write) set_pragma(database, "journal_mode", "WAL");
  expect_pragma(database, "journal_mode", "wal");
  for (const NumericPragma& pragma : numeric_pragmas) require_pragma(database, pragma.name, pragma.value);
  const bool reads = use == SqliteUse::read;
  require_pragma(database, "cache_size",
                 -(reads ? options.reader_cache_kibibytes : options.writer_cache_kibibytes));
  if (use == SqliteUse::read) require_pragma(database, "query_only", 1);
}

void check_mark(sqlite3* database, const SqliteOptions& options) {
  if (read_pragma(database, "application_id") != std::to_string(options.application_id)) {
    throw StorageError(Failure::other, "the file is not a database of this application");
  }
  if (read_pragma(database, "user_version") != std::to_string(layout_version)) {
    throw StorageError(Failure::other, "the file has a layout that this version does not know");
  }
}

}  // namespace candor::storage
