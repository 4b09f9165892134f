#include "storage/migrator.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>

namespace candor::storage {
namespace {

constexpr std::string_view create_history = R"(
CREATE TABLE IF NOT EXISTS schema_migrations (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  sha256 BLOB NOT NULL,
  applied_at INTEGER NOT NULL
) STRICT)";
constexpr std::string_view select_history =
    "SELECT number, name, sha256 FROM schema_migrations ORDER BY number";
constexpr std::string_view insert_history =
    "INSERT INTO schema_migrations (number, name, sha256, applied_at) VALUES ($1, $2, $3, $4)";

using Hash = std::array<std::byte, crypto_hash_sha256_BYTES>;

Hash hash_of(std::string_view text) {
  Hash hash;
  crypto_hash_sha256(raw(std::span<std::byte>(hash)), raw(as_bytes(text)), text.size());
  return hash;
}

struct Applied {
  std::string name;
  Bytes sha256;
};
using History = std::map<std::int64_t, Applied>;

History read_history(Connection& writer) {
  History history;
  Rows rows = writer.query(select_history);
  while (rows.next()) {
    const ByteView hash = rows.blob(2);
    history.emplace(rows.integer(0), Applied{std::string(rows.text(1)), Bytes(hash.begin(), hash.end())});
  }
  return history;
}

void check_order(std::span<const Migration> migrations) {
  for (std::size_t index = 1; index < migrations.size(); ++index) {
    if (migrations[index - 1].number >= migrations[index].number) {
      throw StorageError(Failure::other, "migration " + std::string(migrations[index].name) +
                                             " is out of order: numbers must rise");
    }
  }
}

void check_history(const History& history, std::span<const Migration> migrations) {
  for (const auto& [number, applied] : history) {
    const auto known =
        std::find_if(migrations.begin(), migrations.end(),
                     [number = number](const Migration& entry) { return entry.number == number; });
    if (known == migrations.end()) {
      throw StorageError(Failure::other,
                         "the database is newer than this program: it has migration " + applied.name +
                             ", which this version does not know. Start the newer version, or "
                             "restore the backup made before the upgrade.");
    }
    if (!std::ranges::equal(applied.sha256, hash_of(known->sql))) {
      throw StorageError(Failure::other, "migration " + applied.name +
                                             " was applied with another text than this program's. Start the "
                                             "version that the database was used with.");
    }
  }
}

void apply(Connection& writer, const Migration& migration, std::int64_t now_milliseconds) {
  writer.begin_write();
  try {
    writer.run_script(migration.sql);
    if (!writer.in_transaction()) {
      throw StorageError(Failure::other,
                         "migration " + std::string(migration.name) + " ends the transaction it is run in");
    }
    const Hash hash = hash_of(migration.sql);
    writer.execute(insert_history,
                   {std::int64_t{migration.number}, migration.name, ByteView(hash), now_milliseconds});
    writer.commit();
  } catch (const StorageError& error) {
    writer.rollback();
    throw StorageError(error.failure(), "migration " + std::string(migration.name) + ": " + error.what());
  }
}

}  // namespace

int migrate(Connection& writer, std::span<const Migration> migrations, std::int64_t now_milliseconds) {
  check_order(migrations);
  writer.run_script(create_history);
  const History history = read_history(writer);
  check_history(history, migrations);
  // Each library numbers its own steps, so a new step of a lower library comes after applied ones of a
  // higher: what counts is what is missing, not what is last.
  int applied = 0;
  for (const Migration& migration : migrations) {
    if (history.contains(migration.number)) continue;
    apply(writer, migration, now_milliseconds);
    ++applied;
  }
  return applied;
}

}  // namespace candor::storage
