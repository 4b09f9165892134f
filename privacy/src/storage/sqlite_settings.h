#pragma once
// How every connection is set up: hardening, limits, and the pragmas, each read back, because SQLite
// ignores what it does not know or cannot do. Throws StorageError when one did not take.
#include <sqlite3.h>

#include "storage/database.h"

namespace candor::storage {

enum class SqliteUse : std::uint8_t { write, read };

// Before anything touches the file.
void harden(sqlite3* database);
// Marks an empty file as ours. Must come before configure, which makes the file no longer empty.
void mark_if_empty(sqlite3* database, const SqliteOptions& options);
void configure(sqlite3* database, const SqliteOptions& options, SqliteUse use);
// Refuses a file of another application or of another layout.
void check_mark(sqlite3* database, const SqliteOptions& options);

}  // namespace candor::storage
