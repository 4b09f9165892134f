#pragma once
// Brings a database to the schema of this binary. Migrations are numbered, forward only, compiled into
// the binary from the migrations/ folders (see cmake/embed_migrations.cmake), each applied in a
// transaction of its own and remembered with the hash of its text: a binary refuses a database whose
// history differs from its own, or that is newer.
#include <span>
#include <string_view>

#include "privacy/migration.h"
#include "storage/database.h"

namespace candor::storage {

// All migrations of the database in one list, numbers rising (a step this list lacks but the database
// has is a newer database). Throws StorageError with a sentence for the operator when the history differs.
// Returns how many were applied.
int migrate(Connection& writer, std::span<const Migration> migrations, std::int64_t now_milliseconds);

// Generated at build time from privacy/migrations/keys/*.sql (keys.db) and privacy/migrations/*.sql
// (candor.db). Other libraries hand in their own with the catalog, numbered from 100.
std::span<const Migration> keystore_migrations();
std::span<const Migration> record_migrations();

}  // namespace candor::storage
