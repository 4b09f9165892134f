#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <filesystem>
#include <system_error>

#include "storage/database.h"
#include "storage/sqlite_connection.h"
#include "storage/sqlite_error.h"
#include "storage/sqlite_settings.h"
#include "storage/sqlite_statement.h"

namespace candor::storage {
namespace {

// Memory statistics cost a lock in every allocation of every connection, and nobody reads them.
void prepare_library_once() {
  static const int ready = [] {
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    // The search index lies in memory and grows with what is stored: the machine is its limit.
    sqlite3_config(SQLITE_CONFIG_MEMDB_MAXSIZE, sqlite3_int64{64} << 30);
    return sqlite3_initialize();
  }();
  if (ready != SQLITE_OK) throw_failure(nullptr, ready, "initialisation of SQLite");
}

// The path may name a person's home: errors say the file's own name alone.
std::string file_name(const SqliteOptions& options) {
  return std::filesystem::path(options.path).filename().string();
}

// Made here and not by SQLite, so that it is never readable by others, not even for a moment. The
// write-ahead log and the shared memory file take over its mode.
void create_file(const SqliteOptions& options) {
  const int file = ::open(options.path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file >= 0) {
    ::close(file);
    return;
  }
  if (errno == EEXIST) return;
  const std::error_code reason(errno, std::generic_category());
  const bool full = errno == ENOSPC || errno == EDQUOT;
  throw StorageError(full ? Failure::full : Failure::other,
                     "cannot create " + file_name(options) + ": " + reason.message());
}

SqliteHandle open_handle(const SqliteOptions& options, SqliteUse use) {
  const int access = use == SqliteUse::write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
  sqlite3* database = nullptr;
  const int code = sqlite3_open_v2(options.path.c_str(), &database,
                                   access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
  SqliteHandle handle(database);
  if (code != SQLITE_OK) throw_failure(database, code, "opening " + file_name(options));
  harden(database);
  return handle;
}

SqliteHandle open_configured(const SqliteOptions& options, SqliteUse use) {
  SqliteHandle handle = open_handle(options, use);
  configure(handle.get(), options, use);
  check_mark(handle.get(), options);
  return handle;
}

void look_for_damage(sqlite3* database, const SqliteOptions& options) {
  SqliteStatement check(database, "PRAGMA quick_check(1)");
  check.start({});
  if (check.step() && check.text(0) == "ok") return;
  throw StorageError(Failure::other, file_name(options) + " is damaged");
}

// In pieces, but of one moment: a transaction of the source is open, and what others commit meanwhile it
// does not see.
void copy_pages(sqlite3* source, sqlite3* target) {
  constexpr int pages_at_once = 1024;
  sqlite3_backup* backup = sqlite3_backup_init(target, "main", source, "main");
  if (backup == nullptr) throw_failure(target, sqlite3_errcode(target), "beginning of a copy");
  int code = SQLITE_OK;
  while (code == SQLITE_OK) code = sqlite3_backup_step(backup, pages_at_once);
  sqlite3_backup_finish(backup);
  if (code != SQLITE_DONE) throw_failure(target, code, "copying");
}

class SqliteDatabase final : public Database {
 public:
  explicit SqliteDatabase(const SqliteOptions& options) : options_(options) {
    SqliteHandle handle = open_handle(options_, SqliteUse::write);
    if (options_.create) mark_if_empty(handle.get(), options_);
    check_mark(handle.get(), options_);  // before configure, which would change a stranger's file
    configure(handle.get(), options_, SqliteUse::write);
  }

  std::unique_ptr<Connection> open_writer() override {
    WriterPlace place = take_writer_place();
    return std::make_unique<SqliteConnection>(open_configured(options_, SqliteUse::write),
                                              options_.busy_milliseconds, std::move(place));
  }

  std::unique_ptr<Connection> open_reader() override {
    return std::make_unique<SqliteConnection>(open_configured(options_, SqliteUse::read),
                                              options_.busy_milliseconds);
  }

  void copy_to(const std::string& path) override {
    SqliteOptions copy = options_;
    copy.path = path;
    copy.create = true;
    create_file(copy);
    const SqliteHandle source = open_configured(options_, SqliteUse::read);
    const SqliteHandle target = open_handle(copy, SqliteUse::write);
    SqliteStatement(source.get(), "BEGIN").run({});
    SqliteStatement first_look(source.get(), "SELECT count(*) FROM sqlite_schema");
    first_look.run({});
    copy_pages(source.get(), target.get());
    look_for_damage(target.get(), copy);
  }

 private:
  // Shared with the writer, because the connection may outlive this object.
  WriterPlace take_writer_place() {
    if (writer_taken_->exchange(true)) {
      throw StorageError(Failure::other,
                         "the writing connection of " + file_name(options_) + " is already open");
    }
    return WriterPlace(writer_taken_.get(), [taken = writer_taken_](void*) { taken->store(false); });
  }

  SqliteOptions options_;
  std::shared_ptr<std::atomic<bool>> writer_taken_ = std::make_shared<std::atomic<bool>>(false);
};

}  // namespace

std::unique_ptr<Database> open_sqlite(const SqliteOptions& options) {
  prepare_library_once();
  if (options.create) create_file(options);
  return std::make_unique<SqliteDatabase>(options);
}

}  // namespace candor::storage
