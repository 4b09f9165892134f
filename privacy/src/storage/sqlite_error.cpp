#include "storage/sqlite_error.h"

#include <algorithm>
#include <cerrno>

namespace candor::storage {
namespace {

struct CodeName {
  int code;
  std::string_view name;
};

constexpr CodeName code_names[] = {
    {SQLITE_ERROR, "SQLITE_ERROR"},
    {SQLITE_INTERNAL, "SQLITE_INTERNAL"},
    {SQLITE_PERM, "SQLITE_PERM"},
    {SQLITE_ABORT, "SQLITE_ABORT"},
    {SQLITE_ABORT_ROLLBACK, "SQLITE_ABORT_ROLLBACK"},
    {SQLITE_BUSY, "SQLITE_BUSY"},
    {SQLITE_BUSY_RECOVERY, "SQLITE_BUSY_RECOVERY"},
    {SQLITE_BUSY_SNAPSHOT, "SQLITE_BUSY_SNAPSHOT"},
    {SQLITE_LOCKED, "SQLITE_LOCKED"},
    {SQLITE_NOMEM, "SQLITE_NOMEM"},
    {SQLITE_READONLY, "SQLITE_READONLY"},
    {SQLITE_INTERRUPT, "SQLITE_INTERRUPT"},
    {SQLITE_IOERR, "SQLITE_IOERR"},
    {SQLITE_IOERR_READ, "SQLITE_IOERR_READ"},
    {SQLITE_IOERR_SHORT_READ, "SQLITE_IOERR_SHORT_READ"},
    {SQLITE_IOERR_WRITE, "SQLITE_IOERR_WRITE"},
    {SQLITE_IOERR_FSYNC, "SQLITE_IOERR_FSYNC"},
    {SQLITE_IOERR_TRUNCATE, "SQLITE_IOERR_TRUNCATE"},
    {SQLITE_IOERR_SHMSIZE, "SQLITE_IOERR_SHMSIZE"},
    {SQLITE_IOERR_SHMMAP, "SQLITE_IOERR_SHMMAP"},
    {SQLITE_CORRUPT, "SQLITE_CORRUPT"},
    {SQLITE_NOTFOUND, "SQLITE_NOTFOUND"},
    {SQLITE_FULL, "SQLITE_FULL"},
    {SQLITE_CANTOPEN, "SQLITE_CANTOPEN"},
    {SQLITE_PROTOCOL, "SQLITE_PROTOCOL"},
    {SQLITE_SCHEMA, "SQLITE_SCHEMA"},
    {SQLITE_TOOBIG, "SQLITE_TOOBIG"},
    {SQLITE_CONSTRAINT, "SQLITE_CONSTRAINT"},
    {SQLITE_CONSTRAINT_CHECK, "SQLITE_CONSTRAINT_CHECK"},
    {SQLITE_CONSTRAINT_DATATYPE, "SQLITE_CONSTRAINT_DATATYPE"},
    {SQLITE_CONSTRAINT_FOREIGNKEY, "SQLITE_CONSTRAINT_FOREIGNKEY"},
    {SQLITE_CONSTRAINT_NOTNULL, "SQLITE_CONSTRAINT_NOTNULL"},
    {SQLITE_CONSTRAINT_PRIMARYKEY, "SQLITE_CONSTRAINT_PRIMARYKEY"},
    {SQLITE_CONSTRAINT_ROWID, "SQLITE_CONSTRAINT_ROWID"},
    {SQLITE_CONSTRAINT_UNIQUE, "SQLITE_CONSTRAINT_UNIQUE"},
    {SQLITE_MISMATCH, "SQLITE_MISMATCH"},
    {SQLITE_MISUSE, "SQLITE_MISUSE"},
    {SQLITE_AUTH, "SQLITE_AUTH"},
    {SQLITE_RANGE, "SQLITE_RANGE"},
    {SQLITE_NOTADB, "SQLITE_NOTADB"},
};

constexpr int primary(int code) {
  return code & 0xff;
}

// SQLite says FULL for most writes that find no room, but not when it extends the shared memory file,
// syncs on a file system that allocates late, or meets a quota.
bool lacks_room(int code, int system_error) {
  if (system_error != ENOSPC && system_error != EDQUOT) return false;
  return code != SQLITE_IOERR_READ && code != SQLITE_IOERR_SHORT_READ && code != SQLITE_IOERR_NOMEM;
}

}  // namespace

Failure failure_of(int code, int system_error) {
  switch (primary(code)) {
    case SQLITE_FULL:
      return Failure::full;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:  // lost the race for the write-ahead log's locks too often
      return Failure::busy;
    case SQLITE_IOERR:
      if (code == SQLITE_IOERR_NOMEM) return Failure::other;
      return lacks_room(code, system_error) ? Failure::full : Failure::io;
    case SQLITE_CANTOPEN:
      return lacks_room(code, system_error) ? Failure::full : Failure::other;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return Failure::corrupt;
    case SQLITE_CONSTRAINT:
      return Failure::constraint;
    default:
      return Failure::other;
  }
}

std::string name_of_code(int code) {
  const auto named = [](int wanted) {
    return std::find_if(std::begin(code_names), std::end(code_names),
                        [wanted](const CodeName& entry) { return entry.code == wanted; });
  };
  auto entry = named(code);
  if (entry != std::end(code_names)) return std::string(entry->name);
  entry = named(primary(code));
  const std::string number = std::to_string(code);
  return entry == std::end(code_names) ? "code " + number : std::string(entry->name) + " (" + number + ")";
}

std::string statement_label(std::string_view sql) {
  constexpr std::size_t longest = 60;
  sql = sql.substr(0, std::min(sql.find_first_of("('\"=$<>"), longest));
  std::string label;
  for (const char character : sql) {
    const bool blank = character == ' ' || character == '\n' || character == '\t' || character == '\r';
    if (!blank) {
      label += character;
    } else if (!label.empty() && label.back() != ' ') {
      label += ' ';
    }
  }
  if (!label.empty() && label.back() == ' ') label.pop_back();
  return label;
}

void throw_failure(sqlite3* database, int code, std::string_view doing) {
  const int system_error = database != nullptr ? sqlite3_system_errno(database) : 0;
  throw StorageError(failure_of(code, system_error), name_of_code(code) + " at " + std::string(doing));
}

}  // namespace candor::storage
