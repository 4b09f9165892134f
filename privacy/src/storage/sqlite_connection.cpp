#include "storage/sqlite_connection.h"

#include "storage/sqlite_error.h"

namespace candor::storage {
namespace {

// Lists with filters compose their SQL, so the number of texts has no natural end.
constexpr std::size_t most_statements = 512;

// Reads last microseconds: who waits longer for them to leave the log alone waits for something else.
constexpr int truncation_patience_milliseconds = 100;

}  // namespace

SqliteConnection::SqliteConnection(SqliteHandle database, int busy_milliseconds, WriterPlace place)
    : place_(std::move(place)), database_(std::move(database)), busy_milliseconds_(busy_milliseconds) {
  if (place_) sqlite3_wal_hook(database_.get(), &SqliteConnection::committed, this);
}

int SqliteConnection::committed(void* connection, sqlite3* database, const char* schema, int pages) {
  static_cast<SqliteConnection*>(connection)->log_pages_ = pages;
  // As SQLite would without this hook; a reader in the way is no failure, the next commit tries again.
  if (pages >= pages_of_a_long_log) {
    sqlite3_wal_checkpoint_v2(database, schema, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
  }
  return SQLITE_OK;
}

Rows SqliteConnection::query(std::string_view sql, std::span<const Parameter> parameters) {
  SqliteStatement& prepared = statement(sql);
  prepared.start(parameters);
  return Rows(prepared);
}

std::int64_t SqliteConnection::execute(std::string_view sql, std::span<const Parameter> parameters) {
  return statement(sql).run(parameters);
}

SqliteStatement& SqliteConnection::statement(std::string_view sql) {
  const auto found = statements_.find(sql);
  if (found != statements_.end()) return *found->second;
  if (statements_.size() >= most_statements) forget_idle_statements();
  auto prepared = std::make_unique<SqliteStatement>(database_.get(), sql);
  return *statements_.emplace(std::string(sql), std::move(prepared)).first->second;
}

void SqliteConnection::forget_idle_statements() {
  std::erase_if(statements_, [](const auto& entry) { return !entry.second->is_active(); });
}

void SqliteConnection::run_script(std::string_view sql) {
  int number = 0;
  while (!sql.empty()) {
    ++number;
    sqlite3_stmt* statement = nullptr;
    const char* rest = nullptr;
    int code =
        sqlite3_prepare_v2(database_.get(), sql.data(), static_cast<int>(sql.size()), &statement, &rest);
    const auto place = "statement " + std::to_string(number) + " of a script";
    // No parameters, so the message can name only what stands in the script.
    if (code != SQLITE_OK) {
      throw_failure(database_.get(), code, place + ": " + sqlite3_errmsg(database_.get()));
    }
    sql.remove_prefix(static_cast<std::size_t>(rest - sql.data()));
    if (statement == nullptr) continue;  // a comment or blank
    do {
      code = sqlite3_step(statement);
    } while (code == SQLITE_ROW);
    if (code != SQLITE_DONE) {
      const std::string message = sqlite3_errmsg(database_.get());
      const int system_error = sqlite3_system_errno(database_.get());
      sqlite3_finalize(statement);
      throw StorageError(failure_of(code, system_error),
                         name_of_code(code) + " at " + place + ": " + message);
    }
    sqlite3_finalize(statement);
  }
}

void SqliteConnection::begin_write() {
  execute("BEGIN IMMEDIATE", {});
}

void SqliteConnection::begin_read() {
  execute("BEGIN", {});
}

void SqliteConnection::commit() {
  execute("COMMIT", {});
}

void SqliteConnection::rollback() noexcept {
  // What fails to roll back is rolled back by the next opening; there is nothing to do about it here.
  if (in_transaction()) sqlite3_exec(database_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

bool SqliteConnection::in_transaction() const {
  return sqlite3_get_autocommit(database_.get()) == 0;
}

bool SqliteConnection::truncate_log() {
  sqlite3_busy_timeout(database_.get(), truncation_patience_milliseconds);
  const int code =
      sqlite3_wal_checkpoint_v2(database_.get(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
  sqlite3_busy_timeout(database_.get(), busy_milliseconds_);
  if ((code & 0xff) == SQLITE_BUSY) return false;
  if (code != SQLITE_OK) throw_failure(database_.get(), code, "truncation of the write-ahead log");
  return true;
}

}  // namespace candor::storage
