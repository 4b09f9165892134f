#pragma once
// Reads a table in the order of its integer key and goes on behind rows that the database cannot read:
// a damaged page must not hide what stands behind it.
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include "storage/database.h"

namespace candor::audit {

struct TableToScan {
  std::string_view rows_from;  // SELECT key, ... WHERE key >= $1 ORDER BY key
  std::string_view key_from;   // SELECT key ... WHERE key >= $1 ORDER BY key LIMIT 1
  std::string_view keys_back;  // SELECT key ... WHERE key >= $1 ORDER BY key DESC
};

// True for failures that mean damaged storage, which a verifier reports instead of passing on.
bool is_damage(const storage::StorageError& error);

// visit(row) for each readable row; unreadable(first, last) for each range of keys in which rows cannot
// be read, without `last` when nothing behind `first` can be.
void scan_rows(storage::Connection& connection, const TableToScan& table,
               const std::function<void(const storage::Rows&)>& visit,
               const std::function<void(std::int64_t first, std::optional<std::int64_t> last)>& unreadable);

}  // namespace candor::audit
