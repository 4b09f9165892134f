#pragma once
// A Connection over sqlite3: statement cache by text, transactions, log truncation. Opened and
// configured by sqlite_settings; used by one thread at a time (SQLite's own mutexes are off).
#include <sqlite3.h>

#include <functional>
#include <memory>
#include <string>
#include <unordered_map>

#include "storage/database.h"
#include "storage/sqlite_statement.h"

namespace candor::storage {

struct CloseSqlite {
  void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};
using SqliteHandle = std::unique_ptr<sqlite3, CloseSqlite>;

// Frees the place of the one writer of a Database when its connection goes.
using WriterPlace = std::shared_ptr<void>;

class SqliteConnection final : public Connection {
 public:
  SqliteConnection(SqliteHandle database, int busy_milliseconds, WriterPlace place = nullptr);

  Rows query(std::string_view sql, std::span<const Parameter> parameters) override;
  std::int64_t execute(std::string_view sql, std::span<const Parameter> parameters) override;
  void run_script(std::string_view sql) override;
  void begin_write() override;
  void begin_read() override;
  void commit() override;
  void rollback() noexcept override;
  bool in_transaction() const override;
  bool truncate_log() override;
  std::int64_t log_pages() const override { return log_pages_; }

 private:
  // Looking up a string_view makes no string.
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  SqliteStatement& statement(std::string_view sql);
  void forget_idle_statements();
  // After each commit: counts the log's pages, and moves them into the main file when they are many.
  static int committed(void* connection, sqlite3* database, const char* schema, int pages);

  WriterPlace place_;  // released last, after the handle is closed
  SqliteHandle database_;
  int busy_milliseconds_;
  std::int64_t log_pages_ = 0;
  std::unordered_map<std::string, std::unique_ptr<SqliteStatement>, TextHash, std::equal_to<>> statements_;
};

}  // namespace candor::storage
