#include "audit/row_scan.h"

#include <algorithm>
#include <limits>

namespace candor::audit {

namespace {

constexpr std::int64_t last_key = std::numeric_limits<std::int64_t>::max();

// A row whose key can be read but whose content cannot.
std::optional<std::int64_t> next_readable_key(storage::Connection& connection, const TableToScan& table,
                                              std::int64_t position) {
  try {
    auto rows = connection.query(table.key_from, {position});
    if (rows.next()) return rows.integer(0);
  } catch (const storage::StorageError& error) {
    if (!is_damage(error)) throw;
  }
  return std::nullopt;
}

// The other bank of an unreadable page, reached from the end of the table.
std::optional<std::int64_t> lowest_key_from_behind(storage::Connection& connection, const TableToScan& table,
                                                   std::int64_t position) {
  std::optional<std::int64_t> lowest;
  try {
    auto rows = connection.query(table.keys_back, {position});
    while (rows.next()) lowest = rows.integer(0);
  } catch (const storage::StorageError& error) {
    if (!is_damage(error)) throw;
  }
  return lowest;
}

}  // namespace

bool is_damage(const storage::StorageError& error) {
  return error.failure() == storage::Failure::corrupt || error.failure() == storage::Failure::io;
}

void scan_rows(storage::Connection& connection, const TableToScan& table,
               const std::function<void(const storage::Rows&)>& visit,
               const std::function<void(std::int64_t first, std::optional<std::int64_t> last)>& unreadable) {
  std::int64_t position = std::numeric_limits<std::int64_t>::min();
  while (true) {
    bool visiting = false;
    try {
      auto rows = connection.query(table.rows_from, {position});
      while (rows.next()) {
        const std::int64_t key = rows.integer(0);
        visiting = true;
        visit(rows);
        visiting = false;
        if (key == last_key) return;
        position = std::max(position, key + 1);
      }
      return;
    } catch (const storage::StorageError& error) {
      if (visiting || !is_damage(error)) throw;
    }
    if (const auto key = next_readable_key(connection, table, position)) {
      unreadable(*key, *key);
      if (*key == last_key) return;
      position = std::max(position, *key) + 1;
    } else if (const auto bank = lowest_key_from_behind(connection, table, position);
               bank && *bank > position) {
      unreadable(position, *bank - 1);
      position = *bank;
    } else {
      unreadable(position, std::nullopt);
      return;
    }
  }
}

}  // namespace candor::audit
